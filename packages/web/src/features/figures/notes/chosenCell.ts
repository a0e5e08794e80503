import type { BoardFilter } from '../boardFilter.ts';

/** A cell of the map: a place and a question of any level. */
export interface Cell {
  readonly territoryCode: string;
  readonly questionCode: string;
}

/** The one cell that a filter names; null where it names none or several. */
export function chosenCell(filter: BoardFilter, regionCode: string | null): Cell | null {
  const question = filter.question ?? filter.questionGroup ?? filter.section ?? [];
  const places = filter.district ?? (regionCode ? [regionCode] : []);
  const [territoryCode, questionCode] = [places[0], question[0]];
  if (places.length !== 1 || question.length !== 1 || !territoryCode || !questionCode) return null;
  return { territoryCode, questionCode };
}
