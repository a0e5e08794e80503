/** What a search part of an address can carry. Empty values are not written at all. */
export type SearchValue =
  | string
  | number
  | boolean
  | readonly string[]
  | readonly number[]
  | null
  | undefined;
export type SearchValues = Readonly<Record<string, SearchValue>>;

type Codec<T> = { readonly read: (values: readonly string[]) => T | undefined };

/** How a field of a filter is read from the address; the written form is always `toSearch`. */
export const field = {
  text: { read: ([text]) => text || undefined } satisfies Codec<string>,
  number: { read: ([text]) => numberOf(text) } satisfies Codec<number>,
  flag: {
    read: ([text]) => (text === 'true' ? true : text === 'false' ? false : undefined),
  } satisfies Codec<boolean>,
  date: {
    read: ([text]) => (/^\d{4}-\d{2}-\d{2}$/.test(text ?? '') ? text : undefined),
  } satisfies Codec<string>,
  texts: { read: (values) => (values.length > 0 ? values.filter(Boolean) : undefined) } satisfies Codec<
    string[]
  >,
  numbers: {
    read: (values) => {
      const numbers = values.map(numberOf).filter((value) => value !== undefined);
      return numbers.length > 0 ? numbers : undefined;
    },
  } satisfies Codec<number[]>,
};

/** A filter's fields: `{ text: field.text, states: field.texts, open: field.flag }`. */
export type FilterShape = Readonly<Record<string, Codec<unknown>>>;
export type FilterOf<Shape extends FilterShape> = {
  readonly [K in keyof Shape]?: Exclude<ReturnType<Shape[K]['read']>, undefined>;
};

function numberOf(text: string | undefined): number | undefined {
  const value = Number(text);
  return text && Number.isFinite(value) ? value : undefined;
}

/** '?states=overdue&states=open', or '' when nothing is set. */
export function toSearch(values: SearchValues): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one));
    }
  }
  const text = search.toString();
  return text ? `?${text}` : '';
}

/** The filter an address asks for; what cannot be read is left out rather than guessed. */
export function readFilter<Shape extends FilterShape>(
  shape: Shape,
  search: URLSearchParams,
): FilterOf<Shape> {
  const pairs = Object.entries(shape)
    .map(([name, codec]) => [name, codec.read(search.getAll(name))] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(pairs) as FilterOf<Shape>;
}
