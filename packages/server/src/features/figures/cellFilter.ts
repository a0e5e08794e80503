import type { AskedQuestion } from '@tyndau/domain/figures/figureQuestion';
import type { Office } from '../../office.ts';

export interface CellOfMap {
  /** A region or a district; null: everywhere. */
  readonly territoryCode: string | null;
  /** A question of any level; null: whatever is asked. */
  readonly questionCode: string | null;
}

const questionDimensions = ['section', 'questionGroup', 'question'] as const;

/** The filter by which the catalogue finds a place and a question of any level. */
export function cellFilter(
  office: Office,
  { territoryCode, questionCode }: CellOfMap,
): AskedQuestion['filter'] {
  const level = office.book.questions.get(questionCode ?? '')?.level ?? 3;
  const isRegion = office.book.territories.get(territoryCode ?? '')?.level === 1;
  return [
    ...(territoryCode ? [{ dimension: isRegion ? 'region' : 'district', values: [territoryCode] }] : []),
    ...(questionCode
      ? [{ dimension: questionDimensions[level - 1] ?? 'question', values: [questionCode] }]
      : []),
  ];
}
