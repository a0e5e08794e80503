import { useMemo } from 'react';
import { useFormats } from '../i18n/useFormats.ts';
import { isInForce } from './inForce.ts';
import { MultiPicker } from './MultiPicker.tsx';
import { useBodies } from './useReference.ts';
import { useViewer } from './ViewerContext.tsx';

interface Props {
  label: string;
  value: readonly number[];
  onChange: (value: number[]) => void;
  exclude?: readonly number[];
  size?: 'xs' | 'sm';
}

/** Several state bodies: co-executors of one appeal, or the bodies of a filter. */
export function CoBodies({ label, value, onChange, exclude = [], size = 'sm' }: Props) {
  const formats = useFormats();
  const { today } = useViewer();
  const { bodies } = useBodies();
  const options = useMemo(
    () =>
      bodies
        .filter((body) => value.includes(body.id) || (isInForce(body, today) && !exclude.includes(body.id)))
        .map((body) => ({
          value: String(body.id),
          label: formats.name(body.shortName) || formats.name(body.name),
          words: [body.name.kk, body.name.ru, body.code],
        })),
    [bodies, exclude, formats, today, value],
  );
  return (
    <MultiPicker
      label={label}
      size={size}
      options={options}
      value={value.map(String)}
      onChange={(ids) => onChange(ids.map(Number))}
    />
  );
}
