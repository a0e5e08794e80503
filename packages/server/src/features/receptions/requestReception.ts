import { formatNumber, numberPatterns } from '@tyndau/domain/appeals/numbering';
import { languages } from '@tyndau/domain/appeals/vocabulary';
import { yearOf } from '@tyndau/domain/calendar/plainDate';
import type { Result } from '@tyndau/domain/kernel/result';
import { decideReceptionRequest } from '@tyndau/domain/receptions/receptionRequest';
import { endedReceptionStates } from '@tyndau/domain/receptions/receptionStates';
import { nextNumber } from '../../db/counters.ts';
import { fromPlainDate } from '../../db/dates.ts';
import type { Applicant } from '../../db/generated/client.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction, Refused, refuseIfAny, type Transaction, type Work } from '../../db/inTransaction.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import {
  type ApplicantInput,
  applicantColumns,
  findOrCreateApplicant,
} from '../appeals/findOrCreateApplicant.ts';
import { applicantRefusals } from './applicantRefusals.ts';
import { readAppeal } from './readAppeal.ts';
import { sendNotice } from './sendNotice.ts';

/** Somebody asks to be received: from an appeal, or as told over any channel. */
export interface RequestReceptionInput {
  readonly idempotencyKey: string;
  readonly appealId?: number | null | undefined;
  readonly applicant?: ApplicantInput | null | undefined;
  readonly source: string;
  readonly essence: string;
  readonly questionCode: string;
  readonly territoryCode?: string | null | undefined;
  readonly language: string;
  readonly format: string;
  readonly complainedBodyId?: number | null | undefined;
}

export const receptionFormats = ['inPerson', 'video'] as const;

/** Registers a request for personal reception under a number of its own; without essence it ends at once, with a notice. */
export function requestReception(
  office: Office,
  input: RequestReceptionInput,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('reception.register');
  return inTransaction(office, (work) =>
    once(work.tx, office, 'reception.request', input, () => request(work, office, input)),
  );
}

async function request(work: Work, office: Office, input: RequestReceptionInput): Promise<number> {
  const { tx } = work;
  refuseIfAny(codeRefusals(office, input));
  const appeal = input.appealId == null ? null : await readAppeal(tx, office, input.appealId);
  if (input.appealId != null && !appeal) throw new NotFound('appeal');
  const applicant = await whoAsks(tx, input, appeal?.applicantId ?? null);
  const decided = decideReceptionRequest({
    essence: input.essence,
    openNumber: await findOpenNumber(tx, applicant.id, input.questionCode),
  });
  if (!decided.ok) throw new Refused(decided.refusal);
  const { state, step, notice } = decided.value;
  const number = await giveNumber(tx, office);
  const reception = await tx.reception.create({
    data: {
      number,
      applicantId: applicant.id,
      applicantName: applicant.displayName,
      appealId: appeal?.id ?? null,
      state,
      step,
      source: input.source,
      registeredOn: fromPlainDate(office.today),
      essence: input.essence.trim(),
      questionCode: input.questionCode,
      territoryCode: input.territoryCode ?? appeal?.territoryCode ?? applicant.territoryCode,
      privilege: applicant.privilege,
      language: input.language,
      format: input.format,
      complainedBodyId: input.complainedBodyId ?? appeal?.complainedBodyId ?? null,
    },
  });
  if (notice) await leaveWithoutConsideration(tx, office, reception.id);
  const changes = { number: [null, number], state: [null, state], version: [null, 1] } as const;
  work.note({ action: 'reception.request', entity: 'reception', entityId: reception.id, changes });
  return reception.id;
}

/** What of the codes is not in the reference data. */
export function codeRefusals(office: Office, input: RequestReceptionInput): Refusal[] {
  const { book } = office;
  const list: Refusal[] = [];
  const known = (dictionary: string, code: string) => book.dictionaries.get(dictionary)?.has(code) ?? false;
  if (!known('source', input.source)) list.push(refusal('CODE_UNKNOWN', 'source', { value: input.source }));
  if (!book.questions.has(input.questionCode)) list.push(refusal('QUESTION_UNKNOWN', 'questionCode'));
  else if (book.questionWithLeaves(input.questionCode).length > 1)
    list.push(refusal('QUESTION_NOT_A_LEAF', 'questionCode'));
  if (!(languages as readonly string[]).includes(input.language))
    list.push(refusal('NOT_A_CHOICE', 'language'));
  if (!(receptionFormats as readonly string[]).includes(input.format))
    list.push(refusal('NOT_A_CHOICE', 'format'));
  if (input.territoryCode && !book.territories.has(input.territoryCode))
    list.push(refusal('TERRITORY_UNKNOWN', 'territoryCode'));
  if (input.complainedBodyId != null && !book.bodies.has(input.complainedBodyId))
    list.push(refusal('BODY_UNKNOWN', 'complainedBodyId'));
  return input.applicant ? [...list, ...applicantRefusals(office, input.applicant)] : list;
}

/** The person who asks, found or made; locked to the end of the transaction. */
export async function whoAsks(
  tx: Transaction,
  { applicant }: RequestReceptionInput,
  ofAppeal: number | null,
): Promise<Applicant> {
  const id = ofAppeal ?? (applicant ? await makeApplicant(tx, applicant) : null);
  if (id === null) throw new Refused([refusal('LAST_NAME_REQUIRED', 'applicant.lastName')]);
  // Locked, so that two clerks with one person and one question see each other.
  await tx.$queryRaw`SELECT id FROM applicants WHERE id = ${id} FOR UPDATE`;
  return tx.applicant.findUniqueOrThrow({ where: { id } });
}

async function makeApplicant(tx: Transaction, input: ApplicantInput): Promise<number> {
  const columns = applicantColumns(input);
  if (columns.displayName === '') {
    const isBody = input.kind === 'legalEntity';
    throw new Refused([
      isBody
        ? refusal('ORGANISATION_NAME_REQUIRED', 'applicant.organisationName')
        : refusal('LAST_NAME_REQUIRED', 'applicant.lastName'),
    ]);
  }
  return (await findOrCreateApplicant(tx, columns)).id;
}

/** The number of the person's open request on the question. */
export async function findOpenNumber(
  tx: Transaction,
  applicantId: number,
  questionCode: string,
): Promise<string | null> {
  const open = await tx.reception.findFirst({
    where: { applicantId, questionCode, state: { notIn: [...endedReceptionStates] } },
    select: { number: true },
  });
  return open?.number ?? null;
}

/** The next number of a reception. The counter is taken last: whoever registers at the same moment waits for it. */
export async function giveNumber(tx: Transaction, office: Office): Promise<string> {
  const year = yearOf(office.today);
  const pattern = String(office.book.settings.get('numbers.receptionPattern') ?? numberPatterns.reception);
  const serial = await nextNumber(tx, 'reception', year);
  return formatNumber(pattern, { letter: '', year, serial, part: null });
}

async function leaveWithoutConsideration(
  tx: Transaction,
  office: Office,
  receptionId: number,
): Promise<void> {
  const reception = await tx.reception.findUniqueOrThrow({ where: { id: receptionId } });
  const record = { receptionId, step: 1, takenAt: office.now, takenById: office.signedIn.id };
  await tx.receptionStepRecord.create({ data: { ...record, result: 'withoutEssence' } });
  await sendNotice(tx, office, reception, 'receptionWithoutEssenceNotice');
}
