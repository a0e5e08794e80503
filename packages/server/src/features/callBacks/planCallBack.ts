import { addWorkingDays } from '@tyndau/domain/calendar/workingCalendar';
import { isCalledBack } from '@tyndau/domain/callBacks/callBack';
import { fromPlainDate } from '../../db/dates.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';

export interface Answered {
  readonly about: { readonly appealId: number } | { readonly receptionId: number };
  /** The number decides whether it falls into the sample. */
  readonly number: string;
  readonly phone: string | null;
}

/** Puts a person on the list of those to be called, if he has a telephone and the sample falls on him. */
export async function planCallBack(
  tx: Transaction,
  office: Office,
  { about, number, phone }: Answered,
): Promise<void> {
  const { settings, calendar } = office.book;
  const percent = Number(settings.get('callBack.samplePercent') ?? 20);
  if (!phone || !isCalledBack(number, percent)) return;
  const days = Number(settings.get('callBack.afterDays') ?? 3);
  await tx.callBack.createMany({
    data: [
      {
        ...about,
        answeredOn: fromPlainDate(office.today),
        nextOn: fromPlainDate(addWorkingDays(calendar, office.today, days)),
      },
    ],
    // An answer given anew after a repeat step is the same thing to ask about.
    skipDuplicates: true,
  });
}
