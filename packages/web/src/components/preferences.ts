/** What a person chose for himself. */
export interface Preferences {
  readonly hotkeys: boolean;
  readonly railFolded: boolean;
}

const usual: Preferences = { hotkeys: true, railFolded: false };

/** Reads stored preferences of any age: what is missing or odd is as usual. */
export function preferencesOf(stored: unknown): Preferences {
  const record = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  return {
    hotkeys: typeof record.hotkeys === 'boolean' ? record.hotkeys : usual.hotkeys,
    railFolded: typeof record.railFolded === 'boolean' ? record.railFolded : usual.railFolded,
  };
}
