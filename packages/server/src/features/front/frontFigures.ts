import { addDays, type PlainDate, yearOf } from '@tyndau/domain/calendar/plainDate';
import { appealListOf } from '@tyndau/domain/figures/appealList';
import type { FigureRow } from '@tyndau/domain/figures/compose';
import type { AskedQuestion, FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import type { MeasureName, MeasureText } from '@tyndau/domain/figures/measures';
import { measureTextOf } from '@tyndau/domain/figures/measureTexts';
import { piecesOf, startOf } from '@tyndau/domain/figures/periods';
import type { Office } from '../../office.ts';
import type { ReferenceBook } from '../../reference/book.ts';
import { registerOf } from '../../register/followRegister.ts';
import type { Register } from '../../register/Register.ts';
import { sightOfAppeals } from '../appeals/appeals.visibility.ts';
import { askFigures } from '../figures/askFigures.ts';
import { treesOf } from '../figures/treesOf.ts';

const CHART_DAYS = 30;

/** The questions of the front page to the catalogue: each number on it is one of their answers. */
function questionsOf(today: PlainDate) {
  const ask = (
    measures: readonly MeasureName[],
    from: PlainDate,
    more: Partial<AskedQuestion> = {},
  ): FigureQuestion =>
    ({
      measures,
      dimensions: [],
      filter: [],
      from,
      to: today,
      comparison: 'none',
      ...more,
    }) as FigureQuestion;
  const chart = addDays(today, 1 - CHART_DAYS);
  return {
    day: ask(['received', 'open', 'openLate', 'dueNow', 'dueSoon'], today),
    review: ask(['open'], today, { filter: [{ dimension: 'state', values: ['answered'] }] }),
    month: ask(['received', 'finished'], startOf('month', today)),
    year: ask(['lateShare'], `${yearOf(today)}-01-01` as PlainDate),
    days: ask(['received', 'finished'], chart, { dimensions: ['day'] }),
    questions: ask(['received'], chart, { dimensions: ['question'], comparison: 'previous' }),
    districts: ask(['open', 'openLate'], today, { dimensions: ['district'] }),
    letters: ask(['lettersAccepted', 'lettersWaiting'], today),
  };
}

type Questions = ReturnType<typeof questionsOf>;
type Answer = { readonly rows: readonly FigureRow[]; readonly total: FigureRow | null };
export type FrontFigures = Readonly<Record<keyof Questions, Answer>>;
type OfAppeals = Omit<FrontFigures, 'letters'>;

interface Kept {
  readonly version: number;
  readonly book: ReferenceBook;
  readonly answers: Map<string, Promise<OfAppeals>>;
}

// Whoever may see the same looks at the same numbers: they are counted once for each change of the register.
const kept = new WeakMap<Register, Kept>();

/** The answers of the catalogue for the front page, within what the viewer may know of. */
export async function frontFigures(office: Office): Promise<FrontFigures> {
  const [ofAppeals, letters] = await Promise.all([
    figuresOfAppeals(office),
    askFigures(office, questionsOf(office.today).letters),
  ]);
  return { ...ofAppeals, letters };
}

async function figuresOfAppeals(office: Office): Promise<OfAppeals> {
  const followed = await registerOf(office.archive).current();
  if (!followed) return count(office);
  const { register, version } = followed;
  const { book } = office;
  let own = kept.get(register);
  if (own?.version !== version || own.book !== book) {
    own = { version, book, answers: new Map() };
    kept.set(register, own);
  }
  const key = `${office.today} ${JSON.stringify(sightOfAppeals(office))}`;
  const known = own.answers.get(key);
  if (known) return known;
  const counting = count(office);
  own.answers.set(key, counting);
  counting.catch(() => own.answers.delete(key));
  return counting;
}

async function count(office: Office): Promise<OfAppeals> {
  const { letters: _, ...ofAppeals } = questionsOf(office.today);
  const questions = Object.entries(ofAppeals) as [keyof OfAppeals, FigureQuestion][];
  const answers = await Promise.all(
    questions.map(async ([name, question]) => [name, await askFigures(office, question)] as const),
  );
  return Object.fromEntries(answers) as unknown as OfAppeals;
}

/** Every day of the chart in order; the catalogue is silent of days on which nothing happened. */
export function allDays(office: Office, { days }: FrontFigures): readonly FigureRow[] {
  const { from, to } = questionsOf(office.today).days;
  const known = new Map(days.rows.map((row) => [row.keys[0], row]));
  return piecesOf('day', { from, to }).map(
    ({ start }) => known.get(start) ?? { keys: [start], values: [0, 0], previous: [], isPartial: false },
  );
}

/** The figures of the front page that are one number, with the question and the measure that answer them. */
const single = {
  open: ['day', 'open'],
  dueSoon: ['day', 'dueSoon'],
  dueToday: ['day', 'dueNow'],
  overdue: ['day', 'openLate'],
  acceptedToday: ['letters', 'lettersAccepted'],
  waitingForRegistration: ['letters', 'lettersWaiting'],
  registeredToday: ['day', 'received'],
  awaitingReview: ['review', 'open'],
  registeredThisMonth: ['month', 'received'],
  closedThisMonth: ['month', 'finished'],
  lateShareThisYear: ['year', 'lateShare'],
} as const satisfies Record<string, readonly [keyof Questions, MeasureName]>;
export type FrontFigureName = keyof typeof single;

/** One number of the front page; null where it has no value. */
export function figureIn(figures: FrontFigures, name: FrontFigureName): number | null {
  const [question, measure] = single[name];
  const at = questionsOf('2000-01-01' as PlainDate)[question].measures.indexOf(measure);
  return figures[question].total?.values[at] ?? null;
}

/** What a number of the front page means, and the filter of the register that finds the appeals behind it. */
export interface FrontMeaning {
  readonly name: FrontFigureName;
  readonly text: MeasureText;
  readonly where: string | null;
}

/** The meaning of every number, as the catalogue tells it. */
export function listMeanings(office: Office): readonly FrontMeaning[] {
  const questions = questionsOf(office.today);
  const trees = treesOf(office.book);
  return Object.entries(single).map(([name, [question, measure]]) => ({
    name: name as FrontFigureName,
    text: measureTextOf(measure),
    where: appealListOf({
      ...{ question: questions[question], measure, keys: [], today: office.today, trees },
    }),
  }));
}
