import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import type { AppealField } from '@tyndau/domain/filters/appealFields';
import { type Filter, type FilterTest, isTest } from '@tyndau/domain/filters/filterTree';
import { resolveFilterDay } from '@tyndau/domain/filters/relativeDay';
import type { CopiedValue } from '../db/copyRows.ts';
import type { Cells } from './cells.ts';
import { invert, keepBoth, keepEither, type Mask, newMask } from './mask.ts';
import type { Register } from './Register.ts';
import { type ColumnName, DAY_ZERO, registerColumns } from './registerColumns.ts';

/** What a filter needs to know besides the register. */
export interface FilterMoment {
  readonly today: PlainDate;
  /** The last day on which a term counts as near. */
  soonUntil(day: PlainDate): PlainDate;
  /** The values a test means, trees and readers resolved: bodies with their units, 'me' as an id. */
  valuesOf(test: FilterTest & { readonly oneOf: readonly string[] }): readonly CopiedValue[];
  /** Ids found by the archive for the tests that it answers; the same test gives the same list. */
  foundBy(test: FilterTest): Int32Array;
}

const DAY_MS = 86_400_000;

/** A day as its column keeps it. */
export function dayCell(day: string): number {
  return (Date.parse(day) - Date.parse(DAY_ZERO)) / DAY_MS + 1;
}

/** Which filings answer the filter; of ids that are no filings nothing is said. */
export function maskOf(register: Register, filter: Filter, moment: FilterMoment): Mask {
  if (isTest(filter)) return testMask(register, filter, moment);
  if ('not' in filter) return invert(maskOf(register, filter.not, moment));
  const isAll = 'all' in filter;
  const parts = isAll ? filter.all : filter.any;
  const [first, ...rest] = parts;
  if (!first) return isAll ? newMask(register.size).fill(1) : newMask(register.size);
  const result = maskOf(register, first, moment);
  for (const part of rest) (isAll ? keepBoth : keepEither)(result, maskOf(register, part, moment));
  return result;
}

function testMask(register: Register, test: FilterTest, moment: FilterMoment): Mask {
  const field = test.field as AppealField;
  switch (field) {
    case 'number':
    case 'words':
    case 'person':
    case 'iin':
    case 'phone':
      return maskOfIds(register, [moment.foundBy(test)]);
    case 'reopened':
      return flagMask(test, maskOfIds(register, [moment.foundBy(test)]));
    case 'callBack': {
      const found = maskOfIds(register, [moment.foundBy(test)]);
      return 'empty' in test ? invert(found) : found;
    }
    case 'days':
      return daysMask(register, test);
    case 'sentTo':
      return 'oneOf' in test
        ? maskOfIds(
            register,
            moment.valuesOf(test).map((id) => register.sentTo(id as number)),
          )
        : invert(
            maskOfIds(
              register,
              [...register.column('body').codes.keys()].map((id) => register.sentTo(id as number)),
            ),
          );
    case 'open':
      return flagMask(test, emptyMask(register, 'closed'));
    case 'onControl':
      return flagMask(test, controlledMask(register));
    case 'timeliness':
      return timelinessMask(register, test, moment);
    case 'place':
      return 'oneOf' in test ? placeMask(register, moment.valuesOf(test)) : emptyMask(register, 'place');
    default:
      return columnMask(register, field, test, moment);
  }
}

function columnMask(register: Register, name: ColumnName, test: FilterTest, moment: FilterMoment): Mask {
  if ('empty' in test) return emptyMask(register, name);
  const { kind } = registerColumns[name];
  if ('range' in test) return rangeMask(register, name, test.range, moment);
  if (kind === 'code') return codeMask(register, name, moment.valuesOf(test));
  // A few days or numbers: each is a range of its own.
  const parts = test.oneOf.map((text) => rangeMask(register, name, [text, text], moment));
  return parts.reduce(keepEither);
}

/** Filings whose code is one of the values. */
export function codeMask(register: Register, name: ColumnName, values: readonly CopiedValue[]): Mask {
  const { cells, codes } = register.column(name);
  const wanted = new Uint8Array(codes.size + 1);
  for (const value of values) {
    const code = codes.get(value);
    if (code !== undefined) wanted[code] = 1;
  }
  return cells instanceof Uint8Array
    ? chosenOfFew(register.size, cells, wanted)
    : chosenOfMany(register.size, cells as Uint16Array, wanted);
}

// The same loop more than once here, on purpose: one that meets two kinds of arrays is several times slower.
function chosenOfFew(size: number, cells: Uint8Array, wanted: Uint8Array): Mask {
  const mask = newMask(size);
  for (let id = 0; id < size; id += 1) mask[id] = wanted[cells[id] as number] as number;
  return mask;
}

function chosenOfMany(size: number, cells: Uint16Array, wanted: Uint8Array): Mask {
  const mask = newMask(size);
  for (let id = 0; id < size; id += 1) mask[id] = wanted[cells[id] as number] as number;
  return mask;
}

function rangeMask(
  register: Register,
  name: ColumnName,
  [from, to]: readonly [string, string],
  moment: FilterMoment,
): Mask {
  const { kind } = registerColumns[name];
  const { cells } = register.column(name);
  // Where nothing is written there is nothing to compare: 0 for days, -1 for numbers.
  const least = kind === 'day' ? 1 : 0;
  const low = from === '' ? least : Math.max(least, cellOf(kind, from, moment));
  const high = to === '' ? 0x7fffffff : cellOf(kind, to, moment);
  return within(register.size, cells, low, high);
}

