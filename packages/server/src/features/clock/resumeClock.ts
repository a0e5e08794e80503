import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { dueAfterStop } from '@tyndau/domain/paths/clockStop';
import { fromPlainDate, toPlainDate, toPlainDateOrNull } from '../../db/dates.ts';
import type { Appeal, PathStep } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { attach, type FileInput } from '../appeals/attachFiles.ts';
import { type AppealStep, changeAppeal } from '../appeals/changeAppeal.ts';
import { endedStops, listStops, openStop } from './clockStops.store.ts';

/** What was waited for has come: the clock runs on with the days that were left. */
export function resumeClock(
  office: Office,
  input: AppealStep & { readonly files?: readonly FileInput[] | null | undefined },
) {
  return changeAppeal(office, 'appeal.resumeClock', input, async ({ tx }, appeal) => {
    const stop = await openStop(tx, appeal.id);
    if (!stop) throw new Error('A clock that stands still was stopped by a step');
    await attach(tx, office, { appealId: appeal.id }, input.files ?? []);
    const dueOn = await letRunOn(tx, office, appeal, stop, {
      resumedOn: office.today,
      endReason: 'answered',
      endedById: office.signedIn.id,
    });
    return { dueOn, clockUntilOn: null };
  });
}

export interface StopEnd {
  readonly resumedOn: PlainDate;
  readonly endReason: 'answered' | 'termExpired' | 'complied';
  readonly endedById: number | null;
}

/** Ends a stop and gives the day the term ends now; the routings of the bodies follow it. */
export async function letRunOn(
  tx: Transaction,
  office: Pick<Office, 'book' | 'now'>,
  appeal: Appeal,
  stop: PathStep,
  end: StopEnd,
): Promise<Date | null> {
  const { resumedOn, endReason, endedById } = end;
  const before = toPlainDateOrNull(stop.dueOnBefore);
  const dueOn = before && fromPlainDate(await dueOnAfter(tx, office, appeal, stop, before, resumedOn));
  await tx.pathStep.update({
    where: { id: stop.id },
    data: {
      ...{ endedAt: office.now, endReason, endedById },
      ...{ resumedOn: fromPlainDate(resumedOn), dueOnAfter: dueOn },
    },
  });
  if (dueOn) await tx.routing.updateMany({ where: { appealId: appeal.id, endedAt: null }, data: { dueOn } });
  return dueOn;
}

async function dueOnAfter(
  tx: Transaction,
  { book }: Pick<Office, 'book'>,
  appeal: Appeal,
  stop: PathStep,
  dueOnBefore: PlainDate,
  resumedOn: PlainDate,
): Promise<PlainDate> {
  const rule = book.termRules.find(({ code }) => code === appeal.termRuleCode);
  const isExtended = (await tx.extension.count({ where: { appealId: appeal.id } })) > 0;
  const from = toPlainDate(appeal.termFromOn ?? appeal.registeredOn);
  const earlier = endedStops((await listStops(tx, appeal.id)).filter(({ id }) => id !== stop.id));
  return dueAfterStop(
    {
      ...{ dueOnBefore, earlier, counted: rule && !isExtended ? { rule, from } : null },
      stop: { stoppedOn: toPlainDate(stop.decidedOn), resumedOn },
    },
    book.calendar,
  );
}
