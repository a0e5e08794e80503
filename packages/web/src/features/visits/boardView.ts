import { officeDate } from '@tyndau/domain/calendar/officeZone';
import { plainDate } from '@tyndau/domain/calendar/plainDate';
import type { Waiting } from '@tyndau/domain/receptions/queue/callOrder';
import { decideVisit, type VisitRefusal } from '@tyndau/domain/receptions/queue/decideVisit';
import {
  expectedVisit,
  type Visit,
  type VisitAct,
  type VisitState,
} from '@tyndau/domain/receptions/queue/visit';
import type { KeptAct } from './actStore.ts';
import type { BoardPersonFieldsFragment, VisitActInput } from './visits.generated.ts';

/** A person as the board shows him: the server's facts, and on top of them what is still on its way. */
export interface ShownPerson extends Waiting {
  readonly visit: Visit;
  /** Null while the server has not registered the person. */
  readonly id: number | null;
  /** Names the person in lists and acts: `r12`, or the key of the act that registers him. */
  readonly key: string;
  readonly name: string;
  readonly fields: BoardPersonFieldsFragment | null;
  readonly walkIn: VisitActInput['walkIn'];
  readonly queueNumber: number | null;
  readonly territoryCode: string | null;
  /** Acts that have not been sent yet. */
  readonly waitingActs: number;
}

const momentOf = (at: string | null) => (at === null ? null : Date.parse(at));

/** What the server knows of the person. */
export function ofServer(fields: BoardPersonFieldsFragment): ShownPerson {
  const visit: Visit = {
    state: fields.state as VisitState,
    officialId: fields.officialId,
    isReserve: fields.isReserve,
    isPutBack: fields.isPutBack,
    arrivedAt: momentOf(fields.arrivedAt),
    readyAt: momentOf(fields.readyAt),
    summonedAt: momentOf(fields.summonedAt),
    beganAt: momentOf(fields.beganAt),
    endedAt: momentOf(fields.endedAt),
  };
  return shown(visit, {
    id: fields.id,
    key: `r${fields.id}`,
    name: fields.name,
    fields,
    walkIn: null,
    queueNumber: fields.queueNumber,
    territoryCode: fields.territory?.code ?? null,
    bookingNumber: fields.id,
    privilege: fields.privilege,
    plannedAt: momentOf(fields.plannedAt),
    waitingActs: 0,
  });
}

// Somebody whom this computer has registered without the server: he books after everybody known.
function ofWalkIn({ input, who, seq }: KeptAct): ShownPerson {
  const at = Date.parse(input.doneAt);
  const officialId = input.walkIn?.officialId ?? null;
  const visit: Visit = {
    ...expectedVisit(officialId),
    ...{ state: 'arrived', arrivedAt: at, readyAt: at, isReserve: officialId === null },
  };
  return shown(visit, {
    id: null,
    key: input.key,
    name: who,
    fields: null,
    walkIn: input.walkIn,
    queueNumber: null,
    territoryCode: input.walkIn?.territoryCode ?? null,
    bookingNumber: Number.MAX_SAFE_INTEGER / 2 + seq,
    privilege: input.walkIn?.applicant.privilege ?? null,
    plannedAt: null,
    waitingActs: 1,
  });
}

type Facts = Omit<ShownPerson, keyof Visit | 'visit'>;

function shown(visit: Visit, facts: Facts): ShownPerson {
  const { state, officialId, isReserve, readyAt, isPutBack } = visit;
  return { ...facts, ...{ state, officialId, isReserve, readyAt, isPutBack }, visit };
}

/** The person with an act done, as the law says; or why not. */
export function applyAct(
  person: ShownPerson,
  input: VisitActInput,
  on: string,
): { readonly person: ShownPerson; readonly refusals: readonly VisitRefusal[] } {
  const command = {
    act: input.act as VisitAct,
    at: Date.parse(input.doneAt),
    officialId: input.officialId ?? null,
    outcome: input.outcome ?? null,
    note: input.note ?? '',
  };
  const decided = decideVisit(person.visit, command, {
    on: plainDate(on),
    doneOn: officeDate(new Date(input.doneAt).toISOString()),
  });
  if (!decided.ok) return { person, refusals: decided.refusal };
  return { person: shown(decided.value.visit, person), refusals: [] };
}

/** The person an act is about. */
export const personKeyOf = ({ act, key, receptionId, walkInKey }: VisitActInput) =>
  act === 'walkIn' ? key : receptionId != null ? `r${receptionId}` : (walkInKey ?? '');

/** Everybody of the day: the server's people with the acts that wait laid on them in their order. */
export function showPeople(
  people: Iterable<BoardPersonFieldsFragment>,
  acts: readonly KeptAct[],
  on: string,
): ReadonlyMap<string, ShownPerson> {
  const all = new Map<string, ShownPerson>();
  for (const fields of people) if (!fields.isMovedAway) all.set(`r${fields.id}`, ofServer(fields));
  for (const act of acts) {
    if (act.refusals) continue;
    const key = personKeyOf(act.input);
    if (act.input.act === 'walkIn') {
      all.set(key, ofWalkIn(act));
      continue;
    }
    const before = all.get(key);
    if (!before) continue;
    const { person } = applyAct(before, act.input, on);
    all.set(key, { ...person, waitingActs: before.waitingActs + 1 });
  }
  return all;
}
