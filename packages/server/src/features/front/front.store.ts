import { addDays, type PlainDate, yearOf } from '@tyndau/domain/calendar/plainDate';
import { addWorkingDays } from '@tyndau/domain/calendar/workingCalendar';
import { Prisma } from '../../db/archive.ts';
import type { Office } from '../../office.ts';
import { visibleAppeals } from '../appeals/appeals.visibility.ts';
import { visibleIntakes } from '../intake/intakes.visibility.ts';

// How long the same figures serve everybody who may see the same, unless something is changed meanwhile.
const NOW_FOR_MS = 3000;
const CHART_FOR_MS = 15_000;
const YEAR_FOR_MS = 60_000;

/** Figures of what is open now, judged today. */
export interface OpenFigures {
  readonly open: number;
  readonly dueSoon: number;
  readonly dueToday: number;
  readonly overdue: number;
  readonly awaitingReview: number;
}

/** Counts the open appeals once, by term and by what they wait for; an answer under expertise stops the term. */
export async function countOpen(office: Office): Promise<OpenFigures> {
  const { today } = office;
  const soon = addWorkingDays(office.book.calendar, today, office.book.dueSoonWorkingDays);
  const rows = await office.archive.readCount<OpenFigures>(
    Prisma.sql`
    SELECT count(*) AS open,
      count(*) FILTER (WHERE answered_on IS NULL AND due_on > ${today}::date AND due_on <= ${soon}::date) AS "dueSoon",
      count(*) FILTER (WHERE answered_on IS NULL AND due_on = ${today}::date) AS "dueToday",
      count(*) FILTER (WHERE answered_on IS NULL AND due_on < ${today}::date) AS overdue,
      count(*) FILTER (WHERE state = 'answered') AS "awaitingReview"
    FROM appeals a WHERE closed_on IS NULL AND ${visibleAppeals(office)}`,
    NOW_FOR_MS,
  );
  return rows[0] ?? { open: 0, dueSoon: 0, dueToday: 0, overdue: 0, awaitingReview: 0 };
}

export interface FlowFigures {
  readonly registeredToday: number;
  readonly registeredThisMonth: number;
  readonly closedThisMonth: number;
}

/** What came in and went out today and this month. */
export async function countFlow(office: Office): Promise<FlowFigures> {
  const { today } = office;
  const monthStart = `${today.slice(0, 7)}-01`;
  const rows = await office.archive.readCount<FlowFigures>(
    Prisma.sql`
    SELECT
      (SELECT count(*) FROM appeals a WHERE registered_on = ${today}::date AND ${visibleAppeals(office)}) AS "registeredToday",
      (SELECT count(*) FROM appeals a WHERE registered_on >= ${monthStart}::date AND ${visibleAppeals(office)}) AS "registeredThisMonth",
      (SELECT count(*) FROM appeals a WHERE closed_on >= ${monthStart}::date AND ${visibleAppeals(office)}) AS "closedThisMonth"`,
    NOW_FOR_MS,
  );
  return rows[0] ?? { registeredToday: 0, registeredThisMonth: 0, closedThisMonth: 0 };
}

export interface DayFigures {
  readonly on: Date;
  readonly registered: number;
  readonly closed: number;
}

/** Registered and closed on each of the last days; days without any are there with zeros. */
export function listDays(office: Office, days: number): Promise<DayFigures[]> {
  const from = addDays(office.today, 1 - days);
  return office.archive.readCount<DayFigures>(
    Prisma.sql`
    WITH days AS (SELECT d::date AS day FROM generate_series(${from}::date, ${office.today}::date, '1 day') d),
    came AS (SELECT registered_on AS day, count(*) AS n FROM appeals a
      WHERE registered_on >= ${from}::date AND ${visibleAppeals(office)} GROUP BY 1),
    went AS (SELECT closed_on AS day, count(*) AS n FROM appeals a
      WHERE closed_on >= ${from}::date AND ${visibleAppeals(office)} GROUP BY 1)
    SELECT days.day AS "on", coalesce(came.n, 0) AS registered, coalesce(went.n, 0) AS closed
    FROM days LEFT JOIN came USING (day) LEFT JOIN went USING (day) ORDER BY 1`,
    CHART_FOR_MS,
  );
}

export interface QuestionFigures {
  readonly questionCode: string;
  readonly count: number;
  readonly previous: number;
}

/** The questions asked most in the last days, beside the days before them. */
export function listTopQuestions(office: Office, days: number, most: number): Promise<QuestionFigures[]> {
  const from = addDays(office.today, 1 - days);
  const before = addDays(from, -days);
  return office.archive.readCount<QuestionFigures>(
    Prisma.sql`
    SELECT question_code AS "questionCode",
      count(*) FILTER (WHERE registered_on >= ${from}::date) AS count,
      count(*) FILTER (WHERE registered_on < ${from}::date) AS previous
    FROM appeals a WHERE registered_on >= ${before}::date AND ${visibleAppeals(office)}
    GROUP BY 1 HAVING count(*) FILTER (WHERE registered_on >= ${from}::date) > 0
    ORDER BY 2 DESC, 1 LIMIT ${most}`,
    CHART_FOR_MS,
  );
}

export interface DistrictFigures {
  readonly districtCode: string;
  readonly count: number;
  readonly overdue: number;
}

/** Open appeals by the district of the event, with the late ones among them. */
export function listDistricts(office: Office): Promise<DistrictFigures[]> {
  return office.archive.readCount<DistrictFigures>(
    Prisma.sql`
    SELECT district_code AS "districtCode", count(*) AS count,
      count(*) FILTER (WHERE answered_on IS NULL AND due_on < ${office.today}::date) AS overdue
    FROM appeals a WHERE closed_on IS NULL AND district_code IS NOT NULL AND ${visibleAppeals(office)}
    GROUP BY 1 ORDER BY 2 DESC, 1`,
    CHART_FOR_MS,
  );
}

/**
 * Late among considered this year, 0…1; null where nothing was considered. Considered are the appeals that got an answer;
 * forwarded, returned and withdrawn ones stand outside (statistical report, columns 10 and 18).
 */
export async function lateShareThisYear(office: Office): Promise<number | null> {
  const yearStart = `${yearOf(office.today)}-01-01` as PlainDate;
  const rows = await office.archive.readCount<{ considered: number; late: number }>(
    Prisma.sql`
    SELECT count(*) AS considered, count(*) FILTER (WHERE answered_on > due_on) AS late
    FROM appeals a WHERE closed_on >= ${yearStart}::date AND answered_on IS NOT NULL AND ${visibleAppeals(office)}`,
    YEAR_FOR_MS,
  );
  const row = rows[0];
  return row && row.considered > 0 ? row.late / row.considered : null;
}

/** Letters accepted today and letters that wait for their card, of those the viewer may know of. */
export async function countLetters(office: Office): Promise<{ acceptedToday: number; waiting: number }> {
  const seen = visibleIntakes(office);
  const rows = await office.archive.read<{ acceptedToday: number; waiting: number }>(Prisma.sql`
    SELECT (SELECT count(*) FROM intakes i WHERE i.journal_on = ${office.today}::date AND ${seen}) AS "acceptedToday",
      (SELECT count(*) FROM intakes i WHERE i.state IN ('accepted', 'distributed') AND ${seen}) AS waiting`);
  return rows[0] ?? { acceptedToday: 0, waiting: 0 };
}
