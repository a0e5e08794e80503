import { seesOnlyOwnBody } from '@tyndau/domain/access/roles';
import { isSameOfficial } from '@tyndau/domain/paths/isSameOfficial';
import type { Body, User } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import type { ReferenceBook } from '../../reference/book.ts';
import { speaksAs } from '../people/speaksAs.ts';

type Book = Pick<ReferenceBook, 'bodies' | 'users' | 'bodyWithUnits'>;

/** The unit, what it is a unit of, and so on up to the body itself. */
export function unitsUpwards(book: Book, bodyId: number): Body[] {
  const body = book.bodies.get(bodyId);
  if (!body) return [];
  return [body, ...(body.kind === 'unit' && body.parentId ? unitsUpwards(book, body.parentId) : [])];
}

/** The body with its units, asked of the body or of any of them; bodies below it that are no units are not meant. */
export function innerBodyIds(book: Book, bodyId: number): number[] {
  const root = unitsUpwards(book, bodyId).at(-1)?.id ?? bodyId;
  return book.bodyWithUnits(root).filter((id) => id === root || book.bodies.get(id)?.kind === 'unit');
}

/** People of the body and its units who consider appeals. */
export function colleaguesOf(book: Book, bodyId: number): User[] {
  const inner = innerBodyIds(book, bodyId);
  return [...book.users.values()]
    .filter((user) => seesOnlyOwnBody(user.role as 'executor') && user.disabledAt === null)
    .filter((user) => inner.includes(user.bodyId));
}

/** Who signs for the body or unit: its own head, or the head of what it is a unit of. */
export function headsOf(book: Book, bodyId: number): User[] {
  const upwards = unitsUpwards(book, bodyId).map(({ id }) => id);
  return colleaguesOf(book, bodyId).filter((user) => user.signsAnswers && upwards.includes(user.bodyId));
}

/** Whether the viewer signs for the body. Where it named nobody, whoever considers signs. */
export function isAuthorised(office: Office, bodyId: number | null): boolean {
  if (bodyId === null) return true;
  const heads = headsOf(office.book, bodyId);
  return heads.length === 0 || heads.some(({ id }) => speaksAs(office, id));
}

/** Whether the person is the official the appeal complains about. */
export function isComplainedAbout(complained: string | null, user: User): boolean {
  return isSameOfficial(complained, user);
}
