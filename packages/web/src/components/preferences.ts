/** What a person chose for himself. */
export interface Preferences {
  readonly hotkeys: boolean;
  readonly railFolded: boolean;
  /** The columns of every list, by its name, in their order; none: as usual. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
}

const usual: Preferences = { hotkeys: true, railFolded: false, columns: {} };

/** Reads stored preferences of any age: what is missing or odd is as usual. */
export function preferencesOf(stored: unknown): Preferences {
  const record = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  return {
    hotkeys: typeof record.hotkeys === 'boolean' ? record.hotkeys : usual.hotkeys,
    railFolded: typeof record.railFolded === 'boolean' ? record.railFolded : usual.railFolded,
    columns: columnsOf(record.columns),
  };
}

function columnsOf(stored: unknown): Preferences['columns'] {
  if (typeof stored !== 'object' || stored === null) return usual.columns;
  const lists = Object.entries(stored).filter(
    ([, ids]) => Array.isArray(ids) && ids.every((id) => typeof id === 'string'),
  );
  return Object.fromEntries(lists) as Preferences['columns'];
}
