import type { Term } from '@tyndau/domain/calendar/terms';
import type { Office } from '../../office.ts';

/** Step 3: five days whose kind the guide does not name; the administrator says which. */
export function briefTermOf({ book }: Office): Term {
  const days = Number(book.settings.get('reception.briefDays') ?? 5);
  return book.settings.get('reception.briefDayKind') === 'calendar'
    ? { calendarDays: days }
    : { workingDays: days };
}
