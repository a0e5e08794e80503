import { useMemo } from 'react';
import { useFormats } from '../i18n/useFormats.ts';
import { isInForce } from './inForce.ts';
import { Picker, type PickerFieldProps } from './Picker.tsx';
import { useTerritories } from './useReference.ts';
import { useViewer } from './ViewerContext.tsx';

interface Props extends PickerFieldProps<string> {
  /** Only these levels of the division (1 country … 5 village). */
  levels?: readonly number[];
}

/** A territory by its code (КАТО) or its name in either language. */
export function TerritorySelect({ value, levels, ...field }: Props) {
  const formats = useFormats();
  const { today } = useViewer();
  const { territories, byCode } = useTerritories();
  const options = useMemo(
    () =>
      territories
        .filter(
          (row) => row.code === value || (isInForce(row, today) && (!levels || levels.includes(row.level))),
        )
        .map((row) => {
          const parent = row.parentCode === null ? undefined : byCode.get(row.parentCode);
          return {
            value: row.code,
            label: formats.name(row.name),
            code: row.code,
            words: [row.name.kk, row.name.ru, row.name.en],
            ...(parent ? { hint: formats.name(parent.name) } : {}),
          };
        }),
    [territories, byCode, formats, levels, today, value],
  );
  return <Picker {...field} value={value} options={options} />;
}
