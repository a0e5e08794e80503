import type { LinearReportFieldsFragment } from './linear.generated.ts';

/** What a linear report asks for, while it is composed. */
export interface LinearQuestion {
  readonly columns: readonly string[];
  readonly where: string;
  readonly sort: { readonly field: string; readonly descending: boolean };
}

/** A new one: what is asked for most, of the year that runs. */
export const usualQuestion: LinearQuestion = {
  columns: [
    'number',
    'registeredOn',
    'applicant',
    'question',
    'annotation',
    'body',
    'state',
    'due',
    'outcome',
  ],
  where: '',
  sort: { field: 'registered', descending: true },
};

/** Fields of the register that a linear report can be ordered by, beside the columns they are shown in. */
export const sortFields: Readonly<Record<string, string>> = {
  registered: 'registeredOn',
  number: 'number',
  applicantName: 'applicant',
  question: 'question',
  body: 'body',
  state: 'state',
  due: 'due',
  district: 'district',
  kind: 'kind',
  closed: 'closedOn',
};

/** The question of a report that is kept. */
export function questionOf({
  columns,
  where,
  sortField,
  isDescending,
}: LinearReportFieldsFragment): LinearQuestion {
  return { columns, where, sort: { field: sortField, descending: isDescending } };
}
