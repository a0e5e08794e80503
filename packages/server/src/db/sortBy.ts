import { Prisma, type Sql } from './archive.ts';

/** By what a list is asked to be ordered: the name of a column of the screen. */
export interface AskedSort {
  readonly field: string;
  readonly descending: boolean;
}

/**
 * The order a list was asked in: by one of the columns it knows, what has no value last, and by `id` where values are the
 * same, so that pages never overlap. `usual` is the order that nobody asked for; an unknown column means it too.
 */
export function sortBy(
  known: Readonly<Record<string, () => Sql>>,
  asked: AskedSort | null | undefined,
  { id, usual }: { readonly id: Sql; readonly usual: Sql },
): Sql {
  const column = asked && Object.hasOwn(known, asked.field) ? known[asked.field] : undefined;
  if (!column) return Prisma.sql`ORDER BY ${usual}`;
  return asked?.descending
    ? Prisma.sql`ORDER BY ${column()} DESC NULLS LAST, ${id} DESC`
    : Prisma.sql`ORDER BY ${column()} NULLS LAST, ${id}`;
}

/** The place of a code among the codes given, in their order: levels by rank and not by letter. */
export function placeAmong(codes: readonly string[], column: Sql): Sql {
  return Prisma.sql`array_position(${[...codes]}::text[], ${column}::text)`;
}

/** The place of an id among the ids given, in their order. */
export function placeOfId(ids: readonly number[], column: Sql): Sql {
  return Prisma.sql`array_position(${[...ids]}::int[], ${column})`;
}

/** The order as the address of a list says it: `sort=dueOn`, `sort=-dueOn`. */
export function readSort(search: URLSearchParams): AskedSort | null {
  const text = search.get('sort');
  return text ? { field: text.replace(/^-/, ''), descending: text.startsWith('-') } : null;
}
