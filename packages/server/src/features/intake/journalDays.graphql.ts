import { fromPlainDate } from '../../db/dates.ts';
import type { JournalDay } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import { required } from '../appeals/appealType.graphql.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { closeJournalDay } from './closeJournalDay.ts';
import { findJournalDay } from './journalDays.ts';

interface DayOfJournal {
  readonly on: string;
  readonly closed: JournalDay | null;
}

export const JournalDayType = builder.objectRef<DayOfJournal>('JournalDay').implement({
  description: 'The journal of a day at the viewer’s desk: open, or closed for good.',
  fields: (t) => ({
    on: t.field({ type: 'PlainDate', resolve: ({ on }) => on }),
    isClosed: t.boolean({ resolve: ({ closed }) => closed !== null }),
    mayBeClosed: t.boolean({
      description: 'It is the day or later, the journal is open, and the viewer may close it.',
      resolve: ({ on, closed }, _args, office) =>
        closed === null && office.may('intake.closeDay') && fromPlainDate(on) <= fromPlainDate(office.today),
    }),
    closedAt: t.field({ type: 'Instant', nullable: true, resolve: ({ closed }) => closed?.closedAt ?? null }),
    closedBy: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ closed }, _args, { book }) =>
        closed ? required(book.users.get(closed.closedById), 'user') : null,
    }),
    letters: t.int({ nullable: true, resolve: ({ closed }) => closed?.letters ?? null }),
    sheets: t.int({ nullable: true, resolve: ({ closed }) => closed?.sheets ?? null }),
    lastNumber: t.int({ nullable: true, resolve: ({ closed }) => closed?.lastNumber ?? null }),
  }),
});

const JournalDayPayload = payloadType('JournalDayPayload', 'journalDay', JournalDayType);

builder.queryFields((t) => ({
  journalDay: t.field({
    type: JournalDayType,
    args: { on: t.arg({ type: 'PlainDate', required: true }) },
    resolve: async (_root, { on }, office) => {
      office.require('intake.read');
      return { on, closed: await findJournalDay(office, office.archive.prisma, on) };
    },
  }),
}));

builder.mutationFields((t) => ({
  closeJournalDay: t.field({
    type: JournalDayPayload,
    description: 'Closes the journal of a day; it is never opened again.',
    args: { on: t.arg({ type: 'PlainDate', required: true }) },
    resolve: async (_root, { on }, office) =>
      toPayload(await closeJournalDay(office, on), async (day) => ({
        on: day,
        closed: await findJournalDay(office, office.archive.prisma, day),
      })),
  }),
}));
