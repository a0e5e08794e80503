import { yearOf } from '@tyndau/domain/calendar/plainDate';
import { toPlainDate } from '../../db/dates.ts';
import type { CalendarException } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { LocalizedType, nameOf } from '../../graphql/shared.graphql.ts';
import { openBook } from './openBook.ts';

export const CalendarExceptionType = builder.objectRef<CalendarException>('CalendarException').implement({
  description: 'A day that differs from the five-day week.',
  fields: (t) => ({
    on: t.expose('on', { type: 'PlainDate' }),
    kind: t.exposeString('kind'),
    name: t.field({ type: LocalizedType, resolve: nameOf }),
    confirmed: t.exposeBoolean('confirmed', { description: 'False while the day is only expected.' }),
    version: t.exposeInt('version'),
  }),
});

builder.queryField('calendarExceptions', (t) =>
  t.field({
    type: [CalendarExceptionType],
    args: { year: t.arg.int() },
    resolve: (_root, { year }, office) =>
      openBook(office).calendarDays.filter(
        (day) => typeof year !== 'number' || yearOf(toPlainDate(day.on)) === year,
      ),
  }),
);
