import { closingRefusals } from '@tyndau/domain/appeals/journalDay';
import { plainDate } from '@tyndau/domain/calendar/plainDate';
import type { Result } from '@tyndau/domain/kernel/result';
import { fromPlainDate } from '../../db/dates.ts';
import { inTransaction, refuseIfAny } from '../../db/inTransaction.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { deskTerritory, findJournalDay, lockJournalDay } from './journalDays.ts';

/** Closes the journal of a day at the viewer's desk: what comes for it later is a late entry. There is no way back. */
export function closeJournalDay(office: Office, on: string): Promise<Result<string, readonly Refusal[]>> {
  office.require('intake.closeDay');
  return inTransaction(office, async ({ tx, note }) => {
    await lockJournalDay(office, tx, on, 'close');
    const closed = await findJournalDay(office, tx, on);
    refuseIfAny(closingRefusals(plainDate(on), office.today, closed !== null));
    const territoryCode = deskTerritory(office);
    const { _count, _sum, _max } = await tx.intake.aggregate({
      where: { journalOn: fromPlainDate(on), territoryCode },
      _count: true,
      _sum: { sheets: true },
      _max: { throughNumber: true },
    });
    const figures = { letters: _count, sheets: _sum.sheets ?? 0, lastNumber: _max.throughNumber ?? 0 };
    await tx.journalDay.create({
      data: {
        territoryCode,
        on: fromPlainDate(on),
        closedAt: office.now,
        closedById: office.signedIn.id,
        ...figures,
      },
    });
    note({
      action: 'intake.closeDay',
      entity: 'journalOfDay',
      entityId: null,
      changes: { journalOn: on, territoryCode, ...figures },
    });
    return on;
  });
}
