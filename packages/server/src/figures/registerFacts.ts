import type { Condition } from '@tyndau/domain/figures/condition';
import { type DimensionName, dimensionOf, isTime } from '@tyndau/domain/figures/dimensions';
import type { DayField, FactField } from '@tyndau/domain/figures/fact';
import type { DimensionFilter } from '@tyndau/domain/figures/figureQuestion';
import type { ReferenceBook } from '../reference/book.ts';
import type { Cells } from '../register/cells.ts';
import { invert, keepBoth, keepEither, type Mask, newMask } from '../register/mask.ts';
import type { Register } from '../register/Register.ts';
import { Chosen } from './Chosen.ts';
import { dayColumns, daysToAnswerOf, type KeyColumn, keyColumnOf, NO_DAYS } from './registerKeys.ts';
import type { Reach, TimeRows } from './timeRows.ts';

/** In which group each filing is, and what the groups are called. */
export interface Groups {
  readonly of: Uint32Array | Uint16Array;
  readonly count: number;
  /** The keys of a group, in the order of the dimensions; time has ''. */
  keysOf(group: number): readonly string[];
}

/** Filings that were open at some of several moments: from which of them on, and at which no longer. */
export interface OpenSpans {
  readonly ids: Int32Array;
  readonly first: Uint16Array;
  readonly last: Uint16Array;
}

/** More groups than this are no figures any more. */
const MOST_GROUPS = 2_000_000;
const MOST_KEPT_GROUPS = 12;
/** Filters whose filings are kept as lists; a board asks a dozen questions with the same one. */
const MOST_KEPT_CHOICES = 4;
/** Counters of all counts that are kept, four bytes each. */
const MOST_KEPT_COUNTERS = 3_000_000;
/** Filings of all spans that are kept, eight bytes each; those of one day are some ten thousand. */
const MOST_KEPT_SPANS = 1_000_000;

/** The register as facts of figures, with what was worked out of it; good for one state of the register and the book. */
export class RegisterFacts {
  readonly register: Register;
  readonly #book: ReferenceBook;
  readonly #columns = new Map<FactField, KeyColumn | null>();
  readonly #choices = new Map<string, Chosen>();
  readonly #groups = new Map<string, Groups | null>();
  readonly #weights = new Map<Condition, Mask | null>();
  readonly #reaches = new Map<DayField, Reach>();
  readonly #timeRows = new Map<string, TimeRows>();
  readonly #everOpen = new Map<Condition, Int32Array>();
  readonly #openSpans = new Map<string, OpenSpans>();
  readonly #counts = new Map<string, Uint32Array>();
  readonly #sights = new Map<string, Mask>();
  #daysToAnswer: Uint16Array | null = null;
  #longestAnswer: number | null = null;

  constructor(register: Register, book: ReferenceBook) {
    this.register = register;
    this.#book = book;
  }

  days(field: DayField): Cells {
    return this.register.column(dayColumns[field]).cells;
  }

  daysToAnswer(): Uint16Array {
    this.#daysToAnswer ??= daysToAnswerOf(this.register);
    return this.#daysToAnswer;
  }

  /** Most days that any answer took. */
  longestAnswer(): number {
    this.#longestAnswer ??= longestOf(this.daysToAnswer());
    return this.#longestAnswer;
  }

  /** The first and the last day that is written in the field; empty where none is. */
  reach(field: DayField): Reach {
    let reach = this.#reaches.get(field);
    if (!reach) {
      reach = reachOf(this.days(field));
      this.#reaches.set(field, reach);
    }
    return reach;
  }

