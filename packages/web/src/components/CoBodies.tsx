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
  placeholder?: string;
}

/** Several state bodies: co-executors of one appeal, or the bodies of a filter. */
export function CoBodies({ label, value, onChange, exclude = [], size = 'sm', placeholder }: Props) {
  const formats = useFormats();
  const { today } = useViewer();
  const { bodies } = useBodies();
  // Lists are made anew at every drawing of a form; what counts is what stands in them.
  const barred = exclude.join();
  const chosen = value.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const options = useMemo(
    () =>
      bodies
        .filter((body) => value.includes(body.id) || (isInForce(body, today) && !exclude.includes(body.id)))
        .map((body) => ({
          value: String(body.id),
          label: formats.name(body.shortName) || formats.name(body.name),
          words: [body.name.kk, body.name.ru, body.code],
        })),
    [bodies, barred, formats, today, chosen],
  );
  return (
    <MultiPicker
      label={label}
      size={size}
      {...(placeholder === undefined ? {} : { placeholder })}
      options={options}
      value={value.map(String)}
      onChange={(ids) => onChange(ids.map(Number))}
    />
  );
}
