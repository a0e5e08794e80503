import type { ClockStop } from '@tyndau/domain/calendar/terms';
import { toPlainDate, toPlainDateOrNull } from '../../db/dates.ts';
import type { PathStep } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';

/** Decisions by which the clock of an appeal stands still. */
export const stoppingActions = ['appeal.askToComply', 'appeal.stopClock'] as const;

type Reader = Pick<Transaction, 'pathStep'>;

/** Every stop of the clock of an appeal, the first one first; the last may still hold. */
export function listStops(reader: Reader, appealId: number): Promise<PathStep[]> {
  return reader.pathStep.findMany({
    where: { appealId, action: { in: [...stoppingActions] } },
    orderBy: { id: 'asc' },
  });
}

/** Stops that are over, as the count of a term reads them. */
export function endedStops(steps: readonly PathStep[]): ClockStop[] {
  return steps.flatMap((step) => {
    const resumedOn = toPlainDateOrNull(step.resumedOn);
    return resumedOn === null ? [] : [{ stoppedOn: toPlainDate(step.decidedOn), resumedOn }];
  });
}

/** As `endedStops`, and one that still holds as if it held to the day it is given until. */
export function foreseenStops(steps: readonly PathStep[]): ClockStop[] {
  return steps.flatMap((step) => {
    const resumedOn = toPlainDateOrNull(step.resumedOn ?? (step.endedAt === null ? step.fixByOn : null));
    return resumedOn === null ? [] : [{ stoppedOn: toPlainDate(step.decidedOn), resumedOn }];
  });
}

/** The stop that holds now. */
export function openStop(reader: Reader, appealId: number): Promise<PathStep | null> {
  return reader.pathStep.findFirst({
    where: { appealId, action: 'appeal.stopClock', endedAt: null },
    orderBy: { id: 'desc' },
  });
}
