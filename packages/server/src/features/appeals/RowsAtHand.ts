import type { ChangeLog } from '../../register/ChangeLog.ts';
import type { AppealRow } from './appealRow.ts';

const MOST = 2000;

/**
 * Rows that lists have shown, good until they are written: the first pages, which everybody opens and every piece of news reloads,
 * are not read again from the archive while nothing in them has changed. The register's log tells of every change that was committed
 * before the question, so what is at hand is what would be read.
 */
export class RowsAtHand {
  readonly #rows = new Map<number, AppealRow>();
  /** Of changes up to here is known which rows they took away. */
  #at = 0;

  /** The rows that are at hand and as they stand now. */
  take(ids: readonly number[], changes: ChangeLog): AppealRow[] {
    this.#forgetWritten(changes);
    return ids.flatMap((id) => this.#rows.get(id) ?? []);
  }

  /** Keeps rows that were read after the log stood at `since`. */
  keep(rows: readonly AppealRow[], since: number, changes: ChangeLog): void {
    this.#forgetWritten(changes);
    // Written while they were being read: they may have been read as they were before.
    const written = changes.since(since);
    if (!written) return;
    const doubtful = new Set(written);
    for (const row of rows) {
      if (doubtful.has(row.id)) continue;
      this.#rows.delete(row.id);
      this.#rows.set(row.id, row);
    }
    for (const id of this.#rows.keys()) {
      if (this.#rows.size <= MOST) break;
      this.#rows.delete(id);
    }
  }

  #forgetWritten(changes: ChangeLog): void {
    if (changes.at === this.#at) return;
    const written = changes.since(this.#at);
    if (written) for (const id of written) this.#rows.delete(id);
    else this.#rows.clear();
    this.#at = changes.at;
  }
}
