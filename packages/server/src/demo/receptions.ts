import { formatNumber } from '@tyndau/domain/appeals/numbering';
import type { ReceptionState } from '@tyndau/domain/receptions/receptionStates';
import {
  type ReceptionStep,
  receptionStart,
  receptionWorkflow,
} from '@tyndau/domain/receptions/receptionWorkflow';
import { momentOn } from './clock.ts';
import { DAY_SECONDS, type DayNumber, dayOf, type Moment } from './demoDays.ts';
import { openHall, writeRooms } from './hall.ts';
import { changesText } from './journalBook.ts';
import { makeOfficials } from './officials.ts';
import { type DemoReceptionDay, makeReceptionDays } from './receptionDays.ts';
import { layEvidence } from './receptionEvidence.ts';
import { countUp, type WorldState } from './worldState.ts';

/** Somebody who will ask to be received. */
interface Request {
  readonly day: DemoReceptionDay;
  readonly registeredOn: DayNumber;
  readonly isWalkIn: boolean;
  /** The place in the queue of the day. */
  readonly place: number;
}

/** One step to be taken: when, and with what result. */
interface Turn {
  readonly step: ReceptionStep;
  readonly result: string;
  readonly at: Moment;
}

const SLOT_SECONDS = 15 * 60;

/** Prepares the receptions of two years; `playDay` writes those whose requests come on the day. */
export function openReceptions(world: WorldState, firstDay: DayNumber, seed: number, share: number) {
  const officials = makeOfficials(world, seed);
  const requests = new Map<DayNumber, Request[]>();
  const receptionDays = makeReceptionDays(world, firstDay, share);
  const hall = openHall(world);
  writeRooms(world, receptionDays, officials);
  for (const day of receptionDays) {
    for (let place = 0; place < day.people; place += 1) {
      const request = ask(world, day, place);
      if (request.registeredOn > world.lastDay || request.registeredOn < firstDay) continue;
      const list = requests.get(request.registeredOn);
      if (list) list.push(request);
      else requests.set(request.registeredOn, [request]);
    }
  }
  return {
    playDay(day: DayNumber): void {
      for (const request of requests.get(day) ?? []) {
        if (world.recent.length > 0) receiveRequest(world, request, officials, hall);
      }
      requests.delete(day);
    },
  };
}

function ask({ dice, days, lastDay }: WorldState, day: DemoReceptionDay, place: number): Request {
  const isWalkIn = day.kind === 'single' && day.on <= lastDay && dice.chance(0.3);
  const registeredOn = isWalkIn ? day.on : days.plusWorking(day.on, -dice.between(6, 16));
  return { day, registeredOn, isWalkIn, place };
}

function receiveRequest(
  world: WorldState,
  request: Request,
  officials: readonly number[],
  hall: ReturnType<typeof openHall>,
): void {
  const { dice, days, next, sink, patterns } = world;
  const { day, registeredOn, isWalkIn } = request;
  const appeal = dice.pick(world.recent);
  const id = next.receptions;
  next.receptions += 1;
  const year = Number(days.dateOf(registeredOn).slice(0, 4));
  const serial = countUp(world, 'reception', year);
  const number = formatNumber(patterns.reception, { letter: '', year, serial, part: null });
  const registeredAt = registeredOn * DAY_SECONDS + (isWalkIn ? 9 * 3600 + request.place * 20 : 10 * 3600);
  const turns = planTurns(world, request, registeredAt);
  let { state, step } = receptionStart(isWalkIn);
  let version = 1;
  note(world, id, registeredAt, 'reception.register', {
    number: [null, number],
    state: [null, state],
    version: [null, 1],
  });
  for (const { step: taken, result, at } of turns) {
    if (at > world.now) break;
    const rule = receptionWorkflow[taken].results[result];
    if (!rule) throw new Error(`Step ${taken} has no result ${result}`);
    const before: ReceptionState = state;
    state = rule.state;
    step = rule.next ?? taken;
    writeStep(world, id, taken, result, at);
    note(world, id, at, 'reception.advance', {
      state: [before, state],
      step: [taken, step],
      version: [version, version + 1],
    });
    version += 1;
  }
  const isAppointed = isWalkIn || turns.some((turn) => turn.result === 'appointed' && turn.at <= world.now);
  const isEntered = turns.some((turn) => turn.step === 4 && turn.at <= world.now);
  const came = turns.find((turn) => turn.result === 'received' && turn.at <= world.now);
  const slot = Math.floor(request.place / officials.length);
  const startsAt = day.on * DAY_SECONDS + 9.5 * 3600 + Math.min(slot, 30) * SLOT_SECONDS;
  const { applicant } = appeal;
  const officialId = officials[request.place % officials.length];
  const outcome = came
    ? dice.pick(['satisfied', 'explained', 'explained', 'explained', 'partlySatisfied'])
    : null;
  sink.add('receptions', [
    ...[id, number, applicant.id, applicant.displayName, dice.chance(0.65) ? appeal.id : null, state, step],
    ...[
      dice.chance(0.5) ? 'egov' : 'byHand',
      days.dateOf(registeredOn),
      appeal.annotation,
      appeal.questionCode,
    ],
    ...[appeal.territoryCode, applicant.privilege],
    ...[isAppointed ? (officialId ?? null) : null, isAppointed ? day.id : null],
    ...[
      isAppointed ? days.timestamp(startsAt) : null,
      isAppointed ? days.timestamp(startsAt + SLOT_SECONDS) : null,
    ],
    ...[id % 3 === 0 ? 'kk' : 'ru', isEntered ? countUp(world, 'receptionJournal', year) : null],
    ...[day.kind === 'video' ? 'video' : 'inPerson'],
    ...[outcome],
    ...[state === 'declined' ? dice.pick(['outsideCompetence', 'courtAct', 'terminatedNoArguments']) : null],
    ...[came ? days.timestamp(came.at) : null, version],
  ]);
  if (isAppointed && officialId !== undefined) {
    hall.note(day.on, { receptionId: id, officialId, startsAt, isWalkIn, state, result: outcome });
  }
  if (isWalkIn || day.on < world.lastDay - 30) return;
  const takenAt = (asked: number, result: string) =>
    turns.find((turn) => turn.step === asked && turn.result === result && turn.at <= world.now)?.at ?? null;
  layEvidence(world, { receptionId: id, appeal, receptionOn: day.on, takenAt });
}

