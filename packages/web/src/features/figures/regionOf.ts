import type { TerritoryRow } from '../../components/useReference.ts';

/** The region a territory lies in, or is; null where the code names none. */
export function regionOf(
  code: string | undefined,
  byCode: ReadonlyMap<string, TerritoryRow>,
): TerritoryRow | null {
  let row = byCode.get(code ?? '');
  while (row && row.level > 1) row = byCode.get(row.parentCode ?? '');
  return row?.level === 1 ? row : null;
}
