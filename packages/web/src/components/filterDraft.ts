import { type AppealField, findAppealField } from '@tyndau/domain/filters/appealFields';
import { type Filter, type FilterTest, isTest } from '@tyndau/domain/filters/filterTree';

/** A condition while it is composed: it may still be unfinished. For days and numbers `values` are from and to. */
export interface DraftTest {
  readonly field: string;
  readonly way: 'is' | 'not' | 'empty' | 'filled';
  readonly values: readonly string[];
}

/** A group while it is composed. */
export interface DraftGroup {
  readonly join: 'all' | 'any';
  readonly isNot: boolean;
  readonly parts: readonly Draft[];
}

export type Draft = DraftTest | DraftGroup;

export const isGroup = (draft: Draft): draft is DraftGroup => 'join' in draft;

export const emptyGroup: DraftGroup = { join: 'all', isNot: false, parts: [] };

/** Periods that move with today. */
export const periods = [
  { id: 'today', from: 'today', to: 'today' },
  { id: 'last7', from: 'today-6', to: 'today' },
  { id: 'last30', from: 'today-29', to: 'today' },
  { id: 'next7', from: 'today', to: 'today+6' },
  { id: 'thisWeek', from: 'week', to: 'week+6' },
  { id: 'thisMonth', from: 'month', to: 'today' },
  { id: 'thisYear', from: 'year', to: 'today' },
  { id: 'past', from: '', to: 'today-1' },
] as const;

const isRanged = (field: string) => ['day', 'number'].includes(findAppealField(field)?.kind ?? '');

/** A new condition on a field. */
export function startOf(field: AppealField): DraftTest {
  const kind = findAppealField(field)?.kind;
  const values =
    kind === 'day' ? ['today-6', 'today'] : kind === 'flag' ? ['true'] : kind === 'number' ? ['', ''] : [];
  return { field, way: 'is', values };
}

/** The condition of the tree; null while it is unfinished. */
export function testOf({ field, way, values }: DraftTest): Filter | null {
  const empty: FilterTest = { field, empty: true };
  if (way === 'empty') return empty;
  if (way === 'filled') return { not: empty };
  const asked = askedOf(field, values);
  return asked && way === 'not' ? { not: asked } : asked;
}

function askedOf(field: string, values: readonly string[]): FilterTest | null {
  if (!isRanged(field)) return values.length > 0 ? { field, oneOf: values } : null;
  const [from = '', to = ''] = values;
  return from === '' && to === '' ? null : { field, range: [from, to] };
}

/** The finished part of what is composed; null when nothing is. */
export function filterOfDraft(draft: Draft): Filter | null {
  if (!isGroup(draft)) return testOf(draft);
  const parts = draft.parts.map(filterOfDraft).filter((part) => part !== null);
  if (parts.length === 0) return null;
  const [only] = parts;
  const joined: Filter =
    parts.length === 1 && only ? only : draft.join === 'all' ? { all: parts } : { any: parts };
  return draft.isNot ? { not: joined } : joined;
}

/** A filter as it is composed again. */
export function draftOf(filter: Filter): DraftGroup {
  const draft = partOf(filter);
  return isGroup(draft) ? draft : { ...emptyGroup, parts: [draft] };
}

function partOf(filter: Filter): Draft {
  if (isTest(filter)) return draftTest(filter, false);
  if ('not' in filter) {
    if (isTest(filter.not)) return draftTest(filter.not, true);
    const inner = partOf(filter.not);
    return isGroup(inner) && !inner.isNot
      ? { ...inner, isNot: true }
      : { join: 'all', isNot: true, parts: [inner] };
  }
  const isAll = 'all' in filter;
  return { join: isAll ? 'all' : 'any', isNot: false, parts: (isAll ? filter.all : filter.any).map(partOf) };
}

function draftTest(test: FilterTest, isNot: boolean): DraftTest {
  const { field } = test;
  if ('empty' in test) return { field, way: isNot ? 'filled' : 'empty', values: [] };
  const way = isNot ? 'not' : 'is';
  if ('range' in test) return { field, way, values: [...test.range] };
  const [only = ''] = test.oneOf;
  return { field, way, values: isRanged(field) ? [only, only] : [...test.oneOf] };
}
