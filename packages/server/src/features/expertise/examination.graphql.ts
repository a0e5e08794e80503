import type { Examination, Passage } from '@tyndau/domain/expertise/examination';
import { builder } from '../../graphql/builder.ts';

const PassageInput = builder.inputType('PassageInput', {
  fields: (t) => ({
    paper: t.string({ required: true, description: 'appeal answer' }),
    from: t.int({ required: true }),
    to: t.int({ required: true }),
  }),
});

const CriterionMarkInput = builder.inputType('CriterionMarkInput', {
  fields: (t) => ({
    criterion: t.string({ required: true }),
    mark: t.string({ required: true, description: 'yes no notApplicable' }),
    remark: t.string(),
    passage: t.field({ type: PassageInput }),
  }),
});

const ExaminedArgumentInput = builder.inputType('ExaminedArgumentInput', {
  fields: (t) => ({
    text: t.string({ required: true }),
    isConsidered: t.boolean({ required: true }),
    remark: t.string(),
    passage: t.field({ type: PassageInput }),
  }),
});

export const ExaminationInput = builder.inputType('ExaminationInput', {
  fields: (t) => ({
    marks: t.field({ type: [CriterionMarkInput], required: true }),
    arguments: t.field({ type: [ExaminedArgumentInput], required: true }),
  }),
});

type Told = typeof ExaminationInput.$inferInput;

/** What the counter sent, as the law reads it. */
export function toExamination(told: Told | null | undefined): Examination | null {
  if (!told) return null;
  return {
    marks: told.marks.map(({ criterion, mark, remark, passage }) => ({
      criterion,
      mark,
      remark: remark ?? '',
      passage: toPassage(passage),
    })),
    arguments: told.arguments.map(({ text, isConsidered, remark, passage }) => ({
      text,
      isConsidered,
      remark: remark ?? '',
      passage: toPassage(passage),
    })),
  };
}

function toPassage(told: typeof PassageInput.$inferInput | null | undefined): Passage | null {
  if (!told) return null;
  return { ...told, paper: told.paper === 'appeal' ? 'appeal' : 'answer' };
}
