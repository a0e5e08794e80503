export interface ChangePair {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Technical fields that say nothing to a reader of a history. */
const silent = new Set(['version', 'foldedName', 'passwordHash']);

/** Reads `{field: [before, after]}` of the journal; what is written otherwise is shown as the value after. */
export function changePairs(changes: unknown): ChangePair[] {
  if (typeof changes !== 'object' || changes === null || Array.isArray(changes)) return [];
  return (
    Object.entries(changes)
      .filter(([field]) => !silent.has(field))
      .map(([field, pair]) =>
        Array.isArray(pair) && pair.length === 2
          ? { field, before: pair[0] as unknown, after: pair[1] as unknown }
          : { field, before: null, after: pair as unknown },
      )
      // The code of an entry stands in each of its lines, changed or not.
      .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
  );
}
