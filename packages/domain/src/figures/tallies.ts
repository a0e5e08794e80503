import type { Condition } from './condition.ts';

/** Which day of an appeal puts it into a period: when it was registered, when it was closed, or being open at the end. */
export type AppealDay = 'registeredOn' | 'closedOn' | 'snapshot';
/** Which day puts a letter into a period: that of its journal, or waiting for its card now (the past does not tell). */
export type LetterDay = 'journalOn' | 'waiting';
export type TallyDay = AppealDay | LetterDay;

/** Whether letters are counted by it, and not appeals. */
export function isLetterDay(day: TallyDay): day is LetterDay {
  return day === 'journalOn' || day === 'waiting';
}

export interface Tally {
  readonly day: TallyDay;
  readonly where: Condition;
  /** Absent: appeals are counted. Present: the value below which this share of them lies (nearest rank). */
  readonly quantile?: 0.5 | 0.9;
}

const always: Condition = { all: [] };
const outcome = (...codes: string[]): Condition => ({ field: 'outcome', in: codes });

/** Columns 11-15 of the statistical report: what counts as considered. Forwarded, returned and withdrawn stand outside. */
const considered = outcome(
  ...['satisfied', 'partlySatisfied', 'explained', 'refused'],
  ...['takenNote', 'terminated', 'leftWithoutConsideration'],
);

/** What counts is the day of the answer; where there is none, the day the consideration ended (as `timeliness` judges). */
const doneLate: Condition = {
  any: [
    { later: ['answeredOn', 'dueOn'] },
    { all: [{ unknown: 'answeredOn' }, { later: ['closedOn', 'dueOn'] }] },
  ],
};

/** Not answered by the day of the snapshot; the answer stops the term. */
const unanswered: Condition = {
  any: [{ unknown: 'answeredOn' }, { later: ['answeredOn', 'snapshotOn'] }],
};
const lapsed: Condition = { all: [unanswered, { later: ['lapsedBefore', 'dueOn'] }] };
/** The first day that has not lapsed is the last of the term. */
const endsNow: Condition = {
  all: [unanswered, { notLater: ['dueOn', 'lapsedBefore'] }, { notLater: ['lapsedBefore', 'dueOn'] }],
};
const endsSoon: Condition = {
  all: [unanswered, { later: ['dueOn', 'lapsedBefore'] }, { notLater: ['dueOn', 'soonUntil'] }],
};

const answered: Condition = { all: [considered, { known: 'daysToAnswer' }] };

/** What is counted at all. Every measure is a sum or a share of these. */
export const tallies = {
  received: { day: 'registeredOn', where: always },
  repeats: { day: 'registeredOn', where: { field: 'isRepeat', in: [true] } },
  collective: { day: 'registeredOn', where: { field: 'character', in: ['collective'] } },
  anonymous: { day: 'registeredOn', where: { field: 'isAnonymous', in: [true] } },
  fromAbove: { day: 'registeredOn', where: { known: 'higherSource' } },
  finished: { day: 'closedOn', where: always },
  considered: { day: 'closedOn', where: considered },
  satisfiedWholly: { day: 'closedOn', where: outcome('satisfied') },
  satisfiedPartly: { day: 'closedOn', where: outcome('partlySatisfied') },
  explained: { day: 'closedOn', where: outcome('explained') },
  refused: { day: 'closedOn', where: outcome('refused') },
  ended: { day: 'closedOn', where: outcome('takenNote', 'terminated', 'leftWithoutConsideration') },
  forwarded: { day: 'closedOn', where: outcome('forwarded') },
  givenBack: { day: 'closedOn', where: outcome('returned', 'withdrawn') },
  consideredLate: { day: 'closedOn', where: { all: [considered, doneLate] } },
  reworked: { day: 'closedOn', where: { all: [considered, { field: 'isReworked', in: [true] }] } },
  reopened: { day: 'closedOn', where: { all: [considered, { field: 'isReopened', in: [true] }] } },
  calledBack: { day: 'closedOn', where: { all: [considered, { known: 'callBack' }] } },
  satisfiedOnCall: {
    day: 'closedOn',
    where: { all: [considered, { field: 'callBack', in: ['satisfied'] }] },
  },
  daysMedian: { day: 'closedOn', where: answered, quantile: 0.5 },
  daysP90: { day: 'closedOn', where: answered, quantile: 0.9 },
  open: { day: 'snapshot', where: always },
  openLate: { day: 'snapshot', where: lapsed },
  dueNow: { day: 'snapshot', where: endsNow },
  dueSoon: { day: 'snapshot', where: endsSoon },
  lettersAccepted: { day: 'journalOn', where: always },
  lettersWaiting: { day: 'waiting', where: always },
} as const satisfies Record<string, Tally>;

export type TallyName = keyof typeof tallies;
/** Tallies of one cell; null where there is nothing to take a quantile of. */
export type Tallied = Readonly<Partial<Record<TallyName, number | null>>>;

/** The tally as its general shape. */
export function tallyOf(name: TallyName): Tally {
  return tallies[name];
}
