import type { AppealForm } from '@tyndau/domain/appeals/vocabulary';
import { type PlainDate, plainDate } from '@tyndau/domain/calendar/plainDate';
import { normalisePhone } from '@tyndau/domain/identity/phone';
import type { ComparedLetter } from '@tyndau/domain/likeness/judgeLikeness';
import { suggestClasses } from '@tyndau/domain/likeness/suggestClasses';
import type { Office } from '../../office.ts';
import type { RegisterAppealInput } from '../appeals/registerAppealInput.ts';
import { learningsOf } from '../suggestions/learnings.ts';

export type LetterToCompare = ComparedLetter & { readonly exceptAppealId?: number | null };

/** The letter as far as it is typed. */
export interface ComparedLetterInput {
  readonly iin?: string | null | undefined;
  readonly bin?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly address?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly questionCode?: string | null | undefined;
  readonly territoryCode?: string | null | undefined;
  readonly annotation: string;
  readonly text?: string | null | undefined;
  readonly form: string;
  readonly receivedOn?: string | null | undefined;
}

/** So sure of a question that it stands for one which is not chosen yet. */
const SURE = 0.5;

export function letterToCompare(office: Office, input: ComparedLetterInput): LetterToCompare {
  const annotation = input.annotation.slice(0, 4000);
  const text = (input.text ?? '').slice(0, 4000);
  return {
    writer: {
      iin: input.iin?.replace(/\s/g, '') || null,
      bin: input.bin?.replace(/\s/g, '') || null,
      name: input.name?.trim() ?? '',
      address: input.address?.trim() ?? '',
      phone: input.phone ? normalisePhone(input.phone) : null,
    },
    questionCode: input.questionCode ?? likelyQuestion(office, `${annotation} ${text}`),
    districtCode: districtOf(office, input.territoryCode ?? null),
    annotation,
    text,
    form: input.form as AppealForm,
    receivedOn: input.receivedOn ? plainDate(input.receivedOn) : office.today,
  };
}

/** The same of a letter that is being registered. */
export function registeredToCompare(
  office: Office,
  id: number,
  input: RegisterAppealInput,
  receivedOn: PlainDate,
): LetterToCompare {
  const { applicant, isAnonymous } = input;
  const name =
    applicant.organisationName || [applicant.lastName, applicant.firstName].filter(Boolean).join(' ');
  const person = isAnonymous ? {} : { ...applicant, name };
  return {
    ...letterToCompare(office, { ...input, ...person, territoryCode: input.territoryCode, receivedOn }),
    exceptAppealId: id,
  };
}

function likelyQuestion(office: Office, text: string): string | null {
  const { model } = learningsOf(office.archive);
  const [first] = model ? suggestClasses(model.questions, text, 1) : [];
  return first && first.share >= SURE ? first.code : null;
}

function districtOf(office: Office, code: string | null): string | null {
  if (!code) return null;
  return office.book.territoryPath(code).find(({ level }) => level === 2)?.code ?? null;
}
