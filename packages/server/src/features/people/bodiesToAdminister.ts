import type { Body } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { innerBodyIds } from '../execution/bodyPeople.ts';

/**
 * Bodies whose people the viewer answers for: of his territory, his own among them. Units are not named: their people
 * belong to the body.
 */
export function bodiesToAdminister({ book, signedIn }: Pick<Office, 'book' | 'signedIn'>): Body[] {
  const { territoryCode, bodyId } = signedIn;
  const withPeople = new Set([...book.users.values()].map((user) => user.bodyId));
  return [...book.bodies.values()].filter((body) => {
    if (body.id === bodyId) return true;
    const hasPeople = innerBodyIds(book, body.id).some((id) => withPeople.has(id));
    return body.kind !== 'unit' && hasPeople && isWithin(book, body.territoryCode, territoryCode);
  });
}

/** Whether the viewer answers for the people of this body or of what it is a unit of. */
export function mayAdminister(office: Pick<Office, 'book' | 'signedIn'>, bodyId: number): boolean {
  return bodiesToAdminister(office).some(({ id }) => innerBodyIds(office.book, id).includes(bodyId));
}

function isWithin({ territories }: Office['book'], code: string | null, of: string | null): boolean {
  if (of === null || territories.get(of)?.level === 0) return true;
  for (let at = code; at !== null; at = territories.get(at)?.parentCode ?? null) if (at === of) return true;
  return false;
}
