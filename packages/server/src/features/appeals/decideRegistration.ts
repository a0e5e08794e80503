import type { AppealKind } from '@tyndau/domain/appeals/appealKinds';
import type { AppealToRegister } from '@tyndau/domain/appeals/appealToRegister';
import { formatNumber } from '@tyndau/domain/appeals/numbering';
import { decideAppealRegistration, type RegistrationDecision } from '@tyndau/domain/appeals/registration';
import type { Result } from '@tyndau/domain/kernel/result';
import { changesBetween, type JournalNote } from '../../db/journal.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import type { RegisterAppealInput } from './registerAppealInput.ts';

/** Asks the law about a letter under the settings of the office: the one way in for the counter and for imports. */
export function decideRegistration(
  office: Office,
  input: RegisterAppealInput,
  receivedAt: Date,
): Result<RegistrationDecision, readonly Refusal[]> {
  return decideAppealRegistration(letterOf(input, receivedAt), {
    now: office.now.toISOString(),
    calendar: office.book.calendar,
    termRules: office.book.termRules,
    workingDayEnds: String(office.book.settings.get('workingDay.end') ?? '18:30'),
  });
}

function letterOf(input: RegisterAppealInput, receivedAt: Date): AppealToRegister {
  const { applicant } = input;
  return {
    receivedAt: receivedAt.toISOString(),
    applicant: {
      kind: applicant.kind as AppealToRegister['applicant']['kind'],
      iin: applicant.iin ?? null,
      bin: applicant.bin ?? null,
      lastName: applicant.lastName ?? '',
      firstName: applicant.firstName ?? '',
      organisationName: applicant.organisationName ?? '',
      address: applicant.address ?? '',
    },
    kind: input.kind as AppealKind,
    form: input.form as AppealToRegister['form'],
    type: (input.type ?? null) as AppealToRegister['type'],
    category: input.category as AppealToRegister['category'],
    strategicTopic: input.strategicTopic ?? null,
    character: input.character as AppealToRegister['character'],
    signatories: input.signatories,
    sheets: input.sheets,
    annotation: input.annotation,
    text: input.text ?? '',
    isAnonymous: input.isAnonymous ?? false,
    reportsCrime: input.reportsCrime ?? false,
    complainedBodyId: input.complainedBodyId ?? null,
    complainedPerson: input.complainedPerson ?? '',
  };
}

/** The running number of appeals of people and of companies are counted apart. */
export function counterOf(letter: string): string {
  return `appeal-${letter}`;
}

/** The number as the office writes it, from the serial that the counter gave. */
export function numberOf(office: Office, { number }: RegistrationDecision, serial: number): string {
  const pattern = String(office.book.settings.get('numbers.appealPattern') ?? '{letter}-{year}-{serial:8}');
  return formatNumber(pattern, { ...number, serial, part: null });
}

const notedFacts = [
  'number',
  'cardId',
  'ordinal',
  'source',
  'kind',
  'category',
  'questionCode',
  'territoryCode',
  'annotation',
  'dueOn',
] as const;

/** The journal's entry of a registration. */
export function registrationNote(appeal: { readonly id: number } & Record<string, unknown>): JournalNote {
  const facts = Object.fromEntries(notedFacts.map((field) => [field, appeal[field]]));
  return {
    action: 'appeal.register',
    entity: 'appeal',
    entityId: appeal.id,
    changes: changesBetween({}, { ...facts, version: 1 }),
  };
}
