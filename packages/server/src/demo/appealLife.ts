import { type AppealKind, isComplaintKind } from '@tyndau/domain/appeals/appealKinds';
import type { AppealState } from '@tyndau/domain/appeals/lifecycle';
import type { Outcome } from '@tyndau/domain/appeals/vocabulary';
import { decideExtension } from '@tyndau/domain/calendar/extension';
import { composeAnswer, pickAnswerOutcome } from './answers.ts';
import type { Actor } from './cast.ts';
import { momentOn } from './clock.ts';
import { DAY_SECONDS, type DayNumber, dayNumber, dayOf, type Moment } from './demoDays.ts';
import { changesText } from './journalBook.ts';
import { resolutions, reworkRemarks } from './texts/answerFrames.ts';
import type { WorldState } from './worldState.ts';
import { terminationGround, withdrawalGround, writePath } from './writePath.ts';

/** What is known of an appeal when its life begins. */
export interface AppealAtBirth {
  readonly id: number;
  readonly number: string;
  readonly kind: AppealKind;
  readonly questionCode: string;
  readonly districtCode: string | null;
  readonly language: 'kk' | 'ru' | 'other';
  readonly registeredAt: Moment;
  readonly registeredOn: DayNumber;
  readonly dueOn: DayNumber;
  readonly registrar: Actor;
  readonly isAnonymous: boolean;
  readonly reportsCrime: boolean;
  /** Complained about, or decided the matter before. */
  readonly excluded: readonly number[];
  /** The appeal it repeats. */
  readonly earlierId: number | null;
  readonly controlLevel: string | null;
}

/** Where the life stands now: the columns of the appeal that it changed. */
export interface AppealNow {
  state: AppealState;
  version: number;
  bodyId: number | null;
  dueOn: DayNumber;
  outcome: Outcome | null;
  answeredOn: DayNumber | null;
  closedOn: DayNumber | null;
  reworkCount: number;
  controlEndedOn: DayNumber | null;
  forwardedOn: DayNumber | null;
}

// Of all that is registered, published figures say 9.2 % is forwarded; a part of it anyway for lack of a competent body.
const FORWARDED = 0.044;
const TERMINATED = 0.004;
const WITHDRAWN = 0.004;
// Of those that end without an answer so many are returned.
const RETURNED_ONE_IN = 4;
const EXTENDED = 0.05;
const REWORKED = 0.055;
const LATE = 0.005;
// Late ones among those due these days, so that something stands overdue now.
const LATE_NOW = 0.04;
const RECENT_DAYS = 10;
// A late answer of these days comes so many working days after its term, at the soonest.
const LATE_BY = 4;

/** Lives the life of an appeal from registration to its end, or to now, and writes what it leaves behind. */
export function liveAppeal(world: WorldState, born: AppealAtBirth): AppealNow {
  const { dice, routes } = world;
  const now: AppealNow = {
    state: 'registered',
    version: 1,
    bodyId: null,
    dueOn: born.dueOn,
    outcome: null,
    answeredOn: null,
    closedOn: null,
    reworkCount: 0,
    controlEndedOn: null,
    forwardedOn: null,
  };
  const life = { world, born, now };
  if (born.reportsCrime) forward(life, 0, 'crimeOrThreat');
  else if (born.isAnonymous) leave(life, 'appeal.terminate', 'anonymous', 1 + dice.below(3));
  else {
    const bodyId = routes.executor(dice, born.questionCode, born.districtCode, born.excluded);
    if (bodyId === null || dice.chance(FORWARDED)) forward(life, dice.below(4), 'notCompetent');
    else if (dice.chance(TERMINATED)) endWithoutAnswer(life, 1 + dice.below(3));
    else if (dice.chance(WITHDRAWN))
      leave(life, 'appeal.withdraw', withdrawalGround(born), 1 + dice.below(6));
    else consider(life, bodyId);
  }
  endControl(life);
  return now;
}

interface Life {
  readonly world: WorldState;
  readonly born: AppealAtBirth;
  readonly now: AppealNow;
}

/** Writes a change of the appeal to the journal and raises its version. */
function step(
  { world, born, now }: Life,
  at: Moment,
  actorId: number,
  action: string,
  changes: Readonly<Record<string, readonly [unknown, unknown]>>,
  reason: string | null = null,
): void {
  const version: readonly [number, number] = [now.version, now.version + 1];
  now.version += 1;
  world.journal.note({
    at,
    actorId,
    action,
    entity: 'appeal',
    entityId: born.id,
    changes: changesText({ ...changes, version }),
    reason,
  });
}

