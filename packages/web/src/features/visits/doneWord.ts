import { type VisitAct, visitActs } from '@tyndau/domain/receptions/queue/visit';

/** The act for its name; one this version does not know is read as a call. */
export function doneWord(act: string): VisitAct {
  return visitActs.find((known) => known === act) ?? 'summon';
}
