import { type DayNumber, type DemoDays, dayOf, type Moment } from './demoDays.ts';
import { type DaySheet, EVENT, FIELD, NONE } from './journalPress.ts';

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

/** The journal of the demonstration: events are noted in any order of days and printed day by day in the order of the clock. */
export function openJournalBook(days: DemoDays, print: (sheet: DaySheet) => void) {
  const waiting = new Map<DayNumber, JournalEvent[]>();
  return {
    note(event: JournalEvent): void {
      const day = dayOf(event.at);
      const events = waiting.get(day);
      if (events) events.push(event);
      else waiting.set(day, [event]);
    },
    /** Prints what happened up to and including the day. */
    closeDay(day: DayNumber): void {
      const due = [...waiting.keys()].filter((key) => key <= day).sort((a, b) => a - b);
      for (const key of due) {
        const events = (waiting.get(key) ?? []).sort((a, b) => a.at - b.at);
        print({ day: key, offsetMinutes: days.offsetMinutes(key), text: events.map(eventText).join(EVENT) });
        waiting.delete(key);
      }
    },
  };
}

export type JournalBook = ReturnType<typeof openJournalBook>;

function eventText({ at, actorId, action, entity, entityId, changes, reason }: JournalEvent): string {
  return `${at}${FIELD}${actorId}${FIELD}${action}${FIELD}${entity}${FIELD}${entityId}${FIELD}${changes}${FIELD}${reason ?? NONE}`;
}

/** A JSON object of changes from pairs of field and [before, after]; the values are plain words, numbers and days. */
export function changesText(
  fields: Readonly<Record<string, readonly [before: unknown, after: unknown]>>,
): string {
  return JSON.stringify(fields);
}
