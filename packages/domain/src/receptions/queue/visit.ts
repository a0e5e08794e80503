import type { Permission } from '../../access/permissions.ts';
import type { Localized } from '../../kernel/localized.ts';

/** Where a person stands on the day of his reception, from the door to the way out. */
export const visitStates = ['expected', 'arrived', 'summoned', 'inRoom', 'done', 'missed'] as const;

export type VisitState = (typeof visitStates)[number];

/** What is done with a person in the hall. */
export const visitActs = [
  'arrive',
  'walkIn',
  'summon',
  'begin',
  'end',
  'miss',
  'requeue',
  'give',
  'reserve',
] as const;

export type VisitAct = (typeof visitActs)[number];

/** The facts of one person's day; moments are milliseconds since 1970. */
export interface Visit {
  readonly state: VisitState;
  readonly officialId: number | null;
  /** Called only where somebody else did not come. */
  readonly isReserve: boolean;
  readonly arrivedAt: number | null;
  /** Since when he waits for his turn: the arrival, or the moment at which he was put back into the queue. */
  readonly readyAt: number | null;
  /** He was put back after a call: his appointed hour counts no more. */
  readonly isPutBack: boolean;
  readonly summonedAt: number | null;
  readonly beganAt: number | null;
  readonly endedAt: number | null;
}

/** Somebody who has not been seen yet. */
export function expectedVisit(officialId: number | null): Visit {
  return {
    state: 'expected',
    officialId,
    isReserve: false,
    isPutBack: false,
    ...{ arrivedAt: null, readyAt: null, summonedAt: null, beganAt: null, endedAt: null },
  };
}

/** Who may do it: the door is the reception's, the room is the leader's and the organiser's. */
export const permissionOfVisitAct: Record<VisitAct, Permission> = {
  arrive: 'reception.register',
  walkIn: 'reception.register',
  miss: 'reception.register',
  requeue: 'reception.register',
  reserve: 'reception.register',
  summon: 'reception.answer',
  begin: 'reception.answer',
  end: 'reception.answer',
  give: 'reception.prepare',
};

const name = (kk: string, ru: string, en: string): Localized => ({ kk, ru, en });

export const visitStateNames: Record<VisitState, Localized> = {
  expected: name('Күтілуде', 'Ожидается', 'Expected'),
  arrived: name('Келді', 'Пришёл', 'Arrived'),
  summoned: name('Шақырылды', 'Вызван', 'Called'),
  inRoom: name('Кабинетте', 'В кабинете', 'In the room'),
  done: name('Қабылданды', 'Принят', 'Received'),
  missed: name('Келмеді', 'Не явился', 'Did not come'),
};
