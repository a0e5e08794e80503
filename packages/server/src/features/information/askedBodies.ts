import { may } from '@tyndau/domain/access/permissions';
import { type Role, seesOnlyOwnBody } from '@tyndau/domain/access/roles';
import type { User } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import type { ReferenceBook } from '../../reference/book.ts';
import { innerBodyIds } from '../execution/bodyPeople.ts';

type Book = Pick<ReferenceBook, 'bodies' | 'bodiesByCode' | 'users' | 'settings' | 'bodyWithUnits'>;

/**
 * For whom the viewer replies: his body with its units. People of the department also for the apparatus it is a part of:
 * whoever asks «the akimat» means them.
 */
export function ownBodyIds(office: Office): number[] {
  const { role, bodyId } = office.signedIn;
  const own = office.book.bodyWithUnits(bodyId);
  if (seesOnlyOwnBody(role)) return own;
  const receiving = receivingBodyId(office.book);
  const isPart = receiving !== null && office.book.bodyWithUnits(receiving).includes(bodyId);
  return isPart ? [...new Set([receiving, ...own])] : own;
}

function receivingBodyId({ bodiesByCode, settings }: Book): number | null {
  return bodiesByCode.get(String(settings.get('office.receivingBody') ?? ''))?.id ?? null;
}

/** Who learns that the body was asked, and may reply for it; none where the body has no accounts here. */
export function peopleAsked(book: Book, toBodyId: number): User[] {
  const inner = innerBodyIds(book, toBodyId);
  const below = book.bodyWithUnits(toBodyId);
  return [...book.users.values()].filter(({ disabledAt, role, bodyId }) => {
    if (disabledAt !== null || !may(role as Role, 'information.reply')) return false;
    return seesOnlyOwnBody(role as Role) ? inner.includes(bodyId) : below.includes(bodyId);
  });
}
