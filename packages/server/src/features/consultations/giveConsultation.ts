import { languages } from '@tyndau/domain/appeals/vocabulary';
import { parseBin } from '@tyndau/domain/identity/bin';
import { judgeIin } from '@tyndau/domain/identity/iin';
import { normalisePhone } from '@tyndau/domain/identity/phone';
import type { Result } from '@tyndau/domain/kernel/result';
import { fromPlainDate } from '../../db/dates.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction, refuseIfAny, type Work } from '../../db/inTransaction.ts';
import { changesBetween } from '../../db/journal.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';

export interface ConsultationToGive {
  readonly idempotencyKey: string;
  readonly subject: string;
  readonly questionCode?: string | null | undefined;
  readonly applicantName?: string | null | undefined;
  /** ИИН or БИН. */
  readonly applicantIin?: string | null | undefined;
  readonly applicantPhone?: string | null | undefined;
  readonly language: string;
  readonly note?: string | null | undefined;
}

const LONGEST = { subject: 500, applicantName: 300, note: 4000 } as const;

/**
 * Writes down advice given at the counter without an appeal: it is counted on its day, gets no number and no term. Who
 * asked need not be known. The same key again gives the consultation of the first time.
 */
export function giveConsultation(
  office: Office,
  input: ConsultationToGive,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('intake.accept');
  return inTransaction(office, (work) =>
    once(work.tx, office, 'consultation.give', input, () => give(office, input, work)),
  );
}

async function give(office: Office, input: ConsultationToGive, { tx, note }: Work): Promise<number> {
  refuseIfAny(consultationRefusals(office, input));
  const facts = typedFacts(input);
  const consultation = await tx.consultation.create({
    data: {
      ...facts,
      givenOn: fromPlainDate(office.today),
      givenAt: office.now,
      givenById: office.signedIn.id,
      territoryCode: office.signedIn.territoryCode,
    },
  });
  const changes = changesBetween({}, facts);
  note({ action: 'consultation.give', entity: 'consultation', entityId: consultation.id, changes });
  return consultation.id;
}

function typedFacts(input: ConsultationToGive) {
  const phone = input.applicantPhone?.trim() || null;
  return {
    subject: input.subject.trim().replace(/\s+/g, ' '),
    questionCode: input.questionCode ?? null,
    applicantName: input.applicantName?.trim().replace(/\s+/g, ' ') ?? '',
    applicantIin: input.applicantIin?.replace(/\D/g, '') || null,
    applicantPhone: phone && (normalisePhone(phone) ?? phone),
    language: input.language,
    note: input.note?.trim() ?? '',
  };
}

function consultationRefusals(office: Office, input: ConsultationToGive): Refusal[] {
  const { questionCode, language, applicantIin } = input;
  const iin = applicantIin?.trim() ? judgeIin(applicantIin, office.today) : null;
  const isNumber = !iin || iin.ok || parseBin(applicantIin ?? '').ok;
  return [
    ...(input.subject.trim() === '' ? [refusal('SUBJECT_REQUIRED', 'subject')] : []),
    ...lengthRefusals(input),
    ...(questionCode && !office.book.questions.has(questionCode)
      ? [refusal('QUESTION_UNKNOWN', 'questionCode')]
      : []),
    ...((languages as readonly string[]).includes(language)
      ? []
      : [refusal('CODE_UNKNOWN', 'language', { value: language })]),
    ...(!isNumber && iin && !iin.ok ? [refusal(iin.refusal, 'applicantIin')] : []),
  ];
}

function lengthRefusals(input: ConsultationToGive): Refusal[] {
  return (['subject', 'applicantName', 'note'] as const).flatMap((field) =>
    (input[field]?.length ?? 0) > LONGEST[field]
      ? [refusal('TEXT_TOO_LONG', field, { most: LONGEST[field] })]
      : [],
  );
}
