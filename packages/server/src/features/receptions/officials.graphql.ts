import { may } from '@tyndau/domain/access/permissions';
import type { Role } from '@tyndau/domain/access/roles';
import { UserRefType } from '../../features/people/people.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { DonePayload, toDone } from '../../graphql/payload.ts';
import { saveOfficial } from './saveOfficial.ts';

const SaveOfficialInput = builder.inputType('SaveOfficialInput', {
  fields: (t) => ({
    idempotencyKey: t.string({ required: true }),
    id: t.int(),
    fullName: t.string({ required: true }),
    postKk: t.string({ required: true }),
    postRu: t.string({ required: true }),
    bodyId: t.int({ required: true }),
    userId: t.int({ description: 'The account of the official, where he has one.' }),
    receives: t.boolean({ required: true, description: 'False: he receives no longer.' }),
  }),
});

builder.queryField('officialAccounts', (t) =>
  t.field({
    type: [UserRefType],
    description: 'Accounts that may answer at receptions: one of them may be an official’s own.',
    resolve(_root, _args, office) {
      office.require('reception.calendar');
      return [...office.book.users.values()].filter(
        ({ role, disabledAt }) => disabledAt === null && may(role as Role, 'reception.answer'),
      );
    },
  }),
);

builder.mutationField('saveOfficial', (t) =>
  t.field({
    type: DonePayload,
    args: { input: t.arg({ type: SaveOfficialInput, required: true }) },
    resolve: async (_root, { input }, office) => toDone(await saveOfficial(office, input)),
  }),
);
