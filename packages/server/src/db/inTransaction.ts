import { accept, type Result, refuse } from '@tyndau/domain/kernel/result';
import type { Refusal } from '../graphql/refusal.ts';
import type { Office } from '../office.ts';
import { refusalOfConstraint } from './constraints.ts';
import type { Transaction } from './HeldTransaction.ts';
import { type JournalNote, journalEntries } from './journal.ts';
import { newsOf, takeTold } from './newsOf.ts';

export type { Transaction };

/** What a command holds while it works: the transaction and the journal it must leave behind. */
export interface Work {
  readonly tx: Transaction;
  /** Notes are written last, in the same transaction: a change without its entry cannot be committed. */
  note(entry: JournalNote): void;
}

/** Thrown inside a command to undo everything and answer with the reasons. */
export class Refused extends Error {
  readonly refusals: readonly Refusal[];
  constructor(refusals: readonly Refusal[]) {
    super('Refused');
    this.refusals = refusals;
  }
}

/** Ends the command when there is a reason to refuse. */
export function refuseIfAny(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new Refused(refusals);
}

/**
 * What a command reads before its transaction, on a connection of its own: within one it would wait for a second connection
 * while it holds the first, and as many people at once as the pool has connections would wait for each other.
 */
export async function readBefore<T>(read: () => Promise<T>): Promise<Result<T, readonly Refusal[]>> {
  try {
    return accept(await read());
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusals);
    throw error;
  }
}

/** Runs a command as one transaction with its journal entries; refusals undo it and come back as a value. */
export async function inTransaction<T>(
  office: Office,
  command: (work: Work) => Promise<T>,
  /** For what is done to hundreds in one act; others have the archive's own limit. */
  timeoutMs?: number,
): Promise<Result<T, readonly Refusal[]>> {
  const notes: JournalNote[] = [];
  try {
    let told: readonly number[] = [];
    const value = await office.archive.transact(async (tx) => {
      const done = await command({ tx, note: (entry) => notes.push(entry) });
      told = takeTold(tx);
      return { value: done, last: journalEntries(office, notes) };
    }, timeoutMs);
    office.archive.forgetCounts();
    office.archive.tell(newsOf(office, notes, told));
    return accept(value);
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusals);
    const refusal = refusalOfConstraint(error);
    if (refusal) return refuse([refusal]);
    throw error;
  }
}