function forward(life: Life, workingDaysLater: number, ground: string): void {
  const { world, born, now } = life;
  const { dice, days } = world;
  const at = momentOn(dice, days.plusWorking(born.registeredOn, workingDaysLater), born.registeredAt);
  if (at > world.now) return;
  const bodyId = world.routes.outside(dice, born.questionCode);
  const on = dayOf(at);
  addRouting(life, bodyId, at, born.registrar.id, 'forwarded', { at: null, byId: null }, at);
  writePath(world, born, {
    action: 'appeal.forward',
    ground,
    at,
    actorId: born.registrar.id,
    toBodyId: bodyId,
  });
  Object.assign(now, { state: 'forwarded', bodyId, outcome: 'forwarded', closedOn: on, forwardedOn: on });
  const changes = {
    state: ['registered', 'forwarded'],
    bodyId: [null, bodyId],
    outcome: [null, 'forwarded'],
    closedOn: [null, days.dateOf(on)],
    forwardedOn: [null, days.dateOf(on)],
    ground: [null, ground],
  } as const;
  step(life, at, born.registrar.id, 'appeal.forward', changes);
}

function endWithoutAnswer(life: Life, workingDaysLater: number): void {
  const { born } = life;
  const isReturned = born.id % RETURNED_ONE_IN === 0 && born.kind !== 'petition';
  if (isReturned) leave(life, 'appeal.return', 'obsceneWords', workingDaysLater);
  else leave(life, 'appeal.terminate', terminationGround(born), workingDaysLater);
}

const ends = {
  'appeal.terminate': 'terminated',
  'appeal.withdraw': 'withdrawn',
  'appeal.return': 'returned',
} as const;

/** Leaves the procedure without an answer, on a ground of the law; the applicant is told. */
function leave(life: Life, action: keyof typeof ends, ground: string | null, workingDaysLater: number): void {
  const { world, born, now } = life;
  const { days, cast } = world;
  const at = momentOn(world.dice, days.plusWorking(born.registeredOn, workingDaysLater), born.registeredAt);
  if (ground === null || at > world.now) return;
  const on = dayOf(at);
  const state = ends[action];
  const actorId = action === 'appeal.withdraw' ? born.registrar.id : cast.controller.id;
  writePath(world, born, { action, ground, at, actorId, toBodyId: null });
  Object.assign(now, { state, outcome: state, closedOn: on });
  step(life, at, actorId, action, {
    state: ['registered', state],
    outcome: [null, state],
    closedOn: [null, days.dateOf(on)],
    ground: [null, ground],
  });
}

function addRouting(
  { world, born, now }: Life,
  bodyId: number,
  sentAt: Moment,
  sentById: number,
  endReason: string | null,
  taken: { readonly at: Moment | null; readonly byId: number | null },
  endedAt: Moment | null,
  role: 'responsible' | 'co' = 'responsible',
): void {
  const { days, next, sink, dice } = world;
  const stamp = (moment: Moment | null) => (moment === null ? null : days.timestamp(moment));
  const resolution =
    endReason === 'forwarded' ? '' : dice.pick(resolutions[born.language === 'kk' ? 'kk' : 'ru']);
  const cells = [next.routings, born.id, bodyId, role, days.timestamp(sentAt), sentById, resolution];
  sink.add('routings', [
    ...cells,
    days.dateOf(now.dueOn),
    stamp(taken.at),
    taken.byId,
    stamp(endedAt),
    endedAt === null ? null : endReason,
  ]);
  next.routings += 1;
}

function consider(life: Life, bodyId: number): void {
  const { world, born, now } = life;
  const { dice, days, cast } = world;
  // Most are sent on as they are registered; the rest the same day or the next.
  const isAtOnce = dice.chance(0.85);
  const routedOn = isAtOnce ? born.registeredOn : days.plusWorking(born.registeredOn, dice.below(2));
  const routedAt = isAtOnce ? born.registeredAt : momentOn(dice, routedOn, born.registeredAt);
  if (routedAt > world.now) return;
  const executorId = cast.executorOf(bodyId)?.id ?? cast.controller.id;
  now.state = 'routed';
  now.bodyId = bodyId;
  const changes = { state: ['registered', 'routed'], bodyId: [null, bodyId] } as const;
  if (isAtOnce) noteRouting(life, routedAt, changes);
  else step(life, routedAt, born.registrar.id, 'appeal.route', changes);
  const taken = takeIntoWork(life, routedAt, executorId);
  const endedAt = taken === null ? null : answer(life, taken, bodyId, executorId);
  addRouting(
    life,
    bodyId,
    routedAt,
    born.registrar.id,
    'answered',
    { at: taken, byId: taken && executorId },
    endedAt,
  );
  if (dice.chance(0.05)) {
    const coBodyId = world.routes.contested(dice, born.districtCode);
    if (coBodyId !== bodyId && !born.excluded.includes(coBodyId)) {
      addRouting(
        life,
        coBodyId,
        routedAt,
        born.registrar.id,
        'answered',
        { at: null, byId: null },
        endedAt,
        'co',
      );
    }
  }
}

