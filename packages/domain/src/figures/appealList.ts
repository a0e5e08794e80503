import type { TimelinessState } from '../appeals/timeliness.ts';
import { addDays, type PlainDate } from '../calendar/plainDate.ts';
import { parseFilter, printFilter } from '../filters/filterText.ts';
import { bothOf, type Filter, noFilter } from '../filters/filterTree.ts';
import { nearDay } from '../filters/relativeDay.ts';
import { type DimensionName, isTime } from './dimensions.ts';
import { MOST_FILINGS } from './fact.ts';
import type { FigureQuestion } from './figureQuestion.ts';
import { formulaOf, type MeasureName, talliesOf } from './measures.ts';
import { endOf, type Period } from './periods.ts';
import { KEPT_BACK } from './personalGrid.ts';
import { isLetterDay, type TallyName, tallyOf } from './tallies.ts';

export interface CellOf {
  readonly question: FigureQuestion;
  readonly measure: MeasureName;
  readonly keys: readonly string[];
  readonly today: PlainDate;
  readonly trees: Trees;
}

/** The register takes a body with its units and a place with its parts; a figure of one alone leaves these out. */
export interface Trees {
  readonly bodies: readonly { readonly id: number; readonly parentId: number | null }[];
  readonly territories: readonly { readonly code: string; readonly parentCode: string | null }[];
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
  const formula = formulaOf(measure);
  return 'share' in formula ? formula.share : talliesOf(measure);
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
function wasOpen(tally: TallyName, on: PlainDate): Filter {
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
  if (tally === 'dueSoon')
    open.push({ field: 'due', range: [addDays(on, 2), nearDay(addDays(on, 1))] }, notYet('answered'));
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
    case 'reopened':
      return [considered, ...one('reopened', 'true')];
    case 'calledBack':
      return [considered, { not: { field: 'callBack', empty: true } }];
    case 'satisfiedOnCall':
      return [considered, ...one('callBack', 'satisfied')];
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

/** The days of a cell: of the whole question, or of the piece of time the cell stands for. */
export function pieceOf(
  { dimensions, from, to }: Pick<FigureQuestion, 'dimensions' | 'from' | 'to'>,
  keys: readonly string[],
): Period {
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
  ...{ registrar: 'registrar', repeat: 'repeat', sex: 'sex', ageBand: 'ageBand' },
  ...{ socialStatus: 'socialStatus', occupation: 'occupation', privilege: 'privilege' },
};
// A region is a place with its parts; to be in none at all is another question.
const nothingIn: Partial<Record<DimensionName, string>> = { region: 'region', district: 'district' };

// Filter and cell together: both hold.
function marksOf({ question, keys, trees }: CellOf): Filter[] | null {
  const asked = [
    ...question.filter,
    ...question.dimensions.flatMap((dimension, at) => {
      const key = keys[at];
      return isTime(dimension) || key === undefined ? [] : [{ dimension, values: [key] }];
    }),
  ];
  const marks: Filter[] = [];
  for (const { dimension, values } of asked) {
    if (values.includes(KEPT_BACK)) return null;
    const mark = markOf(dimension, values, trees);
    if (!mark) return null;
    marks.push(mark);
  }
  return marks;
}

function markOf(dimension: DimensionName, values: readonly string[], trees: Trees): Filter | null {
  const field = plain[dimension];
  if (field) return plainMark(field, values, nothingIn[dimension] ?? field);
  const each = (of: (value: string) => Filter): Filter => eitherOf(values.map(of));
  switch (dimension) {
    case 'reception': {
      const atReception: Filter = { field: 'source', oneOf: ['personalReception'] };
      return each((value) => (value === 'true' ? atReception : { not: atReception }));
    }
    case 'filing':
      return each((n) => ({ field: 'filing', range: [n, n === String(MOST_FILINGS) ? '' : n] }));
    case 'daysBand':
      return each((band) => (band === '' ? { field: 'days', empty: true } : bandOfDays(band)));
    case 'body':
      return each((id) => (id === '' ? { field: 'body', empty: true } : bodyAlone(id, trees)));
    case 'parentBody':
      return each((id) => (id === '' ? { field: 'body', empty: true } : unitsOfBody(id, trees)));
    case 'place':
      return each((code) => (code === '' ? { field: 'place', empty: true } : placeAlone(code, trees)));
    default:
      return null;
  }
}

function plainMark(field: string, values: readonly string[], emptyField: string): Filter {
  const known = values.filter((value) => value !== '');
  const nothing: Filter[] = known.length < values.length ? [{ field: emptyField, empty: true }] : [];
  return eitherOf([...(known.length > 0 ? [{ field, oneOf: known }] : []), ...nothing]);
}

function bandOfDays(band: string): Filter {
  const [from = '', to = ''] = band.replace('+', '-').split('-');
  return { field: 'days', range: [from, to] };
}

// The register takes a body with all its units and a place with all its parts; these are without them.
function bodyAlone(id: string, { bodies }: Trees): Filter {
  return without('body', id, unitsOf(bodies, [Number(id)]));
}

function placeAlone(code: string, { territories }: Trees): Filter {
  const parts = territories.filter(({ parentCode }) => parentCode === code);
  return without(
    'place',
    code,
    parts.map((part) => part.code),
  );
}

function without(field: string, value: string, parts: readonly string[]): Filter {
  const whole: Filter = { field, oneOf: [value] };
  return parts.length === 0 ? whole : { all: [whole, { not: { field, oneOf: parts } }] };
}

// Its direct units, each alone; a body that is nobody's unit stands for itself, too.
function unitsOfBody(id: string, { bodies }: Trees): Filter {
  const own = unitsOf(bodies, [Number(id)]);
  const further = unitsOf(bodies, own.map(Number));
  const isUnit = bodies.some((body) => body.id === Number(id) && body.parentId !== null);
  const whole: Filter = { field: 'body', oneOf: isUnit && own.length > 0 ? own : [id] };
  return further.length === 0 ? whole : { all: [whole, { not: { field: 'body', oneOf: further } }] };
}

function unitsOf(bodies: Trees['bodies'], ids: readonly number[]): readonly string[] {
  return bodies
    .filter(({ parentId }) => parentId !== null && ids.includes(parentId))
    .map(({ id }) => String(id));
}
