import { plainDate } from '@tyndau/domain/calendar/plainDate';
import { fromPlainDateOrNull } from '../../db/dates.ts';
import { refuseIfAny } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { type ReceptionAsSeen, takeReceptionStep } from './takeStep.ts';

export const briefProposals = ['receive', 'decline'] as const;

/** The brief as the employee leaves it, with the proposal. */
export interface BriefReceptionInput extends ReceptionAsSeen {
  readonly text: string;
  readonly proposal: string;
  readonly proposedOn?: string | null | undefined;
  readonly officialId?: number | null | undefined;
  readonly ground?: string | null | undefined;
}

/** Step 3, first half: the brief to the deputy head with the proposal of a date or of a refusal. */
export function briefReception(office: Office, input: BriefReceptionInput) {
  const step = { verb: 'brief', step: 3, result: 'briefed' } as const;
  return takeReceptionStep(office, input, step, async ({ tx }, reception) => {
    refuseIfAny(proposalRefusals(office, input));
    const isToReceive = input.proposal === 'receive';
    const brief = {
      text: input.text.trim(),
      proposal: input.proposal,
      proposedOn: isToReceive ? fromPlainDateOrNull(input.proposedOn) : null,
      officialId: isToReceive ? (input.officialId ?? null) : null,
      ground: isToReceive ? null : (input.ground ?? null),
      submittedAt: office.now,
      submittedById: office.signedIn.id,
    };
    const receptionId = reception.id;
    await tx.receptionBrief.upsert({
      where: { receptionId },
      create: { receptionId, ...brief },
      update: brief,
    });
  });
}

function proposalRefusals(office: Office, input: BriefReceptionInput) {
  const text = input.text.trim() === '' ? [refusal('TEXT_REQUIRED', 'text')] : [];
  if (input.proposal === 'decline') {
    const isKnown = office.book.dictionaries.get('refusalGround')?.has(input.ground ?? '');
    return [...text, ...(isKnown ? [] : [refusal('RECEPTION_GROUND_REQUIRED', 'ground')])];
  }
  if (input.proposal !== 'receive') return [...text, refusal('NOT_A_CHOICE', 'proposal')];
  if (!input.proposedOn) return [...text, refusal('RECEPTION_DATE_REQUIRED', 'proposedOn')];
  const isPast = plainDate(input.proposedOn) < office.today;
  return [...text, ...(isPast ? [refusal('RECEPTION_DATE_IN_PAST', 'proposedOn')] : [])];
}