// Sending in the same breath as registering is one change of the row, told in two entries.
function noteRouting(
  { world, born }: Life,
  at: Moment,
  changes: Readonly<Record<string, readonly [unknown, unknown]>>,
): void {
  world.journal.note({
    at,
    actorId: born.registrar.id,
    action: 'appeal.route',
    entity: 'appeal',
    entityId: born.id,
    changes: changesText(changes),
    reason: null,
  });
}

function takeIntoWork(life: Life, routedAt: Moment, executorId: number): Moment | null {
  const { world, born, now } = life;
  const { dice, days } = world;
  const left = days.workingBetween(dayOf(routedAt), born.dueOn);
  const at = momentOn(
    dice,
    days.plusWorking(dayOf(routedAt), left < 5 ? 0 : dice.pick([0, 0, 1, 1, 1, 2])),
    routedAt,
  );
  if (at > world.now) return null;
  now.state = 'inWork';
  step(life, at, executorId, 'appeal.takeIntoWork', { state: ['routed', 'inWork'] });
  return at;
}

/** The answer and its expertise; gives the moment the consideration ended, or null while it lasts. */
function answer(life: Life, takenAt: Moment, bodyId: number, executorId: number): Moment | null {
  const { world, born, now } = life;
  const { dice, days } = world;
  const isRecent = now.dueOn <= world.lastDay && days.workingBetween(now.dueOn, world.lastDay) < RECENT_DAYS;
  const isLate = dice.chance(isRecent ? LATE_NOW : LATE) || mustStandOverdue(world, now.dueOn);
  const since = (!isLate && dice.chance(EXTENDED) ? extend(life, takenAt, executorId) : null) ?? takenAt;
  const term = days.workingBetween(born.registeredOn, now.dueOn);
  // Bodies answer towards the end of the term.
  const early = isLate ? 0 : Math.floor(term * 0.5 * dice.next() ** 1.8);
  const isReworked = !isLate && dice.chance(REWORKED) && term >= 8;
  const answeredOn = isLate
    ? days.plusWorking(now.dueOn, (isRecent ? LATE_BY : 1) + dice.below(10))
    : days.plusWorking(now.dueOn, -Math.max(early, isReworked ? 5 : 0));
  const at = momentOn(dice, Math.max(answeredOn, dayOf(since)), since);
  if (at > world.now) {
    if (now.dueOn < world.lastDay) world.overdue.count += 1;
    return null;
  }
  const outcome = pickAnswerOutcome(dice, born.kind);
  const attempt = { bodyId, executorId, outcome, attempt: 1 };
  submit(life, at, outcome, executorId, 'inWork');
  if (!isReworked) return review(life, at, attempt);
  return rework(life, at, attempt);
}

/**
 * One whose term has just passed, so that its late answer is still to come, while nothing else stands overdue: however small the world
 * is, a board of what is overdue has something to show on any day.
 */
function mustStandOverdue({ days, lastDay, overdue }: WorldState, dueOn: DayNumber): boolean {
  return overdue.count === 0 && dueOn < lastDay && days.workingBetween(dueOn, lastDay) < LATE_BY;
}

function submit(life: Life, at: Moment, outcome: Outcome, executorId: number, from: string): void {
  const { world, now } = life;
  Object.assign(now, { state: 'answered', outcome, answeredOn: dayOf(at) });
  const answeredOn = [null, world.days.dateOf(dayOf(at))] as const;
  step(life, at, executorId, 'appeal.answer', {
    state: [from, 'answered'],
    outcome: [null, outcome],
    answeredOn,
  });
}

interface Attempt {
  readonly bodyId: number;
  readonly executorId: number;
  readonly outcome: ReturnType<typeof pickAnswerOutcome>;
  readonly attempt: number;
}

/** The controller accepts the answer, today or in the days after. */
function review(life: Life, submittedAt: Moment, attempt: Attempt): Moment | null {
  const { world, now } = life;
  const { dice, days, cast } = world;
  const at = momentOn(dice, days.plusWorking(dayOf(submittedAt), dice.pick([0, 1, 1, 2, 2, 3])), submittedAt);
  const isDone = at <= world.now;
  addAnswer(life, submittedAt, attempt, isDone ? { state: 'accepted', at, remarks: '', dueOn: null } : null);
  if (!isDone) return null;
  const on = dayOf(at);
  Object.assign(now, { state: 'closed', closedOn: on });
  const changes = { state: ['answered', 'closed'], closedOn: [null, days.dateOf(on)] } as const;
  step(life, at, cast.controller.id, 'appeal.acceptAnswer', changes);
  return at;
}

