import { appealKinds } from '../appeals/appealKinds.ts';
import { appealStates } from '../appeals/states.ts';
import { timelinessStates } from '../appeals/timeliness.ts';
import {
  appealCategories,
  appealCharacters,
  appealForms,
  appealSources,
  appealTypes,
  applicantKinds,
  controlLevels,
  higherSources,
  languages,
  outcomes,
  strategicTopics,
} from '../appeals/vocabulary.ts';
import { ageBands } from '../figures/fact.ts';

/** What a field of a filter holds, and so what may be asked of it. */
export type FilterField =
  /** One code of a closed list; the list is the order of sorting. */
  | { readonly kind: 'code'; readonly codes: readonly string[] }
  /** One code of a dictionary that the administrator keeps. */
  | { readonly kind: 'entry'; readonly dictionary: string }
  | { readonly kind: 'flag' }
  /** An id of a body, with its units; 'myBody' is the reader's. */
  | { readonly kind: 'body' }
  /** A code of the classifier, with its leaves. */
  | { readonly kind: 'question' }
  /** A code of a territory, with its parts. */
  | { readonly kind: 'territory' }
  /** An id of a person of the office; 'me' is the reader. */
  | { readonly kind: 'user' }
  /** A day, or one that moves with today (see relativeDay.ts). */
  | { readonly kind: 'day' }
  | { readonly kind: 'number' }
  /** A word of a person, found by the archive's own indexes. */
  | { readonly kind: 'text' };

const code = (codes: readonly string[]) => ({ kind: 'code', codes }) as const;
const sexes = ['female', 'male'] as const;
const callBackOpinions = ['satisfied', 'notSatisfied'] as const;

/** Every field of the card and its current section that the register can be filtered by, under its name in an address. */
export const appealFields = {
  number: { kind: 'text' },
  words: { kind: 'text' },
  person: { kind: 'text' },
  iin: { kind: 'text' },
  phone: { kind: 'text' },
  state: code(appealStates),
  open: { kind: 'flag' },
  timeliness: code(timelinessStates),
  kind: code(appealKinds),
  category: code(appealCategories),
  strategicTopic: code(strategicTopics),
  character: code(appealCharacters),
  source: code(appealSources),
  form: code(appealForms),
  type: code(appealTypes),
  language: code(languages),
  outcome: code(outcomes),
  controlLevel: code(controlLevels),
  onControl: { kind: 'flag' },
  repeat: { kind: 'flag' },
  anonymous: { kind: 'flag' },
  crime: { kind: 'flag' },
  higherSource: code(higherSources),
  question: { kind: 'question' },
  place: { kind: 'territory' },
  region: { kind: 'territory' },
  district: { kind: 'territory' },
  body: { kind: 'body' },
  sentTo: { kind: 'body' },
  addressee: { kind: 'body' },
  complainedOf: { kind: 'body' },
  registrar: { kind: 'user' },
  controlSetBy: { kind: 'user' },
  registered: { kind: 'day' },
  received: { kind: 'day' },
  due: { kind: 'day' },
  originalDue: { kind: 'day' },
  answered: { kind: 'day' },
  closed: { kind: 'day' },
  controlSet: { kind: 'day' },
  controlEnded: { kind: 'day' },
  cover: { kind: 'day' },
  signatories: { kind: 'number' },
  sheets: { kind: 'number' },
  reworks: { kind: 'number' },
  filing: { kind: 'number' },
  /** Calendar days from the registration to the answer. */
  days: { kind: 'number' },
  /** What the person said when called back. */
  callBack: code(callBackOpinions),
  /** Taken up again after the person called it unsolved. */
  reopened: { kind: 'flag' },
  applicant: { kind: 'number' },
  card: { kind: 'number' },
  applicantKind: code(applicantKinds),
  sex: code(sexes),
  socialStatus: { kind: 'entry', dictionary: 'socialStatus' },
  occupation: { kind: 'entry', dictionary: 'occupation' },
  privilege: { kind: 'entry', dictionary: 'privilege' },
  ageBand: code(ageBands),
} as const satisfies Readonly<Record<string, FilterField>>;

export type AppealField = keyof typeof appealFields;

/** Marks of the person: whoever may not see them may neither filter nor order by them (decision 0020). */
export const personalMarks: readonly string[] = [
  ...(['sex', 'socialStatus', 'occupation', 'privilege', 'ageBand'] as const),
] satisfies AppealField[];

/** Fields that are offered only to those who may see personal data; by a number nobody else finds anything. */
export const personalFields: readonly string[] = [...personalMarks, 'iin', 'phone'];

/** The declared field; null for a name that nobody declared. */
export function findAppealField(name: string): FilterField | null {
  return Object.hasOwn(appealFields, name) ? appealFields[name as AppealField] : null;
}

// Judged or found for the moment, and not kept as a column.
const unordered: readonly string[] = [
  ...(['timeliness', 'sentTo', 'open', 'onControl', 'days', 'callBack', 'reopened'] as const),
] satisfies AppealField[];

/** What the register can be sorted by. Words of a person cannot be: they are found, not ordered. */
export const appealSorts = [
  'number',
  'applicantName',
  ...(Object.keys(appealFields) as AppealField[]).filter((name) => {
    const { kind }: FilterField = appealFields[name];
    return kind !== 'text' && !unordered.includes(name);
  }),
] as const;
