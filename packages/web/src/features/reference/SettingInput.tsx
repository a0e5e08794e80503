import { NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { DateInput } from '../../components/DateInput.tsx';
import { Picker } from '../../components/Picker.tsx';
import { TerritorySelect } from '../../components/TerritorySelect.tsx';
import { useBodies } from '../../components/useReference.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import type { SettingEntryFragment } from './reference.generated.ts';
import { choiceNames } from './settingChoices.ts';

export type SettingValue = string | number | boolean;

interface Props {
  setting: SettingEntryFragment;
  label: string;
  value: SettingValue;
  onChange: (value: SettingValue) => void;
  disabled: boolean;
  error: string | null;
}

const counted = ['count', 'days', 'megabytes', 'minutes', 'months', 'percent', 'years'] as const;

/** The input a kind of setting is typed with: numbers with their unit, hours, days, choices, places by name. */
export function SettingInput({ setting, label, value, onChange, disabled, error }: Props) {
  const t = useT('reference');
  const { kind, key } = setting;
  const unit = counted.find((one) => one === kind);
  const field = { 'aria-label': label, disabled, error };
  if (unit) {
    return (
      <NumberInput
        {...field}
        value={Number(value)}
        allowDecimal={false}
        suffix={unit === 'count' ? '' : ` ${t(`settingUnit.${unit}`)}`}
        onChange={(typed) => typed !== '' && onChange(Number(typed))}
      />
    );
  }
  if (kind === 'boolean') {
    return (
      <Switch
        {...field}
        checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  }
  if (kind === 'choice') {
    return (
      <Select
        {...field}
        allowDeselect={false}
        value={String(value)}
        data={setting.choices.map((choice) => ({ value: choice, label: nameOf(choice, t) }))}
        onChange={(choice) => choice !== null && onChange(choice)}
      />
    );
  }
  if (kind === 'date') {
    return <DateInput {...field} value={String(value)} onChange={(on) => on !== null && onChange(on)} />;
  }
  if (key === 'office.homeTerritory') {
    return (
      <TerritorySelect
        {...field}
        clearable={false}
        value={String(value)}
        onChange={(code) => code && onChange(code)}
      />
    );
  }
  if (key === 'office.homeBody' || key === 'office.receivingBody') {
    return <BodyCodeSelect {...field} value={String(value)} onChange={onChange} />;
  }
  return (
    <TextInput
      {...field}
      value={String(value)}
      inputMode={kind === 'time' ? 'numeric' : 'text'}
      placeholder={kind === 'time' ? '00:00' : ''}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function nameOf(choice: string, t: ReturnType<typeof useT<'reference'>>): string {
  const known = choiceNames.find((one) => one === choice);
  return known ? t(`choice.${known}`) : choice;
}

interface BodyProps {
  'aria-label': string;
  value: string;
  onChange: (code: string) => void;
  disabled: boolean;
  error: string | null;
}

/** Settings speak of bodies by their codes: ids differ from one installation to another. */
function BodyCodeSelect({ onChange, ...field }: BodyProps) {
  const formats = useFormats();
  const { bodies } = useBodies();
  return (
    <Picker
      {...field}
      clearable={false}
      options={bodies.map(({ code, name }) => ({
        value: code,
        label: formats.name(name),
        words: [name.kk, name.ru],
      }))}
      onChange={(code) => code && onChange(code)}
    />
  );
}
