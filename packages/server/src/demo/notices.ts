import type { WorldState } from './worldState.ts';

const DAYS_BACK = 8;

/** Tells people what came to them in the last days: an appeal sent to the body, an answer to review, one returned. */
export function writeNotices(world: WorldState): void {
  const { sink, next, days, cast, dice, recent, lastDay, now } = world;
  for (const appeal of recent) {
    if (!appeal.isOpen || appeal.registeredOn < lastDay - DAYS_BACK * 4) continue;
    const executor = appeal.bodyId === null ? null : cast.executorOf(appeal.bodyId);
    const told =
      appeal.state === 'answered'
        ? { userId: cast.controller.id, kind: 'appeal.answer' }
        : appeal.state === 'returnedForRework' && executor
          ? { userId: executor.id, kind: 'appeal.returnAnswer' }
          : appeal.state === 'routed' && executor
            ? { userId: executor.id, kind: 'appeal.route' }
            : null;
    if (!told) continue;
    const at = days.timestamp(now - dice.between(600, 86_400));
    const facts = JSON.stringify({ number: appeal.number, dueOn: days.dateOf(appeal.dueOn) });
    sink.add('notifications', [
      next.notifications,
      told.userId,
      told.kind,
      'appeal',
      appeal.id,
      facts,
      at,
      null,
    ]);
    next.notifications += 1;
  }
}
