import type { Localized } from '@tyndau/domain/kernel/localized';
import { useMemo } from 'react';
import { useFormats } from '../i18n/useFormats.ts';
import { Picker, type PickerFieldProps } from './Picker.tsx';

interface Props<Code extends string> extends PickerFieldProps<Code> {
  /** A closed vocabulary of the domain: code and name. */
  names: Readonly<Record<Code, Localized>>;
  only?: readonly Code[];
}

/** A code of a closed vocabulary of the law, by its name in either language. */
export function NameSelect<Code extends string>({ names, only, value, onChange, ...field }: Props<Code>) {
  const formats = useFormats();
  const options = useMemo(() => {
    const codes = only ?? (Object.keys(names) as Code[]);
    return codes.map((code) => ({
      value: code,
      label: formats.name(names[code]),
      words: [names[code].kk, names[code].ru, names[code].en],
    }));
  }, [names, only, formats]);
  return (
    <Picker {...field} value={value} options={options} onChange={(code) => onChange(code as Code | null)} />
  );
}
