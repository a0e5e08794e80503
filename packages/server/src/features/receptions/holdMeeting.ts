import { plainDate } from '@tyndau/domain/calendar/plainDate';
import { fromPlainDate } from '../../db/dates.ts';
import { inTransaction, Refused, refuseIfAny, type Work } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import type { ReceptionAsSeen } from './takeStep.ts';
import { MANY_TIMEOUT_MS, takeStepOfEach } from './takeStepForMany.ts';

export interface HoldMeetingInput {
  readonly heldOn: string;
  readonly place: string;
  readonly agenda: string;
  readonly attendance: readonly {
    readonly bodyId?: number | null | undefined;
    readonly name: string;
    readonly came: boolean;
  }[];
  /** What was agreed on for each person. */
  readonly decisions: readonly (ReceptionAsSeen & { readonly decision: string })[];
}

/** Step 9: one meeting about one or many people: agenda, who was there, the agreed decision for each. */
export function holdMeeting(office: Office, input: HoldMeetingInput) {
  office.require('reception.read');
  return inTransaction(
    office,
    async (work) => {
      refuseIfAny([
        ...(input.agenda.trim() === '' ? [refusal('REQUIRED', 'agenda')] : []),
        ...(plainDate(input.heldOn) > office.today ? [refusal('MEETING_IN_FUTURE', 'heldOn')] : []),
        ...(input.attendance.some(({ came }) => came) ? [] : [refusal('MEETING_ATTENDANCE', 'attendance')]),
        ...(input.decisions.length === 0 ? [refusal('REQUIRED', 'decisions')] : []),
      ]);
      const meetingId = await openMeeting(work, office, input);
      const decisionOf = new Map(input.decisions.map(({ id, decision }) => [id, decision.trim()]));
      const stepOf = (id: number) =>
        ({ verb: 'meet', step: 9, result: 'agreed', note: decisionOf.get(id) ?? '' }) as const;
      return takeStepOfEach(work, office, input.decisions, stepOf, async ({ tx }, reception) => {
        const decision = decisionOf.get(reception.id) ?? '';
        if (decision === '') {
          const params = { number: reception.number };
          throw new Refused([refusal('MEETING_DECISION', `decisions.${reception.id}`, params)]);
        }
        await tx.meetingDecision.create({ data: { meetingId, receptionId: reception.id, decision } });
      });
    },
    MANY_TIMEOUT_MS,
  );
}

async function openMeeting({ tx }: Work, office: Office, input: HoldMeetingInput): Promise<number> {
  const meeting = await tx.receptionMeeting.create({
    data: {
      heldOn: fromPlainDate(input.heldOn),
      place: input.place.trim(),
      agenda: input.agenda.trim(),
      heldById: office.signedIn.id,
      recordedAt: office.now,
      attendance: {
        create: input.attendance
          .filter(({ name }) => name.trim() !== '')
          .map(({ bodyId, name, came }) => ({ bodyId: bodyId ?? null, name: name.trim(), came })),
      },
    },
  });
  return meeting.id;
}
