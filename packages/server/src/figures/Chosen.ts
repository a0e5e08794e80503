import { countOf, idsOf, invert, keepBoth, type Mask } from '../register/mask.ts';

/** The filings of a viewer's sight that pass a filter, as counts walk over them. */
export class Chosen {
  readonly mask: Mask;
  /** Most of what the viewer sees passes: where all of it is counted already, it is less to count what does not. */
  readonly isMost: boolean;
  readonly #seen: Mask;
  #ids: Int32Array | null = null;
  #rest: Int32Array | null = null;

  constructor(mask: Mask, seen: Mask) {
    this.mask = mask;
    this.#seen = seen;
    this.isMost = mask !== seen && 2 * countOf(mask) > countOf(seen);
  }

  /** Those that pass, from the first. */
  get ids(): Int32Array {
    this.#ids ??= idsOf(this.mask);
    return this.#ids;
  }

  /** Those that are seen and do not pass. */
  get rest(): Int32Array {
    this.#rest ??= idsOf(keepBoth(invert(this.mask.slice()), this.#seen));
    return this.#rest;
  }
}
