import { drawOf } from '@tyndau/domain/appeals/secondLook';
import type { RegistrationCheck } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { type Page, readPage } from '../../graphql/page.ts';
import { DonePayload, toDone } from '../../graphql/payload.ts';
import type { AppealRow } from '../appeals/appealRow.ts';
import { findAppeal } from '../appeals/appeals.store.ts';
import { AppealType, required } from '../appeals/appealType.graphql.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { checkRegistration } from './checkRegistration.ts';
import { saveCheckShare } from './saveCheckShare.ts';
import { countToCheck, listChecks, listToCheck, percentsOf, usualPercent } from './secondLook.store.ts';

interface CardToCheck {
  readonly appeal: AppealRow;
  readonly percent: number;
}

const CardToCheckType = builder.objectRef<CardToCheck>('CardToCheck').implement({
  description: 'A card that the lot fell on.',
  fields: (t) => ({
    appeal: t.field({ type: AppealType, resolve: ({ appeal }) => appeal }),
    draw: t.float({
      description: 'The lot of the card, of a hundred.',
      resolve: ({ appeal }) => drawOf(appeal.id),
    }),
    percent: t.exposeInt('percent', { description: 'Cards with a lot below this are looked at.' }),
  }),
});

interface CardsToCheck {
  readonly registrarId: number | null;
  readonly page: Page;
}

const CardsToCheckType = builder.objectRef<CardsToCheck>('CardsToCheck').implement({
  fields: (t) => ({
    items: t.field({
      type: [CardToCheckType],
      resolve: async ({ registrarId, page }, _args, office) => {
        const percents = await percentsOf(office.archive.prisma);
        const rows = await listToCheck(office, registrarId, page);
        return rows.map((appeal) => ({
          appeal,
          percent: percents.get(appeal.registrarId)?.percent ?? usualPercent(office),
        }));
      },
    }),
    total: t.int({ resolve: ({ registrarId }, _args, office) => countToCheck(office, registrarId) }),
  }),
});

const RegistrationCheckType = builder.objectRef<RegistrationCheck>('RegistrationCheck').implement({
  description: 'A second look at a card: what the registration got wrong.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    appeal: t.field({
      type: AppealType,
      nullable: true,
      resolve: ({ appealId }, _args, office) => findAppeal(office, appealId),
    }),
    registrar: t.field({
      type: UserRefType,
      resolve: ({ registrarId }, _args, { book }) => required(book.users.get(registrarId), 'user'),
    }),
    checkedBy: t.field({
      type: UserRefType,
      resolve: ({ checkedById }, _args, { book }) => required(book.users.get(checkedById), 'user'),
    }),
    checkedAt: t.expose('checkedAt', { type: 'Instant' }),
    draw: t.exposeFloat('draw'),
    percent: t.exposeInt('percent'),
    errors: t.exposeStringList('errors'),
    note: t.exposeString('note'),
  }),
});

builder.queryFields((t) => ({
  cardsToCheck: t.field({
    type: CardsToCheckType,
    description:
      'Cards of the last two months that the lot fell on and nobody has looked at, the oldest first.',
    args: { registrarId: t.arg.int(), page: t.arg.int(), pageSize: t.arg.int() },
    resolve: (_root, { registrarId, ...asked }, office) => {
      office.require('registration.check');
      return { registrarId: registrarId ?? null, page: readPage(asked) };
    },
  }),
  registrationChecks: t.field({
    type: [RegistrationCheckType],
    description: 'The second looks taken last; a registrar sees those at his own cards.',
    resolve: (_root, _args, office) => {
      office.require('intake.read');
      return listChecks(office);
    },
  }),
}));

builder.mutationFields((t) => ({
  checkRegistration: t.field({
    type: DonePayload,
    description: 'Another person says what the registration of a card got wrong, if anything.',
    args: {
      appealId: t.arg.int({ required: true }),
      errors: t.arg.stringList({ required: true }),
      note: t.arg.string(),
    },
    resolve: async (_root, input, office) => toDone(await checkRegistration(office, input)),
  }),
  saveCheckShare: t.field({
    type: DonePayload,
    description:
      'How many cards of a hundred of a registrar get a second look; nothing: as the office has it.',
    args: { userId: t.arg.int({ required: true }), percent: t.arg.int() },
    resolve: async (_root, { userId, percent }, office) =>
      toDone(await saveCheckShare(office, userId, percent ?? null)),
  }),
}));
