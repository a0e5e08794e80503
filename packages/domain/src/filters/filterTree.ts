/** A filter as a tree: conditions over declared fields, joined by and, or, not. An empty `all` asks for nothing. */
export type Filter =
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] }
  | { readonly not: Filter }
  | FilterTest;

/**
 * One condition. `oneOf`: the field is one of the values (with everything below them, where values form a tree);
 * `range`: from … to, both included, '' is open; `empty`: nothing is written there.
 */
export type FilterTest =
  | { readonly field: string; readonly oneOf: readonly string[] }
  | { readonly field: string; readonly range: readonly [from: string, to: string] }
  | { readonly field: string; readonly empty: true };

/** Asks for nothing. */
export const noFilter: Filter = { all: [] };

export function isTest(filter: Filter): filter is FilterTest {
  return 'field' in filter;
}

/** All conditions of the tree, in the order of reading. */
export function testsOf(filter: Filter): FilterTest[] {
  if (isTest(filter)) return [filter];
  if ('not' in filter) return testsOf(filter.not);
  return ('all' in filter ? filter.all : filter.any).flatMap(testsOf);
}

/** How deep the tree goes; a single condition is 1. */
export function depthOf(filter: Filter): number {
  if (isTest(filter)) return 1;
  if ('not' in filter) return 1 + depthOf(filter.not);
  return 1 + Math.max(0, ...('all' in filter ? filter.all : filter.any).map(depthOf));
}

/** Both filters together. */
export function bothOf(one: Filter, other: Filter): Filter {
  const parts = [one, other].flatMap((filter) => ('all' in filter ? filter.all : [filter]));
  return parts.length === 1 && parts[0] ? parts[0] : { all: parts };
}
