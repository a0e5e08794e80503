import { surnameWithInitials } from '@tyndau/domain/identity/personName';
import type { Office } from '../../office.ts';

// Kazakh letters stand where the Kazakh alphabet has them; Russian ones where they always did.
const collator = new Intl.Collator('kk');

const byName = (named: [number, string][]): number[] =>
  named.sort(([, one], [, other]) => collator.compare(one, other)).map(([id]) => id);

/** The bodies as their names stand in the alphabet. */
export function bodiesByName({ bodies }: Office['book']): number[] {
  return byName([...bodies.values()].map(({ id, nameKk, nameRu }) => [id, nameKk || nameRu]));
}

/** The people as their names stand in the alphabet. */
export function usersByName({ users }: Office['book']): number[] {
  return byName([...users.values()].map((user) => [user.id, surnameWithInitials(user)]));
}
