import type { TimelinessState } from '../appeals/timeliness.ts';
import { addDays, type PlainDate } from '../calendar/plainDate.ts';
import { parseFilter, printFilter } from '../filters/filterText.ts';
import { bothOf, type Filter, noFilter } from '../filters/filterTree.ts';
import { type DimensionName, isTime } from './dimensions.ts';
import { MOST_FILINGS } from './fact.ts';
import type { FigureQuestion } from './figureQuestion.ts';
import { type MeasureName, talliesOf } from './measures.ts';
import { endOf, type Period } from './periods.ts';
import { isLetterDay, type TallyName, tallyOf } from './tallies.ts';

export interface CellOf {
  readonly question: FigureQuestion;
  readonly measure: MeasureName;
  readonly keys: readonly string[];
  readonly today: PlainDate;
  /** The register takes a body with all its units; a figure of the body alone leaves these out. */
  readonly unitsOf?: (bodyId: number) => readonly number[];
}

/**
 * The filter of the register that finds exactly the appeals behind a figure, as an address carries it; of a share, those
 * of its numerator. null where the register cannot tell them apart: a wrong list would be worse than none. The only place
 * where figures become lists.
 */
export function appealListOf(cell: CellOf): string | null {
  const marks = marksOf(cell);
  const parts = partsOf(cell.measure).map((tally) => testsOfTally(tally, cell));
  if (!marks || parts.some((part) => part === null)) return null;
  const text = printFilter([...marks, eitherOf(parts as Filter[])].reduce(bothOf, noFilter));
  return parseFilter(text).ok ? text : null;
}

// Of a share the numerator is opened.
function partsOf(measure: MeasureName): readonly TallyName[] {
  const counted: Partial<Record<MeasureName, readonly TallyName[]>> = {
    consideredShare: ['considered'],
    satisfiedShare: ['satisfiedWholly', 'satisfiedPartly'],
    explainedShare: ['explained'],
    refusedShare: ['refused'],
    forwardedShare: ['forwarded'],
    lateShare: ['consideredLate', 'openLate'],
    lateOfReceived: ['consideredLate', 'openLate'],
    reworkedShare: ['reworked'],
    repeatsShare: ['repeats'],
    fromAboveShare: ['fromAbove'],
  };
  return counted[measure] ?? talliesOf(measure);
}

function testsOfTally(tally: TallyName, { question, keys, today }: CellOf): Filter | null {
  const { from, to } = pieceOf(question, keys);
  const { day } = tallyOf(tally);
  if (isLetterDay(day)) return null;
  if (day === 'snapshot') return to < today ? wasOpen(tally, to) : isOpen(tally);
  const within: Filter = { field: day === 'closedOn' ? 'closed' : 'registered', range: [from, to] };
  const more = moreOf(tally);
  return more && { all: [within, ...more] };
}

// What a term that still runs is called in the register.
const timelinessOf: Partial<Record<TallyName, TimelinessState>> = {
  openLate: 'overdue',
  dueNow: 'dueToday',
  dueSoon: 'dueSoon',
};

function isOpen(tally: TallyName): Filter {
  const state = timelinessOf[tally];
  return state ? { field: 'timeliness', oneOf: [state] } : { field: 'open', oneOf: ['true'] };
}

// Open at the end of a day that is over: what was answered or closed later was open then.
function wasOpen(tally: TallyName, on: PlainDate): Filter | null {
  // How many working days were near then is for the calendar to say, and an address holds none.
  if (tally === 'dueSoon') return null;
  const notYet = (field: string): Filter => ({
    any: [
      { field, empty: true },
      { field, range: [addDays(on, 1), ''] },
    ],
  });
  const open: Filter[] = [{ field: 'registered', range: ['', on] }, notYet('closed')];
  if (tally === 'openLate') open.push({ field: 'due', range: ['', on] }, notYet('answered'));
  if (tally === 'dueNow')
    open.push({ field: 'due', range: [addDays(on, 1), addDays(on, 1)] }, notYet('answered'));
  return { all: open };
}

