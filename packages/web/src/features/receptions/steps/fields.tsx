import { useQuery } from '@apollo/client/react';
import { Select, Textarea, TextInput } from '@mantine/core';
import { useFieldRefusals } from '../../../components/FieldRefusals.tsx';
import { Picker } from '../../../components/Picker.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { ReceptionOfficialsDocument } from '../receptions.generated.ts';

interface TextProps {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  required?: boolean;
  placeholder?: string;
}

/** One line of text with its refusal. */
export function Line({ name, hint, onChange, ...field }: TextProps) {
  const refused = useFieldRefusals();
  return (
    <TextInput
      {...field}
      name={name}
      {...(hint ? { description: hint } : {})}
      error={refused(name)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Several lines of text with their refusal. */
export function Paragraph({ name, hint, rows = 3, onChange, ...field }: TextProps & { rows?: number }) {
  const refused = useFieldRefusals();
  return (
    <Textarea
      {...field}
      name={name}
      autosize
      minRows={rows}
      maxRows={16}
      {...(hint ? { description: hint } : {})}
      error={refused(name)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  value: string;
  options: readonly { readonly value: string; readonly label: string }[];
  onChange: (value: string) => void;
}

/** One of a few. */
export function Choice({ name, options, onChange, ...field }: ChoiceProps) {
  const refused = useFieldRefusals();
  return (
    <Select
      {...field}
      name={name}
      data={[...options]}
      allowDeselect={false}
      error={refused(name)}
      onChange={(value) => value && onChange(value)}
    />
  );
}

interface OfficialProps {
  name: string;
  value: number | null;
  onChange: (id: number | null) => void;
  /** Those who may not receive this person: shown, and said why. */
  banned?: readonly number[];
}

/** Who receives. */
export function OfficialSelect({ name, value, onChange, banned = [] }: OfficialProps) {
  const t = useT('receptionSteps');
  const formats = useFormats();
  const { data } = useQuery(ReceptionOfficialsDocument, { fetchPolicy: 'cache-first' });
  const options = (data?.officials ?? []).map(({ id, fullName, post }) => ({
    value: String(id),
    label: fullName,
    hint: banned.includes(id) ? t('bannedOfficial') : formats.name(post),
  }));
  return (
    <Picker
      name={name}
      label={t('official')}
      options={options}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
    />
  );
}
