import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import type { AppealAction } from './lifecycle.ts';

/** What can be done with many appeals at once: nothing that wants a paper or an argument of its own for each letter. */
export const bulkActions = [
  'appeal.route',
  'appeal.takeIntoWork',
  'appeal.putOnControl',
  'appeal.removeFromControl',
] as const satisfies readonly AppealAction[];

export type BulkAction = (typeof bulkActions)[number];

/** The taking back of an act on control: an act itself, never chosen from the list of actions. */
export const UNDO_OF_CONTROL = 'appeal.undoControl';

/** Whether the text names something that can be done with many appeals. */
export function isBulkAction(text: string): text is BulkAction {
  return (bulkActions as readonly string[]).includes(text);
}

/** More at once would be a decision about the register and not about letters. */
export const MOST_AT_ONCE = 5000;
/** For so many minutes after its end an act can be taken back. */
export const UNDO_MINUTES = 10;

export const bulkRefusalCodes = [
  'BULK_NOTHING_CHOSEN',
  'BULK_TOO_MANY',
  'BULK_CANNOT_UNDO',
  'BULK_UNDO_TOO_LATE',
  'BULK_STILL_RUNNING',
  'BULK_ALREADY_UNDONE',
  'APPEAL_CHANGED_SINCE',
  'APPEAL_NOT_SEEN',
  'APPEAL_FAULT',
] as const;

export type BulkRefusal = Refusal<(typeof bulkRefusalCodes)[number]>;

/** Why so many cannot be acted on at once; null when they can. */
export function refuseNumber(count: number): BulkRefusal | null {
  if (count === 0) return refusalOf('BULK_NOTHING_CHOSEN');
  return count > MOST_AT_ONCE ? refusalOf('BULK_TOO_MANY', null, { count, most: MOST_AT_ONCE }) : null;
}

/** What must be known of an act to say whether it can be taken back. */
export interface ActToUndo {
  readonly action: string;
  /** Milliseconds; null while it runs. */
  readonly endedAt: number | null;
  readonly isUndone: boolean;
}

/**
 * Why an act cannot be taken back; null when it can. Only control: a sending has been told to the body, and what was taken
 * into work is in somebody's hands.
 */
export function refuseUndo({ action, endedAt, isUndone }: ActToUndo, now: number): BulkRefusal | null {
  if (action !== 'appeal.putOnControl' && action !== 'appeal.removeFromControl')
    return refusalOf('BULK_CANNOT_UNDO');
  if (endedAt === null) return refusalOf('BULK_STILL_RUNNING');
  if (isUndone) return refusalOf('BULK_ALREADY_UNDONE');
  return now > endedAt + UNDO_MINUTES * 60_000
    ? refusalOf('BULK_UNDO_TOO_LATE', null, { minutes: UNDO_MINUTES })
    : null;
}
