import type { Question } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { LocalizedType, nameOf } from '../../graphql/shared.graphql.ts';
import type { ReferenceBook } from '../../reference/book.ts';
import { openBook } from './openBook.ts';

export const QuestionType = builder.objectRef<Question>('Question').implement({
  description: 'Nature of the question: section, category, subcategory.',
  fields: (t) => ({
    code: t.exposeString('code'),
    parentCode: t.exposeString('parentCode', { nullable: true }),
    level: t.exposeInt('level'),
    name: t.field({ type: LocalizedType, resolve: nameOf }),
    path: t.field({
      type: [LocalizedType],
      description: 'Names from the section down to the question itself.',
      resolve: (question, _args, office) => pathOf(question, office.book).map(nameOf),
    }),
    keywordsKk: t.exposeStringList('keywordsKk'),
    keywordsRu: t.exposeStringList('keywordsRu'),
    districtFirst: t.exposeBoolean('districtFirst', {
      description: 'The akimat of the place of the event is proposed before the competent bodies.',
    }),
    validFrom: t.expose('validFrom', { type: 'PlainDate', nullable: true }),
    validTo: t.expose('validTo', { type: 'PlainDate', nullable: true }),
    version: t.exposeInt('version'),
    bodyIds: t.intList({
      description: 'Competent bodies in the order they are proposed.',
      resolve: (question, _args, office) => office.book.competence.byQuestion.get(question.code) ?? [],
    }),
  }),
});

function pathOf(question: Question, book: ReferenceBook): Question[] {
  const path = [question];
  let above = question.parentCode ? book.questions.get(question.parentCode) : undefined;
  while (above && path.length < 6) {
    path.unshift(above);
    above = above.parentCode ? book.questions.get(above.parentCode) : undefined;
  }
  return path;
}

builder.queryField('questions', (t) =>
  t.field({
    type: [QuestionType],
    description: 'The whole classifier by code, so that a parent stands before its children.',
    resolve: (_root, _args, office) => [...openBook(office).questions.values()],
  }),
);
