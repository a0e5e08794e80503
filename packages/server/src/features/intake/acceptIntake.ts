import { lateEntryRefusals } from '@tyndau/domain/appeals/journalDay';
import { formatNumber, numberPatterns } from '@tyndau/domain/appeals/numbering';
import { registrationDay } from '@tyndau/domain/calendar/lateReceipt';
import { type PlainDate, yearOf } from '@tyndau/domain/calendar/plainDate';
import { normalisePhone } from '@tyndau/domain/identity/phone';
import { normalisePostalIdentifier } from '@tyndau/domain/identity/postalIdentifier';
import type { Result } from '@tyndau/domain/kernel/result';
import { nextNumber } from '../../db/counters.ts';
import { fromPlainDate } from '../../db/dates.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction, Refused, refuseIfAny, type Transaction, type Work } from '../../db/inTransaction.ts';
import { changesBetween } from '../../db/journal.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { attach, type FileInput } from '../appeals/attachFiles.ts';
import { intakeRefusals } from './intakeRefusals.ts';
import { type Desk, findJournalDay, lockJournalDay } from './journalDays.ts';
import { keepProtocol, type ProtocolToKeep } from './keepProtocol.ts';

export interface IntakeToAccept {
  readonly idempotencyKey: string;
  readonly receivedAt?: Date | null | undefined;
  readonly source: string;
  readonly form: string;
  readonly applicantName: string;
  readonly applicantIin?: string | null | undefined;
  readonly applicantPhone?: string | null | undefined;
  readonly applicantAddress?: string | null | undefined;
  readonly addresseeBodyId?: number | null | undefined;
  readonly language: string;
  readonly sheets: number;
  readonly barcode?: string | null | undefined;
  readonly note?: string | null | undefined;
  /** Why a letter comes for a journal that is closed. */
  readonly lateReason?: string | null | undefined;
  /** What was said at the counter; stays with the letter. */
  readonly conversation?: string | null | undefined;
  /** An oral appeal is taken down (АППК art. 63). */
  readonly protocol?: ProtocolToKeep | null | undefined;
  readonly fileHashes?: readonly FileInput[] | null | undefined;
}

/**
 * Accepts a letter: a line in the journal of the day with its through number, and a talon. Acceptance may not be refused
 * (АППК art. 64(1)); what is refused here are slips of the pen. The same key again gives the letter of the first time.
 */
export function acceptIntake(
  office: Office,
  input: IntakeToAccept,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('intake.accept');
  return inTransaction(office, (work) =>
    once(work.tx, office, 'intake.accept', input, () => acceptWithin(office, input, work)),
  );
}

/** In whose name a letter is accepted; another system's files were uploaded in the name of who answers for it. */
export interface Acceptor {
  readonly id: number;
  readonly territoryCode: string | null;
  readonly uploadedById?: number;
}

/**
 * What accepting a letter is, within a transaction that somebody else has begun: envelopes of Kazpost come by the bag,
 * messages by wire in the name of the person who answers for the system.
 */
export async function acceptWithin(
  office: Office,
  input: Omit<IntakeToAccept, 'idempotencyKey'>,
  { tx, note }: Work,
  by: Acceptor = office.signedIn,
): Promise<number> {
  refuseIfAny(intakeRefusals(office, input));
  const receivedAt = input.receivedAt ?? office.now;
  const journalOn = journalDay(office, receivedAt);
  const lateReason = await reasonIfLate({ signedIn: by }, tx, input, journalOn);
  // From here on whoever accepts at the same moment waits for the end of this transaction.
  const numbers = await giveNumbers(tx, office, journalOn);
  const facts = {
    ...typedFacts(input),
    ...numbers,
    lateReason,
    receivedAt,
    journalOn: fromPlainDate(journalOn),
  };
  await refuseKnownBarcode(tx, facts.barcode, facts.journalYear);
  const intake = await tx.intake.create({
    data: {
      ...facts,
      acceptedById: by.id,
      acceptedAt: office.now,
      territoryCode: by.territoryCode,
      state: 'accepted',
    },
  });
  if (input.form === 'oral' && input.protocol) await keepProtocol(tx, intake.id, input.protocol);
  await attach(tx, office, { intakeId: intake.id }, input.fileHashes ?? [], by.uploadedById ?? by.id);
  note({
    action: 'intake.accept',
    entity: 'intake',
    entityId: intake.id,
    changes: { ...changesBetween({}, facts), state: [null, 'accepted'], version: [null, intake.version] },
  });
  return intake.id;
}

