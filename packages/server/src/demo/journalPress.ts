import { hash } from 'node:crypto';
import type { BlockStore } from './blockStore.ts';
import { openTupleWriter } from './copyTuples.ts';
import { clockTexts, DAY_SECONDS, type DayNumber, dateText, dayOf } from './demoDays.ts';

/** The end of a chain: the last entry's number and digest. */
export interface ChainHead {
  readonly chain: number;
  seq: number;
  digest: Buffer;
}

/** Events of one day as they were noted, as bytes: that costs nothing to hand to another thread. */
export interface DaySheet {
  readonly day: DayNumber;
  /** Minutes of the office's clock ahead of UTC on that day. */
  readonly offsetMinutes: number;
  /** The events one behind the other: the fields of the digest from the actor on, in UTF-8. */
  readonly bytes: Uint8Array;
  /** The second of the day of each event. */
  readonly seconds: Uint32Array;
  /** Where each event ends. */
  readonly ends: Uint32Array;
}

/** Where the journal stands when everything is printed. */
export interface JournalEnd {
  readonly heads: readonly ChainHead[];
  readonly lastId: number;
}

/** Separates the fields of the digest; no text of ours contains it. */
export const FIELD = '\x1f';
/** Stands for a missing reason. */
export const NONE = '\x00';

const FIELD_BYTE = FIELD.charCodeAt(0);
const NONE_BYTE = NONE.charCodeAt(0);
const DIGEST_BYTES = 32;
const MOST_PREFIX = 128;
const FIELDS = 12;
/** 1 January 2000, from where PostgreSQL counts microseconds. */
const ARCHIVE_EPOCH = 946_684_800;
// More events than a day has.
const MANY = 2 ** 32;

/**
 * Turns events into tuples of the journal, each carrying the digest of the one before it in its chain: the same text and the
 * same chains that the database's own trigger (`journal_text`, `chain_journal_entry`) would give.
 */
export function openJournalPress(heads: readonly ChainHead[], firstId: number, store: BlockStore) {
  const clock = clockTexts();
  const tuples = openTupleWriter(store);
  let scratch = Buffer.allocUnsafe(16_384);
  let id = firstId - 1;
  let turn = 0;

  const digestAfter = ({ digest }: ChainHead, prefix: string, bytes: Uint8Array): Buffer => {
    const most = DIGEST_BYTES + MOST_PREFIX + bytes.length;
    if (scratch.length < most) scratch = Buffer.allocUnsafe(most * 2);
    scratch.set(digest, 0);
    const from = DIGEST_BYTES + scratch.write(prefix, DIGEST_BYTES, 'latin1');
    scratch.set(bytes, from);
    return hash('sha256', scratch.subarray(0, from + bytes.length), 'buffer');
  };

  const print = (event: Uint8Array, utc: number): void => {
    const hasReason = event[event.length - 1] !== NONE_BYTE;
    const digested = hasReason ? event : event.subarray(0, event.length - 1);
    const head = heads[turn % heads.length] as ChainHead;
    turn += 1;
    id += 1;
    head.seq += 1;
    const day = dayOf(utc);
    const moment = `${dateText(day)}T${clock(utc - day * DAY_SECONDS)}.000000`;
    const prefix = `${head.chain}${FIELD}${head.seq}${FIELD}${moment}${FIELD}`;
    head.digest = digestAfter(head, prefix, digested);
    const action = event.indexOf(FIELD_BYTE) + 1;
    const entity = event.indexOf(FIELD_BYTE, action) + 1;
    const entityId = event.indexOf(FIELD_BYTE, entity) + 1;
    const changes = event.indexOf(FIELD_BYTE, entityId) + 1;
    const requestId = event.indexOf(FIELD_BYTE, changes) + 1;
    tuples.begin(FIELDS, event.length + MOST_PREFIX);
    tuples.int64(id);
    tuples.int64((utc - ARCHIVE_EPOCH) * 1_000_000);
    tuples.int32(numberAt(event, 0, action - 1));
    tuples.bytes(event, action, entity - 1);
    tuples.bytes(event, entity, entityId - 1);
    tuples.int32(numberAt(event, entityId, changes - 1));
    tuples.bytes(event, changes, requestId - 1);
    if (hasReason) tuples.bytes(event, requestId + 1, event.length);
    else tuples.none();
    tuples.none();
    tuples.int16(head.chain);
    tuples.int64(head.seq);
    tuples.bytes(head.digest, 0, DIGEST_BYTES);
  };

  return {
    print({ day, offsetMinutes, bytes, seconds, ends }: DaySheet): Buffer[] {
      const midnight = day * DAY_SECONDS - offsetMinutes * 60;
      // What happened in the same second stays in the order in which it was noted.
      const inOrder = Float64Array.from(seconds, (second, index) => second * MANY + index).sort();
      for (const key of inOrder) {
        const index = key % MANY;
        const start = index === 0 ? 0 : (ends[index - 1] as number);
        print(bytes.subarray(start, ends[index]), midnight + (seconds[index] as number));
      }
      return tuples.take();
    },
    end: (): JournalEnd => ({ heads, lastId: id }),
  };
}

function numberAt(text: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) number = number * 10 + (text[at] as number) - 48;
  return number;
}
