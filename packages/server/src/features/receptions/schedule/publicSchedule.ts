import { daysInMonth, type PlainDate, plainDateOf } from '@tyndau/domain/calendar/plainDate';
import { type ReceptionDate, receptionDates } from '@tyndau/domain/receptions/receptionDates';
import { toPlainDate } from '../../../db/dates.ts';
import type { Official, OfficialHours, ReceptionDay } from '../../../db/generated/client.ts';
import type { Office } from '../../../office.ts';
import { listOfficialsWithHours, toAbsences, toHours } from '../officialHours.store.ts';

type ShownHours = ReturnType<typeof toHours> & Pick<OfficialHours, 'placeKk' | 'placeRu'>;

/** One official of the schedule: who he is and when he receives in the month. */
export interface ScheduleLine {
  readonly official: Official;
  readonly dates: readonly ReceptionDate<ShownHours>[];
}

/** What hangs on the wall and stands on the site: officials, days, places. Of applicants there is nothing in it. */
export interface PublicSchedule {
  readonly year: number;
  readonly month: number;
  readonly lines: readonly ScheduleLine[];
  /** Days for everybody: the single reception day, receptions in districts and by video. */
  readonly days: readonly ReceptionDay[];
}

/** The first and the last day of a month. */
export function monthBounds(year: number, month: number): readonly [PlainDate, PlainDate] {
  return [plainDateOf(year, month, 1), plainDateOf(year, month, daysInMonth(year, month))];
}

/** The schedule of a month, as the law wants it shown: name, days, in Kazakh and Russian. Needs no session. */
export async function publicSchedule(office: Office, year: number, month: number): Promise<PublicSchedule> {
  const [from, to] = monthBounds(year, month);
  const officials = await listOfficialsWithHours(office);
  const days = await office.archive.prisma.receptionDay.findMany({
    where: { on: { gte: new Date(from), lte: new Date(to) }, kind: { not: 'ordinary' } },
    orderBy: [{ on: 'asc' }, { id: 'asc' }],
  });
  const lines = officials.map((official) => {
    const hours = official.hours.map((row): ShownHours => ({ ...row, ...toHours(row) }));
    const absences = toAbsences(official.absences);
    return { official, dates: receptionDates(hours, absences, from, to, office.book.calendar) };
  });
  return { year, month, lines, days: days.filter(({ confirmedById }) => confirmedById !== null) };
}

/** Reads 'YYYY-MM'; anything else is the present month. */
export function readMonth(text: string | undefined, today: PlainDate): { year: number; month: number } {
  const [, year, month] = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(text ?? '') ?? [];
  if (year && month) return { year: Number(year), month: Number(month) };
  return { year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) };
}

/** The day of a reception day as the law writes days. */
export const onOf = ({ on }: ReceptionDay): PlainDate => toPlainDate(on);
