import { builder } from '../../graphql/builder.ts';
import { NotFound } from '../../graphql/errors.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import { LocalizedInput } from '../../graphql/shared.graphql.ts';
import { saveTermRule } from './saveTermRule.ts';
import { TermRuleType } from './termRule.graphql.ts';

const SaveTermRuleInput = builder.inputType('SaveTermRuleInput', {
  fields: (t) => ({
    code: t.string({ required: true }),
    version: t.int({ description: 'The version that was edited; none: a new rule.' }),
    appealKind: t.string({ required: true }),
    variant: t.string({ required: true }),
    validFrom: t.field({ type: 'PlainDate' }),
    validTo: t.field({ type: 'PlainDate' }),
    length: t.int({ required: true }),
    unit: t.string({ required: true }),
    start: t.string({ required: true }),
    article: t.field({ type: LocalizedInput, required: true }),
    verified: t.boolean({ required: true }),
  }),
});

const TermRulePayload = payloadType('TermRulePayload', 'rule', TermRuleType);

builder.mutationField('saveTermRule', (t) =>
  t.field({
    type: TermRulePayload,
    args: { input: t.arg({ type: SaveTermRuleInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await saveTermRule(office, input), (code) => {
        const rule = office.book.termRuleRows.find((row) => row.code === code);
        if (!rule) throw new NotFound('termRule');
        return rule;
      }),
  }),
);
