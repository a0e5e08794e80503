import { addWorkingDays } from '@tyndau/domain/calendar/workingCalendar';
import { fromPlainDate, toPlainDate } from '../../db/dates.ts';
import { refuseIfAny } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { type ReceptionAsSeen, takeReceptionStep } from './takeStep.ts';
import { tellBodies } from './tellBodies.ts';

/** What is asked and of whom; no body means the applicant. */
export interface Inquiry {
  readonly bodyId?: number | null | undefined;
  readonly text: string;
  readonly dueOn?: string | null | undefined;
}

export interface InquireInput extends ReceptionAsSeen {
  readonly inquiries: readonly Inquiry[];
}

const WORKING_DAYS_TO_ANSWER = 3;

/** Step 2: asks the applicant and the bodies for what is missing; each answer comes back to the card. */
export function inquireForReception(office: Office, input: InquireInput) {
  const step = { verb: 'inquire', step: 2, result: 'requested' } as const;
  return takeReceptionStep(office, input, step, async ({ tx }, reception) => {
    refuseIfAny(input.inquiries.flatMap((one, index) => inquiryRefusals(office, one, index)));
    const usual = addWorkingDays(office.book.calendar, office.today, WORKING_DAYS_TO_ANSWER);
    await tx.receptionInquiry.createMany({
      data: input.inquiries.map(({ bodyId, text, dueOn }) => ({
        receptionId: reception.id,
        bodyId: bodyId ?? null,
        text: text.trim(),
        sentAt: office.now,
        sentById: office.signedIn.id,
        dueOn: fromPlainDate(dueOn ?? usual),
      })),
    });
    const asked = input.inquiries.flatMap(({ bodyId }) => bodyId ?? []);
    await tellBodies(tx, office, 'reception.inquire', reception, asked, toPlainDate(fromPlainDate(usual)));
  });
}

function inquiryRefusals(office: Office, { bodyId, text, dueOn }: Inquiry, index: number) {
  const at = (field: string) => `inquiries.${index}.${field}`;
  return [
    ...(text.trim() === '' ? [refusal('TEXT_REQUIRED', at('text'))] : []),
    ...(bodyId != null && !office.book.bodies.has(bodyId) ? [refusal('BODY_UNKNOWN', at('bodyId'))] : []),
    ...(dueOn && dueOn < office.today ? [refusal('ROUTE_DUE_IN_PAST', at('dueOn'))] : []),
  ];
}
