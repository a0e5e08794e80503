import { accept, type Result, refuse } from '../kernel/result.ts';
import { type FilterField, findAppealField } from './appealFields.ts';
import { depthOf, type Filter, type FilterTest, isTest, noFilter, testsOf } from './filterTree.ts';
import { isFilterDay } from './relativeDay.ts';

/** Why a text is no filter, and at which character. */
export interface FilterFault {
  readonly code: 'SYNTAX' | 'UNKNOWN_FIELD' | 'WRONG_VALUE' | 'TOO_LARGE';
  readonly at: number;
  readonly field?: string;
}

/** More than a person composes; what is larger was made by a program. */
export const MOST_TESTS = 60;
export const MOST_DEPTH = 10;
export const LONGEST_FILTER = 2700;
const MOST_VALUES = 200;

/**
 * Reads a filter as an address carries it. `;` is and, `|` is or, `!` is not, round brackets group; and binds closer.
 * A condition is `field:value,value`, `field:from..to` or `field:-` (empty). Values with other signs stand in quotes.
 * @example state:routed,inWork;!(body:12|due:today-7..today)
 */
export function parseFilter(text: string): Result<Filter, FilterFault> {
  if (text.trim() === '') return accept(noFilter);
  if (text.length > LONGEST_FILTER) return refuse({ code: 'TOO_LARGE', at: LONGEST_FILTER });
  try {
    const reader = new Reader(text);
    const filter = reader.either();
    reader.expectEnd();
    if (testsOf(filter).length > MOST_TESTS || depthOf(filter) > MOST_DEPTH) throw reader.fault('TOO_LARGE');
    return accept(filter);
  } catch (error) {
    if (error instanceof Fault) return refuse(error.fault);
    throw error;
  }
}

/** Writes a filter as an address carries it; `parseFilter` reads the same tree back. */
export function printFilter(filter: Filter): string {
  return print(filter, 'top');
}

function print(filter: Filter, within: 'top' | 'any' | 'all' | 'not'): string {
  if (isTest(filter)) return printTest(filter);
  if ('not' in filter) return `!${print(filter.not, 'not')}`;
  const isAll = 'all' in filter;
  const parts = isAll ? filter.all : filter.any;
  if (parts.length === 1 && parts[0]) return print(parts[0], within);
  const text = parts.map((part) => print(part, isAll ? 'all' : 'any')).join(isAll ? ';' : '|');
  const needsBrackets = within !== 'top' && !(isAll && within === 'any');
  return needsBrackets && parts.length > 0 ? `(${text})` : text;
}

function printTest(test: FilterTest): string {
  if ('empty' in test) return `${test.field}:-`;
  if ('range' in test) return `${test.field}:${test.range.map(printValue).join('..')}`;
  return `${test.field}:${test.oneOf.map(printValue).join(',')}`;
}

function printValue(value: string): string {
  return /^[\p{L}\p{N}_+][\p{L}\p{N}_+\- ]*(?:\.[\p{L}\p{N}_+\- ]+)*$/u.test(value) || value === ''
    ? value
    : `"${value.replace(/["\\]/g, (sign) => `\\${sign}`)}"`;
}

class Fault extends Error {
  readonly fault: FilterFault;
  constructor(fault: FilterFault) {
    super(fault.code);
    this.fault = fault;
  }
}

class Reader {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  fault(code: FilterFault['code'], field?: string): Fault {
    return new Fault({ code, at: this.#at, ...(field === undefined ? {} : { field }) });
  }

  expectEnd(): void {
    if (this.#at < this.#text.length) throw this.fault('SYNTAX');
  }

  either(): Filter {
    const parts = [this.#both()];
    while (this.#take('|')) parts.push(this.#both());
    return parts.length === 1 && parts[0] ? parts[0] : { any: parts };
  }

  #both(): Filter {
    const parts = [this.#one()];
    while (this.#take(';')) parts.push(this.#one());
    return parts.length === 1 && parts[0] ? parts[0] : { all: parts };
  }

  #one(): Filter {
    // Before the brackets are followed: ten thousand of them must not exhaust the stack.
    if (this.#depth > MOST_DEPTH) throw this.fault('TOO_LARGE');
    if (this.#take('!')) return { not: this.#deeper(() => this.#one()) };
    if (!this.#take('(')) return this.#test();
    const inner = this.#deeper(() => this.either());
    if (!this.#take(')')) throw this.fault('SYNTAX');
    return inner;
  }

  #deeper(read: () => Filter): Filter {
    this.#depth += 1;
    const filter = read();
    this.#depth -= 1;
    return filter;
  }

  #test(): FilterTest {
    const name = this.#match(/[a-zA-Z]+/y);
    if (name === null || !this.#take(':')) throw this.fault('SYNTAX');
    const field = findAppealField(name);
    if (!field) throw this.fault('UNKNOWN_FIELD', name);
    if (this.#match(/-(?=[;|)]|$)/y) !== null) return { field: name, empty: true };
    const first = this.#value();
    if (this.#match(/\.\./y) !== null) {
      const range = [first ?? '', this.#value() ?? ''] as const;
      if (!isRangeOf(field, range)) throw this.fault('WRONG_VALUE', name);
      return { field: name, range };
    }
    const values = [first];
    while (this.#take(',')) values.push(this.#value());
    const oneOf = values.filter((value) => value !== null);
    if (oneOf.length === 0 || oneOf.length > MOST_VALUES || !oneOf.every((value) => isValueOf(field, value)))
      throw this.fault('WRONG_VALUE', name);
    return { field: name, oneOf };
  }

  #value(): string | null {
    const quoted = this.#match(/"(?:[^"\\]|\\.)*"/y);
    if (quoted !== null) return quoted.slice(1, -1).replace(/\\(.)/g, '$1');
    return this.#match(/[\p{L}\p{N}_+][\p{L}\p{N}_+\- ]*(?:\.[\p{L}\p{N}_+\- ]+)*/uy);
  }

  #take(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (!found) return null;
    this.#at += found[0].length;
    return found[0];
  }
}

function isRangeOf(field: FilterField, [from, to]: readonly [string, string]): boolean {
  if (from === '' && to === '') return false;
  const isEnd = (text: string) =>
    text === '' || (field.kind === 'day' ? isFilterDay(text) : field.kind === 'number' && isWhole(text));
  return isEnd(from) && isEnd(to);
}

function isValueOf(field: FilterField, value: string): boolean {
  switch (field.kind) {
    case 'code':
      return field.codes.includes(value);
    case 'flag':
      return value === 'true' || value === 'false';
    case 'body':
      return value === 'myBody' || isWhole(value);
    case 'user':
      return value === 'me' || isWhole(value);
    case 'number':
      return isWhole(value);
    case 'day':
      return isFilterDay(value);
    case 'entry':
    case 'question':
    case 'territory':
      return /^[\p{L}\p{N}_.-]{1,60}$/u.test(value);
    case 'text':
      return value.trim() !== '' && value.length <= 200;
  }
}

const isWhole = (text: string) => /^\d{1,9}$/.test(text);
