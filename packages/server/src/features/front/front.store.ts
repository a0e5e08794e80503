import { addWorkingDays } from '@tyndau/domain/calendar/workingCalendar';
import { Prisma } from '../../db/archive.ts';
import type { Office } from '../../office.ts';
import { visibleAppeals } from '../appeals/appeals.visibility.ts';
import { visibleIntakes } from '../intake/intakes.visibility.ts';

// How long the same figures serve everybody who may see the same, unless something is changed meanwhile.
const NOW_FOR_MS = 3000;

/** Terms that end today or soon. They lie ahead, and the catalogue of figures tells of what was: the register counts them. */
export interface NearTerms {
  readonly dueSoon: number;
  readonly dueToday: number;
}

/** Counts the open appeals whose term is near; an answer under expertise stops the term. */
export async function countNearTerms(office: Office): Promise<NearTerms> {
  const { today } = office;
  const soon = addWorkingDays(office.book.calendar, today, office.book.dueSoonWorkingDays);
  const rows = await office.archive.readCount<NearTerms>(
    Prisma.sql`
    SELECT count(*) FILTER (WHERE due_on > ${today}::date) AS "dueSoon", count(*) FILTER (WHERE due_on = ${today}::date) AS "dueToday"
    FROM appeals a WHERE closed_on IS NULL AND answered_on IS NULL AND due_on BETWEEN ${today}::date AND ${soon}::date
      AND ${visibleAppeals(office)}`,
    NOW_FOR_MS,
  );
  return rows[0] ?? { dueSoon: 0, dueToday: 0 };
}

/** Letters accepted today and letters that wait for their card, of those the viewer may know of. */
export async function countLetters(office: Office): Promise<{ acceptedToday: number; waiting: number }> {
  const seen = visibleIntakes(office);
  const rows = await office.archive.read<{ acceptedToday: number; waiting: number }>(Prisma.sql`
    SELECT (SELECT count(*) FROM intakes i WHERE i.journal_on = ${office.today}::date AND ${seen}) AS "acceptedToday",
      (SELECT count(*) FROM intakes i WHERE i.state IN ('accepted', 'distributed') AND ${seen}) AS waiting`);
  return rows[0] ?? { acceptedToday: 0, waiting: 0 };
}
