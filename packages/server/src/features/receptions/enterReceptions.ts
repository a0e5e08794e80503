import { yearOf } from '@tyndau/domain/calendar/plainDate';
import { nextNumber } from '../../db/counters.ts';
import type { Office } from '../../office.ts';
import { sendNotice } from './sendNotice.ts';
import type { ReceptionAsSeen } from './takeStep.ts';
import { takeStepForMany } from './takeStepForMany.ts';

export interface EnterReceptionsInput {
  readonly receptions: readonly ReceptionAsSeen[];
  readonly channel: string;
}

/** Step 4: a line in the electronic journal of people to be received, and the notice with place, day and hour; for many at once. */
export function enterReceptions(office: Office, { receptions, channel }: EnterReceptionsInput) {
  const step = { verb: 'enter', step: 4, result: 'entered' } as const;
  return takeStepForMany(office, receptions, step, async ({ tx }, reception) => {
    // Whoever was entered before and moved keeps his line; he is told of the change, not invited anew.
    const isAgain = reception.journalNumber !== null;
    if (reception.startsAt) {
      const template = isAgain ? 'receptionRescheduledNotice' : 'receptionDateNotice';
      const move = isAgain
        ? await tx.receptionMove.findFirst({ where: { receptionId: reception.id }, orderBy: { id: 'desc' } })
        : null;
      await sendNotice(tx, office, reception, template, { channel, reason: move?.reason ?? '' });
    }
    const journalNumber =
      reception.journalNumber ?? (await nextNumber(tx, 'receptionJournal', yearOf(office.today)));
    return { journalNumber };
  });
}