/** The answer goes back with remarks, and comes again. */
function rework(life: Life, submittedAt: Moment, first: Attempt): Moment | null {
  const { world, born, now } = life;
  const { dice, days, cast } = world;
  const at = momentOn(dice, days.plusWorking(dayOf(submittedAt), 1), submittedAt);
  if (at > world.now) {
    addAnswer(life, submittedAt, first, null);
    return null;
  }
  const remarks = dice.pick(reworkRemarks[born.language === 'kk' ? 'kk' : 'ru']);
  const dueOn = days.plusWorking(dayOf(at), 3);
  addAnswer(life, submittedAt, first, { state: 'returned', at, remarks, dueOn });
  const answeredOn = [days.dateOf(dayOf(submittedAt)), null] as const;
  Object.assign(now, { state: 'returnedForRework', outcome: null, answeredOn: null, reworkCount: 1 });
  const changes = {
    state: ['answered', 'returnedForRework'],
    outcome: [first.outcome, null],
    answeredOn,
  } as const;
  step(life, at, cast.controller.id, 'appeal.returnAnswer', { ...changes, reworkCount: [0, 1] }, remarks);
  const again = momentOn(dice, days.plusWorking(dayOf(at), dice.between(2, 3)), at);
  if (again > world.now) return null;
  submit(life, again, first.outcome, first.executorId, 'returnedForRework');
  return review(life, again, { ...first, attempt: 2 });
}

interface Review {
  readonly state: 'accepted' | 'returned';
  readonly at: Moment;
  readonly remarks: string;
  readonly dueOn: DayNumber | null;
}

function addAnswer({ world, born }: Life, at: Moment, attempt: Attempt, reviewed: Review | null): void {
  const { dice, days, next, sink, cast } = world;
  const language = born.language === 'ru' && !dice.chance(0.03) ? 'ru' : 'kk';
  const text = composeAnswer(
    dice,
    attempt.outcome,
    language,
    born.questionCode,
    born.number,
    days.dateOf(born.registeredOn),
  );
  sink.add('answers', [
    next.answers,
    born.id,
    attempt.bodyId,
    attempt.attempt,
    attempt.outcome,
    language,
    text,
    `${attempt.bodyId}-07/${1000 + (next.answers % 9000)}`,
    cast.headOf(attempt.bodyId),
    days.dateOf(dayOf(at)),
    attempt.executorId,
    days.timestamp(at),
    reviewed?.state ?? 'submitted',
    reviewed ? cast.controller.id : null,
    reviewed ? days.timestamp(reviewed.at) : null,
    reviewed?.remarks ?? '',
    reviewed?.dueOn ? days.dateOf(reviewed.dueOn) : null,
  ]);
  next.answers += 1;
}

const extensionGrounds = ['establishFacts', 'requestFromBodies', 'onSiteCheck', 'expertise'];

/** Extends the term, where the law lets it; gives the moment of the decision. */
function extend(life: Life, takenAt: Moment, executorId: number): Moment | null {
  const { world, born, now } = life;
  const { dice, days, next, sink, book } = world;
  if (isComplaintKind(born.kind)) return null;
  const decidedOn = Math.max(days.plusWorking(now.dueOn, -dice.below(4)), dayOf(takenAt));
  const at = momentOn(dice, decidedOn, takenAt);
  if (at > world.now || decidedOn > now.dueOn) return null;
  const ground = dice.pick(extensionGrounds);
  const wanted = days.plusWorking(decidedOn, dice.between(12, 34));
  const decided = decideExtension(
    {
      kind: born.kind,
      registeredOn: days.dateOf(born.registeredOn),
      dueOn: days.dateOf(now.dueOn),
      decidedOn: days.dateOf(decidedOn),
      decidedBy: 'head',
      newDueOn: days.dateOf(wanted),
      reason: ground,
    },
    book.calendar,
  );
  if (!decided.ok) return null;
  const { dueOn, noticeDueOn } = decided.value;
  const [from, to] = [days.dateOf(now.dueOn), dueOn];
  const row = [next.extensions, born.id, days.dateOf(decidedOn), executorId, ground, from, to, noticeDueOn];
  sink.add('extensions', row);
  next.extensions += 1;
  now.dueOn = dayNumber(dueOn);
  step(life, at, executorId, 'appeal.extend', { dueOn: [from, to] }, ground);
  return at;
}

/** Control ends after the consideration, by the one who set it. */
function endControl(life: Life): void {
  const { world, born, now } = life;
  if (born.controlLevel === null || now.closedOn === null) return;
  const at = momentOn(
    world.dice,
    world.days.plusWorking(now.closedOn, 1),
    (now.closedOn + 1) * DAY_SECONDS - 1,
  );
  if (at > world.now) return;
  now.controlEndedOn = dayOf(at);
  const controlEndedOn = [null, world.days.dateOf(dayOf(at))] as const;
  step(life, at, born.registrar.id, 'appeal.removeFromControl', { controlEndedOn });
}
