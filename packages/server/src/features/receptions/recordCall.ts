import { plainDate } from '@tyndau/domain/calendar/plainDate';
import { Refused } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { readTime } from './readTime.ts';
import { askOfficial, dayOf, momentsOf, slotMinutes } from './receptionPlace.ts';
import type { StepToTake } from './takeStep.ts';
import { type ReceptionAsSeen, takeReceptionStep } from './takeStep.ts';
import { tellBodies } from './tellBodies.ts';

export interface RecordCallInput extends ReceptionAsSeen {
  /** confirmed, noAnswer, rescheduled, cancelled: the exits of step 7. */
  readonly outcome: string;
  readonly note: string;
  /** Where the person asked for another day. */
  readonly receptionOn?: string | null | undefined;
  readonly time?: string | null | undefined;
}

/** Step 7: one call. No answer leaves the step open for the next one; a move sends the person back to the notice. */
export function recordCall(office: Office, input: RecordCallInput) {
  const receptionOn = input.receptionOn ? plainDate(input.receptionOn) : null;
  const step: StepToTake = {
    verb: 'call',
    step: 7,
    result: input.outcome,
    note: input.note,
    receptionOn,
  };
  return takeReceptionStep(office, input, step, async ({ tx }, reception) => {
    await tx.receptionCall.create({
      data: {
        receptionId: reception.id,
        calledAt: office.now,
        calledById: office.signedIn.id,
        outcome: input.outcome,
        note: input.note.trim(),
      },
    });
    if (input.outcome !== 'rescheduled' || !receptionOn) return;
    const { officialId } = reception;
    if (officialId === null) throw new Refused([refusal('RECEPTION_OFFICIAL_REQUIRED', 'officialId')]);
    await askOfficial(tx, reception, officialId, receptionOn);
    const dayId = await dayOf(tx, office, receptionOn, reception.format === 'video');
    const time = readTime(input.time);
    const moments = time
      ? momentsOf(receptionOn, time, slotMinutes(office))
      : { startsAt: null, endsAt: null };
    await tx.receptionMove.create({
      data: {
        receptionId: reception.id,
        movedAt: office.now,
        movedById: office.signedIn.id,
        fromStartsAt: reception.startsAt,
        toStartsAt: moments.startsAt,
        fromOfficialId: officialId,
        toOfficialId: officialId,
        reason: input.note.trim(),
      },
    });
    const invited = await tx.receptionInvitation.findMany({ where: { receptionId: reception.id } });
    const bodyIds = invited.map(({ bodyId }) => bodyId);
    await tellBodies(tx, office, 'reception.move', reception, bodyIds, receptionOn);
    return { dayId, ...moments, isPinned: false };
  });
}
