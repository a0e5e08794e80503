import type { FigureRow } from '@tyndau/domain/figures/compose';
import type { DimensionName } from '@tyndau/domain/figures/dimensions';
import { dimensionNames, dimensionOf, isTime } from '@tyndau/domain/figures/dimensions';
import { dimensionTexts } from '@tyndau/domain/figures/dimensionTexts';
import { type MeasureName, measureNames, unitOf } from '@tyndau/domain/figures/measures';
import { measureTextOf } from '@tyndau/domain/figures/measureTexts';
import type { Period } from '@tyndau/domain/figures/periods';
import { writeQuestion } from '@tyndau/domain/figures/questionText';
import { readersOfDimension, readersOfMeasure } from '@tyndau/domain/figures/readers';
import { builder } from '../../graphql/builder.ts';
import { LocalizedType, RefusalType } from '../../graphql/shared.graphql.ts';
import { askFigures, type Figures } from './askFigures.ts';
import type { ResidentsWord } from './residentsWords.ts';

const MOST_QUESTIONS = 16;

export const FigureFilterInput = builder.inputType('FigureFilterInput', {
  fields: (t) => ({
    dimension: t.string({ required: true }),
    values: t.stringList({ required: true, description: "Any of these; '' is «not known»." }),
  }),
});

const FigureQuestionInput = builder.inputType('FigureQuestionInput', {
  description: 'Measures by dimensions, of appeals that pass the filter, in a period, beside another period.',
  fields: (t) => ({
    measures: t.stringList({ required: true }),
    dimensions: t.stringList({ required: true }),
    filter: t.field({ type: [FigureFilterInput] }),
    from: t.field({ type: 'PlainDate', required: true }),
    to: t.field({ type: 'PlainDate', required: true }),
    comparison: t.string({ description: 'none, previous or lastYear' }),
  }),
});

const FigurePeriodType = builder.objectRef<Period>('FigurePeriod').implement({
  fields: (t) => ({
    from: t.expose('from', { type: 'PlainDate' }),
    to: t.expose('to', { type: 'PlainDate' }),
  }),
});

const FigureRowType = builder.objectRef<FigureRow>('FigureRow').implement({
  description:
    'A combination of values of the dimensions, with the values of the measures in the order asked.',
  fields: (t) => ({
    keys: t.stringList({ resolve: (row) => [...row.keys] }),
    values: t.field({
      type: ['Float'],
      nullable: { list: false, items: true },
      description: 'null: the measure has no value here (an empty base).',
      resolve: (row) => [...row.values],
    }),
    previous: t.field({
      type: ['Float'],
      nullable: { list: false, items: true },
      description: 'The same of the compared period; empty without one.',
      resolve: (row) => [...row.previous],
    }),
    isPartial: t.exposeBoolean('isPartial', {
      description: 'Part of it is kept back for the sake of the people behind it: the figure is «at least».',
    }),
  }),
});

const ResidentsWordType = builder.objectRef<ResidentsWord>('ResidentsWord').implement({
  description: 'By whose word residents were counted, and of how many territories.',
  fields: (t) => ({
    year: t.exposeInt('year'),
    source: t.exposeString('source'),
    statedOn: t.field({ type: 'PlainDate', resolve: ({ statedOn }) => statedOn }),
    territories: t.exposeInt('territories'),
  }),
});

const FiguresType = builder.objectRef<Figures>('Figures').implement({
  fields: (t) => ({
    asOf: t.field({
      type: 'Instant',
      description: 'Every change up to this moment is in the figures.',
      resolve: (figures) => figures.asOf,
    }),
    source: t.exposeString('source', {
      description: 'register, mirror or archive: the same meaning, another speed.',
    }),
    address: t.string({
      nullable: true,
      description: 'The question as the search part of an address.',
      resolve: ({ question }) =>
        question && new URLSearchParams(Object.fromEntries(writeQuestion(question))).toString(),
    }),
    compared: t.field({ type: FigurePeriodType, nullable: true, resolve: (figures) => figures.compared }),
    rows: t.field({ type: [FigureRowType], resolve: (figures) => [...figures.rows] }),
    total: t.field({ type: FigureRowType, nullable: true, resolve: (figures) => figures.total }),
    residents: t.field({
      type: [ResidentsWordType],
      description: 'Empty where nothing is counted per resident.',
      resolve: ({ residents }) => [...residents],
    }),
    refusals: t.field({ type: [RefusalType], resolve: (figures) => [...figures.refusals] }),
  }),
});

const FigureMeasureType = builder.objectRef<MeasureName>('FigureMeasure').implement({
  fields: (t) => ({
    code: t.string({ resolve: (name) => name }),
    unit: t.string({ resolve: unitOf }),
    name: t.field({ type: LocalizedType, resolve: (name) => measureTextOf(name).name }),
    how: t.field({ type: LocalizedType, resolve: (name) => measureTextOf(name).how }),
    base: t.field({ type: LocalizedType, nullable: true, resolve: (name) => measureTextOf(name).base }),
    ground: t.field({ type: LocalizedType, nullable: true, resolve: (name) => measureTextOf(name).ground }),
    readers: t.field({
      type: LocalizedType,
      description: 'Who may see it, in words.',
      resolve: readersOfMeasure,
    }),
  }),
});

const FigureDimensionType = builder.objectRef<DimensionName>('FigureDimension').implement({
  fields: (t) => ({
    code: t.string({ resolve: (name) => name }),
    name: t.field({ type: LocalizedType, resolve: (name) => dimensionOf(name).name }),
    how: t.field({ type: LocalizedType, resolve: (name) => dimensionTexts[name].how }),
    ground: t.field({ type: LocalizedType, nullable: true, resolve: (name) => dimensionTexts[name].ground }),
    readers: t.field({ type: LocalizedType, resolve: readersOfDimension }),
    isTime: t.boolean({ resolve: isTime }),
    isProtected: t.boolean({
      description: 'Figures by it come to this viewer from the coarse grid only, few people are not told.',
      resolve: (name, _args, office) =>
        dimensionOf(name).isPersonal === true && !office.may('appeal.seePersonalData'),
    }),
  }),
});

const FigureCatalogueType = builder.objectRef<object>('FigureCatalogue').implement({
  description: 'Everything that can be counted, and by what: the one meaning of every number of the house.',
  fields: (t) => ({
    measures: t.field({ type: [FigureMeasureType], resolve: () => [...measureNames] }),
    dimensions: t.field({ type: [FigureDimensionType], resolve: () => [...dimensionNames] }),
  }),
});

builder.queryFields((t) => ({
  figureCatalogue: t.field({
    type: FigureCatalogueType,
    resolve(_root, _args, office) {
      office.require('dashboard.read');
      return {};
    },
  }),
  figures: t.field({
    type: [FiguresType],
    description: `Answers in the order of the questions, at most ${MOST_QUESTIONS} at once.`,
    args: { questions: t.arg({ type: [FigureQuestionInput], required: true }) },
    resolve(_root, { questions }, office) {
      office.require('dashboard.read');
      const asked = questions.slice(0, MOST_QUESTIONS);
      return Promise.all(
        asked.map((question) =>
          askFigures(office, {
            ...question,
            filter: question.filter ?? [],
            from: String(question.from),
            to: String(question.to),
          }),
        ),
      );
    },
  }),
}));

builder.mutationField('rebuildFigures', (t) =>
  t.float({
    description: 'Makes the columnar mirror anew from the archive; gives the seconds it took.',
    async resolve(_root, _args, office) {
      office.require('settings.edit');
      const { ms } = await office.mirror.rebuild();
      return ms / 1000;
    },
  }),
);
