/** So many changes are remembered; who asks about older ones reads anew. */
const MOST = 100_000;

/** Which filings were written, in the order in which that was learned: whoever keeps something found brings it up to date. */
export class ChangeLog {
  readonly #written: number[] = [];
  /** Changes forgotten before the first that is remembered. */
  #forgotten = 0;

  /** How many changes there were so far. */
  get at(): number {
    return this.#forgotten + this.#written.length;
  }

  note(ids: readonly number[]): void {
    this.#written.push(...ids);
    if (this.#written.length <= 2 * MOST) return;
    this.#forgotten += this.#written.length - MOST;
    this.#written.splice(0, this.#written.length - MOST);
  }

  /** Filings written after the moment, each once; null when that is too long ago. */
  since(at: number): number[] | null {
    if (at < this.#forgotten) return null;
    return [...new Set(this.#written.slice(at - this.#forgotten))];
  }
}