/** The day whose journal a letter received at the moment belongs to. */
export function journalDay(office: Office, receivedAt: Date): PlainDate {
  const workingDayEnds = String(office.book.settings.get('workingDay.end') ?? '18:30');
  const { calendar } = office.book;
  return registrationDay(receivedAt.toISOString(), { calendar, workingDayEnds }).registeredOn;
}

// The journal of the day may be closed already: then the letter is a late entry, and whoever brings it in says why.
async function reasonIfLate(
  desk: Desk,
  tx: Transaction,
  { form, lateReason }: Omit<IntakeToAccept, 'idempotencyKey'>,
  journalOn: PlainDate,
): Promise<string | null> {
  await lockJournalDay(desk, tx, journalOn, 'write');
  const isClosed = (await findJournalDay(desk, tx, journalOn)) !== null;
  const reason = lateReason?.trim() ?? '';
  refuseIfAny(lateEntryRefusals({ journalOn, isClosed, form, lateReason: reason }));
  return isClosed ? reason : null;
}

async function giveNumbers(tx: Transaction, office: Office, journalOn: PlainDate) {
  const { settings } = office.book;
  const year = yearOf(journalOn);
  const numberedWithin = settings.get('journal.numbering') === 'perDay' ? journalOn : 'year';
  const series = numberedWithin === 'year' ? 'intake' : `intake ${journalOn}`;
  const throughNumber = await nextNumber(tx, series, year);
  const serial = await nextNumber(tx, 'talon', year);
  const pattern = String(settings.get('numbers.talonPattern') ?? numberPatterns.talon);
  const talonNumber = formatNumber(pattern, { letter: '', year, serial, part: null });
  return { journalYear: year, numberedWithin, throughNumber, talonNumber };
}

function typedFacts(input: Omit<IntakeToAccept, 'idempotencyKey'>) {
  const phone = input.applicantPhone?.trim() || null;
  const barcode = input.barcode?.trim() || null;
  return {
    source: input.source,
    form: input.form,
    applicantName: input.applicantName.trim().replace(/\s+/g, ' '),
    applicantIin: input.applicantIin?.replace(/\D/g, '') || null,
    // A foreign or misheard number is still better than none.
    applicantPhone: phone && (normalisePhone(phone) ?? phone),
    applicantAddress: input.applicantAddress?.trim() || null,
    addresseeBodyId: input.addresseeBodyId ?? null,
    language: input.language,
    sheets: input.sheets,
    barcode: barcode && normalisePostalIdentifier(barcode),
    note: input.note?.trim() ?? '',
    conversation: input.conversation?.trim() ?? '',
  };
}

// Kazpost may give a number again after twelve months, so it is unique within a year only.
async function refuseKnownBarcode(
  tx: Transaction,
  barcode: string | null,
  journalYear: number,
): Promise<void> {
  if (!barcode) return;
  const known = await tx.intake.findFirst({
    where: { barcode, journalYear, state: { not: 'returnedToSender' } },
  });
  if (!known) return;
  const { throughNumber, talonNumber } = known;
  const journalOn = known.journalOn.toISOString().slice(0, 10);
  throw new Refused([
    refusal('BARCODE_ALREADY_ACCEPTED', 'barcode', { throughNumber, talonNumber, journalOn }),
  ]);
}
