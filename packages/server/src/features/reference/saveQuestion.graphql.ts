import { builder } from '../../graphql/builder.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import { LocalizedInput } from '../../graphql/shared.graphql.ts';
import { getEntry } from './getEntry.ts';
import { QuestionType } from './question.graphql.ts';
import { saveQuestion } from './saveQuestion.ts';

const SaveQuestionInput = builder.inputType('SaveQuestionInput', {
  fields: (t) => ({
    code: t.string({ required: true }),
    version: t.int({ description: 'The version that was edited; none: a new question.' }),
    parentCode: t.string({ description: 'The code without its last part.' }),
    name: t.field({ type: LocalizedInput, required: true }),
    keywordsKk: t.stringList(),
    keywordsRu: t.stringList(),
    districtFirst: t.boolean(),
    validFrom: t.field({ type: 'PlainDate' }),
    validTo: t.field({ type: 'PlainDate' }),
    bodyIds: t.intList({ description: 'Competent bodies in the order they are proposed.' }),
  }),
});

const QuestionPayload = payloadType('QuestionPayload', 'question', QuestionType);

builder.mutationField('saveQuestion', (t) =>
  t.field({
    type: QuestionPayload,
    args: { input: t.arg({ type: SaveQuestionInput, required: true }) },
    resolve: async (_root, { input }, office) =>
      toPayload(await saveQuestion(office, input), (code) =>
        getEntry(office.book.questions, code, 'question'),
      ),
  }),
);
