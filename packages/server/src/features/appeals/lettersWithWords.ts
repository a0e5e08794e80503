import type { WordSearch } from '@tyndau/domain/text/wordSearch';
import { type Archive, Prisma } from '../../db/archive.ts';
import { FoundIds } from '../../register/FoundIds.ts';
import type { FollowedRegister } from '../../register/followRegister.ts';

interface Kept {
  readonly found: FoundIds;
  /** The change of the register up to which it is right. */
  readonly at: number;
}

/** All that is kept together; a word of every third letter takes 130 KB at a million. */
const MOST_BYTES = 8 * 1024 * 1024;

const keptBy = new WeakMap<Archive, Map<string, Promise<Kept>>>();

/** Letters that answer one way of a search: all the words, the phrases, and none of what must not be there. */
export async function lettersAnswering(
  archive: Archive,
  { all, phrases, none }: WordSearch,
  followed: FollowedRegister,
): Promise<Int32Array> {
  const [present, absent] = await Promise.all([
    Promise.all([
      ...(all.length > 0 ? [lettersWithWords(archive, all, followed)] : []),
      ...phrases.map((phrase) => found(archive, phraseQuery(phrase), followed)),
    ]),
    Promise.all(none.map((phrase) => found(archive, phraseQuery(phrase), followed))),
  ]);
  const { size } = followed.register;
  const ids = present.length > 0 ? inAll(present, size) : Int32Array.from({ length: size }, (_, id) => id);
  return absent.length > 0 ? without(ids, absent, size) : ids;
}

/**
 * Letters in which words with all these beginnings stand. What was found once is kept and brought up to date with the letters
 * written since: a word of every third letter is read from its index once, not at every turn of a page. A word that is kept is
 * not asked for again where it stands beside others.
 */
export async function lettersWithWords(
  archive: Archive,
  stems: readonly string[],
  followed: FollowedRegister,
): Promise<Int32Array> {
  if (stems.length < 2) return found(archive, queryOfStems(stems), followed);
  const kept = keptOf(archive);
  const known = stems.filter((stem) => kept.has(queryOfStems([stem])));
  const rest = stems.filter((stem) => !known.includes(stem));
  const lists = await Promise.all([
    ...known.map((stem) => found(archive, queryOfStems([stem]), followed)),
    ...(rest.length > 0 ? [found(archive, queryOfStems(rest), followed)] : []),
  ]);
  return inAll(lists, followed.register.size);
}

/** A search as the index of words is asked. */
export const queryOfSearch = (ways: readonly WordSearch[]) =>
  ways
    .map(({ all, phrases, none }) =>
      [
        ...(all.length > 0 ? [queryOfStems(all)] : []),
        ...phrases.map(phraseQuery),
        ...none.map((phrase) => `!${phraseQuery(phrase)}`),
      ].join(' & '),
    )
    .map((way) => `(${way})`)
    .join(' | ');

const queryOfStems = (stems: readonly string[]) => stems.map(beginning).join(' & ');
const phraseQuery = (stems: readonly string[]) => `(${stems.map(beginning).join(' <-> ')})`;
const beginning = (stem: string) => `'${stem}':*`;

function keptOf(archive: Archive): Map<string, Promise<Kept>> {
  const kept = keptBy.get(archive) ?? new Map<string, Promise<Kept>>();
  keptBy.set(archive, kept);
  return kept;
}

function inAll(lists: readonly Int32Array[], size: number): Int32Array {
  const [shortest = new Int32Array(0), ...others] = [...lists].sort(
    (one, other) => one.length - other.length,
  );
  return others.reduce((left, ids) => {
    const isIn = new Uint8Array(size + 1);
    for (const id of ids) isIn[id] = 1;
    return left.filter((id) => isIn[id] === 1);
  }, shortest);
}

function without(ids: Int32Array, lists: readonly Int32Array[], size: number): Int32Array {
  const isOut = new Uint8Array(size + 1);
  for (const list of lists) for (const id of list) isOut[id] = 1;
  return ids.filter((id) => isOut[id] === 0);
}

async function found(archive: Archive, query: string, followed: FollowedRegister): Promise<Int32Array> {
  const kept = keptOf(archive);
  const before = kept.get(query) ?? null;
  const now = broughtUpToDate(archive, query, followed, before);
  // The latest asked stands last; the first is forgotten.
  kept.delete(query);
  kept.set(query, now);
  now.catch(() => kept.get(query) === now && kept.delete(query));
  const { found: ids } = await now;
  await forgetOld(kept);
  return ids.ids();
}

async function broughtUpToDate(
  archive: Archive,
  query: string,
  { changes, register }: FollowedRegister,
  before: Promise<Kept> | null,
): Promise<Kept> {
  const known = await before?.catch(() => null);
  const { at } = changes;
  const written = known ? changes.since(known.at) : null;
  if (!known || !written) return { found: new FoundIds(await readAll(archive, query), register.size), at };
  if (written.length > 0) known.found.correct(written, await readAmong(archive, query, written));
  return { found: known.found, at: Math.max(at, known.at) };
}

async function readAll(archive: Archive, query: string): Promise<Int32Array> {
  // Ids as one row of bytes: a hundred thousand rows cost more than finding them.
  const [row] = await archive.read<{ ids: Buffer | null }>(Prisma.sql`
    SELECT string_agg(int4send(appeal_id), ''::bytea) AS ids FROM letter_words
    WHERE words @@ ${query}::tsquery`);
  const bytes = row?.ids;
  return Int32Array.from({ length: (bytes?.length ?? 0) / 4 }, (_, at) => bytes?.readInt32BE(at * 4) ?? 0);
}

async function readAmong(archive: Archive, query: string, ids: readonly number[]): Promise<Set<number>> {
  const rows = await archive.read<{ id: number }>(Prisma.sql`
    SELECT appeal_id AS id FROM letter_words WHERE appeal_id = ANY(${[...ids]}) AND words @@ ${query}::tsquery`);
  return new Set(rows.map(({ id }) => id));
}

async function forgetOld(kept: Map<string, Promise<Kept>>): Promise<void> {
  let bytes = 0;
  for (const [query, one] of [...kept].reverse()) {
    bytes += (await one.catch(() => null))?.found.bytes ?? 0;
    if (bytes > MOST_BYTES) kept.delete(query);
  }
}
