import { type AppealState, isFinalState } from '@tyndau/domain/appeals/lifecycle';
import { type ControlMark, controlMarks } from '@tyndau/domain/control/controlMark';
import type { CopiedValue } from '../../db/copyRows.ts';
import type { Office } from '../../office.ts';
import type { Mask } from '../../register/mask.ts';
import { dayCell } from '../../register/maskOf.ts';
import { countingSort } from '../../register/orderOf.ts';
import type { Register } from '../../register/Register.ts';
import type { ColumnName } from '../../register/registerColumns.ts';
import { soonUntil } from '../appeals/filterValues.ts';
import type { ControlFilter } from './control.store.ts';

/** On control now, within the viewer's sight and the filter but for its marks. */
export function chooseControlled(
  register: Register,
  filter: ControlFilter,
  viewerId: number,
  seen: Mask,
): Int32Array {
  const level = register.column('controlLevel').cells;
  const ended = register.column('controlEnded').cells;
  const body = register.column('body').cells;
  const district = register.column('district').cells;
  const setBy = register.column('controlSetBy').cells;
  const levels = wantedCodes(register, 'controlLevel', filter.levels);
  const bodies = wantedCodes(register, 'body', filter.bodyIds);
  const districts = wantedCodes(register, 'district', filter.districtCodes);
  const setters = wantedCodes(register, 'controlSetBy', filter.mine ? [viewerId] : null);
  const ids: number[] = [];
  for (let id = 0; id < register.size; id += 1) {
    if (level[id] === 0 || ended[id] !== 0 || seen[id] !== 1) continue;
    if (levels[level[id] as number] === 0 || bodies[body[id] as number] === 0) continue;
    if (districts[district[id] as number] === 0 || setters[setBy[id] as number] === 0) continue;
    ids.push(id);
  }
  return Int32Array.from(ids);
}

function wantedCodes(
  register: Register,
  name: ColumnName,
  values: readonly CopiedValue[] | null | undefined,
): Uint8Array {
  const { codes } = register.column(name);
  const wanted = new Uint8Array(codes.size + 1);
  if (!values?.length) return wanted.fill(1);
  for (const value of values) {
    const code = codes.get(value);
    if (code !== undefined) wanted[code] = 1;
  }
  return wanted;
}

/** The judgement of the domain's `controlMark`, over all at once: places in `controlMarks`. A test holds both to the same answers. */
export function marksOf(office: Office, register: Register, ids: Int32Array): Uint8Array {
  const place = (mark: ControlMark) => controlMarks.indexOf(mark);
  const [toRemove, expertise, red] = [place('toRemove'), place('expertise'), place('red')];
  const [amber, green] = [place('amber'), place('green')];
  const states = register.column('state');
  const isFinal = Uint8Array.from([0, ...states.values.map((state) => +isFinalState(state as AppealState))]);
  const answered = states.codes.get('answered') ?? -1;
  const untilDone = register.column('controlUntilDone');
  const yes = untilDone.codes.get('true') ?? -1;
  const [now, soon] = [dayCell(office.today), dayCell(soonUntil(office))];
  return Uint8Array.from(ids, (id) => {
    const state = states.cells[id] as number;
    if (isFinal[state] === 1 && untilDone.cells[id] !== yes) return toRemove;
    if (state === answered) return expertise;
    const dueOn = dueOf(register, id);
    if (dueOn === 0 || dueOn > soon) return green;
    return dueOn < now ? red : amber;
  });
}

function dueOf(register: Register, id: number): number {
  return (register.column('controlDue').cells[id] as number) || (register.column('due').cells[id] as number);
}

/** The most pressing first; what waits for the department itself comes after what runs. */
export function inOrder(register: Register, ids: Int32Array, marks: Uint8Array): Int32Array {
  const isWaiting = controlMarks.map((mark) => +(mark === 'expertise' || mark === 'toRemove'));
  const byDay = (some: Int32Array) =>
    countingSort(
      some,
      Uint16Array.from(some, (id) => dueOf(register, id) || 0xffff),
    );
  const running = byDay(ids.filter((_id, at) => isWaiting[marks[at] as number] === 0));
  const waiting = byDay(ids.filter((_id, at) => isWaiting[marks[at] as number] === 1));
  const all = new Int32Array(ids.length);
  all.set(running);
  all.set(waiting, running.length);
  return all;
}
