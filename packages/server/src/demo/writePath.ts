import { formatNumber } from '@tyndau/domain/appeals/numbering';
import { groundRules, groundsOf, type PathAction } from '@tyndau/domain/paths/grounds';
import { noticeTemplateOf } from '@tyndau/domain/paths/notices';
import { noticeDueOn, type PathTerm, pathTerm } from '@tyndau/domain/paths/pathTerms';
import { procedureOf } from '@tyndau/domain/paths/procedures';
import type { AppealAtBirth } from './appealLife.ts';
import { dayOf, type Moment } from './demoDays.ts';
import { countUp, type WorldState } from './worldState.ts';

interface PathTaken {
  readonly action: PathAction;
  readonly ground: string;
  readonly at: Moment;
  readonly actorId: number;
  readonly toBodyId: number | null;
}

/** How notices go, by the letter's own number: the dice of the world are left as they lie. */
const deliveries = ['post', 'personalCabinet', 'post', 'email', 'personalCabinet', 'byHand'] as const;

/** Notices of the last days wait for somebody to send them. */
const UNSENT_DAYS = 3;

/** What was decided, with its ground and term, and the notice to the applicant, as the commands write them. */
export function writePath(world: WorldState, born: AppealAtBirth, taken: PathTaken): void {
  const { sink, next, days, book } = world;
  const { action, ground, at, actorId, toBodyId } = taken;
  const decidedOn = days.dateOf(dayOf(at));
  const term = pathTerm(
    action,
    ground,
    { registeredOn: days.dateOf(born.registeredOn), receivedByBodyOn: null, fixByOn: null },
    book.calendar,
  );
  const rule = groundRules.find((known) => known.action === action && known.code === ground);
  const leansOnEarlier = rule?.needs === 'answeredEarlier' ? born.earlierId : null;
  sink.add('path_steps', [
    next.path_steps,
    born.id,
    action,
    ground,
    '{}',
    '',
    rule?.deciders[0] ?? 'head',
    decidedOn,
    days.timestamp(at),
    actorId,
    term?.dueOn ?? null,
    term?.from ?? null,
    toBodyId,
    leansOnEarlier,
    'registered',
    days.dateOf(born.dueOn),
  ]);
  writeNotice(world, born, taken, term);
  next.path_steps += 1;
}

// Whoever did not sign cannot be told; all others are told by the day the law gives, most of them at once.
function writeNotice(
  world: WorldState,
  born: AppealAtBirth,
  { action, ground, at, actorId }: PathTaken,
  term: PathTerm | null,
): void {
  const { sink, next, days, cast, lastDay, patterns } = world;
  const template = noticeTemplateOf(action, ground);
  if (born.isAnonymous || template === null) return;
  const on = dayOf(at);
  const year = Number(days.dateOf(on).slice(0, 4));
  const serial = countUp(world, 'notice', year);
  const dueOn = noticeDueOn(action, days.dateOf(on), term, world.book.calendar);
  const sentOn = on > lastDay - UNSENT_DAYS ? null : days.plusWorking(on, born.id % 2);
  const sent = sentOn !== null && sentOn <= lastDay ? days.dateOf(sentOn) : null;
  sink.add('outgoing_notices', [
    next.outgoing_notices,
    born.id,
    next.path_steps,
    template,
    formatNumber(patterns.notice, { letter: '', year, serial, part: null }),
    days.dateOf(on),
    actorId,
    cast.leader.id,
    born.language,
    deliveries[born.id % deliveries.length] ?? 'post',
    dueOn,
    sent,
    sent === null ? null : actorId,
  ]);
  next.outgoing_notices += 1;
}

/** A ground of termination that fits the kind and what is known; null where the Code gives none. */
export function terminationGround({ kind, earlierId }: AppealAtBirth): string | null {
  const fitting = groundsOf('appeal.terminate', procedureOf(kind));
  const wanted =
    earlierId === null ? ['courtAct', 'withoutEssence'] : ['sameSubjectDecision', 'repeatWithoutArguments'];
  return fitting.find(({ code }) => wanted.includes(code))?.code ?? null;
}

/** The ground of withdrawal for the kind. */
export function withdrawalGround({ kind }: AppealAtBirth): string | null {
  return groundsOf('appeal.withdraw', procedureOf(kind))[0]?.code ?? null;
}
