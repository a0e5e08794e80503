import { plainDate } from '@tyndau/domain/calendar/plainDate';
import type { Result } from '@tyndau/domain/kernel/result';
import { Refused } from '../../db/inTransaction.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { placeOf } from './officialHours.store.ts';
import { readTime } from './readTime.ts';
import { askOfficial, dayOf, momentsOf, slotMinutes } from './receptionPlace.ts';
import { sendNotice } from './sendNotice.ts';
import { type ReceptionAsSeen, takeReceptionStep } from './takeStep.ts';

export interface AppointReceptionInput extends ReceptionAsSeen {
  readonly receptionOn: string;
  readonly officialId: number;
  /** 'HH:MM'; without it the hour is given at the seating of the day. */
  readonly time?: string | null | undefined;
  readonly note?: string | null | undefined;
}

/** Step 3, decision: the day and the official, and the hour where it is known already. */
export function appointReception(
  office: Office,
  input: AppointReceptionInput,
): Promise<Result<number, readonly Refusal[]>> {
  const receptionOn = plainDate(input.receptionOn);
  const { officialId, note } = input;
  const step = { verb: 'appoint', step: 3, result: 'appointed', receptionOn, officialId, note } as const;
  return takeReceptionStep(office, input, step, async ({ tx }, reception) => {
    await askOfficial(tx, reception, officialId, receptionOn);
    const dayId = await dayOf(tx, office, receptionOn, reception.format === 'video');
    const time = readTime(input.time);
    if (!time) return { dayId };
    const { minutes } = await placeOf(tx, officialId, receptionOn, slotMinutes(office));
    // An hour the leadership has named is nobody's to propose anew.
    return { dayId, ...momentsOf(receptionOn, time, minutes), isPinned: true };
  });
}

export interface DeclineReceptionInput extends ReceptionAsSeen {
  readonly ground: string;
  readonly note?: string | null | undefined;
}

/** Step 3, decision: a refusal with its ground; the applicant is told, with his right to complain (АППК art. 73(2)(9)). */
export function declineReception(office: Office, input: DeclineReceptionInput) {
  const { ground, note } = input;
  const step = { verb: 'decline', step: 3, result: 'declined', ground, note } as const;
  return takeReceptionStep(office, input, step, async ({ tx }, reception) => {
    const entry = office.book.dictionaries.get('refusalGround')?.get(ground);
    if (!entry) throw new Refused([refusal('RECEPTION_GROUND_REQUIRED', 'ground')]);
    const reason = reception.language === 'kk' ? entry.nameKk : entry.nameRu;
    await sendNotice(tx, office, reception, 'receptionRefusedNotice', { reason });
    return { refusalGround: ground };
  });
}
