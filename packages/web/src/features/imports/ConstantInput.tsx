import { Checkbox, TextInput } from '@mantine/core';
import { DateInput } from '../../components/DateInput.tsx';
import { DictionarySelect } from '../../components/DictionarySelect.tsx';
import { QuestionSelect } from '../../components/QuestionSelect.tsx';
import { TerritorySelect } from '../../components/TerritorySelect.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { type ImportField, NOW, ON_REGISTRATION } from './mapping.ts';

interface Props {
  field: ImportField;
  value: string | null;
  onChange: (value: string | null) => void;
  /** Beside a column: the value for rows in which the column does not tell it. */
  label: string;
}

/** One value for all rows, with the input that fits what the field holds. */
export function ConstantInput({ field, value, onChange, label }: Props) {
  const t = useT('imports');
  const formats = useFormats();
  const shared = {
    'aria-label': `${formats.name(field.title)}: ${label}`,
    placeholder: label,
    size: 'xs' as const,
  };
  switch (field.kind) {
    case 'code':
      return (
        <DictionarySelect {...shared} dictionary={field.dictionary ?? ''} value={value} onChange={onChange} />
      );
    case 'question':
      return <QuestionSelect {...shared} value={value} onChange={onChange} />;
    case 'territory':
      return <TerritorySelect {...shared} value={value} onChange={onChange} />;
    case 'flag':
      return (
        <Checkbox
          label={formats.name(field.title)}
          description={t('anonymousHint')}
          checked={value === 'true'}
          onChange={(event) => onChange(event.currentTarget.checked ? 'true' : null)}
        />
      );
    case 'date': {
      const empty = field.name === 'receivedAt' ? NOW : ON_REGISTRATION;
      const hint = field.name === 'receivedAt' ? t('now') : t('onRegistration');
      return (
        <DateInput
          label={label}
          description={hint}
          value={value === null || value === empty ? null : value}
          onChange={(day) => onChange(day ?? empty)}
        />
      );
    }
    default:
      return (
        <TextInput
          {...shared}
          value={value ?? ''}
          {...(field.name === 'externalSystem' ? { description: t('sourceHint') } : {})}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        />
      );
  }
}
