import type { User } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { type Payload, payloadType, toPayload } from '../../graphql/payload.ts';
import { RefusalType } from '../../graphql/shared.graphql.ts';
import type { Office } from '../../office.ts';
import { resetPassword } from './resetPassword.ts';
import { saveUser } from './saveUser.ts';
import { setUserDisabled } from './setUserDisabled.ts';
import { UserType } from './users.graphql.ts';

const SaveUserInput = builder.inputType('SaveUserInput', {
  fields: (t) => ({
    id: t.int({ description: 'None: a new account.' }),
    version: t.int({ description: 'The version that was edited.' }),
    login: t.string({ required: true }),
    lastName: t.string({ required: true }),
    firstName: t.string({ required: true }),
    patronymic: t.string(),
    postKk: t.string({ required: true }),
    postRu: t.string({ required: true }),
    role: t.string({ required: true }),
    bodyId: t.int({ required: true }),
    territoryCode: t.string({ description: 'None: the whole country.' }),
    language: t.string({ required: true }),
    signsAnswers: t.boolean({ description: 'Signs the answers of the body and decides on its terms.' }),
    email: t.string(),
    iin: t.string({ description: 'By which a certificate is known to be the person’s own.' }),
    password: t.string({ description: 'For a new account; must be changed at the first sign-in.' }),
  }),
});

const UserPayload = payloadType('UserPayload', 'user', UserType);

interface Reset {
  readonly user: User;
  readonly temporaryPassword: string;
}

const ResetPasswordPayload = builder.objectRef<Payload<Reset>>('ResetPasswordPayload').implement({
  fields: (t) => ({
    user: t.field({ type: UserType, nullable: true, resolve: ({ value }) => value?.user ?? null }),
    temporaryPassword: t.string({
      nullable: true,
      description: 'Shown this once; must be changed at the first sign-in.',
      resolve: ({ value }) => value?.temporaryPassword ?? null,
    }),
    refusals: t.field({ type: [RefusalType], resolve: ({ refusals }) => [...refusals] }),
  }),
});

const userAsItIs = (office: Office) => (id: number) =>
  office.archive.prisma.user.findUniqueOrThrow({ where: { id } });

builder.mutationFields((t) => ({
  saveUser: t.field({
    type: UserPayload,
    args: { input: t.arg({ type: SaveUserInput, required: true }) },
    resolve: async (_root, { input }, office) => toPayload(await saveUser(office, input), userAsItIs(office)),
  }),
  resetPassword: t.field({
    type: ResetPasswordPayload,
    args: { userId: t.arg.int({ required: true }) },
    resolve: async (_root, { userId }, office) =>
      toPayload(await resetPassword(office, userId), async ({ temporaryPassword }) => ({
        user: await userAsItIs(office)(userId),
        temporaryPassword,
      })),
  }),
  setUserDisabled: t.field({
    type: UserPayload,
    description: 'Closes an account with all its sessions, or opens it again.',
    args: { userId: t.arg.int({ required: true }), disabled: t.arg.boolean({ required: true }) },
    resolve: async (_root, args, office) =>
      toPayload(await setUserDisabled(office, args), userAsItIs(office)),
  }),
}));
