import { addMonths, type PlainDate } from '@tyndau/domain/calendar/plainDate';
import { startOf } from '@tyndau/domain/figures/periods';
import { printFilter } from '@tyndau/domain/filters/filterText';
import type { Filter } from '@tyndau/domain/filters/filterTree';
import { type FilterOf, field } from '../../components/urlFilter.ts';
import { paths } from '../../paths.ts';

export const contentShape = {
  from: field.date,
  to: field.date,
  place: field.text,
  question: field.text,
  against: field.text,
  people: field.text,
};

export type ContentFilter = FilterOf<typeof contentShape>;

/** What is read: a period, and a place and a question where they are chosen. */
export interface ContentScope {
  readonly from: string;
  readonly to: string;
  readonly territoryCode: string | null;
  readonly questionCode: string | null;
}

/** The scope of the address; the last three months where it names no days. */
export function scopeOf({ from, to, place, question }: ContentFilter, today: string): ContentScope {
  return {
    from: from ?? addMonths(startOf('month', today as PlainDate), -2),
    to: to ?? today,
    territoryCode: place ?? null,
    questionCode: question ?? null,
  };
}

/** The letters of a scope that meet further conditions, in the register. */
export function lettersOf(scope: ContentScope, further: readonly Filter[]): string {
  const { from, to, territoryCode, questionCode } = scope;
  const where: Filter = {
    all: [
      ...further,
      { field: 'registered', range: [from, to] },
      ...(territoryCode ? [{ field: 'place', oneOf: [territoryCode] }] : []),
      ...(questionCode ? [{ field: 'question', oneOf: [questionCode] }] : []),
    ],
  };
  return paths.appeals({ where: printFilter(where) });
}
