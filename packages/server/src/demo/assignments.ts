import { formatNumber } from '@tyndau/domain/appeals/numbering';
import type { ControlLevel } from '@tyndau/domain/appeals/vocabulary';
import type { AssignmentState } from '@tyndau/domain/assignments/assignmentLifecycle';
import { momentOn } from './clock.ts';
import { DAY_SECONDS, type DayNumber, dayOf, type Moment } from './demoDays.ts';
import { changesText } from './journalBook.ts';
import { byWeight } from './random.ts';
import { countUp, type RecentAppeal, type WorldState } from './worldState.ts';

const pickLevel = byWeight<ControlLevel>([
  ['president', 3],
  ['stateSecretary', 3],
  ['administration', 8],
  ['administrationDepartment', 14],
  ['akim', 34],
  ['leadership', 22],
  ['department', 16],
]);

const documents: Readonly<Record<ControlLevel, string>> = {
  president: 'Поручение Президента Республики Казахстан',
  stateSecretary: 'Поручение Государственного секретаря',
  administration: 'Поручение руководства Администрации Президента',
  administrationDepartment: 'Поручение отдела по контролю Администрации Президента',
  akim: 'Протокол поручений акима области',
  leadership: 'Поручение руководителя аппарата акима',
  department: 'Поручение отдела по контролю',
};

const texts: readonly string[] = [
  'Рассмотреть вопрос с выездом на место и доложить о принятых мерах.',
  'Обеспечить исполнение данного на приёме обещания, представить подтверждающие документы.',
  'Провести проверку доводов, дать оценку действиям должностных лиц.',
  'Мәселені орнына барып қарап, қабылданған шаралар туралы баяндау.',
  'Қабылдауда берілген уәденің орындалуын қамтамасыз ету, растайтын құжаттарды ұсыну.',
  'Проанализировать рост обращений по теме и внести предложения.',
];

const reports: readonly string[] = [
  'Поручение исполнено, акт осмотра и фотографии приложены.',
  'Тапсырма орындалды, тексеру актісі қоса беріледі.',
  'Работы завершены, заявитель уведомлён письменно.',
];

const conclusions: readonly string[] = [
  'Исполнено: доводы подтверждены актом и фотографиями.',
  'Орындалды: акт пен фотосуреттермен расталды.',
];

/** Spreads assignments over the days, oftener towards the end; `playDay` writes those set on the day. */
export function openAssignments(world: WorldState, firstDay: DayNumber, count: number) {
  const { dice, days, lastDay } = world;
  const perDay = new Map<DayNumber, number>();
  for (let left = count; left > 0; left -= 1) {
    const spread = lastDay - firstDay - 40;
    const day = firstDay + 40 + Math.floor(spread * dice.next() ** 0.7);
    const on = days.isWorking(day) ? day : days.plusWorking(day, -1);
    perDay.set(on, (perDay.get(on) ?? 0) + 1);
  }
  return {
    playDay(day: DayNumber): void {
      for (let left = perDay.get(day) ?? 0; left > 0; left -= 1) {
        const appeal = pickAppeal(world);
        if (appeal) assign(world, day, appeal);
      }
    },
  };
}

function pickAppeal({ dice, recent, cast }: WorldState): RecentAppeal | null {
  for (let tries = 0; tries < 8 && recent.length > 0; tries += 1) {
    const appeal = dice.pick(recent);
    if (appeal.bodyId !== null && cast.executorOf(appeal.bodyId)) return appeal;
  }
  return null;
}

