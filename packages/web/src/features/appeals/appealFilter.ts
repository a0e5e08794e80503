import { type FilterOf, field } from '../../components/urlFilter.ts';

/** The filter of the register as it stands in the address; the names are those of the window. */
export const appealFilterShape = {
  text: field.text,
  states: field.texts,
  open: field.flag,
  timeliness: field.texts,
  bodyIds: field.numbers,
  questionCodes: field.texts,
  territoryCodes: field.texts,
  kinds: field.texts,
  categories: field.texts,
  sources: field.texts,
  languages: field.texts,
  outcomes: field.texts,
  registrarIds: field.numbers,
  onControl: field.flag,
  isRepeat: field.flag,
  registeredFrom: field.date,
  registeredTo: field.date,
  dueFrom: field.date,
  dueTo: field.date,
  closedFrom: field.date,
  closedTo: field.date,
  applicantId: field.number,
  mine: field.flag,
};

/** Conditions joined by and, or, not, as one text beside the simple filter. */
export const whereShape = { where: field.text };

export type AppealFilterValues = FilterOf<typeof appealFilterShape>;
export type AppealFilterName = keyof typeof appealFilterShape;

/** What the tabs decide; the other fields of the filter stay when a tab is changed. */
const tabFields = [
  'open',
  'timeliness',
  'states',
  'onControl',
  'mine',
] as const satisfies readonly AppealFilterName[];

export interface AppealTab {
  readonly id:
    | 'all'
    | 'open'
    | 'overdue'
    | 'dueToday'
    | 'answered'
    | 'onControl'
    | 'mine'
    | 'new'
    | 'inWork'
    | 'rework';
  readonly filter: AppealFilterValues;
}

const all: AppealTab = { id: 'all', filter: {} };
const open: AppealTab = { id: 'open', filter: { open: true } };
const overdue: AppealTab = { id: 'overdue', filter: { timeliness: ['overdue'] } };
const dueToday: AppealTab = { id: 'dueToday', filter: { timeliness: ['dueToday'] } };
const answered: AppealTab = { id: 'answered', filter: { states: ['answered'] } };

/** The tabs of the department. */
export const departmentTabs: readonly AppealTab[] = [
  all,
  open,
  overdue,
  dueToday,
  answered,
  { id: 'onControl', filter: { onControl: true } },
  { id: 'mine', filter: { mine: true } },
];

/** The tabs of a body that answers. */
export const executorTabs: readonly AppealTab[] = [
  open,
  { id: 'new', filter: { states: ['routed'] } },
  { id: 'inWork', filter: { states: ['inWork'] } },
  { id: 'rework', filter: { states: ['returnedForRework'] } },
  overdue,
  dueToday,
  answered,
  all,
];

/** What choosing the tab writes into the filter. */
export function tabChange({ filter }: AppealTab): {
  [K in AppealFilterName]?: AppealFilterValues[K] | undefined;
} {
  return { ...Object.fromEntries(tabFields.map((name) => [name, undefined])), ...filter };
}

/** The tab that the filter looks like, whatever else is filtered by. */
export function tabOf(filter: AppealFilterValues, tabs: readonly AppealTab[]): AppealTab | null {
  const key = (values: AppealFilterValues) => JSON.stringify(tabFields.map((name) => values[name] ?? null));
  return tabs.find((tab) => key(tab.filter) === key(filter)) ?? null;
}
