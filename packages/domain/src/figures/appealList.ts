import { answerOutcomes } from '../appeals/vocabulary.ts';
import type { PlainDate } from '../calendar/plainDate.ts';
import { type DimensionName, isTime } from './dimensions.ts';
import type { FigureQuestion } from './figureQuestion.ts';
import { type MeasureName, talliesOf } from './measures.ts';
import { endOf, type Period } from './periods.ts';
import { type TallyName, tallyOf } from './tallies.ts';

/** The register's filter that shows the appeals behind a figure, by the names the register knows. */
export interface AppealList {
  readonly open?: boolean;
  readonly timeliness?: readonly string[];
  readonly states?: readonly string[];
  readonly outcomes?: readonly string[];
  readonly questionCodes?: readonly string[];
  readonly territoryCodes?: readonly string[];
  readonly kinds?: readonly string[];
  readonly categories?: readonly string[];
  readonly sources?: readonly string[];
  readonly languages?: readonly string[];
  readonly bodyIds?: readonly number[];
  readonly registrarIds?: readonly number[];
  readonly isRepeat?: boolean;
  readonly registeredFrom?: string;
  readonly registeredTo?: string;
  readonly closedFrom?: string;
  readonly closedTo?: string;
}

export interface CellOf {
  readonly question: FigureQuestion;
  readonly measure: MeasureName;
  readonly keys: readonly string[];
  readonly today: PlainDate;
  /** The register takes a body with its units; a figure of such a body alone has no list. */
  readonly hasUnits?: (bodyId: number) => boolean;
}

/**
 * The lists behind a figure: one for each thing it adds up. Empty where the register cannot tell exactly these appeals
 * apart: a wrong list would be worse than none. The only place where figures become lists.
 */
export function appealListsOf(
  cell: CellOf,
): readonly { readonly tally: TallyName; readonly list: AppealList }[] {
  const marks = marksOf(cell);
  if (!marks) return [];
  const lists = partsOf(cell.measure).map((tally) => ({ tally, list: listOf(tally, cell, marks) }));
  // An empty choice of outcomes would be taken for no choice at all.
  if (lists.some(({ list }) => list === null || list.outcomes?.length === 0)) return [];
  return joined(lists as { tally: TallyName; list: AppealList }[]);
}

// Lists that differ by outcome alone are one list.
function joined(lists: readonly { readonly tally: TallyName; readonly list: AppealList }[]) {
  const [first] = lists;
  const isOne = lists.every(({ list }) => list.outcomes && !list.timeliness);
  if (!first || !isOne) return lists;
  return [{ ...first, list: { ...first.list, outcomes: lists.flatMap(({ list }) => list.outcomes ?? []) } }];
}

// Of a share the numerator is opened.
function partsOf(measure: MeasureName): readonly TallyName[] {
  const all = talliesOf(measure);
  const counted: Partial<Record<MeasureName, readonly TallyName[]>> = {
    consideredShare: ['considered'],
    satisfiedShare: ['satisfiedWholly', 'satisfiedPartly'],
    explainedShare: ['explained'],
    refusedShare: ['refused'],
    forwardedShare: ['forwarded'],
    lateShare: ['consideredLate', 'openLate'],
    lateOfReceived: ['consideredLate', 'openLate'],
    repeatsShare: ['repeats'],
  };
  return counted[measure] ?? all;
}