/** Which steps will be taken and when, were the clock to run on. */
function planTurns(
  world: WorldState,
  { day, registeredOn, isWalkIn }: Request,
  registeredAt: Moment,
): Turn[] {
  const { dice } = world;
  const results = pickRoad(world, isWalkIn);
  // For a day to come the preparation is under way: those who asked early are far, those who asked late are not.
  const isComing = day.on > world.lastDay;
  const haste = isComing ? dice.between(1, 12) : 0;
  let at = registeredAt;
  const road = isComing ? results.filter(([step]) => step < 10).slice(0, haste) : results;
  return road.map(([step, result], index) => {
    const on = isComing
      ? Math.min(registeredOn + Math.floor(index / 2), world.lastDay)
      : dayOfStep(world, step, day.on, registeredOn, result);
    at = momentOn(dice, Math.max(on, dayOf(at)), at);
    return { step, result, at };
  });
}

type Road = readonly (readonly [step: ReceptionStep, result: string])[];

function pickRoad({ dice }: WorldState, isWalkIn: boolean): Road {
  const after: Road = [
    [10, 'received'],
    [11, 'sent'],
    [12, 'executed'],
    [13, 'archived'],
  ];
  if (isWalkIn) return after;
  if (dice.chance(0.012)) return [[1, 'withoutEssence']];
  const opening: Road = dice.chance(0.2)
    ? [
        [1, 'insufficient'],
        [2, 'requested'],
        [3, 'briefed'],
      ]
    : [
        [1, 'complete'],
        [3, 'briefed'],
      ];
  if (dice.chance(0.045)) return [...opening, [3, 'declined']];
  const middle: Road = [...opening, [3, 'appointed'], [4, 'entered'], [5, 'invited'], [6, 'sufficient']];
  if (dice.chance(0.03)) return [...middle, [7, 'cancelled']];
  const ready: Road = [...middle, [7, 'confirmed'], [8, 'handed'], [9, 'agreed']];
  return dice.chance(0.06) ? [...ready, [10, 'notAppeared']] : [...ready, ...after];
}

/** The day of a step: preparation within its terms, the reception on its day, the protocol within three days. */
function dayOfStep(
  { days, dice }: WorldState,
  step: ReceptionStep,
  on: DayNumber,
  registeredOn: DayNumber,
  result: string,
): DayNumber {
  if (step === 1) return registeredOn;
  if (step === 2) return days.plusWorking(registeredOn, 1);
  if (step === 3) return days.plusWorking(registeredOn, result === 'briefed' ? 2 : 3);
  if (step <= 6) return Math.min(days.plusWorking(registeredOn, step - 1), days.plusWorking(on, -4));
  if (step === 7) return days.plusWorking(on, -4);
  if (step === 8) return days.plusWorking(on, -3);
  if (step === 9) return days.plusWorking(on, -1);
  if (step === 10) return on;
  if (step === 11) return days.plusWorking(on, dice.between(1, 3));
  return days.plusWorking(on, step === 12 ? dice.between(12, 26) : dice.between(27, 33));
}

function writeStep(
  { sink, next, days, cast }: WorldState,
  receptionId: number,
  step: number,
  result: string,
  at: Moment,
): void {
  const byId =
    step === 10 || result === 'appointed' || result === 'declined' ? cast.leader.id : cast.organiser.id;
  sink.add('reception_steps', [
    next.reception_steps,
    receptionId,
    step,
    days.timestamp(at),
    byId,
    result,
    noteOf(result),
  ]);
  next.reception_steps += 1;
}

const notes: Readonly<Record<string, string>> = {
  withoutEssence: 'Суть вопроса не изложена, заявитель уведомлён.',
  cancelled: 'Заявитель сообщил по телефону, что вопрос решён.',
  received: 'Ответ дан на приёме, поручение внесено в протокол.',
  archived: 'По согласованию с руководством.',
};

const noteOf = (result: string) => notes[result] ?? '';

function note(
  { journal, cast }: WorldState,
  entityId: number,
  at: Moment,
  action: string,
  changes: Readonly<Record<string, readonly [unknown, unknown]>>,
): void {
  journal.note({
    at,
    actorId: cast.organiser.id,
    action,
    entity: 'reception',
    entityId,
    changes: changesText(changes),
    reason: null,
  });
}