function assign(world: WorldState, setOn: DayNumber, appeal: RecentAppeal): void {
  const { dice, days, cast, next, sink, patterns } = world;
  const { bodyId } = appeal;
  const setAt = setOn * DAY_SECONDS + 9.5 * 3600;
  if (bodyId === null || setAt > world.now) return;
  const level = pickLevel(dice);
  const id = next.assignments;
  next.assignments += 1;
  const year = Number(days.dateOf(setOn).slice(0, 4));
  const serial = countUp(world, 'assignment', year);
  const number = formatNumber(patterns.assignment, { letter: '', year, serial, part: null });
  const dueOn = days.plusWorking(setOn, dice.between(8, 30));
  const setBy = level === 'department' ? cast.controller : cast.leader;
  const life = liveAssignment(world, id, { setOn, setAt, dueOn, bodyId, setById: setBy.id, number });
  const day = (value: DayNumber | null) => (value === null ? null : days.dateOf(value));
  const document = `${documents[level]} № ${dice.between(1, 90)}-${dice.pick(['п', 'пт', 'к'])}`;
  const order = [id, number, level, dice.pick(texts), document, days.dateOf(setOn - dice.between(0, 4))];
  const given = [dice.chance(0.7) ? appeal.id : null, null, bodyId, '{}', setBy.id, days.dateOf(setOn)];
  const report = life.reportedOn === null ? '' : dice.pick(reports);
  sink.add('assignments', [
    ...[...order, ...given, days.dateOf(dueOn), days.dateOf(dueOn), life.state, report],
    ...[day(life.reportedOn), day(life.endedOn), life.endedOn === null ? null : setBy.id, life.version],
  ]);
  if (life.reportedAt === null) return;
  const isAccepted = life.state === 'executed';
  const concluded = isAccepted
    ? ['executed', conclusions[id % conclusions.length] ?? '', day(life.endedOn), cast.controller.id]
    : null;
  const returned =
    life.returnedAt === null ? null : ['Не приложен акт осмотра.', days.timestamp(life.returnedAt), setBy.id];
  sink.add('assignment_reports', [
    ...[
      id,
      bodyId,
      'final',
      report,
      days.timestamp(life.reportedAt),
      cast.executorOf(bodyId)?.id ?? setBy.id,
    ],
    ...(returned ?? ['', null, null]),
    ...(concluded ?? [null, '', null, null]),
  ]);
}

interface Set {
  readonly setOn: DayNumber;
  readonly setAt: Moment;
  readonly dueOn: DayNumber;
  readonly bodyId: number;
  readonly setById: number;
  readonly number: string;
}

function liveAssignment(world: WorldState, id: number, set: Set) {
  const { dice, days, cast, journal } = world;
  const executorId = cast.executorOf(set.bodyId)?.id ?? set.setById;
  const life = {
    state: 'issued' as AssignmentState,
    version: 1,
    reportedOn: null as DayNumber | null,
    endedOn: null as DayNumber | null,
    reportedAt: null as Moment | null,
    /** A report that lies there as returned; one handed in again is told as the one that was good. */
    returnedAt: null as Moment | null,
  };
  const note = (
    at: Moment,
    actorId: number,
    action: string,
    changes: Readonly<Record<string, readonly [unknown, unknown]>>,
  ) =>
    journal.note({
      at,
      actorId,
      action,
      entity: 'assignment',
      entityId: id,
      changes: changesText(changes),
      reason: null,
    });
  note(set.setAt, set.setById, 'assignment.set', {
    number: [null, set.number],
    state: [null, 'issued'],
    version: [null, 1],
  });
  let at = set.setAt;
  const go = (day: DayNumber, actorId: number, action: string, to: AssignmentState): boolean => {
    at = momentOn(dice, Math.max(day, dayOf(at)), at);
    if (at > world.now) return false;
    note(at, actorId, action, { state: [life.state, to], version: [life.version, life.version + 1] });
    life.state = to;
    life.version += 1;
    return true;
  };
  const isLate = dice.chance(0.05);
  const reportOn = days.plusWorking(set.dueOn, isLate ? dice.between(1, 6) : -dice.between(0, 5));
  if (!go(days.plusWorking(set.setOn, 1), executorId, 'assignment.accept', 'inWork')) return life;
  if (dice.chance(0.02)) {
    if (go(days.plusWorking(set.setOn, 3), set.setById, 'assignment.cancel', 'cancelled'))
      life.endedOn = dayOf(at);
    return life;
  }
  if (!go(reportOn, executorId, 'assignment.report', 'reported')) return life;
  life.reportedOn = dayOf(at);
  life.reportedAt = at;
  if (dice.chance(0.1)) {
    if (!go(days.plusWorking(dayOf(at), 1), set.setById, 'assignment.returnReport', 'returnedForRework'))
      return life;
    life.reportedOn = null;
    life.returnedAt = at;
    if (!go(days.plusWorking(dayOf(at), 3), executorId, 'assignment.report', 'reported')) return life;
    life.reportedOn = dayOf(at);
    life.reportedAt = at;
    life.returnedAt = null;
  }
  if (go(days.plusWorking(dayOf(at), dice.between(1, 3)), set.setById, 'assignment.acceptReport', 'executed'))
    life.endedOn = dayOf(at);
  return life;
}