function within(size: number, cells: Cells, low: number, high: number): Mask {
  if (cells instanceof Uint8Array) return codesWithin(size, cells, low, high);
  if (cells instanceof Uint16Array) return daysWithin(size, cells, low, high);
  return numbersWithin(size, cells, low, high);
}

function codesWithin(size: number, cells: Uint8Array, low: number, high: number): Mask {
  const mask = newMask(size);
  for (let id = 0; id < size; id += 1) {
    const cell = cells[id] as number;
    mask[id] = cell >= low && cell <= high ? 1 : 0;
  }
  return mask;
}

function daysWithin(size: number, cells: Uint16Array, low: number, high: number): Mask {
  const mask = newMask(size);
  for (let id = 0; id < size; id += 1) {
    const cell = cells[id] as number;
    mask[id] = cell >= low && cell <= high ? 1 : 0;
  }
  return mask;
}

function numbersWithin(size: number, cells: Int16Array | Int32Array, low: number, high: number): Mask {
  const mask = newMask(size);
  for (let id = 0; id < size; id += 1) {
    const cell = cells[id] as number;
    mask[id] = cell >= low && cell <= high ? 1 : 0;
  }
  return mask;
}

function cellOf(kind: string, text: string, moment: FilterMoment): number {
  if (kind !== 'day') return Number(text);
  const day = resolveFilterDay(text, moment);
  return day === null ? -1 : dayCell(day);
}

function emptyMask(register: Register, name: ColumnName): Mask {
  const { cells } = register.column(name);
  const nothing = registerColumns[name].kind === 'number' ? -1 : 0;
  return within(register.size, cells, nothing, nothing);
}

/** The place itself, its district or its region. */
function placeMask(register: Register, values: readonly CopiedValue[]): Mask {
  const masks = (['place', 'district', 'region'] as const).map((name) => codeMask(register, name, values));
  return masks.reduce(keepEither);
}

function controlledMask(register: Register): Mask {
  return keepBoth(invert(emptyMask(register, 'controlLevel')), emptyMask(register, 'controlEnded'));
}

/** The judgement of the domain's `timeliness`, over all at once. */
function timelinessMask(register: Register, test: FilterTest, { today, soonUntil }: FilterMoment): Mask {
  const mask = newMask(register.size);
  if (!('oneOf' in test)) return mask;
  const has = (state: string) => (test.oneOf.includes(state) ? 1 : 0);
  const [none, late, done] = [has('none'), has('doneLate'), has('doneInTime')];
  const [overdue, dueToday, dueSoon, inTime] = [
    has('overdue'),
    has('dueToday'),
    has('dueSoon'),
    has('inTime'),
  ];
  const [now, soon] = [dayCell(today), dayCell(soonUntil(today))];
  const due = register.column('due').cells as Uint16Array;
  const answered = register.column('answered').cells as Uint16Array;
  const closed = register.column('closed').cells as Uint16Array;
  for (let id = 0; id < register.size; id += 1) {
    const dueOn = due[id] as number;
    const doneOn = (answered[id] as number) || (closed[id] as number);
    if (dueOn === 0) mask[id] = none;
    else if (doneOn > 0) mask[id] = doneOn > dueOn ? late : done;
    else if (dueOn < now) mask[id] = overdue;
    else if (dueOn === now) mask[id] = dueToday;
    else mask[id] = dueOn <= soon ? dueSoon : inTime;
  }
  return mask;
}

/** Calendar days from the registration to the answer, as `daysToAnswer` counts them. */
function daysMask(register: Register, test: FilterTest): Mask {
  const mask = newMask(register.size);
  const registered = register.column('registered').cells as Uint16Array;
  const answered = register.column('answered').cells as Uint16Array;
  const ranges = rangesOf(test);
  for (let id = 0; id < register.size; id += 1) {
    const answer = answered[id] as number;
    const days = Math.max(0, answer - (registered[id] as number));
    const isIn = answer === 0 ? 'empty' in test : ranges.some(([from, to]) => days >= from && days <= to);
    mask[id] = isIn ? 1 : 0;
  }
  return mask;
}

function rangesOf(test: FilterTest): readonly (readonly [number, number])[] {
  if ('empty' in test) return [];
  if ('oneOf' in test) return test.oneOf.map((text) => [Number(text), Number(text)]);
  const [from, to] = test.range;
  return [[Number(from), to === '' ? Number.POSITIVE_INFINITY : Number(to)]];
}

/** A yes-or-no field: `yes` is the mask of those where it is so. */
function flagMask(test: FilterTest, yes: Mask): Mask {
  const wanted = 'oneOf' in test ? test.oneOf : [];
  if (wanted.includes('true')) return wanted.includes('false') ? yes.fill(1) : yes;
  return wanted.includes('false') ? invert(yes) : yes.fill(0);
}

/** 1 for the ids of the lists. */
export function maskOfIds(register: Register, lists: readonly Int32Array[]): Mask {
  const mask = newMask(register.size);
  for (const ids of lists) for (const id of ids) if (id < mask.length) mask[id] = 1;
  return mask;
}
