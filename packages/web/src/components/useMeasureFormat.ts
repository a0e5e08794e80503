import { type MeasureName, unitOf } from '@tyndau/domain/figures/measures';
import { useCallback } from 'react';
import { useFormats } from '../i18n/useFormats.ts';

/** Writes a value in its measure's unit; «—» where there is none. */
export function useMeasureFormat(): (measure: MeasureName, value: number | null | undefined) => string {
  const formats = useFormats();
  return useCallback(
    (measure, value) => {
      if (value === null || value === undefined) return '—';
      const unit = unitOf(measure);
      if (unit === 'share') return formats.percent(value);
      return formats.number(value, unit === 'perThousand' ? 1 : 0);
    },
    [formats],
  );
}
