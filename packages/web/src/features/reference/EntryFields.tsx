import { Button, Checkbox, Group, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '../../components/DateInput.tsx';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './Shelf.module.css';

interface FieldProps<Value> {
  /** The field of the input: its label and its refusals go by it. */
  name: string;
  value: Value;
  onChange: (value: Value) => void;
  disabled?: boolean;
  wide?: boolean;
  description?: string;
}

/** A line of text. */
export function TextField(props: FieldProps<string> & { lines?: number; required?: boolean }) {
  const { name, value, onChange, disabled = false, wide, description, lines, required = false } = props;
  const labels = useFieldLabels();
  const refused = useFieldRefusals();
  const field = {
    name,
    label: labels[name] ?? name,
    value,
    disabled,
    required,
    error: refused(name),
    ...(description ? { description } : {}),
    ...(wide && classes.wide ? { className: classes.wide } : {}),
  };
  return lines ? (
    <Textarea
      {...field}
      minRows={lines}
      maxRows={14}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  ) : (
    <TextInput {...field} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}

/** A number; an empty field is no number. */
export function NumberField(props: FieldProps<number | null> & { decimals?: number }) {
  const { name, value, onChange, disabled = false, decimals = 0, description } = props;
  const labels = useFieldLabels();
  const refused = useFieldRefusals();
  return (
    <NumberInput
      name={name}
      label={labels[name] ?? name}
      value={value ?? ''}
      disabled={disabled}
      decimalScale={decimals}
      allowedDecimalSeparators={[',', '.']}
      error={refused(name)}
      {...(description ? { description } : {})}
      onChange={(typed) => onChange(typed === '' ? null : Number(typed))}
    />
  );
}

/** One of a short closed list. */
export function ChoiceField(
  props: FieldProps<string> & { choices: readonly { value: string; label: string }[] },
) {
  const { name, value, onChange, disabled = false, choices, wide } = props;
  const labels = useFieldLabels();
  const refused = useFieldRefusals();
  return (
    <Select
      name={name}
      label={labels[name] ?? name}
      value={value}
      disabled={disabled}
      data={[...choices]}
      allowDeselect={false}
      searchable={choices.length > 8}
      error={refused(name)}
      {...(wide && classes.wide ? { className: classes.wide } : {})}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
    />
  );
}

/** Yes or no. */
export function FlagField({ name, value, onChange, disabled = false, description }: FieldProps<boolean>) {
  const labels = useFieldLabels();
  return (
    <Checkbox
      name={name}
      label={labels[name] ?? name}
      checked={value}
      disabled={disabled}
      className={classes.wide ?? ''}
      {...(description ? { description } : {})}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

export interface NameValues {
  readonly nameKk: string;
  readonly nameRu: string;
  readonly nameEn: string;
}

/** A name in the three languages; Kazakh stands first, English may be left to the Russian one. */
export function NameFields({ values, set, lines }: NameFieldsProps) {
  const t = useT('reference');
  const more = lines ? { lines } : {};
  return (
    <>
      <TextField wide required name="name.kk" value={values.nameKk} onChange={set('nameKk')} {...more} />
      <TextField wide required name="name.ru" value={values.nameRu} onChange={set('nameRu')} {...more} />
      <TextField
        wide
        name="name.en"
        value={values.nameEn}
        onChange={set('nameEn')}
        description={t('enHint')}
      />
    </>
  );
}

interface NameFieldsProps {
  values: NameValues;
  set: (name: keyof NameValues) => (value: string) => void;
  lines?: number;
}

interface ValidityProps {
  values: { readonly validFrom: string | null; readonly validTo: string | null };
  set: (name: 'validFrom' | 'validTo') => (value: string | null) => void;
  /** An entry that is there is closed by a day, never deleted: old cards still speak of it. */
  canClose: boolean;
}

/** From when until when; closing writes today as the last day. */
export function ValidityFields({ values, set, canClose }: ValidityProps) {
  const t = useT('reference');
  const labels = useFieldLabels();
  const { today } = useViewer();
  const isOpenEnded = values.validTo === null || values.validTo > today;
  return (
    <>
      <DateInput
        name="validFrom"
        label={labels.validFrom}
        value={values.validFrom}
        onChange={set('validFrom')}
      />
      <DateInput name="validTo" label={labels.validTo} value={values.validTo} onChange={set('validTo')} />
      {canClose && (
        <Group className={classes.wide ?? ''} gap="xs">
          {isOpenEnded ? (
            <Button size="compact-sm" variant="default" onClick={() => set('validTo')(today)}>
              {t('closeToday')}
            </Button>
          ) : (
            <Button size="compact-sm" variant="default" onClick={() => set('validTo')(null)}>
              {t('reopen')}
            </Button>
          )}
          <span className={classes.quiet}>{t('neverDeleted')}</span>
        </Group>
      )}
    </>
  );
}
