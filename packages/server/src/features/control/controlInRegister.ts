import { controlMarks } from '@tyndau/domain/control/controlMark';
import type { Office } from '../../office.ts';
import { type FollowedRegister, registerOf } from '../../register/followRegister.ts';
import { seenBy } from '../../register/listPlaces.ts';
import type { Mask } from '../../register/mask.ts';
import type { Register } from '../../register/Register.ts';
import type { ColumnName } from '../../register/registerColumns.ts';
import { sightOfAppeals } from '../appeals/appeals.visibility.ts';
import { soonUntil } from '../appeals/filterValues.ts';
import type { RegisterAnswer } from '../appeals/listRegister.ts';
import { chooseControlled, inOrder, marksOf } from './chooseControlled.ts';
import {
  type ControlFilter,
  type ControlGrouping,
  type ControlTally,
  controlGroupings,
} from './control.store.ts';

/** What is on control: counted, and every one of it in the order of the board. */
export interface ControlBoard extends RegisterAnswer {
  readonly tallies: readonly ControlTally[];
}

interface Kept {
  readonly version: number;
  readonly boards: Map<string, ControlBoard>;
}

const MOST_KEPT = 6;
const kept = new WeakMap<Register, Kept>();

/** The board of control from the register in memory; null while that is being read. Groupings and list share one walk. */
export async function controlInRegister(office: Office, filter: ControlFilter): Promise<ControlBoard | null> {
  const followed = await registerOf(office.archive).current();
  if (!followed) return null;
  const { register, version } = followed;
  let own = kept.get(register);
  if (own?.version !== version) {
    own = { version, boards: new Map() };
    kept.set(register, own);
  }
  const sight = sightOfAppeals(office);
  const me = filter.mine ? office.signedIn.id : 0;
  const key = JSON.stringify([filter, sight, me, office.today, soonUntil(office)]);
  const known = own.boards.get(key);
  if (known) return { ...known, changes: followed.changes };
  const board = lookOver(office, followed, filter, seenBy(register, sight));
  const [oldest] = own.boards.keys();
  if (own.boards.size >= MOST_KEPT && oldest !== undefined) own.boards.delete(oldest);
  own.boards.set(key, board);
  return board;
}

function lookOver(
  office: Office,
  { register, changes }: FollowedRegister,
  filter: ControlFilter,
  seen: Mask,
): ControlBoard {
  const ids = chooseControlled(register, filter, office.signedIn.id, seen);
  const marks = marksOf(office, register, ids);
  const wanted = controlMarks.map((mark) => !filter.marks?.length || filter.marks.includes(mark));
  const isShown = (at: number) => wanted[marks[at] as number] === true;
  const shown = ids.filter((_id, at) => isShown(at));
  const shownMarks = marks.filter((_mark, at) => isShown(at));
  return {
    changes,
    register,
    ids: inOrder(register, shown, shownMarks),
    tallies: controlGroupings
      .flatMap((grouping) => tally(register, grouping, shown, shownMarks))
      .concat(tallyAll(shownMarks)),
  };
}

const columns: Readonly<Record<ControlGrouping, ColumnName>> = {
  level: 'controlLevel',
  body: 'body',
  district: 'district',
};

function tally(
  register: Register,
  grouping: ControlGrouping,
  ids: Int32Array,
  marks: Uint8Array,
): ControlTally[] {
  const { cells, values } = register.column(columns[grouping]);
  const counts = new Uint32Array((values.length + 1) * controlMarks.length);
  for (let at = 0; at < ids.length; at += 1) {
    const cell = (cells[ids[at] as number] as number) * controlMarks.length + (marks[at] as number);
    counts[cell] = (counts[cell] as number) + 1;
  }
  return told(counts, grouping, (group) => (group === 0 ? '' : String(values[group - 1])));
}

function tallyAll(marks: Uint8Array): ControlTally[] {
  const counts = new Uint32Array(controlMarks.length);
  for (const mark of marks) counts[mark] = (counts[mark] as number) + 1;
  return told(counts, 'all', () => '');
}

function told(
  counts: Uint32Array,
  grouping: ControlTally['grouping'],
  keyOf: (group: number) => string,
): ControlTally[] {
  return [...counts].flatMap((count, cell) => {
    const mark = controlMarks[cell % controlMarks.length];
    if (count === 0 || !mark) return [];
    return [{ grouping, key: keyOf(Math.floor(cell / controlMarks.length)), mark, count }];
  });
}