function moreOf(tally: TallyName): Filter[] | null {
  const one = (field: string, value: string): Filter[] => [{ field, oneOf: [value] }];
  switch (tally) {
    case 'received':
    case 'finished':
      return [];
    case 'repeats':
      return one('repeat', 'true');
    case 'collective':
      return one('character', 'collective');
    case 'anonymous':
      return one('anonymous', 'true');
    case 'fromAbove':
      return [{ not: { field: 'higherSource', empty: true } }];
    case 'consideredLate':
      return [considered, ...one('timeliness', 'doneLate')];
    case 'reworked':
      return [considered, { field: 'reworks', range: ['1', ''] }];
    case 'daysMedian':
    case 'daysP90':
      return [considered, { not: { field: 'answered', empty: true } }];
    default:
      return outcomesOf(tally);
  }
}

function outcomesOf(tally: TallyName): Filter[] | null {
  const { where } = tallyOf(tally);
  return 'in' in where && where.field === 'outcome'
    ? [{ field: 'outcome', oneOf: where.in.map(String) }]
    : null;
}

const considered: Filter = { all: outcomesOf('considered') ?? [] };

function eitherOf(parts: readonly Filter[]): Filter {
  const [first] = parts;
  return parts.length === 1 && first ? first : { any: parts };
}

function pieceOf({ dimensions, from, to }: FigureQuestion, keys: readonly string[]): Period {
  const at = dimensions.findIndex(isTime);
  const unit = dimensions[at];
  const start = keys[at] as PlainDate | undefined;
  if (unit === undefined || !isTime(unit) || !start) return { from, to };
  const end = endOf(unit, start);
  return { from: start < from ? from : start, to: end > to ? to : end };
}

/** Dimensions that the register knows as they are, under its own names. */
const plain: Partial<Record<DimensionName, string>> = {
  ...{ region: 'place', district: 'place', section: 'question', questionGroup: 'question' },
  ...{ question: 'question', kind: 'kind', category: 'category', source: 'source', form: 'form' },
  ...{ type: 'type', language: 'language', character: 'character', higherSource: 'higherSource' },
  ...{ state: 'state', outcome: 'outcome', control: 'controlLevel', applicantKind: 'applicantKind' },
  ...{ registrar: 'registrar', repeat: 'repeat' },
};
// The register knows no district where the place is not told.
const withoutNothing: readonly DimensionName[] = ['region', 'district'];

// Filter and cell together: both hold.
function marksOf({ question, keys, unitsOf = () => [] }: CellOf): Filter[] | null {
  const asked = [
    ...question.filter,
    ...question.dimensions.flatMap((dimension, at) => {
      const key = keys[at];
      return isTime(dimension) || key === undefined ? [] : [{ dimension, values: [key] }];
    }),
  ];
  const marks: Filter[] = [];
  for (const { dimension, values } of asked) {
    const mark = markOf(dimension, values, unitsOf);
    if (!mark) return null;
    marks.push(mark);
  }
  return marks;
}

function markOf(
  dimension: DimensionName,
  values: readonly string[],
  unitsOf: (bodyId: number) => readonly number[],
): Filter | null {
  const known = values.filter((value) => value !== '');
  const hasNothing = known.length < values.length;
  if (dimension === 'reception') {
    const atReception: Filter = { field: 'source', oneOf: ['personalReception'] };
    return eitherOf(values.map((value) => (value === 'true' ? atReception : { not: atReception })));
  }
  if (dimension === 'filing')
    return eitherOf(
      values.map((n) => ({ field: 'filing', range: [n, n === String(MOST_FILINGS) ? '' : n] })),
    );
  const field = dimension === 'body' ? 'body' : plain[dimension];
  if (!field || (hasNothing && withoutNothing.includes(dimension))) return null;
  const nothing: Filter[] = hasNothing ? [{ field, empty: true }] : [];
  if (dimension === 'body') return eitherOf([...known.map((id) => bodyAlone(id, unitsOf)), ...nothing]);
  return eitherOf([...(known.length > 0 ? [{ field, oneOf: known }] : []), ...nothing]);
}

function bodyAlone(id: string, unitsOf: (bodyId: number) => readonly number[]): Filter {
  const units = unitsOf(Number(id)).map(String);
  const whole: Filter = { field: 'body', oneOf: [id] };
  return units.length === 0 ? whole : { all: [whole, { not: { field: 'body', oneOf: units } }] };
}
