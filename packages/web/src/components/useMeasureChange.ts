import { changeOf, type MeasureName } from '@tyndau/domain/figures/measures';
import { useCallback } from 'react';
import { useFormats } from '../i18n/useFormats.ts';
import { useT } from '../i18n/useT.ts';

export interface MeasureChange {
  readonly direction: 'up' | 'down' | 'same';
  /** How much, without a sign: 12 %, 3,6 п. п. */
  readonly text: string;
  /** The same with a plus or a minus. */
  readonly signed: string;
  /** Points of a share, or a part of what it was. */
  readonly by: number;
}

const signs = { up: '+', down: '−', same: '' } as const;
const UNSEEN = 0.0005;

/** Tells how a measure has changed; null where it is not known. `isExact`: a digit after the comma however great it is. */
export function useMeasureChange(
  isExact = false,
): (
  measure: MeasureName,
  value: number | null | undefined,
  before: number | null | undefined,
) => MeasureChange | null {
  const t = useT('words');
  const formats = useFormats();
  return useCallback(
    (measure, value, before) => {
      const change = changeOf(measure, value ?? null, before ?? null);
      if (!change) return null;
      const size = Math.abs(change.by);
      const text =
        change.in === 'points'
          ? t('points', { number: formats.number(size * 100, 1) })
          : formats.percent(size, isExact || size < 0.1 ? 1 : 0);
      const direction = change.by > UNSEEN ? 'up' : change.by < -UNSEEN ? 'down' : 'same';
      return { direction, text, signed: `${signs[direction]}${text}`, by: change.by };
    },
    [t, formats, isExact],
  );
}
