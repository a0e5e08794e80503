import type { DistributionShare, Takeback } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { type Page, readPage } from '../../graphql/page.ts';
import { required } from '../appeals/appealType.graphql.ts';
import { IntakeType } from '../intake/intake.graphql.ts';
import { UserRefType } from '../people/people.graphql.ts';
import {
  countDistributions,
  type DistributionWithShares,
  findDistribution,
  type GivenLetter,
  getDistribution,
  lettersOfShare,
  listDistributions,
  unconfirmedShares,
} from './distributions.store.ts';
import './proposal.graphql.ts';
import './distributionMutations.graphql.ts';
import { DistributionType, ShareType } from './distributionTypes.graphql.ts';

const GivenLetterType = builder.objectRef<GivenLetter>('GivenLetter').implement({
  description: 'A letter as it was given to a registrar.',
  fields: (t) => ({
    intake: t.field({ type: IntakeType, resolve: ({ intake }) => intake }),
    why: t.exposeString('why'),
    withNumber: t.exposeInt('withNumber', { nullable: true }),
    endedAt: t.expose('endedAt', { type: 'Instant', nullable: true }),
    endedBecause: t.exposeString('endedBecause', { nullable: true }),
    isInHand: t.exposeBoolean('isInHand'),
  }),
});

const TakebackType = builder.objectRef<Takeback>('Takeback').implement({
  description: 'Letters taken back from registrars: an act of its own.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    number: t.exposeInt('number'),
    reason: t.exposeString('reason'),
    letters: t.exposeInt('letters'),
    doneAt: t.expose('doneAt', { type: 'Instant' }),
    doneBy: t.field({
      type: UserRefType,
      resolve: ({ doneById }, _args, { book }) => required(book.users.get(doneById), 'user'),
    }),
  }),
});

builder.objectField(ShareType, 'items', (t) =>
  t.field({
    type: [GivenLetterType],
    resolve: (share: DistributionShare, _args, office) => lettersOfShare(office, share),
  }),
);

builder.objectField(ShareType, 'distribution', (t) =>
  t.field({
    type: DistributionType,
    resolve: (share: DistributionShare, _args, office) => getDistribution(office, share.distributionId),
  }),
);

builder.objectField(DistributionType, 'takebacks', (t) =>
  t.field({
    type: [TakebackType],
    resolve: ({ id }: DistributionWithShares, _args, { archive }) =>
      archive.prisma.takeback.findMany({ where: { distributionId: id }, orderBy: { id: 'asc' } }),
  }),
);

interface DistributionPage {
  readonly mine: boolean;
  readonly page: Page;
}

const DistributionPageType = builder.objectRef<DistributionPage>('DistributionPage').implement({
  fields: (t) => ({
    items: t.field({
      type: [DistributionType],
      resolve: ({ mine, page }, _args, office) => listDistributions(office, mine, page),
    }),
    total: t.int({ resolve: ({ mine }, _args, office) => countDistributions(office, mine) }),
  }),
});

builder.queryFields((t) => ({
  distributions: t.field({
    type: DistributionPageType,
    description: 'Acts of handing over, the latest first; one’s own for whoever does not distribute.',
    args: { page: t.arg.int(), pageSize: t.arg.int() },
    resolve: (_root, asked, office) => {
      office.require('intake.read');
      return { mine: office.may('distribution.confirm'), page: readPage(asked) };
    },
  }),
  distribution: t.field({
    type: DistributionType,
    nullable: true,
    args: { id: t.arg.int({ required: true }) },
    resolve: (_root, { id }, office) => findDistribution(office, id),
  }),
  sharesToConfirm: t.field({
    type: [ShareType],
    description: 'What was handed to the viewer and waits for the signature.',
    resolve: (_root, _args, office) => {
      office.signedIn;
      return office.may('distribution.confirm') ? unconfirmedShares(office) : [];
    },
  }),
}));
