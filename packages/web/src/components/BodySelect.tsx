import { useMemo } from 'react';
import { useFormats } from '../i18n/useFormats.ts';
import { isInForce } from './inForce.ts';
import { Picker, type PickerFieldProps } from './Picker.tsx';
import { type BodyRow, useBodies } from './useReference.ts';
import { useViewer } from './ViewerContext.tsx';

interface Props extends PickerFieldProps<number> {
  /** Leaves out what may not be chosen: the body complained about, those already there. */
  exclude?: readonly number[];
  /** Shown first, in this order: competent bodies for the question. */
  suggested?: readonly number[];
}

/** A state body by its name in either language, short name or code; the second line says whose it is. */
export function BodySelect({ value, onChange, exclude, suggested, ...field }: Props) {
  const formats = useFormats();
  const { today } = useViewer();
  const { bodies, byId } = useBodies();
  const options = useMemo(() => {
    const isOffered = (body: BodyRow) =>
      body.id === value || (isInForce(body, today) && !(exclude ?? []).includes(body.id));
    const first = suggested ?? [];
    const order = ({ id }: BodyRow) => (first.includes(id) ? first.indexOf(id) : first.length);
    return bodies
      .filter(isOffered)
      .sort((a, b) => order(a) - order(b))
      .map((body) => {
        const parent = body.parentId === null ? undefined : byId.get(body.parentId);
        return {
          value: String(body.id),
          label: formats.name(body.name),
          words: [body.name.kk, body.name.ru, body.shortName.kk, body.shortName.ru, body.code],
          ...(parent ? { hint: formats.name(parent.name) } : {}),
        };
      });
  }, [bodies, byId, exclude, formats, suggested, today, value]);
  return (
    <Picker
      {...field}
      options={options}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
    />
  );
}
