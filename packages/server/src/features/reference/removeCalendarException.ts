import type { Result } from '@tyndau/domain/kernel/result';
import { fromPlainDate } from '../../db/dates.ts';
import { inTransaction, Refused } from '../../db/inTransaction.ts';
import { tellOfChange } from '../../db/listenForChanges.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { lockReference } from './saveReference.ts';
import { staleReference } from './staleReference.ts';

/** Takes a day out of the calendar: it follows the five-day week again. What it was stays in the journal. */
export async function removeCalendarException(
  office: Office,
  day: string,
  version: number,
): Promise<Result<string, readonly Refusal[]>> {
  office.require('calendar.edit');
  const on = fromPlainDate(day);
  const outcome = await inTransaction(office, async ({ tx, note }) => {
    await lockReference(tx);
    const before = await tx.calendarException.findUnique({ where: { on } });
    if (!before) throw new NotFound('calendarException');
    if (before.version !== version) {
      throw new Refused([
        await staleReference(tx, office, 'calendarException', day, version, before.version),
      ]);
    }
    await tx.calendarException.delete({ where: { on } });
    const { kind, nameKk, nameRu, nameEn, confirmed } = before;
    note({
      action: 'calendarException.remove',
      entity: 'calendarException',
      entityId: null,
      changes: {
        code: [day, null],
        kind: [kind, null],
        nameKk: [nameKk, null],
        nameRu: [nameRu, null],
        nameEn: [nameEn, null],
        confirmed: [confirmed, null],
        version: [version, null],
      },
    });
    await tellOfChange(tx);
    return day;
  });
  if (outcome.ok) await office.renewBook();
  return outcome;
}
