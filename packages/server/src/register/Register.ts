import type { CopiedValue } from '../db/copyRows.ts';
import { type Cells, copied, kindOf, mostOf, type Numbers, newCells, widened } from './cells.ts';
import { NameWords, type NameWordsTexts } from './NameWords.ts';
import { type ColumnName, columnNames, registerColumns } from './registerColumns.ts';

/** A column of the register: one cell for every id. */
export interface Column {
  cells: Cells;
  /** The values behind the codes: code 1 is the first; 0 is "nothing". Empty for days and numbers. */
  readonly values: CopiedValue[];
  readonly codes: Map<CopiedValue, number>;
}

/** A register taken to pieces: texts and counts, which are few, and the numbers, which are many. */
export interface RegisterParts {
  readonly texts: {
    readonly size: number;
    readonly count: number;
    readonly values: Readonly<Record<ColumnName, readonly CopiedValue[]>>;
    readonly sentTo: readonly number[];
    readonly names: NameWordsTexts;
  };
  /** What is present, the columns in the order of `columnNames`, words of names, what was sent to each body of `sentTo`. */
  readonly numbers: readonly Numbers[];
}

const FIRST_SIZE = 4096;

/**
 * The register in memory, column by column: about seventy bytes for a filing. The place of a filing is its id, so nothing
 * has to be looked up; ids that nobody has are not `present`. Of people it holds the words of their names, nothing else.
 */
export class Register {
  /** 1 for every id that is a filing. */
  present: Uint8Array = new Uint8Array(FIRST_SIZE);
  /** One more than the largest id. */
  size = 0;
  /** How many filings there are. */
  count = 0;
  names = new NameWords();
  readonly #columns: Record<ColumnName, Column>;
  /** Bodies to which a filing was ever sent: this, and not the present body, is what an executor may know of. */
  readonly #sentTo = new Map<number, { ids: Int32Array; count: number }>();

  constructor() {
    this.#columns = Object.fromEntries(
      columnNames.map((name) => [
        name,
        { cells: newCells(registerColumns[name].kind, FIRST_SIZE), values: [], codes: new Map() },
      ]),
    ) as unknown as Record<ColumnName, Column>;
  }

  /** Puts together what `parts` took to pieces. */
  static of({ texts, numbers }: RegisterParts): Register {
    const register = new Register();
    register.size = texts.size;
    register.count = texts.count;
    register.present = numbers[0] as Uint8Array;
    columnNames.forEach((name, at) => {
      const values = [...texts.values[name]];
      const codes = new Map(values.map((value, place) => [value, place + 1]));
      register.#columns[name] = { cells: numbers[at + 1] as Cells, values, codes };
    });
    const [words, ...lists] = numbers.slice(columnNames.length + 1);
    register.names = NameWords.of(texts.names, words as Uint16Array | Uint32Array);
    texts.sentTo.forEach((bodyId, at) => {
      const ids = lists[at] as Int32Array;
      register.#sentTo.set(bodyId, { ids, count: ids.length });
    });
    return register;
  }

  /** All of it, to be written down; not a copy. */
  parts(): RegisterParts {
    const values = Object.fromEntries(columnNames.map((name) => [name, this.#columns[name].values]));
    const lists = [...this.#sentTo.values()].map(({ ids, count }) => ids.subarray(0, count));
    return {
      texts: {
        size: this.size,
        count: this.count,
        values: values as unknown as RegisterParts['texts']['values'],
        sentTo: [...this.#sentTo.keys()],
        names: this.names.texts(),
      },
      numbers: [
        this.present,
        ...columnNames.map((name) => this.#columns[name].cells),
        this.names.cells,
        ...lists,
      ],
    };
  }

  column(name: ColumnName): Column {
    return this.#columns[name];
  }

  /** Writes a row: the id, the values in the order of `columnNames`, the name. Tells whether anything is other than before. */
  put(values: readonly CopiedValue[]): boolean {
    const id = values[0] as number;
    this.#makeRoom(id);
    let isChanged = this.present[id] === 0;
    if (isChanged) this.count += 1;
    this.present[id] = 1;
    this.size = Math.max(this.size, id + 1);
    // A name is given at registration and stays: it alone never makes a row another one.
    this.names.put(id, values[columnNames.length + 1] as string | null);
    for (let at = 0; at < columnNames.length; at += 1) {
      const name = columnNames[at] as ColumnName;
      const value = values[at + 1] ?? null;
      const cell = this.#cellOf(name, value);
      const column = this.#columns[name];
      if (column.cells[id] === cell) continue;
      if (cell > mostOf(column.cells)) column.cells = widened(column.cells);
      column.cells[id] = cell;
      isChanged = true;
    }
    return isChanged;
  }

  /** Makes room for ids up to this one at once, rather than by growing half as large again and again. */
  reserve(lastId: number): void {
    if (lastId >= this.present.length) this.#resize(lastId + 4096);
    this.names.reserve(lastId);
  }

  /** Notes that the filing was sent to the body. */
  putRouting(id: number, bodyId: number): void {
    let list = this.#sentTo.get(bodyId);
    if (!list) {
      list = { ids: new Int32Array(64), count: 0 };
      this.#sentTo.set(bodyId, list);
    }
    if (list.count === list.ids.length) {
      const longer = new Int32Array(list.count * 2 + 64);
      longer.set(list.ids);
      list.ids = longer;
    }
    list.ids[list.count] = id;
    list.count += 1;
  }

  /** Whether the routing is noted already. */
  wasSentTo(id: number, bodyId: number): boolean {
    const list = this.#sentTo.get(bodyId);
    return list ? list.ids.subarray(0, list.count).includes(id) : false;
  }

  /** Ids of all filings that were ever sent to the body; some more than once. */
  sentTo(bodyId: number): Int32Array {
    const list = this.#sentTo.get(bodyId);
    return list ? list.ids.subarray(0, list.count) : new Int32Array(0);
  }

  #cellOf(name: ColumnName, value: CopiedValue): number {
    const { kind } = registerColumns[name];
    if (kind === 'number') return value === null ? -1 : (value as number);
    if (kind === 'day') return value === null ? 0 : (value as number) + 1;
    if (value === null) return 0;
    const { codes, values } = this.#columns[name];
    const known = codes.get(value);
    if (known !== undefined) return known;
    values.push(value);
    codes.set(value, values.length);
    return values.length;
  }

  #makeRoom(id: number): void {
    if (id >= this.present.length) this.#resize(Math.max(id + 1024, Math.ceil(this.present.length * 1.25)));
  }

  #resize(size: number): void {
    const present = new Uint8Array(size);
    present.set(this.present);
    this.present = present;
    for (const name of columnNames) {
      const column = this.#columns[name];
      column.cells = copied(column.cells, new (kindOf(column.cells))(size));
    }
  }
}
