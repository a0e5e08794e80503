import { seesOnlyOwnBody } from '@tyndau/domain/access/roles';
import { composeRows, type FigureRow, talliesFor } from '@tyndau/domain/figures/compose';
import {
  type AskedQuestion,
  asksOfPersons,
  checkQuestion,
  type FigureQuestion,
} from '@tyndau/domain/figures/figureQuestion';
import { comparedPeriod, type Period } from '@tyndau/domain/figures/periods';
import { answerFromGrid, checkPersonalGrid, personalMarks } from '@tyndau/domain/figures/personalGrid';
import { Prisma } from '../../db/archive.ts';
import type { EngineRow } from '../../figures/columnStore.ts';
import { compileTally } from '../../figures/compileTally.ts';
import { countFromRegister } from '../../figures/countFromRegister.ts';
import { countLetters } from '../../figures/countLetters.ts';
import { countSheet, type FigureEngine, type SheetTask } from '../../figures/countSheet.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { visibleAppeals } from '../appeals/appeals.visibility.ts';
import { soonUntilIn } from '../appeals/filterValues.ts';
import { listResidentsWords, type ResidentsWord } from './residentsWords.ts';

const mirrorFacts = Prisma.sql`facts a`;
const archiveFacts = Prisma.sql`appeal_facts a`;
// Counting in the archive reads the whole register: those who look at the same moment share one reading.
const ARCHIVE_FOR_MS = 3000;

/** The answer to a question of figures. */
export interface Figures {
  /** Every change up to this moment is in the figures. */
  readonly asOf: Date;
  readonly source: 'register' | 'mirror' | 'archive';
  readonly question: FigureQuestion | null;
  readonly compared: Period | null;
  readonly rows: readonly FigureRow[];
  readonly total: FigureRow | null;
  /** By whose word residents were counted; empty where nothing is counted per resident. */
  readonly residents: readonly ResidentsWord[];
  readonly refusals: readonly Refusal[];
}

/** Answers a question within what the viewer may know of: from the register in memory, and what it does not keep from the mirror or the archive. */
export async function askFigures(office: Office, asked: AskedQuestion): Promise<Figures> {
  const checked = checkQuestion(asked);
  if (!checked.ok) return refused(office, checked.refusal);
  const question = checked.value;
  const isProtected = asksOfPersons(question) && !office.may('appeal.seePersonalData');
  const tooFine = isProtected ? checkPersonalGrid(question, office.today) : [];
  if (tooFine.length > 0) return refused(office, tooFine);
  const engine = engineOf(office);
  const compared = comparedPeriod(question, question.comparison);
  const answer = isProtected
    ? await answerProtected(office, engine, question)
    : await answerOpenly(office, engine, question);
  const residents = listResidentsWords(office, question, answer.rows);
  return {
    ...engine.told(),
    question,
    compared: isProtected ? null : compared,
    ...answer,
    residents,
    refusals: [],
  };
}

function refused(office: Office, refusals: readonly Refusal[]): Figures {
  return {
    asOf: office.now,
    source: 'archive',
    question: null,
    compared: null,
    rows: [],
    total: null,
    residents: [],
    refusals,
  };
}

async function answerOpenly(office: Office, engine: FigureEngine, question: FigureQuestion) {
  const before = comparedPeriod(question, question.comparison);
  const names = talliesFor(question.measures);
  const sheet = (period: Period, beside: Period | null) =>
    countSheet(engine, taskOf(office, { question, names, period, beside }));
  const [current, compared] = await Promise.all([
    sheet(question, before),
    before ? sheet(before, question) : null,
  ]);
  return composeRows(
    question,
    current,
    compared,
    (code, year) => office.book.residentsOf(code, year)?.residents ?? null,
  );
}

// The grid is read whole, whatever value is asked for: what may be told is decided before anything is chosen from it.
async function answerProtected(office: Office, engine: FigureEngine, question: FigureQuestion) {
  const [mark] = personalMarks(question);
  const filter = question.filter.filter(({ dimension }) => dimension !== mark);
  const grid = {
    dimensions: ['quarter', 'region', 'district', mark] as FigureQuestion['dimensions'],
    filter,
  };
  const task = taskOf(office, { question: grid, names: ['received'], period: question });
  const { rows, total } = await countSheet(engine, task);
  const received = total.received ?? 0;
  const values = question.measures.map((name) => (name === 'received' ? received : 1));
  return {
    rows: answerFromGrid(question, rows),
    total: { keys: [], values, previous: [], isPartial: false },
  };
}

function taskOf(office: Office, task: Omit<SheetTask, 'today' | 'soonUntil'>): SheetTask {
  return { ...task, today: office.today, soonUntil: soonUntilIn(office) };
}

/** Register, mirror or archive, statement by statement; `told` says what the answer rests on: the older of the moments. */
function engineOf(office: Office): FigureEngine & { told(): Pick<Figures, 'asOf' | 'source'> } {
  let asOf = office.now;
  let source: Figures['source'] = 'register';
  const slower = { register: 0, mirror: 1, archive: 2 } as const;
  const from = (engine: Figures['source']) => {
    if (slower[engine] > slower[source]) source = engine;
  };
  // What was sent to an executor's body is not in the mirror.
  const isInMirror = !seesOnlyOwnBody(office.signedIn.role);
  return {
    told: () => ({ asOf, source }),
    countLetters: (task) => countLetters(office, task),
    async count(task) {
      const counted = await countFromRegister(office, task);
      if (typeof counted === 'object') return counted;
      const seen = visibleAppeals(office);
      // For what the register can tell in some seconds no mirror is built.
      const wish = counted === 'unknown' ? 'build' : 'asItIs';
      const mirrored = isInMirror
        ? await office.mirror.ask(compileTally(task, mirrorFacts, seen), wish).catch(() => null)
        : null;
      if (mirrored) {
        if (mirrored.asOf < asOf) asOf = mirrored.asOf;
        from('mirror');
        return mirrored.rows;
      }
      from('archive');
      return office.archive.readCount<EngineRow>(compileTally(task, archiveFacts, seen), ARCHIVE_FOR_MS);
    },
  };
}
