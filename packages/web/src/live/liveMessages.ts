/** What a page asks of the live line. */
export interface LiveWishes {
  /** Topics to be told of: 'appeal:12', 'appeal', 'me'. */
  readonly watch: readonly string[];
  /** Things the person looks at, and those he edits: colleagues there see him. */
  readonly view: readonly string[];
  readonly edit: readonly string[];
}

export interface PresentPerson {
  readonly id: number;
  readonly name: string;
  readonly mode: 'viewing' | 'editing';
}

/** Something changed elsewhere. Of one thing: who did what; of a list: which ones (null: many). */
export interface LiveChange {
  readonly topic: string;
  readonly ids?: readonly number[] | null;
  readonly by?: { readonly id: number; readonly name: string } | null;
  readonly action?: string;
  readonly version?: number | null;
  readonly at?: string;
}

export type LiveMessage =
  | { readonly type: 'open' }
  | { readonly type: 'told' }
  | { readonly type: 'missed' }
  | { readonly type: 'over'; readonly why: 'session' | 'closing' | 'rights' }
  | ({ readonly type: 'changed' } & LiveChange)
  | { readonly type: 'presence'; readonly topic: string; readonly people: readonly PresentPerson[] };

/** What a page says to the worker that holds the line for all pages of the browser. */
export type PageWord =
  | { readonly kind: 'wishes'; readonly userId: number; readonly wishes: LiveWishes }
  | { readonly kind: 'beat' }
  | { readonly kind: 'bye' };

/** The address of the line; the same wishes always give the same address. */
export function lineAddress({ watch, view, edit }: LiveWishes): string {
  const query = new URLSearchParams();
  for (const [name, topics] of Object.entries({ watch, view, edit })) {
    if (topics.length > 0) query.set(name, [...new Set(topics)].sort().join(','));
  }
  return `/api/live?${query}`;
}

/** The wishes of several pages as those of one. */
export function togetherWishes(all: readonly LiveWishes[]): LiveWishes {
  return {
    watch: all.flatMap(({ watch }) => watch),
    view: all.flatMap(({ view }) => view),
    edit: all.flatMap(({ edit }) => edit),
  };
}
