import { type MeasureName, unitOf } from '@tyndau/domain/figures/measures';
import { useMemo } from 'react';
import { type MeasureChange, useMeasureChange } from '../../components/useMeasureChange.ts';
import { useMeasureFormat } from '../../components/useMeasureFormat.ts';
import { useTerritories } from '../../components/useReference.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import type { MapMark } from './TerritoryMap.tsx';
import type { FigureLine } from './useFigures.ts';

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
  const changeOf = useMeasureChange();
  const { byCode } = useTerritories();
  return useMemo(() => {
    const lines = new Map(
      (rows ?? []).map(({ keys, values, previous }) => [
        keys[0] ?? '',
        { value: values[0] ?? null, change: changeOf(measure, values[0], previous[0]) },
      ]),
    );
    // A share moves by points, and none by all of them: the steepest is full. What doubled is full by itself.
    const steepest =
      unitOf(measure) === 'share'
        ? Math.max(...[...lines.values()].map(({ change }) => Math.abs(change?.by ?? 0)))
        : 1;
    const most = Math.max(0, ...[...lines.values()].map(({ value }) => value ?? 0));
    return (code) => {
      const row = byCode.get(code);
      const name = row ? formats.name(row.name) : code;
      const line = lines.get(code);
      if (mode === 'growth') return { name, ...growthMark(line?.change ?? null, steepest) };
      const value = line?.value ?? null;
      const strength = value === null || most === 0 ? null : value / most;
      return { name, text: write(measure, value), strength, tone: 'plain' };
    };
  }, [rows, measure, mode, byCode, formats, write, changeOf]);
}

function growthMark(change: MeasureChange | null, steepest: number): Omit<MapMark, 'name'> {
  if (change === null) return { text: '—', strength: null, tone: 'up' };
  return {
    text: change.signed,
    strength: steepest > 0 ? Math.min(1, Math.abs(change.by) / steepest) : 0,
    tone: change.by < 0 ? 'down' : 'up',
  };
}
