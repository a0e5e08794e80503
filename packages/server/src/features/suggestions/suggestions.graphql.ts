import './learning.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { AppealType, required } from '../appeals/appealType.graphql.ts';
import { BodyType } from '../reference/body.graphql.ts';
import { QuestionType } from '../reference/question.graphql.ts';
import { learningsOf } from './learnings.ts';
import type { NearCard } from './nearestCards.store.ts';
import { type LetterSuggestions, type Suggestion, suggestForLetter } from './suggestForLetter.ts';

const NearCardType = builder.objectRef<NearCard>('NearCard').implement({
  description: 'An earlier card that the viewer may see, and how alike it is to the letter.',
  fields: (t) => ({
    likeness: t.exposeFloat('likeness'),
    appeal: t.field({ type: AppealType, resolve: ({ appeal }) => appeal }),
  }),
});

const QuestionSuggestionType = builder.objectRef<Suggestion<string>>('QuestionSuggestion').implement({
  fields: (t) => ({
    share: t.exposeFloat('share'),
    question: t.field({
      type: QuestionType,
      resolve: ({ value }, _args, office) => required(office.book.questions.get(value), 'question'),
    }),
    cards: t.field({ type: [NearCardType], resolve: ({ cards }) => [...cards] }),
  }),
});

const CategorySuggestionType = builder.objectRef<Suggestion<string>>('CategorySuggestion').implement({
  fields: (t) => ({
    share: t.exposeFloat('share'),
    category: t.string({ resolve: ({ value }) => value }),
    cards: t.field({ type: [NearCardType], resolve: ({ cards }) => [...cards] }),
  }),
});

const BodySuggestionType = builder.objectRef<Suggestion<number>>('BodySuggestion').implement({
  fields: (t) => ({
    share: t.exposeFloat('share'),
    body: t.field({
      type: BodyType,
      resolve: ({ value }, _args, office) => required(office.book.bodies.get(value), 'body'),
    }),
    cards: t.field({ type: [NearCardType], resolve: ({ cards }) => [...cards] }),
  }),
});

const LetterSuggestionsType = builder.objectRef<LetterSuggestions>('LetterSuggestions').implement({
  description: 'What a letter may be about, learned from registered cards; the registrar decides.',
  fields: (t) => ({
    language: t.string({ nullable: true, resolve: ({ language }) => language }),
    questions: t.field({ type: [QuestionSuggestionType], resolve: ({ questions }) => [...questions] }),
    categories: t.field({ type: [CategorySuggestionType], resolve: ({ categories }) => [...categories] }),
    bodies: t.field({ type: [BodySuggestionType], resolve: ({ bodies }) => [...bodies] }),
    learnedAt: t.field({
      type: 'Instant',
      nullable: true,
      resolve: (_suggestions, _args, office) => learningsOf(office.archive).model?.learnedAt ?? null,
    }),
  }),
});

const LetterSoFarInput = builder.inputType('LetterSoFarInput', {
  fields: (t) => ({
    text: t.string({ required: true, description: 'Annotation and letter as far as they are typed.' }),
    questionCode: t.string({ description: 'Chosen already: bodies are suggested for it.' }),
    territoryCode: t.string(),
  }),
});

builder.queryField('letterSuggestions', (t) =>
  t.field({
    type: LetterSuggestionsType,
    args: { letter: t.arg({ type: LetterSoFarInput, required: true }) },
    async resolve(_root, { letter }, office) {
      office.require('appeal.register');
      return suggestForLetter(office, { ...letter, text: letter.text.slice(0, 4000) });
    },
  }),
);
