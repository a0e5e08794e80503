import { NotFound } from '../../graphql/errors.ts';

/** An entry of the book by its key; throws NOT_FOUND where there is none. */
export function getEntry<Key, Row>(entries: ReadonlyMap<Key, Row>, key: Key, noun: string): Row {
  const row = entries.get(key);
  if (row === undefined) throw new NotFound(noun);
  return row;
}
