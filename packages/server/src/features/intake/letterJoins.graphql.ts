import type { Intake, LetterJoin } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { toPayload } from '../../graphql/payload.ts';
import { AppealType, required } from '../appeals/appealType.graphql.ts';
import { findMessageOfLetter, textOfOriginal } from '../electronic/messages.store.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { IntakePayload } from './intakeMutations.graphql.ts';
import { getIntake } from './intakes.store.ts';
import { joinIntake } from './joinIntake.ts';
import { unjoinIntake } from './unjoinIntake.ts';

type JoinWithLetter = LetterJoin & { readonly intake: Intake };

const JoinedLetterType = builder.objectRef<JoinWithLetter>('JoinedLetter').implement({
  description: 'The same letter over the other channel, joined to the appeal.',
  fields: (t) => ({
    intakeId: t.exposeInt('intakeId'),
    version: t.int({ description: 'Of the letter.', resolve: ({ intake }) => intake.version }),
    throughNumber: t.int({ resolve: ({ intake }) => intake.throughNumber }),
    talonNumber: t.string({ resolve: ({ intake }) => intake.talonNumber }),
    receivedAt: t.field({ type: 'Instant', resolve: ({ intake }) => intake.receivedAt }),
    form: t.string({ resolve: ({ intake }) => intake.form }),
    source: t.string({ resolve: ({ intake }) => intake.source }),
    reason: t.exposeString('reason'),
    joinedAt: t.expose('joinedAt', { type: 'Instant' }),
    joinedBy: t.field({
      type: UserRefType,
      resolve: ({ joinedById }, _args, { book }) => required(book.users.get(joinedById), 'user'),
    }),
    original: t.string({
      nullable: true,
      description:
        'The message as it came, where the copy came by wire; for those who may see personal data.',
      async resolve({ intakeId, intake }, _args, office) {
        if (intake.form !== 'electronic' || !office.may('appeal.seePersonalData')) return null;
        const message = await findMessageOfLetter(office, intakeId);
        return message ? textOfOriginal(message) : null;
      },
    }),
    canUnjoin: t.boolean({
      description: 'Nothing else happened to the appeal since, and the viewer may take it back.',
      async resolve({ appealId, versionAfter }, _args, office) {
        if (!office.may('intake.unjoin')) return false;
        const where = { id: appealId, version: versionAfter };
        return (await office.archive.prisma.appeal.count({ where })) > 0;
      },
    }),
  }),
});

// The appeal itself was found visible before its letters are asked for.
builder.objectField(AppealType, 'joinedLetters', (t) =>
  t.field({
    type: [JoinedLetterType],
    resolve: ({ id }, _args, office) =>
      office.archive.prisma.letterJoin.findMany({
        where: { appealId: id, undoneAt: null },
        include: { intake: true },
        orderBy: { id: 'asc' },
      }),
  }),
);

const JoinIntakeInput = builder.inputType('JoinIntakeInput', {
  fields: (t) => ({
    intakeId: t.int({ required: true }),
    version: t.int({ required: true }),
    appealId: t.int({ required: true }),
    reason: t.string(),
  }),
});

builder.mutationFields((t) => ({
  joinIntake: t.field({
    type: IntakePayload,
    description: 'The same letter over the other channel: no second number.',
    args: { input: t.arg({ type: JoinIntakeInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await joinIntake(office, input), (id) => getIntake(office, id)),
  }),
  unjoinIntake: t.field({
    type: IntakePayload,
    args: { intakeId: t.arg.int({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (_root, letter, office) =>
      toPayload(await unjoinIntake(office, letter), (id) => getIntake(office, id)),
  }),
}));
