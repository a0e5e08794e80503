import { numberPatterns } from '@tyndau/domain/appeals/numbering';
import { kostanayZone, utcOffsetAt } from '@tyndau/domain/calendar/officeZone';
import type pg from 'pg';
import { hashPassword } from '../auth/passwords.ts';
import type { ReferenceBook } from '../reference/book.ts';
import type { BulkWriter } from './bulkWriter.ts';
import { DEMO_PASSWORD, makeCast } from './cast.ts';
import { dayNumber, dayOf, openDemoDays } from './demoDays.ts';
import { openDeskBook } from './deskBook.ts';
import { openJournalBook } from './journalBook.ts';
import type { WorldOptions } from './loadWorld.ts';
import type { Press } from './openPress.ts';
import { openNumbers } from './people.ts';
import { firstDayOf } from './playWorld.ts';
import { throwDice } from './random.ts';
import { openRoutes } from './routes.ts';
import { openThemes } from './themes.ts';
import { openTraceBook } from './tracePress.ts';
import type { IdCounters, WorldState } from './worldState.ts';

/** The moment at which the demonstration opens: as said, or noon of a day. */
export function momentOf(now: string): Date {
  const moment = new Date(/^\d{4}-\d{2}-\d{2}$/.test(now) ? `${now}T12:00:00+05:00` : now);
  if (Number.isNaN(moment.getTime())) throw new Error(`Not a day or a moment: ${now}`);
  return moment;
}

/** The moment by the office's clock, in seconds. */
function officeMoment(moment: Date): number {
  return Math.floor(moment.getTime() / 1000) + utcOffsetAt(moment.toISOString(), kostanayZone) * 60;
}

/** Everything the makers share, at its beginning: the calendar, the people, the ids that are free. */
export async function openWorld(
  client: pg.Client,
  book: ReferenceBook,
  sink: BulkWriter,
  press: Press,
  { seed, now: moment, appeals }: WorldOptions,
): Promise<WorldState> {
  const now = officeMoment(momentOf(moment));
  const lastDay = dayOf(now);
  const firstDay = firstDayOf(lastDay);
  const setting = (key: string, otherwise: string) => String(book.settings.get(key) ?? otherwise);
  const days = openDemoDays(
    book.calendar,
    book.termRules,
    setting('workingDay.end', '18:30'),
    firstDay,
    lastDay,
  );
  const next = await readNextIds(client);
  const journal = openJournalBook(days, press.print);
  const createdAt = days.timestamp(dayNumber(days.dateOf(firstDay)) * 86_400 + 9 * 3600);
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const cast = makeCast(book, sink, { seed, firstUserId: next.users, passwordHash, createdAt });
  next.users += cast.accounts.length;
  return {
    book,
    dice: throwDice(seed),
    sink,
    days,
    journal,
    traces: openTraceBook(press.trace),
    cast,
    routes: openRoutes(book),
    pickTheme: openThemes(book, appeals),
    numbers: openNumbers(),
    now,
    lastDay,
    next,
    counters: new Map(),
    patterns: {
      appeal: setting('numbers.appealPattern', numberPatterns.appeal),
      talon: setting('numbers.talonPattern', numberPatterns.talon),
      reception: setting('numbers.receptionPattern', numberPatterns.reception),
      assignment: setting('numbers.assignmentPattern', numberPatterns.assignment),
      notice: setting('numbers.noticePattern', numberPatterns.notice),
    },
    known: [],
    unsettled: [],
    stubborn: [],
    waking: new Map(),
    recent: [],
    overdue: { count: 0 },
    posted: [],
    desk: openDeskBook(days, lastDay),
  };
}

/** Tables whose ids the generator gives. */
export const numbered: readonly (keyof IdCounters)[] = [
  'users',
  'applicants',
  'cards',
  'intakes',
  'appeals',
  'routings',
  'answers',
  'extensions',
  'path_steps',
  'outgoing_notices',
  'officials',
  'reception_days',
  'receptions',
  'reception_steps',
  'official_hours',
  'reception_invitations',
  'assignments',
  'notifications',
  'postal_deliveries',
  'postal_lines',
  'postal_scans',
  'absences',
  'distributions',
  'distribution_shares',
  'distributed_letters',
  'registration_checks',
];

async function readNextIds(client: pg.Client): Promise<IdCounters> {
  const next = {} as IdCounters;
  for (const table of numbered) {
    const { rows } = await client.query<{ id: number }>(
      `SELECT coalesce(max(id), 0)::int + 1 AS id FROM "${table}"`,
    );
    next[table] = rows[0]?.id ?? 1;
  }
  return next;
}
