import type { Draft } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { NotFound } from '../../graphql/errors.ts';
import { DonePayload, payloadType, toDone, toPayload } from '../../graphql/payload.ts';
import { discardDraft, findDraft, listDrafts, saveDraft } from './drafts.ts';

const DraftType = builder.objectRef<Draft>('Draft').implement({
  description: 'What the viewer has typed and not yet sent: survives a crash, a sign-out, another device.',
  fields: (t) => ({
    key: t.exposeString('key'),
    payload: t.expose('payload', { type: 'Json' }),
    updatedAt: t.expose('updatedAt', { type: 'Instant' }),
  }),
});

const DraftPayload = payloadType('DraftPayload', 'draft', DraftType);

builder.queryFields((t) => ({
  draft: t.field({
    type: DraftType,
    nullable: true,
    args: { key: t.arg.string({ required: true }) },
    resolve: (_root, { key }, office) => findDraft(office, key),
  }),
  drafts: t.field({
    type: [DraftType],
    description: "The viewer's own, the last touched first.",
    resolve: (_root, _args, office) => listDrafts(office),
  }),
}));

builder.mutationFields((t) => ({
  saveDraft: t.field({
    type: DraftPayload,
    args: { key: t.arg.string({ required: true }), payload: t.arg({ type: 'Json', required: true }) },
    resolve: async (_root, args, office) =>
      toPayload(await saveDraft(office, args), async (key) => {
        const draft = await findDraft(office, key);
        if (!draft) throw new NotFound('draft');
        return draft;
      }),
  }),
  discardDraft: t.field({
    type: DonePayload,
    args: { key: t.arg.string({ required: true }) },
    resolve: async (_root, { key }, office) => toDone(await discardDraft(office, key)),
  }),
}));
