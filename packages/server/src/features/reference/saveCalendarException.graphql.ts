import { builder } from '../../graphql/builder.ts';
import { NotFound } from '../../graphql/errors.ts';
import { DonePayload, payloadType, toPayload } from '../../graphql/payload.ts';
import { LocalizedInput } from '../../graphql/shared.graphql.ts';
import type { ReferenceBook } from '../../reference/book.ts';
import { CalendarExceptionType } from './calendarException.graphql.ts';
import { removeCalendarException } from './removeCalendarException.ts';
import { saveCalendarException } from './saveCalendarException.ts';

const SaveCalendarExceptionInput = builder.inputType('SaveCalendarExceptionInput', {
  fields: (t) => ({
    on: t.field({ type: 'PlainDate', required: true }),
    version: t.int({ description: 'The version that was edited; none: a new day.' }),
    kind: t.string({ required: true }),
    name: t.field({ type: LocalizedInput, required: true }),
    confirmed: t.boolean({ required: true }),
  }),
});

const CalendarExceptionPayload = payloadType('CalendarExceptionPayload', 'exception', CalendarExceptionType);

builder.mutationFields((t) => ({
  saveCalendarException: t.field({
    type: CalendarExceptionPayload,
    args: { input: t.arg({ type: SaveCalendarExceptionInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await saveCalendarException(office, input), (on) => getDay(office.book, on)),
  }),
  removeCalendarException: t.field({
    type: DonePayload,
    args: {
      on: t.arg({ type: 'PlainDate', required: true }),
      version: t.arg.int({ required: true }),
    },
    resolve: async (_root, { on, version }, office) => {
      const outcome = await removeCalendarException(office, on, version);
      return { refusals: outcome.ok ? [] : outcome.refusal };
    },
  }),
}));

function getDay(book: ReferenceBook, on: string) {
  const found = book.calendarDays.find((day) => day.on.toISOString().startsWith(on));
  if (!found) throw new NotFound('calendarException');
  return found;
}
