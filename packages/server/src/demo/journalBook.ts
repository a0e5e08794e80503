import { hash } from 'node:crypto';
import { type DayNumber, type DemoDays, dayOf, type Moment } from './demoDays.ts';
import type { RowSink } from './tables.ts';

/** Something that happened: who, what, to which thing. */
export interface JournalEvent {
  readonly at: Moment;
  readonly actorId: number;
  readonly action: string;
  readonly entity: string;
  readonly entityId: number;
  /** JSON text; what is digested is this very text. */
  readonly changes: string;
  readonly reason: string | null;
}

/** The end of a chain: the last entry's number and digest. */
export interface ChainHead {
  readonly chain: number;
  seq: number;
  digest: Buffer;
}

const SEPARATOR = '\x1f';
const DIGEST_BYTES = 32;
const ACTION_REQUEST = '';

/**
 * The journal of the demonstration. Events are noted in any order of days and written day by day in the order of the
 * clock, each carrying the digest of the one before it: the same text and the same chain that the database's own
 * trigger (`journal_text`, `chain_journal_entry`) would give.
 */
export function openJournalBook(sink: RowSink, days: DemoDays, heads: ChainHead[], firstId: number) {
  const waiting = new Map<DayNumber, JournalEvent[]>();
  let scratch = Buffer.allocUnsafe(16_384);
  let id = firstId - 1;
  let turn = 0;

  const digestAfter = (head: ChainHead, text: string): Buffer => {
    const most = DIGEST_BYTES + text.length * 3;
    if (scratch.length < most) scratch = Buffer.allocUnsafe(most * 2);
    head.digest.copy(scratch, 0);
    const length = scratch.write(text, DIGEST_BYTES, 'utf8');
    return hash('sha256', scratch.subarray(0, DIGEST_BYTES + length), 'buffer');
  };

  const write = (event: JournalEvent) => {
    const { at, actorId, action, entity, entityId, changes, reason } = event;
    const head = heads[turn % heads.length] as ChainHead;
    turn += 1;
    id += 1;
    head.seq += 1;
    const text = [
      head.chain,
      head.seq,
      days.utcText(at),
      actorId,
      action,
      entity,
      entityId,
      changes,
      ACTION_REQUEST,
      reason ?? '',
    ];
    head.digest = digestAfter(head, text.join(SEPARATOR));
    const hex = `\\x${head.digest.toString('hex')}`;
    sink.add('journal', [
      id,
      days.timestamp(at),
      actorId,
      action,
      entity,
      entityId,
      changes,
      reason,
      null,
      head.chain,
      head.seq,
      hex,
    ]);
  };

  return {
    note(event: JournalEvent): void {
      const day = dayOf(event.at);
      const events = waiting.get(day);
      if (events) events.push(event);
      else waiting.set(day, [event]);
    },
    /** Writes what happened up to and including the day. */
    closeDay(day: DayNumber): void {
      const due = [...waiting.keys()].filter((key) => key <= day).sort((a, b) => a - b);
      for (const key of due) {
        for (const event of (waiting.get(key) ?? []).sort((a, b) => a.at - b.at)) write(event);
        waiting.delete(key);
      }
    },
    heads: heads as readonly ChainHead[],
    get lastId() {
      return id;
    },
  };
}

export type JournalBook = ReturnType<typeof openJournalBook>;

/** A JSON object of changes from pairs of field and [before, after]; the values are plain words, numbers and days. */
export function changesText(
  fields: Readonly<Record<string, readonly [before: unknown, after: unknown]>>,
): string {
  return JSON.stringify(fields);
}
