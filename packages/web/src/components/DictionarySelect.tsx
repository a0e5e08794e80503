import { useMemo } from 'react';
import { useFormats } from '../i18n/useFormats.ts';
import { isInForce } from './inForce.ts';
import { Picker, type PickerFieldProps } from './Picker.tsx';
import { useDictionaries } from './useReference.ts';
import { useViewer } from './ViewerContext.tsx';

interface Props extends PickerFieldProps<string> {
  /** 'source', 'form', 'kind', 'outcome', 'socialStatus' … as in the dictionaries of the office. */
  dictionary: string;
  /** Only these codes. */
  only?: readonly string[];
}

/** An entry of a small dictionary; short codes are shown and may be typed. */
export function DictionarySelect({ dictionary, only, value, ...field }: Props) {
  const formats = useFormats();
  const { today } = useViewer();
  const { entriesOf } = useDictionaries();
  const options = useMemo(
    () =>
      entriesOf(dictionary)
        .filter((row) => row.code === value || (isInForce(row, today) && (!only || only.includes(row.code))))
        .map((row) => ({
          value: row.code,
          label: formats.name(row.name),
          words: [row.name.kk, row.name.ru, row.code],
        })),
    [entriesOf, dictionary, formats, only, today, value],
  );
  return <Picker {...field} value={value} options={options} />;
}
