/** What a person chose for himself. */
export interface Preferences {
  readonly hotkeys: boolean;
  readonly railFolded: boolean;
  /** The columns of every list, by its name, in their order; none: as usual. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** How wide he drew the columns of every list, in pixels. */
  readonly widths: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const usual: Preferences = { hotkeys: true, railFolded: false, columns: {}, widths: {} };

/** Reads stored preferences of any age: what is missing or odd is as usual. */
export function preferencesOf(stored: unknown): Preferences {
  const record = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  return {
    hotkeys: typeof record.hotkeys === 'boolean' ? record.hotkeys : usual.hotkeys,
    railFolded: typeof record.railFolded === 'boolean' ? record.railFolded : usual.railFolded,
    columns: columnsOf(record.columns),
    widths: widthsOf(record.widths),
  };
}

function columnsOf(stored: unknown): Preferences['columns'] {
  if (typeof stored !== 'object' || stored === null) return usual.columns;
  const lists = Object.entries(stored).filter(
    ([, ids]) => Array.isArray(ids) && ids.every((id) => typeof id === 'string'),
  );
  return Object.fromEntries(lists) as Preferences['columns'];
}

function widthsOf(stored: unknown): Preferences['widths'] {
  if (typeof stored !== 'object' || stored === null) return usual.widths;
  const lists = Object.entries(stored).filter(
    ([, sizes]) =>
      typeof sizes === 'object' &&
      sizes !== null &&
      Object.values(sizes).every((size) => typeof size === 'number'),
  );
  return Object.fromEntries(lists) as Preferences['widths'];
}
