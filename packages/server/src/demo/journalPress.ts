import { hash } from 'node:crypto';
import { clockTexts, DAY_SECONDS, type DayNumber, dateText, dayOf } from './demoDays.ts';
import { copyLine } from './tables.ts';

/** The end of a chain: the last entry's number and digest. */
export interface ChainHead {
  readonly chain: number;
  seq: number;
  digest: Buffer;
}

/** Events of one day in the order of the clock, as one text: that costs nothing to hand to another thread. */
export interface DaySheet {
  readonly day: DayNumber;
  /** Minutes of the office's clock ahead of UTC on that day. */
  readonly offsetMinutes: number;
  readonly text: string;
}

/** Where the journal stands when everything is printed. */
export interface JournalEnd {
  readonly heads: readonly ChainHead[];
  readonly lastId: number;
}

/** Separates the fields of an event and, in the digest, the fields of an entry; no text of ours contains it. */
export const FIELD = '\x1f';
/** Separates events. */
export const EVENT = '\x1e';
/** Stands for a missing reason. */
export const NONE = '\x00';

const DIGEST_BYTES = 32;
const BLOCK_BYTES = 1 << 20;
// A character of UTF-16 takes at most three bytes in UTF-8.
const MOST_BYTES = 3;

/**
 * Turns events into COPY lines of the journal, each carrying the digest of the one before it in its chain: the same text
 * and the same chains that the database's own trigger (`journal_text`, `chain_journal_entry`) would give.
 */
export function openJournalPress(heads: readonly ChainHead[], firstId: number) {
  const clock = clockTexts();
  let scratch = Buffer.allocUnsafe(16_384);
  let id = firstId - 1;
  let turn = 0;

  const digestAfter = (head: ChainHead, text: string): Buffer => {
    const most = DIGEST_BYTES + text.length * MOST_BYTES;
    if (scratch.length < most) scratch = Buffer.allocUnsafe(most * 2);
    scratch.set(head.digest, 0);
    const length = scratch.write(text, DIGEST_BYTES, 'utf8');
    return hash('sha256', scratch.subarray(0, DIGEST_BYTES + length), 'buffer');
  };

  const line = (event: string, day: DayNumber, offsetMinutes: number): string => {
    const [at = '', actorId = '', action = '', entity = '', entityId = '', changes = '', given = ''] =
      event.split(FIELD);
    const reason = given === NONE ? null : given;
    const head = heads[turn % heads.length] as ChainHead;
    turn += 1;
    id += 1;
    head.seq += 1;
    const utc = Number(at) - offsetMinutes * 60;
    const utcDay = dayOf(utc);
    const utcText = `${dateText(utcDay)}T${clock(utc - utcDay * DAY_SECONDS)}.000000`;
    // The request id, the last but one, is unknown: an empty text.
    head.digest = digestAfter(
      head,
      [head.chain, head.seq, utcText, actorId, action, entity, entityId, changes, '', reason ?? ''].join(
        FIELD,
      ),
    );
    return copyLine([
      id,
      `${dateText(day)} ${clock(Number(at) - day * DAY_SECONDS)}+${String(offsetMinutes / 60).padStart(2, '0')}`,
      actorId,
      action,
      entity,
      entityId,
      changes,
      reason,
      null,
      head.chain,
      head.seq,
      `\\x${head.digest.toString('hex')}`,
    ]);
  };

  return {
    print({ day, offsetMinutes, text }: DaySheet): Buffer[] {
      const blocks: Buffer[] = [];
      let block = Buffer.allocUnsafe(BLOCK_BYTES);
      let at = 0;
      for (const event of text.split(EVENT)) {
        const written = line(event, day, offsetMinutes);
        if (at + written.length * MOST_BYTES > block.length) {
          blocks.push(block.subarray(0, at));
          block = Buffer.allocUnsafe(Math.max(BLOCK_BYTES, written.length * MOST_BYTES));
          at = 0;
        }
        at += block.write(written, at, 'utf8');
      }
      blocks.push(block.subarray(0, at));
      return blocks;
    },
    end: (): JournalEnd => ({ heads, lastId: id }),
  };
}
