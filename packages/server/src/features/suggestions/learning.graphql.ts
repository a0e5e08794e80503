import { accept } from '@tyndau/domain/kernel/result';
import type { Learning } from '../../db/generated/client.ts';
import { inTransaction } from '../../db/inTransaction.ts';
import { builder } from '../../graphql/builder.ts';
import { NotFound } from '../../graphql/errors.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import type { Office } from '../../office.ts';
import { UserRefType } from '../people/people.graphql.ts';
import type { MeasuredAccuracy } from './learnCards.ts';
import { learningsOf } from './learnings.ts';

const MOST = 20;
type LearningRow = Omit<Learning, 'model'>;

const AccuracyType = builder.objectRef<MeasuredAccuracy>('SuggestionAccuracy').implement({
  description: 'How often a suggestion was right on cards held back.',
  fields: (t) => ({
    subject: t.exposeString('subject', { description: 'question category body' }),
    language: t.string({ nullable: true, resolve: ({ language }) => language }),
    letters: t.exposeInt('letters'),
    first: t.exposeInt('first', { description: 'The right one stood first.' }),
    amongThree: t.exposeInt('amongThree'),
  }),
});

const LearningType = builder.objectRef<LearningRow>('Learning').implement({
  description: 'One learning from registered cards, with its accuracy on cards it had not seen.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    state: t.exposeString('state', { description: 'running done failed' }),
    startedAt: t.field({ type: 'Instant', resolve: ({ startedAt }) => startedAt }),
    endedAt: t.field({ type: 'Instant', nullable: true, resolve: ({ endedAt }) => endedAt }),
    startedBy: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ startedById }, _args, office) =>
        startedById === null ? null : (office.book.users.get(startedById) ?? null),
    }),
    cards: t.exposeInt('cards'),
    heldBack: t.exposeInt('heldBack'),
    questions: t.exposeInt('questions'),
    progress: t.float({
      nullable: true,
      description: 'From 0 to 1 while it is under way.',
      resolve: ({ id, state }, _args, office) =>
        state === 'running' ? (learningsOf(office.archive).progressOf(id) ?? 0) : null,
    }),
    failure: t.exposeString('failure', { nullable: true }),
    accuracy: t.field({
      type: [AccuracyType],
      resolve: ({ accuracy }) => accuracy as unknown as MeasuredAccuracy[],
    }),
  }),
});

const withoutModel = { model: true } as const;

builder.queryField('learnings', (t) =>
  t.field({
    type: [LearningType],
    resolve: async (_root, _args, office) => {
      office.require('settings.edit');
      return office.archive.prisma.learning.findMany({
        omit: withoutModel,
        orderBy: { id: 'desc' },
        take: MOST,
      });
    },
  }),
);

const LearningPayload = payloadType('LearningPayload', 'learning', LearningType);

builder.mutationField('learnFromCards', (t) =>
  t.field({
    type: LearningPayload,
    description: 'Learns from the registered cards anew and measures how right it is; one at a time.',
    resolve: async (_root, _args, office) => {
      office.require('settings.edit');
      const id = await learningsOf(office.archive).begin(office.signedIn.id, office.now);
      await noteLearning(office, id);
      return toPayload(accept(id), (learningId) => getLearning(office, learningId));
    },
  }),
);

async function noteLearning(office: Office, id: number): Promise<void> {
  await inTransaction(office, async ({ note }) =>
    note({ action: 'suggestions.learn', entity: 'learning', entityId: id, changes: {} }),
  );
}

async function getLearning(office: Office, id: number): Promise<LearningRow> {
  const learning = await office.archive.prisma.learning.findUnique({ where: { id }, omit: withoutModel });
  if (!learning) throw new NotFound('learning');
  return learning;
}
