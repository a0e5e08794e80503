import { daysBandOf, type FactField, MOST_FILINGS } from '@tyndau/domain/figures/fact';
import type { ReferenceBook } from '../reference/book.ts';
import type { Cells } from '../register/cells.ts';
import type { Register } from '../register/Register.ts';
import type { ColumnName } from '../register/registerColumns.ts';

/** A fact as the figures group by it: the cell of a filing, the key of a cell, the text of a key. Key 0 need not be "nothing". */
export interface KeyColumn {
  readonly cells: Cells;
  readonly keyOf: Uint16Array;
  readonly texts: readonly string[];
}

/** Facts that stand in the register as they are, under its own names. */
const direct: Partial<Record<FactField, ColumnName>> = {
  ...({ state: 'state', outcome: 'outcome', kind: 'kind', category: 'category', type: 'type' } as const),
  ...({ form: 'form', source: 'source', language: 'language', character: 'character' } as const),
  ...({ higherSource: 'higherSource', controlLevel: 'controlLevel', isAnonymous: 'anonymous' } as const),
  ...({ regionCode: 'region', districtCode: 'district', territoryCode: 'place' } as const),
  ...({ questionCode: 'question', bodyId: 'body', registrarId: 'registrar', isRepeat: 'repeat' } as const),
  ...({ applicantKind: 'applicantKind', socialStatus: 'socialStatus', privilege: 'privilege' } as const),
  ...({ sex: 'sex', occupation: 'occupation', ageBand: 'ageBand' } as const),
};

/** The days of a fact, as the register keeps them. */
export const dayColumns = {
  registeredOn: 'registered',
  answeredOn: 'answered',
  closedOn: 'closed',
  dueOn: 'due',
} as const satisfies Partial<Record<FactField, ColumnName>>;

/** The column of a fact; null for what the register does not keep (what people said when called back). */
export function keyColumnOf(register: Register, book: ReferenceBook, field: FactField): KeyColumn | null {
  const name = direct[field];
  if (name) return valuesOf(register, name, (value) => value);
  switch (field) {
    case 'sectionCode':
      return valuesOf(register, 'question', (code) => pathOf(book, code)[0] ?? code);
    case 'categoryCode':
      return valuesOf(register, 'question', (code) => pathOf(book, code)[1] ?? pathOf(book, code)[0] ?? code);
    case 'parentBodyId':
      return valuesOf(register, 'body', (id) =>
        id === '' ? '' : String(book.bodies.get(Number(id))?.parentId ?? id),
      );
    case 'isReception':
      return valuesOf(register, 'source', (source) => String(source === 'personalReception'));
    case 'filing':
      return numbersOf(register, 'filing', (count) => String(Math.min(count, MOST_FILINGS)));
    case 'isReworked':
      return numbersOf(register, 'reworks', (count) => String(count > 0));
    case 'daysBand':
      return bandsOf(register);
    default:
      return null;
  }
}

/** Days from the registration to the answer; NO_DAYS where there is no answer. */
export function daysToAnswerOf(register: Register): Uint16Array {
  const registered = register.column('registered').cells;
  const answered = register.column('answered').cells;
  const days = new Uint16Array(register.size);
  for (let id = 0; id < days.length; id += 1) {
    const to = answered[id] as number;
    days[id] = to === 0 ? NO_DAYS : Math.max(0, to - (registered[id] as number));
  }
  return days;
}
export const NO_DAYS = 0xffff;

function bandsOf(register: Register): KeyColumn {
  const cells = daysToAnswerOf(register);
  return keyed(cells, NO_DAYS + 1, (days) => daysBandOf(days === NO_DAYS ? null : days) ?? '');
}

function valuesOf(register: Register, name: ColumnName, textOf: (value: string) => string): KeyColumn {
  const { cells, values } = register.column(name);
  return keyed(cells, values.length + 1, (cell) => textOf(cell === 0 ? '' : String(values[cell - 1])));
}

// Numbers that are small by nature; what is greater than a byte says no more than the byte does.
function numbersOf(register: Register, name: ColumnName, textOf: (count: number) => string): KeyColumn {
  const { cells } = register.column(name);
  const small = new Uint8Array(register.size);
  for (let id = 0; id < small.length; id += 1) small[id] = Math.min(255, Math.max(0, cells[id] as number));
  return keyed(small, 256, textOf);
}

function keyed(cells: Cells, size: number, textOf: (cell: number) => string): KeyColumn {
  const keys = new Map<string, number>();
  const keyOf = new Uint16Array(size);
  for (let cell = 0; cell < size; cell += 1) {
    const text = textOf(cell);
    const key = keys.get(text) ?? keys.size;
    keys.set(text, key);
    keyOf[cell] = key;
  }
  return { cells, keyOf, texts: [...keys.keys()] };
}

// From the section down to the question itself.
function pathOf(book: ReferenceBook, code: string): readonly string[] {
  const path: string[] = [];
  for (let at = book.questions.get(code); at; at = book.questions.get(at.parentCode ?? ''))
    path.unshift(at.code);
  return path;
}
