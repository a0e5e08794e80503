import type pg from 'pg';

/** The channel on which the processes of the office tell each other what open screens should know at once. */
export const NEWS_CHANNEL = 'tyndau_live';

/** One piece of news. `id: null` means "more of them than are worth naming". */
export type News =
  | {
      readonly kind: 'changed';
      readonly noun: string;
      readonly id: number | null;
      readonly action: string;
      readonly by: number | null;
      readonly version: number | null;
    }
  | { readonly kind: 'told'; readonly userId: number }
  | {
      readonly kind: 'here';
      readonly desk: string;
      readonly userId: number;
      readonly topic: string;
      readonly mode: 'viewing' | 'editing' | 'left';
    };

/** Sends news to every process; small waits gather many pieces into one note. */
export interface NewsDesk {
  tell(news: readonly News[]): void;
  /** Sends what still waits. */
  close(): Promise<void>;
}

const GATHER_MS = 40;
/** A note of PostgreSQL holds 8000 bytes at most. */
const LARGEST_NOTE = 7500;
const MOST_NAMED = 400;

/**
 * News goes out after its transaction, by itself: a note inside it would make all commits of the office queue up behind
 * one lock. What is lost with a dying process is only a hint; the screens ask again by themselves.
 */
export function openNewsDesk(pool: pg.Pool): NewsDesk {
  let waiting: News[] = [];
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;
  const send = async () => {
    timer = null;
    const notes = toNotes(waiting);
    waiting = [];
    for (const note of notes) {
      await pool.query('SELECT pg_notify($1, $2)', [NEWS_CHANNEL, note]).catch(() => undefined);
    }
  };
  return {
    tell(news) {
      if (isClosed || news.length === 0) return;
      waiting.push(...news);
      timer ??= setTimeout(() => void send(), GATHER_MS).unref();
    },
    async close() {
      isClosed = true;
      if (timer) clearTimeout(timer);
      if (waiting.length > 0) await send();
    },
  };
}

/** The notes that carry the news, each as JSON and short enough. */
export function toNotes(news: readonly News[]): string[] {
  const notes: string[] = [];
  let pieces: string[] = [];
  let length = 2;
  for (const piece of withoutCrowds(news).map((one) => JSON.stringify(one))) {
    const size = Buffer.byteLength(piece) + 1;
    if (length + size > LARGEST_NOTE) {
      notes.push(`[${pieces.join(',')}]`);
      pieces = [];
      length = 2;
    }
    pieces.push(piece);
    length += size;
  }
  if (pieces.length > 0) notes.push(`[${pieces.join(',')}]`);
  return notes;
}

// An import changes thousands of things at once: then it is enough to know of what kind they are.
function withoutCrowds(news: readonly News[]): News[] {
  const counts = new Map<string, number>();
  for (const one of news) if (one.kind === 'changed') counts.set(one.noun, (counts.get(one.noun) ?? 0) + 1);
  const isCrowd = (noun: string) => (counts.get(noun) ?? 0) > MOST_NAMED;
  const crowds = [...counts.keys()]
    .filter(isCrowd)
    .map((noun): News => ({ kind: 'changed', noun, id: null, action: '', by: null, version: null }));
  return [...news.filter((one) => one.kind !== 'changed' || !isCrowd(one.noun)), ...crowds];
}
