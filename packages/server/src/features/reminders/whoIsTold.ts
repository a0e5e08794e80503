import { may } from '@tyndau/domain/access/permissions';
import type { Role } from '@tyndau/domain/access/roles';
import type { LadderRung } from '@tyndau/domain/reminders/reminderSteps';
import type { ReferenceBook } from '../../reference/book.ts';
import { peopleAsked } from '../information/askedBodies.ts';
import type { OpenTerm } from './openTerms.store.ts';

type Person = ReferenceBook['users'] extends ReadonlyMap<number, infer User> ? User : never;

const HEAD = /руководител|заведующ|начальник|басшы|меңгеруші|басқарма бастығы/i;

/** People by body, made once for a sweep: fifty thousand terms ask the same few hundred. */
export interface Ladder {
  told(term: OpenTerm, rung: LadderRung): number[];
  /** Whoever answers for the work on it: the heads of the unit and of the body, and the heads of the department for all. */
  headsOf(term: Pick<OpenTerm, 'bodyId'>): readonly number[];
}

/**
 * Whom each rung names. The heads are the executors who sign for the body, or whose post says so; where a body has none, the rung tells all of its
 * executors: a reminder that reaches nobody is worse than one too many.
 */
export function openLadder(book: ReferenceBook): Ladder {
  const people = [...book.users.values()].filter(({ disabledAt }) => disabledAt === null);
  const ofBody = new Map<number, Person[]>();
  for (const person of people.filter(({ role }) => role === 'executor')) {
    for (const id of book.bodyWithUnits(person.bodyId)) ofBody.set(id, [...(ofBody.get(id) ?? []), person]);
  }
  const department = people.filter(({ role }) => may(role as Role, 'assignment.end')).map(({ id }) => id);
  const ownHeads = people
    .filter((each) => may(each.role as Role, 'assignment.end') && HEAD.test(each.postRu + each.postKk))
    .map(({ id }) => id);
  const headsByBody = new Map<number | null, readonly number[]>();
  const registrars = people.filter(({ role }) => role === 'controller').map(({ id }) => id);
  const heads = (bodyId: number | null, isOwn: boolean) => {
    const all = bodyId === null ? [] : (ofBody.get(bodyId) ?? []);
    const isHead = (each: Person) => each.signsAnswers || HEAD.test(each.postRu + each.postKk);
    return all.filter((each) => isHead(each) && (each.bodyId === bodyId) === isOwn);
  };
  const headsOf = ({ bodyId }: Pick<OpenTerm, 'bodyId'>) => {
    const known = headsByBody.get(bodyId);
    if (known) return known;
    const ofIt = [...heads(bodyId, true), ...heads(bodyId, false)].map(({ id }) => id);
    const found = [...new Set([...ofIt, ...ownHeads])];
    headsByBody.set(bodyId, found);
    return found;
  };
  const executors = ({ entity, bodyId, workerId, controlId }: OpenTerm): number[] => {
    if (bodyId === null) return controlId === null ? registrars : [controlId];
    if (entity === 'informationRequest') {
      // A body without accounts replies on paper: whoever asked has to remind it.
      const asked = peopleAsked(book, bodyId).map(({ id }) => id);
      return asked.length > 0 || controlId === null ? asked : [controlId];
    }
    const own = (ofBody.get(bodyId) ?? []).map(({ id }) => id);
    return workerId !== null && own.includes(workerId) ? [workerId] : own;
  };
  return {
    headsOf,
    told(term, rung) {
      const list = executors(term);
      if (rung === 'executor') return [...new Set(list)];
      list.push(...heads(term.bodyId, true).map(({ id }) => id));
      if (rung !== 'headOfUnit') list.push(...heads(term.bodyId, false).map(({ id }) => id));
      if (rung === 'department') list.push(...(term.controlId === null ? department : [term.controlId]));
      return [...new Set(list)];
    },
  };
}
