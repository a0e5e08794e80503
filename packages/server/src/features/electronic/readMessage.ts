import { languages } from '@tyndau/domain/appeals/vocabulary';
import { detectLanguage } from '@tyndau/domain/text/normalise';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import type { IntakeToAccept } from '../intake/acceptIntake.ts';
import { intakeRefusals } from '../intake/intakeRefusals.ts';

/** What the sender says of a message apart from its original; all of it may be missing. */
export interface MessageFields {
  readonly applicantName?: string | null | undefined;
  readonly applicantIin?: string | null | undefined;
  readonly applicantPhone?: string | null | undefined;
  readonly applicantAddress?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly text?: string | null | undefined;
}

/** A message understood as a letter, or what is missing in it for a person to complete. */
export interface ReadMessage {
  readonly letter: IntakeToAccept;
  readonly refusals: readonly Refusal[];
}

/** Reads a message as the counter would: who writes, in which language, and whether it says anything at all. */
export function readMessage(
  office: Office,
  source: string,
  receivedAt: Date,
  fields: MessageFields,
): ReadMessage {
  const text = fields.text?.trim() ?? '';
  const told = fields.language ?? '';
  const letter: IntakeToAccept = {
    idempotencyKey: '',
    receivedAt,
    source,
    form: 'electronic',
    applicantName: fields.applicantName ?? '',
    applicantIin: fields.applicantIin,
    applicantPhone: fields.applicantPhone,
    applicantAddress: fields.applicantAddress,
    addresseeBodyId: office.book.bodiesByCode.get(String(office.book.settings.get('office.receivingBody')))
      ?.id,
    language: (languages as readonly string[]).includes(told) ? told : detectLanguage(text),
    sheets: 0,
  };
  const silent = text === '' ? [refusal('MESSAGE_SAYS_NOTHING', 'text')] : [];
  return { letter, refusals: [...silent, ...intakeRefusals(office, letter)] };
}
