import { appealForms, appealSources, languages } from '@tyndau/domain/appeals/vocabulary';
import { parseBin } from '@tyndau/domain/identity/bin';
import { judgeIin } from '@tyndau/domain/identity/iin';
import { parsePostalIdentifier } from '@tyndau/domain/identity/postalIdentifier';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import type { IntakeToAccept as WithKey } from './acceptIntake.ts';

type IntakeToAccept = Omit<WithKey, 'idempotencyKey'>;

const LONGEST_NAME = 300;
const LONGEST_TEXT = 20_000;
const MOST_SHEETS = 10_000;
const EARLIEST = new Date('2000-01-01T00:00:00Z');

/** Everything that is wrong with what the clerk typed, at once and each at its field. */
export function intakeRefusals(office: Office, input: IntakeToAccept): Refusal[] {
  return [
    ...receiptRefusals(input, office.now),
    ...vocabularyRefusals(input),
    ...applicantRefusals(office, input),
    ...sheetRefusals(input),
    ...barcodeRefusals(input),
    ...addresseeRefusals(office, input),
    ...protocolRefusals(input),
  ];
}

function receiptRefusals({ receivedAt }: IntakeToAccept, now: Date): Refusal[] {
  if (!receivedAt) return [];
  if (receivedAt > now) return [refusal('RECEIVED_IN_FUTURE', 'receivedAt')];
  return receivedAt < EARLIEST ? [refusal('RECEIVED_TOO_EARLY', 'receivedAt')] : [];
}

function vocabularyRefusals(input: IntakeToAccept): Refusal[] {
  const known = { source: appealSources, form: appealForms, language: languages } as const;
  return (['source', 'form', 'language'] as const).flatMap((field) =>
    (known[field] as readonly string[]).includes(input[field])
      ? []
      : [refusal('CODE_UNKNOWN', field, { value: input[field] })],
  );
}

// Whoever wrote no name still writes a letter: the clerk says so in the name itself, and it is accepted (АППК art. 64(1)).
function applicantRefusals({ today }: Office, { applicantName, applicantIin }: IntakeToAccept): Refusal[] {
  const name = applicantName.trim();
  // A company signs with its БИН in the same field.
  const isBin = parseBin(applicantIin ?? '').ok;
  const iin = applicantIin?.trim() && !isBin ? judgeIin(applicantIin, today) : null;
  return [
    ...(name === '' ? [refusal('APPLICANT_NAME_REQUIRED', 'applicantName')] : []),
    ...(name.length > LONGEST_NAME
      ? [refusal('TEXT_TOO_LONG', 'applicantName', { most: LONGEST_NAME })]
      : []),
    ...(iin && !iin.ok ? [refusal(iin.refusal, 'applicantIin')] : []),
  ];
}

function sheetRefusals({ form, sheets }: IntakeToAccept): Refusal[] {
  const least = form === 'paper' ? 1 : 0;
  if (sheets < least) return [refusal('SHEETS_TOO_FEW', 'sheets', { least })];
  return sheets > MOST_SHEETS ? [refusal('OUT_OF_RANGE', 'sheets', { least, most: MOST_SHEETS })] : [];
}

// Ordinary letters of Kazpost carry no barcode; one that is given must be a true identifier (UPU S10).
function barcodeRefusals({ source, barcode }: IntakeToAccept): Refusal[] {
  if (source !== 'kazpost' || !barcode?.trim()) return [];
  const parsed = parsePostalIdentifier(barcode);
  return parsed.ok ? [] : [refusal(parsed.refusal, 'barcode')];
}

function addresseeRefusals(office: Office, { addresseeBodyId }: IntakeToAccept): Refusal[] {
  if (addresseeBodyId === null || addresseeBodyId === undefined) return [];
  return office.book.bodies.has(addresseeBodyId) ? [] : [refusal('BODY_UNKNOWN', 'addresseeBodyId')];
}

// What was only said is lost unless it is written down: an oral appeal is a protocol (АППК art. 63).
function protocolRefusals({ form, protocol, conversation }: IntakeToAccept): Refusal[] {
  const essence = protocol?.essence.trim() ?? '';
  return [
    ...(form === 'oral' && essence === '' ? [refusal('PROTOCOL_ESSENCE_REQUIRED', 'protocol.essence')] : []),
    ...(essence.length > LONGEST_TEXT
      ? [refusal('TEXT_TOO_LONG', 'protocol.essence', { most: LONGEST_TEXT })]
      : []),
    ...((conversation?.length ?? 0) > LONGEST_TEXT
      ? [refusal('TEXT_TOO_LONG', 'conversation', { most: LONGEST_TEXT })]
      : []),
  ];
}
