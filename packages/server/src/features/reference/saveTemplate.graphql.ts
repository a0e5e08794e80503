import { builder } from '../../graphql/builder.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import { LocalizedInput } from '../../graphql/shared.graphql.ts';
import { saveTemplate } from './saveTemplate.ts';
import { TemplateType } from './template.graphql.ts';

const SaveTemplateInput = builder.inputType('SaveTemplateInput', {
  fields: (t) => ({
    code: t.string({ required: true }),
    version: t.int({ description: 'The version that was edited; none: a new template.' }),
    purpose: t.string({ required: true }),
    name: t.field({ type: LocalizedInput, required: true }),
    bodyKk: t.string({ required: true }),
    bodyRu: t.string({ required: true }),
    article: t.string(),
    validFrom: t.field({ type: 'PlainDate' }),
    validTo: t.field({ type: 'PlainDate' }),
  }),
});

const TemplatePayload = payloadType('TemplatePayload', 'template', TemplateType);

builder.mutationField('saveTemplate', (t) =>
  t.field({
    type: TemplatePayload,
    args: { input: t.arg({ type: SaveTemplateInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await saveTemplate(office, input), (code) =>
        office.archive.prisma.template.findUniqueOrThrow({ where: { code } }),
      ),
  }),
);
