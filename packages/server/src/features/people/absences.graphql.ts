import { fullName } from '@tyndau/domain/identity/personName';
import { fromPlainDate } from '../../db/dates.ts';
import type { Absence } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { NotFound } from '../../graphql/errors.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import { required } from '../appeals/appealType.graphql.ts';
import { innerBodyIds } from '../execution/bodyPeople.ts';
import { BodyType } from '../reference/body.graphql.ts';
import { listAbsences, mayKeepAbsences } from './absences.store.ts';
import { bodiesToAdminister, mayAdminister } from './bodiesToAdminister.ts';
import { cancelAbsence } from './cancelAbsence.ts';
import { UserRefType } from './people.graphql.ts';
import { saveAbsence } from './saveAbsence.ts';

export const AbsenceType = builder.objectRef<Absence>('Absence').implement({
  description: 'A person is not at work from a day to a day, both included.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    user: t.field({
      type: UserRefType,
      resolve: ({ userId }, _args, { book }) => required(book.users.get(userId), 'user'),
    }),
    bodyId: t.int({
      description: 'Of the person who is away.',
      resolve: ({ userId }, _args, { book }) => required(book.users.get(userId), 'user').bodyId,
    }),
    fromOn: t.expose('fromOn', { type: 'PlainDate' }),
    toOn: t.expose('toOn', { type: 'PlainDate' }),
    reason: t.string({
      nullable: true,
      description: 'Why: for the person and those responsible for people; whoever distributes need not know.',
      resolve: (absence, _args, office) =>
        mayKeepAbsences(office) || absence.userId === office.signedIn.id ? absence.reason : null,
    }),
    note: t.string({
      resolve: (absence, _args, office) =>
        mayKeepAbsences(office) || absence.userId === office.signedIn.id ? absence.note : '',
    }),
    substitute: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ substituteId }, _args, { book }) =>
        substituteId === null ? null : (book.users.get(substituteId) ?? null),
    }),
    version: t.exposeInt('version'),
  }),
});

const SaveAbsenceInput = builder.inputType('SaveAbsenceInput', {
  fields: (t) => ({
    id: t.int({ description: 'None: a new one.' }),
    version: t.int(),
    userId: t.int({ required: true }),
    fromOn: t.field({ type: 'PlainDate', required: true }),
    toOn: t.field({ type: 'PlainDate', required: true }),
    reason: t.string({ required: true }),
    note: t.string(),
    substituteId: t.int(),
  }),
});

const AbsencePayload = payloadType('AbsencePayload', 'absence', AbsenceType);

builder.queryFields((t) => ({
  absences: t.field({
    type: [AbsenceType],
    description:
      'Those that end on the day or later; today without it. One’s own for whoever keeps no people.',
    args: { since: t.arg({ type: 'PlainDate' }) },
    resolve: (_root, { since }, office) => {
      office.signedIn;
      return listAbsences(office, fromPlainDate(since ?? office.today));
    },
  }),
  bodiesToAdminister: t.field({
    type: [BodyType],
    description: 'Bodies for whose people the viewer answers.',
    resolve: (_root, _args, office) => {
      if (!office.may('load.handOver')) office.require('absence.edit');
      return bodiesToAdminister(office);
    },
  }),
  colleagues: t.field({
    type: [UserRefType],
    description:
      'People of a body the viewer answers for, or of his own, who are not disabled: for absences, substitutes, hand-overs.',
    args: { bodyId: t.arg.int() },
    resolve: (_root, args, office) => {
      if (!office.may('load.handOver')) office.require('absence.edit');
      const bodyId = args.bodyId ?? office.signedIn.bodyId;
      if (!mayAdminister(office, bodyId)) throw new NotFound('body');
      const inner = innerBodyIds(office.book, bodyId);
      return [...office.book.users.values()]
        .filter((user) => user.disabledAt === null && inner.includes(user.bodyId))
        .sort((one, other) => fullName(one).localeCompare(fullName(other), 'kk'));
    },
  }),
}));

builder.mutationFields((t) => ({
  saveAbsence: t.field({
    type: AbsencePayload,
    args: { input: t.arg({ type: SaveAbsenceInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await saveAbsence(office, input), (id) =>
        office.archive.prisma.absence.findUniqueOrThrow({ where: { id } }),
      ),
  }),
  cancelAbsence: t.field({
    type: AbsencePayload,
    description: 'An absence that does not take place, or was entered by mistake: stays on record.',
    args: { id: t.arg.int({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (_root, { id, version }, office) =>
      toPayload(await cancelAbsence(office, id, version), (cancelled) =>
        office.archive.prisma.absence.findUniqueOrThrow({ where: { id: cancelled } }),
      ),
  }),
}));
