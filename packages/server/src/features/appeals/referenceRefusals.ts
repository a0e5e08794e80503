import { appealKinds } from '@tyndau/domain/appeals/appealKinds';
import {
  appealCategories,
  appealCharacters,
  appealForms,
  appealSources,
  appealTypes,
  applicantKinds,
  controlLevels,
  languages,
} from '@tyndau/domain/appeals/vocabulary';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import type { CurrentSectionInput } from './registerAppealInput.ts';

const vocabularies = {
  source: appealSources,
  form: appealForms,
  type: appealTypes,
  kind: appealKinds,
  category: appealCategories,
  character: appealCharacters,
  language: languages,
  controlLevel: controlLevels,
} as const satisfies Partial<Record<keyof CurrentSectionInput, readonly string[]>>;

type Coded = Partial<CurrentSectionInput> & {
  readonly applicant?: {
    readonly kind: string;
    readonly territoryCode?: string | null | undefined;
    readonly birthOn?: string | null | undefined;
  };
};

/** Codes that stand in no vocabulary or dictionary or are closed today, and days that have not come: each at its field. */
export function referenceRefusals(office: Office, input: Coded): Refusal[] {
  return [...vocabularyRefusals(input), ...dictionaryRefusals(office, input), ...dayRefusals(office, input)];
}

function vocabularyRefusals(input: Coded): Refusal[] {
  const refusals: Refusal[] = [];
  for (const [field, known] of Object.entries(vocabularies)) {
    const value = input[field as keyof typeof vocabularies];
    if (value != null && !(known as readonly string[]).includes(value))
      refusals.push(refusal('CODE_UNKNOWN', field, { value }));
  }
  const kind = input.applicant?.kind;
  if (kind !== undefined && !(applicantKinds as readonly string[]).includes(kind)) {
    refusals.push(refusal('CODE_UNKNOWN', 'applicant.kind', { value: kind }));
  }
  return refusals;
}

function dayRefusals({ today }: Office, { coverOn, applicant }: Coded): Refusal[] {
  const days = { coverOn, 'applicant.birthOn': applicant?.birthOn };
  return Object.entries(days).flatMap(([field, day]) =>
    day && day > today ? [refusal('DAY_IN_FUTURE', field)] : [],
  );
}

function dictionaryRefusals(office: Office, input: Coded): Refusal[] {
  const { book, today } = office;
  const refusals: Refusal[] = [];
  const { questionCode, strategicTopic } = input;
  if (questionCode !== undefined) {
    const question = book.questions.get(questionCode);
    if (!question) refusals.push(refusal('QUESTION_UNKNOWN', 'questionCode'));
    else if (book.questionWithLeaves(questionCode).length > 1)
      refusals.push(refusal('QUESTION_NOT_A_LEAF', 'questionCode'));
    else if (!isInForce(question, today)) refusals.push(refusal('QUESTION_CLOSED', 'questionCode'));
  }
  for (const [field, code] of [
    ['territoryCode', input.territoryCode],
    ['applicant.territoryCode', input.applicant?.territoryCode],
  ] as const) {
    if (code && !book.territories.has(code)) refusals.push(refusal('TERRITORY_UNKNOWN', field));
  }
  for (const field of ['addresseeBodyId', 'complainedBodyId'] as const) {
    const id = input[field];
    if (id != null && !book.bodies.has(id)) refusals.push(refusal('BODY_UNKNOWN', field));
  }
  // Topics are a dated list that leadership extends by order: the dictionary decides, not the program.
  const topic = strategicTopic ? book.dictionaries.get('strategicTopic')?.get(strategicTopic) : undefined;
  if (strategicTopic && !(topic && isInForce(topic, today)))
    refusals.push(refusal('CODE_UNKNOWN', 'strategicTopic', { value: strategicTopic }));
  return refusals;
}

/** Whether a dated row holds on the day. */
export function isInForce(row: { validFrom: Date | null; validTo: Date | null }, on: string): boolean {
  const day = new Date(`${on}T00:00:00Z`);
  return (!row.validFrom || row.validFrom <= day) && (!row.validTo || day <= row.validTo);
}
