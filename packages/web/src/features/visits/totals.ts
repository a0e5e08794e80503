import { type DayFigures, dayFigures, type VisitOfDay } from '@tyndau/domain/receptions/queue/dayFigures';
import type { VisitState } from '@tyndau/domain/receptions/queue/visit';
import type { BoardPersonFieldsFragment, ReceptionDayTotalsQuery } from './visits.generated.ts';

export type TotalsPerson = ReceptionDayTotalsQuery['receptionBoard']['people'][number];

const momentOf = (at: string | null) => (at === null ? null : Date.parse(at));

/** The person as the law of the totals knows him. */
export function toVisitOfDay(fields: BoardPersonFieldsFragment): VisitOfDay {
  return {
    state: fields.state as VisitState,
    officialId: fields.officialId,
    isReserve: fields.isReserve,
    isPutBack: fields.isPutBack,
    arrivedAt: momentOf(fields.arrivedAt),
    readyAt: momentOf(fields.readyAt),
    summonedAt: momentOf(fields.summonedAt),
    beganAt: momentOf(fields.beganAt),
    endedAt: momentOf(fields.endedAt),
    plannedAt: momentOf(fields.plannedAt),
    outcome: fields.outcome,
    isWalkIn: fields.isWalkIn,
  };
}

export interface FiguresRow {
  readonly name: string;
  readonly figures: DayFigures;
}

/** Figures by a name, in the order of names; everybody is counted in exactly one row. */
export function figuresBy(
  people: readonly TotalsPerson[],
  nameOf: (person: TotalsPerson) => string,
): FiguresRow[] {
  const groups = new Map<string, VisitOfDay[]>();
  for (const person of people) {
    const name = nameOf(person);
    groups.set(name, [...(groups.get(name) ?? []), toVisitOfDay(person)]);
  }
  return [...groups]
    .map(([name, visits]) => ({ name, figures: dayFigures(visits) }))
    .sort((one, other) => one.name.localeCompare(other.name));
}
