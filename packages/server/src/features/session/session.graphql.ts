import { builder } from '../../graphql/builder.ts';
import { DonePayload, toPayload } from '../../graphql/payload.ts';
import { signIn } from './signIn.ts';
import { signOut } from './signOut.ts';
import { SignInPayload } from './viewer.graphql.ts';

const SignInInput = builder.inputType('SignInInput', {
  fields: (t) => ({ login: t.string({ required: true }), password: t.string({ required: true }) }),
});

builder.queryField('ping', (t) =>
  t.boolean({ description: 'Answers true: the window is open.', resolve: () => true }),
);

builder.mutationField('signIn', (t) =>
  t.field({
    type: SignInPayload,
    args: { input: t.arg({ type: SignInInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await signIn(office, input), (id) =>
        office.archive.prisma.user.findUniqueOrThrow({ where: { id } }),
      ),
  }),
);

builder.mutationField('signOut', (t) =>
  t.field({
    type: DonePayload,
    resolve: async (_root, _args, office) => {
      const done = await signOut(office);
      return { refusals: done.ok ? [] : done.refusal };
    },
  }),
);
