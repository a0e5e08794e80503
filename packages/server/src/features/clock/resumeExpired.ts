import { officeDate } from '@tyndau/domain/calendar/officeZone';
import type { App } from '../../app.ts';
import { Prisma } from '../../db/archive.ts';
import { fromPlainDate, toPlainDate } from '../../db/dates.ts';
import { inTransaction, type Transaction } from '../../db/inTransaction.ts';
import { changesBetween } from '../../db/journal.ts';
import type { Office } from '../../office.ts';
import { officeOfNobody } from '../../officeOfUser.ts';
import { notify } from '../notifications/notify.ts';
import { openStop } from './clockStops.store.ts';
import { letRunOn } from './resumeClock.ts';

const AT_ONCE = 200;

/**
 * The term of waiting has passed and nobody let the clock run on: it runs again from the day after, by itself. Gives how
 * many appeals; each is a change of its own, so that one that fails does not hold the others.
 */
export async function resumeExpired(app: App): Promise<number> {
  const today = officeDate(app.clock().toISOString());
  const waiting = await app.archive.read<{ id: number }>(Prisma.sql`
    SELECT a.id FROM appeals a
    WHERE a.clock_until_on < ${fromPlainDate(today)} AND a.closed_on IS NULL ORDER BY a.id LIMIT ${AT_ONCE}`);
  const office = officeOfNobody(app);
  for (const { id } of waiting) {
    await inTransaction(office, async (work) => {
      await work.tx.$queryRaw`SELECT 1 FROM appeals WHERE id = ${id} FOR UPDATE`;
      const appeal = await work.tx.appeal.findUniqueOrThrow({ where: { id } });
      const stop = await openStop(work.tx, id);
      if (!stop || appeal.clockUntilOn === null) return;
      const resumedOn = toPlainDate(appeal.clockUntilOn);
      const end = { resumedOn, endReason: 'termExpired', endedById: null } as const;
      const dueOn = await letRunOn(work.tx, office, appeal, stop, end);
      const after = { dueOn, clockUntilOn: null, version: appeal.version + 1 };
      await work.tx.appeal.update({ where: { id }, data: after });
      work.note({
        action: 'appeal.resumeClock',
        entity: 'appeal',
        entityId: id,
        changes: changesBetween({ ...appeal }, after),
      });
      await tellHolder(work.tx, office, appeal.id, appeal.number, dueOn);
    });
  }
  return waiting.length;
}

async function tellHolder(
  tx: Transaction,
  office: Pick<Office, 'book'>,
  id: number,
  number: string,
  dueOn: Date | null,
): Promise<void> {
  const routing = await tx.routing.findFirst({
    where: { appealId: id, role: 'responsible', endedAt: null },
  });
  const told = routing?.takenById ?? null;
  if (told === null || !office.book.users.has(told)) return;
  await notify(tx, [told], 'appeal.resumeClock', 'appeal', id, {
    number,
    dueOn: dueOn && toPlainDate(dueOn),
  });
}
