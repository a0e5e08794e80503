import type { FigureRow } from '@tyndau/domain/figures/compose';
import { builder } from '../../graphql/builder.ts';
import { LocalizedType } from '../../graphql/shared.graphql.ts';
import { required } from '../appeals/appealType.graphql.ts';
import { ReceptionDayType } from '../receptions/reception.graphql.ts';
import { findNextReceptionDay } from '../receptions/receptions.store.ts';
import { QuestionType } from '../reference/question.graphql.ts';
import { TerritoryType } from '../reference/territory.graphql.ts';
import {
  allDays,
  type FrontFigureName,
  type FrontFigures,
  type FrontMeaning,
  figureIn,
  frontFigures,
  listMeanings,
} from './frontFigures.ts';

const TOP_QUESTIONS = 8;

const value = ({ values }: FigureRow, at = 0) => values[at] ?? 0;
const key = ({ keys }: FigureRow) => keys[0] ?? '';

const DayCountType = builder.objectRef<FigureRow>('DayCount').implement({
  fields: (t) => ({
    on: t.field({ type: 'PlainDate', resolve: (row) => new Date(`${key(row)}T00:00:00Z`) }),
    registered: t.int({ resolve: (row) => value(row) }),
    closed: t.int({ resolve: (row) => value(row, 1) }),
  }),
});

const QuestionCountType = builder.objectRef<FigureRow>('QuestionCount').implement({
  fields: (t) => ({
    question: t.field({
      type: QuestionType,
      resolve: (row, _args, office) => required(office.book.questions.get(key(row)), 'question'),
    }),
    count: t.int({ resolve: (row) => value(row) }),
    previous: t.int({ resolve: ({ previous }) => previous[0] ?? 0 }),
  }),
});

const TerritoryCountType = builder.objectRef<FigureRow>('TerritoryCount').implement({
  fields: (t) => ({
    territory: t.field({
      type: TerritoryType,
      resolve: (row, _args, office) => required(office.book.territories.get(key(row)), 'territory'),
    }),
    count: t.int({ resolve: (row) => value(row) }),
    overdue: t.int({ resolve: (row) => value(row, 1) }),
  }),
});

const FrontMeaningType = builder.objectRef<FrontMeaning>('FrontMeaning').implement({
  description: 'What a number of the front page means by the catalogue of figures.',
  fields: (t) => ({
    name: t.exposeString('name'),
    how: t.field({ type: LocalizedType, resolve: ({ text }) => text.how }),
    base: t.field({ type: LocalizedType, nullable: true, resolve: ({ text }) => text.base }),
    ground: t.field({ type: LocalizedType, nullable: true, resolve: ({ text }) => text.ground }),
    where: t.exposeString('where', {
      nullable: true,
      description: 'The filter of the register that finds the appeals behind it.',
    }),
  }),
});

interface FrontPage {
  readonly figures: FrontFigures;
}

const FrontPageType = builder.objectRef<FrontPage>('FrontPage').implement({
  description: 'What the office looks at first in the morning; everything within what the viewer may see.',
  fields: (t) => {
    const figure = (name: FrontFigureName) =>
      t.int({ resolve: ({ figures }) => figureIn(figures, name) ?? 0 });
    return {
      asOf: t.field({ type: 'Instant', resolve: (_front, _args, office) => office.now }),
      acceptedToday: figure('acceptedToday'),
      waitingForRegistration: figure('waitingForRegistration'),
      registeredToday: figure('registeredToday'),
      registeredThisMonth: figure('registeredThisMonth'),
      closedThisMonth: figure('closedThisMonth'),
      open: figure('open'),
      dueSoon: figure('dueSoon'),
      dueToday: figure('dueToday'),
      overdue: figure('overdue'),
      awaitingReview: figure('awaitingReview'),
      lateShareThisYear: t.float({
        nullable: true,
        description: 'The measure lateShare since 1 January, 0…1; null where nothing was considered.',
        resolve: ({ figures }) => figureIn(figures, 'lateShareThisYear'),
      }),
      meanings: t.field({
        type: [FrontMeaningType],
        resolve: (_front, _args, office) => [...listMeanings(office)],
      }),
      registeredByDay: t.field({
        type: [DayCountType],
        resolve: ({ figures }, _args, office) => [...allDays(office, figures)],
      }),
      topQuestions: t.field({
        type: [QuestionCountType],
        resolve: ({ figures }) =>
          figures.questions.rows
            .filter((row) => value(row) > 0)
            .sort((one, other) => value(other) - value(one) || (key(one) < key(other) ? -1 : 1))
            .slice(0, TOP_QUESTIONS),
      }),
      byDistrict: t.field({
        type: [TerritoryCountType],
        resolve: ({ figures }) =>
          figures.districts.rows
            .filter((row) => key(row) !== '' && value(row) > 0)
            .sort((one, other) => value(other) - value(one) || (key(one) < key(other) ? -1 : 1)),
      }),
      nextReceptionDay: t.field({
        type: ReceptionDayType,
        nullable: true,
        resolve: (_front, _args, office) =>
          office.may('reception.read') ? findNextReceptionDay(office) : null,
      }),
    };
  },
});

builder.queryField('frontPage', (t) =>
  t.field({
    type: FrontPageType,
    async resolve(_root, _args, office) {
      office.require('appeal.read');
      return { figures: await frontFigures(office) };
    },
  }),
);
