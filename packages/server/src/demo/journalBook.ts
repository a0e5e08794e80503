import { DAY_SECONDS, type DayNumber, type DemoDays, dayOf, type Moment } from './demoDays.ts';
import { type DaySheet, FIELD, NONE } from './journalPress.ts';

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

const FIRST_BYTES = 8192;
const FIRST_EVENTS = 32;
// A character of UTF-16 takes at most three bytes in UTF-8.
const MOST_BYTES = 3;

/** The journal of the demonstration: events are noted in any order of days and printed day by day in the order of the clock. */
export function openJournalBook(days: DemoDays, print: (sheet: DaySheet) => void) {
  const open = new Map<DayNumber, OpenSheet>();
  return {
    note(event: JournalEvent): void {
      const day = dayOf(event.at);
      let sheet = open.get(day);
      if (!sheet) {
        sheet = openSheet();
        open.set(day, sheet);
      }
      sheet.write(event.at - day * DAY_SECONDS, eventText(event));
    },
    /** Prints what happened up to and including the day. */
    closeDay(day: DayNumber): void {
      const due = [...open.keys()].filter((key) => key <= day).sort((a, b) => a - b);
      for (const key of due) {
        print({ day: key, offsetMinutes: days.offsetMinutes(key), ...(open.get(key) as OpenSheet).close() });
        open.delete(key);
      }
    },
  };
}

export type JournalBook = ReturnType<typeof openJournalBook>;

type OpenSheet = ReturnType<typeof openSheet>;

// What happens is decided weeks before its day is printed: millions of events kept as objects would be carried about by the
// collector all that time, as bytes they lie still.
function openSheet() {
  let bytes = Buffer.allocUnsafeSlow(FIRST_BYTES);
  let seconds = new Uint32Array(FIRST_EVENTS);
  let ends = new Uint32Array(FIRST_EVENTS);
  let length = 0;
  let count = 0;
  return {
    write(second: number, text: string): void {
      if (length + text.length * MOST_BYTES > bytes.length) {
        const larger = Buffer.allocUnsafeSlow(bytes.length * 2 + text.length * MOST_BYTES);
        bytes.copy(larger, 0, 0, length);
        bytes = larger;
      }
      if (count === ends.length) [seconds, ends] = [twice(seconds), twice(ends)];
      length += bytes.write(text, length, 'utf8');
      seconds[count] = second;
      ends[count] = length;
      count += 1;
    },
    close: () => ({ bytes, seconds: seconds.subarray(0, count), ends: ends.subarray(0, count) }),
  };
}

function twice(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

// As the digest wants it. The request id, the last but one, is unknown: an empty text.
function eventText({ actorId, action, entity, entityId, changes, reason }: JournalEvent): string {
  return `${actorId}${FIELD}${action}${FIELD}${entity}${FIELD}${entityId}${FIELD}${changes}${FIELD}${FIELD}${reason ?? NONE}`;
}

/** A JSON object of changes from pairs of field and [before, after]; the values are plain words, numbers and days. */
export function changesText(
  fields: Readonly<Record<string, readonly [before: unknown, after: unknown]>>,
): string {
  return JSON.stringify(fields);
}
