import { growthOf, type MeasureName } from '@tyndau/domain/figures/measures';
import { useMemo } from 'react';
import { useTerritories } from '../../components/useReference.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import type { MapMark } from './TerritoryMap.tsx';
import type { FigureLine } from './useFigures.ts';
import { useMeasureFormat } from './useMeasureFormat.ts';

export const mapModes = ['value', 'growth', 'circles'] as const;
export type MapMode = (typeof mapModes)[number];

/** What stands on each territory of a map: its name, its value or growth, and how strongly it is coloured. */
export function useMapMarks(
  rows: readonly FigureLine[] | undefined,
  measure: MeasureName,
  mode: MapMode,
): (code: string) => MapMark {
  const formats = useFormats();
  const write = useMeasureFormat();
  const { byCode } = useTerritories();
  return useMemo(() => {
    const lines = new Map(
      (rows ?? []).map(({ keys, values, previous }) => [
        keys[0] ?? '',
        { value: values[0] ?? null, growth: growthOf(values[0] ?? null, previous[0] ?? null) },
      ]),
    );
    const most = Math.max(0, ...[...lines.values()].map(({ value }) => value ?? 0));
    return (code) => {
      const row = byCode.get(code);
      const name = row ? formats.name(row.name) : code;
      const line = lines.get(code);
      if (mode === 'growth') {
        const growth = line?.growth ?? null;
        const text = growth === null ? '—' : `${growth > 0 ? '+' : ''}${formats.percent(growth, 0)}`;
        return {
          ...{ name, text, strength: growth === null ? null : Math.min(1, Math.abs(growth)) },
          tone: growth !== null && growth < 0 ? 'down' : 'up',
        };
      }
      const value = line?.value ?? null;
      const strength = value === null || most === 0 ? null : value / most;
      return { name, text: write(measure, value), strength, tone: 'plain' };
    };
  }, [rows, measure, mode, byCode, formats, write]);
}