  /** How time is cut for some periods; a board asks for the same cuts two dozen times. */
  timeRows(key: string, make: () => TimeRows): TimeRows {
    return kept(this.#timeRows, key, make);
  }

  /** What a viewer may know of. */
  seen(key: string, make: () => Mask): Mask {
    return kept(this.#sights, key, make);
  }

  /** A count made once; the oldest make room. */
  counted(key: string, make: () => Uint32Array): Uint32Array {
    return keptWithin(this.#counts, key, make, ({ length }) => length, MOST_KEPT_COUNTERS);
  }

  /** The count, if it is kept. */
  findCounted(key: string): Uint32Array | null {
    return this.#counts.get(key) ?? null;
  }

  /** Filings that can have been open at any moment by the condition; made once. */
  everOpen(condition: Condition, make: () => Int32Array): Int32Array {
    return kept(this.#everOpen, condition, make);
  }

  /** What was open at some moments, found once for all filters; the oldest make room. */
  openSpans(key: string, make: () => OpenSpans): OpenSpans {
    return keptWithin(this.#openSpans, key, make, ({ ids }) => ids.length, MOST_KEPT_SPANS);
  }

  /** Filings by the dimensions that are not time; null where the register does not know them, or there are too many. */
  groups(dimensions: readonly DimensionName[]): Groups | null {
    return kept(this.#groups, dimensions.join(), () => this.#group(dimensions), MOST_KEPT_GROUPS);
  }

  /** Filings that pass the filter and are seen; null where the register does not know a dimension. */
  choose(filter: readonly DimensionFilter[], seen: Mask, seenKey: string): Chosen | null {
    const masks: Mask[] = [];
    const key = JSON.stringify([seenKey, filter]);
    if (!this.#choices.has(key)) {
      for (const { dimension, values } of filter) {
        const { field } = dimensionOf(dimension);
        const one = field && this.#isOneOf(field, values);
        if (!one) return null;
        masks.push(one);
      }
    }
    const make = () => {
      const [first, ...more] = masks;
      return new Chosen(first ? [...more, seen].reduce(keepBoth, first) : seen, seen);
    };
    return kept(this.#choices, key, make, MOST_KEPT_CHOICES);
  }

  /** Filings for which a condition without moments of a period holds; null where the register cannot tell. */
  holding(condition: Condition): Mask | null {
    const known = this.#weights.get(condition);
    if (known !== undefined) return known;
    const mask = this.#judge(condition);
    this.#weights.set(condition, mask);
    return mask;
  }

  #judge(condition: Condition): Mask | null {
    if ('in' in condition) return this.#isOneOf(condition.field, condition.in.map(String));
    if ('known' in condition) return this.#isKnown(condition.known);
    if ('unknown' in condition) {
      const mask = this.#isKnown(condition.unknown);
      return mask && invert(mask);
    }
    if ('later' in condition) {
      const [later, earlier] = condition.later;
      if (!isDay(later) || !isDay(earlier)) return null;
      return laterMask(this.register.size, this.days(later), this.days(earlier));
    }
    // Terms that are near are judged by the days of a snapshot only.
    if ('notLater' in condition) return null;
    const isAll = 'all' in condition;
    const mask = isAll ? newMask(this.register.size).fill(1) : newMask(this.register.size);
    for (const part of isAll ? condition.all : condition.any) {
      const one = this.#judge(part);
      if (!one) return null;
      (isAll ? keepBoth : keepEither)(mask, one);
    }
    return mask;
  }

  #isKnown(field: FactField): Mask | null {
    if (field === 'daysToAnswer') return this.#isKnown('answeredOn');
    if (isDay(field)) return knownMask(this.register.size, this.days(field));
    const mask = this.#isOneOf(field, ['']);
    return mask && invert(mask);
  }

  #isOneOf(field: FactField, values: readonly string[]): Mask | null {
    const column = this.#column(field);
    if (!column) return null;
    const isWanted = column.texts.map((text) => (values.includes(text) ? 1 : 0));
    return chosenMask(
      this.register.size,
      column.cells,
      Uint8Array.from(column.keyOf, (key) => isWanted[key] ?? 0),
    );
  }

  #column(field: FactField): KeyColumn | null {
    let column = this.#columns.get(field);
    if (column === undefined) {
      column = keyColumnOf(this.register, this.#book, field);
      this.#columns.set(field, column);
    }
    return column;
  }

  #group(dimensions: readonly DimensionName[]): Groups | null {
    const columns = dimensions.map((name) => {
      const { field } = dimensionOf(name);
      return field && !isTime(name) ? this.#column(field) : null;
    });
    if (dimensions.some((name, at) => !isTime(name) && !columns[at])) return null;
    const sizes = columns.map((column) => column?.texts.length ?? 1);
    const count = sizes.reduce((all, size) => all * size, 1);
    if (count > MOST_GROUPS) return null;
    const of = count <= 0xffff ? new Uint16Array(this.register.size) : new Uint32Array(this.register.size);
    let factor = 1;
    for (const [at, column] of columns.entries()) {
      if (column) addKeys(of, column, factor);
      factor *= sizes[at] ?? 1;
    }
    return {
      of,
      count,
      keysOf: (group) => {
        let rest = group;
        return columns.map((column, at) => {
          const size = sizes[at] ?? 1;
          const key = rest % size;
          rest = (rest - key) / size;
          return column?.texts[key] ?? '';
        });
      },
    };
  }
}

const isDay = (name: string): name is DayField => Object.hasOwn(dayColumns, name);

function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value, most = 8): Value {
  const known = map.get(key);
  const value = known === undefined ? make() : known;
  // The latest asked stands last.
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
  return value;
}

function keptWithin<Value>(
  map: Map<string, Value>,
  key: string,
  make: () => Value,
  sizeOf: (value: Value) => number,
  most: number,
): Value {
  const value = map.get(key) ?? make();
  // The latest asked stands last.
  map.delete(key);
  map.set(key, value);
  let inAll = 0;
  for (const one of map.values()) inAll += sizeOf(one);
  for (const [oldest, one] of map) {
    if (inAll <= most) break;
    map.delete(oldest);
    inAll -= sizeOf(one);
  }
  return value;
}

function reachOf(cells: Cells): Reach {
  let first = 0xffff;
  let last = 0;
  for (let id = 0; id < cells.length; id += 1) {
    const day = cells[id] as number;
    if (day === 0) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return last === 0 ? { first: 1, last: 0 } : { first, last };
}

function longestOf(lengths: Uint16Array): number {
  let longest = 0;
  for (let id = 0; id < lengths.length; id += 1) {
    const length = lengths[id] as number;
    if (length !== NO_DAYS && length > longest) longest = length;
  }
  return longest;
}

function addKeys(groups: Uint32Array | Uint16Array, { cells, keyOf }: KeyColumn, factor: number): void {
  for (let id = 0; id < groups.length; id += 1)
    groups[id] = (groups[id] as number) + (keyOf[cells[id] as number] as number) * factor;
}

function chosenMask(size: number, cells: Cells, wanted: Uint8Array): Mask {
  const mask = newMask(size);
  for (let id = 0; id < size; id += 1) mask[id] = wanted[cells[id] as number] as number;
  return mask;
}

function knownMask(size: number, cells: Cells): Mask {
  const mask = newMask(size);
  for (let id = 0; id < size; id += 1) mask[id] = cells[id] === 0 ? 0 : 1;
  return mask;
}

// A day that is not written is later than nothing, and nothing is later than it.
function laterMask(size: number, later: Cells, earlier: Cells): Mask {
  const mask = newMask(size);
  for (let id = 0; id < size; id += 1) {
    const before = earlier[id] as number;
    mask[id] = before !== 0 && (later[id] as number) > before ? 1 : 0;
  }
  return mask;
}
