import { builder } from '../../graphql/builder.ts';
import { DonePayload, toDone, toPayload } from '../../graphql/payload.ts';
import type { Office } from '../../office.ts';
import { actForAbsent } from './actForAbsent.ts';
import { changePassword } from './changePassword.ts';
import { savePreferences } from './savePreferences.ts';
import './sessions.graphql.ts';
import { signIn } from './signIn.ts';
import { signOut, signOutEverywhere } from './signOut.ts';
import { findViewerUser, SignInPayload, ViewerPayload } from './viewer.graphql.ts';

const SignInInput = builder.inputType('SignInInput', {
  fields: (t) => ({ login: t.string({ required: true }), password: t.string({ required: true }) }),
});

const ChangePasswordInput = builder.inputType('ChangePasswordInput', {
  fields: (t) => ({ current: t.string({ required: true }), next: t.string({ required: true }) }),
});

const userAsItIs = (office: Office) => (id: number) =>
  office.archive.prisma.user.findUniqueOrThrow({ where: { id } });

builder.queryField('ping', (t) =>
  t.boolean({ description: 'Answers true: the window is open.', resolve: () => true }),
);

builder.mutationFields((t) => ({
  signIn: t.field({
    type: SignInPayload,
    args: { input: t.arg({ type: SignInInput, required: true }) },
    resolve: async (_root, { input }, office) => toPayload(await signIn(office, input), userAsItIs(office)),
  }),
  signOut: t.field({
    type: DonePayload,
    description: 'Ends this session.',
    resolve: async (_root, _args, office) => toDone(await signOut(office)),
  }),
  signOutEverywhere: t.field({
    type: DonePayload,
    description: 'Ends every session of the viewer, this one included.',
    resolve: async (_root, _args, office) => toDone(await signOutEverywhere(office)),
  }),
  changePassword: t.field({
    type: DonePayload,
    description: 'Changes the own password; every other session of the viewer ends.',
    args: { input: t.arg({ type: ChangePasswordInput, required: true }) },
    resolve: async (_root, { input }, office) => toDone(await changePassword(office, input)),
  }),
  savePreferences: t.field({
    type: ViewerPayload,
    description: 'Given keys replace the kept ones, a key with null goes, all others stay.',
    args: { language: t.arg.string(), preferences: t.arg({ type: 'Json' }) },
    resolve: async (_root, args, office) =>
      toPayload(
        await savePreferences(office, args),
        async (id) => (await findViewerUser(office)) ?? userAsItIs(office)(id),
      ),
  }),
  actForAbsent: t.field({
    type: DonePayload,
    description: 'Takes the place of an absent person in this session; without a person, leaves it.',
    args: { userId: t.arg.int() },
    resolve: async (_root, { userId }, office) => toDone(await actForAbsent(office, userId ?? null)),
  }),
}));