function listOf(tally: TallyName, { question, keys, today }: CellOf, marks: AppealList): AppealList | null {
  const { from, to } = pieceOf(question, keys);
  const closed = { closedFrom: from, closedTo: to };
  const ended = (outcomes: readonly string[], more: AppealList = {}): AppealList => ({
    ...marks,
    ...closed,
    outcomes: marks.outcomes ? marks.outcomes.filter((code) => outcomes.includes(code)) : outcomes,
    ...more,
  });
  const { day, where } = tallyOf(tally);
  if (day === 'snapshot') {
    if (to < today) return null;
    return tally === 'openLate' ? { ...marks, timeliness: ['overdue'] } : { ...marks, open: true };
  }
  switch (tally) {
    case 'received':
      return { ...marks, registeredFrom: from, registeredTo: to };
    case 'repeats':
      return { ...marks, registeredFrom: from, registeredTo: to, isRepeat: true };
    case 'finished':
      return { ...marks, ...closed };
    case 'consideredLate':
      return ended(outcomesOf('considered'), { timeliness: ['doneLate'] });
    case 'daysMedian':
    case 'daysP90':
      return ended(answerOutcomes);
    default:
      return day === 'closedOn' && 'in' in where && where.field === 'outcome'
        ? ended(where.in.map(String))
        : null;
  }
}

function outcomesOf(tally: TallyName): readonly string[] {
  const { where } = tallyOf(tally);
  return 'in' in where ? where.in.map(String) : [];
}

function pieceOf({ dimensions, from, to }: FigureQuestion, keys: readonly string[]): Period {
  const at = dimensions.findIndex(isTime);
  const unit = dimensions[at];
  const start = keys[at] as PlainDate | undefined;
  if (unit === undefined || !isTime(unit) || !start) return { from, to };
  const end = endOf(unit, start);
  return { from: start < from ? from : start, to: end > to ? to : end };
}

// The first two digits of a КАТО code are those of the region.
const REGION_DIGITS = 2;

const places: readonly DimensionName[] = ['region', 'district'];
const questions: readonly DimensionName[] = ['section', 'questionGroup', 'question'];
const plain: Partial<Record<DimensionName, keyof AppealList>> = {
  kind: 'kinds',
  category: 'categories',
  source: 'sources',
  language: 'languages',
  outcome: 'outcomes',
  state: 'states',
  body: 'bodyIds',
  registrar: 'registrarIds',
};

// Filter and cell together: a cell lies within the filter, so of one dimension the cell's own value is the narrower.
function marksOf({ question, keys, hasUnits = () => false }: CellOf): AppealList | null {
  const asked = new Map<DimensionName, readonly string[]>(
    question.filter.map(({ dimension, values }) => [dimension, values]),
  );
  for (const [at, dimension] of question.dimensions.entries()) {
    if (!isTime(dimension) && keys[at] !== undefined) asked.set(dimension, [keys[at]]);
  }
  const list: Record<string, unknown> = {};
  for (const family of [places, questions]) {
    const present = family.filter((name) => asked.has(name));
    const finest = present.at(-1);
    if (finest === undefined) continue;
    const values = asked.get(finest) ?? [];
    // The finest alone is enough when it came from the cell, or when its codes tell that they lie within the coarser ones.
    const isCell = question.dimensions.includes(finest);
    const coarser = present.slice(0, -1).map((name) => asked.get(name) ?? []);
    const digits = family === places ? REGION_DIGITS : Number.POSITIVE_INFINITY;
    const isWithin = values.every((value) =>
      coarser.every((codes) => codes.some((code) => value.startsWith(code.slice(0, digits)))),
    );
    if (!isCell && !isWithin) return null;
    list[family === places ? 'territoryCodes' : 'questionCodes'] = values;
  }
  for (const [dimension, values] of asked) {
    if (places.includes(dimension) || questions.includes(dimension)) continue;
    const target = plain[dimension];
    if (dimension === 'repeat' && values.length === 1) list.isRepeat = values[0] === 'true';
    else if (target === 'bodyIds' || target === 'registrarIds') list[target] = values.map(Number);
    else if (target) list[target] = values;
    else return null;
  }
  const isUnknown = Object.values(list).some(
    (values) => Array.isArray(values) && values.some((value) => value === '' || value === 0),
  );
  const bodies = (list.bodyIds ?? []) as readonly number[];
  return isUnknown || bodies.some(hasUnits) ? null : (list as AppealList);
}
