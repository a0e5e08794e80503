import type { Condition } from '@tyndau/domain/figures/condition';
import { isTime } from '@tyndau/domain/figures/dimensions';
import type { DayField } from '@tyndau/domain/figures/fact';
import { piecesOf } from '@tyndau/domain/figures/periods';
import type { Mask } from '../register/mask.ts';
import type { Chosen } from './Chosen.ts';
import type { TallyTask } from './compileTally.ts';
import { countGroups, countLengths } from './countCells.ts';
import type { Piece } from './countedPieces.ts';
import type { Groups, RegisterFacts } from './registerFacts.ts';
import { dayRows, monthRows, periodRows, type Reach, rowsWithin, type TimeRows } from './timeRows.ts';

/** Rows of time are cut finer than asked, to serve further questions, while the counters stay as few as this. */
const MOST_FINE_COUNTERS = 1_000_000;

/** What is counted by the day it was registered or closed on; `seenKey` names the viewer's sight. */
export interface ClosedCount {
  readonly facts: RegisterFacts;
  readonly task: TallyTask;
  readonly day: DayField;
  readonly where: Condition;
  readonly seenKey: string;
  readonly chosen: Chosen;
  readonly weight: Mask;
  readonly groups: Groups;
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/** Filings of each group in each piece. The same count by rows of time serves the compared period and the next click on another. */
export function countClosed(count: ClosedCount): Uint32Array {
  const { facts, day, groups, pieces, width } = count;
  const size = groups.count * width;
  const counts = new Uint32Array(pieces.length * size);
  const reach = facts.reach(day);
  if (reach.last < reach.first) return counts;
  const rows = rowsFor(count, reach, size);
  const { question, spread } = count.task;
  const keyOf = (filter: unknown) =>
    JSON.stringify([count.seenKey, filter, question.dimensions, day, count.where, spread, rows.key]);
  const byRow = facts.counted(keyOf(question.filter), () =>
    countRows(count, rows, facts.findCounted(keyOf([]))),
  );
  for (const [at, piece] of pieces.entries()) {
    const within = rowsWithin(rows, piece);
    if (within) addRows(byRow, within, size, counts, at);
  }
  return counts;
}

function rowsFor({ facts, task, day }: ClosedCount, reach: Reach, size: number): TimeRows {
  const { period, beside, question } = task;
  const unit = question.dimensions.find(isTime);
  const isByDay = unit === 'day' || unit === 'week';
  const periods = (beside ? [period, beside] : [period]).map(({ from, to }) => ({ from, to }));
  const fine = facts.timeRows(JSON.stringify([day, isByDay || periods]), () =>
    isByDay ? dayRows(reach) : monthRows(reach, periods),
  );
  if (fine.count * size <= MOST_FINE_COUNTERS) return fine;
  return periodRows(reach, unit ? piecesOf(unit, period) : [period]);
}

// Where everything is counted already, and most of it passes, what does not pass is taken off.
function countRows(
  { facts, task, day, chosen, weight, groups, width }: ClosedCount,
  rows: TimeRows,
  whole: Uint32Array | null,
): Uint32Array {
  const isTakenOff = whole !== null && chosen.isMost;
  const ids = isTakenOff ? chosen.rest : chosen.ids;
  const counting = { ids, weight, groups, days: facts.days(day), rows };
  const counts = task.spread ? countLengths(counting, facts.daysToAnswer(), width) : countGroups(counting);
  if (isTakenOff) {
    for (let at = 0; at < counts.length; at += 1) counts[at] = (whole[at] as number) - (counts[at] as number);
  }
  return counts;
}

function addRows(
  byRow: Uint32Array,
  [first, last]: readonly [number, number],
  size: number,
  counts: Uint32Array,
  piece: number,
): void {
  const start = piece * size;
  for (let row = first; row <= last; row += 1) {
    const at = row * size;
    for (let cell = 0; cell < size; cell += 1)
      counts[start + cell] = (counts[start + cell] as number) + (byRow[at + cell] as number);
  }
}
