import { builder } from '../../graphql/builder.ts';
import { required } from '../appeals/appealType.graphql.ts';
import { ReceptionDayType } from '../receptions/reception.graphql.ts';
import { findNextReceptionDay } from '../receptions/receptions.store.ts';
import { QuestionType } from '../reference/question.graphql.ts';
import { TerritoryType } from '../reference/territory.graphql.ts';
import * as store from './front.store.ts';

const CHART_DAYS = 30;
const TOP_QUESTIONS = 8;

const DayCountType = builder.objectRef<store.DayFigures>('DayCount').implement({
  fields: (t) => ({
    on: t.expose('on', { type: 'PlainDate' }),
    registered: t.exposeInt('registered'),
    closed: t.exposeInt('closed'),
  }),
});

const QuestionCountType = builder.objectRef<store.QuestionFigures>('QuestionCount').implement({
  fields: (t) => ({
    question: t.field({
      type: QuestionType,
      resolve: ({ questionCode }, _args, office) =>
        required(office.book.questions.get(questionCode), 'question'),
    }),
    count: t.exposeInt('count'),
    previous: t.exposeInt('previous'),
  }),
});

const TerritoryCountType = builder.objectRef<store.DistrictFigures>('TerritoryCount').implement({
  fields: (t) => ({
    territory: t.field({
      type: TerritoryType,
      resolve: ({ districtCode }, _args, office) =>
        required(office.book.territories.get(districtCode), 'territory'),
    }),
    count: t.exposeInt('count'),
    overdue: t.exposeInt('overdue'),
  }),
});

interface FrontPage extends store.OpenFigures, store.FlowFigures {
  readonly acceptedToday: number;
  readonly waitingForRegistration: number;
}

const FrontPageType = builder.objectRef<FrontPage>('FrontPage').implement({
  description: 'What the office looks at first in the morning; everything within what the viewer may see.',
  fields: (t) => ({
    asOf: t.field({ type: 'Instant', resolve: (_front, _args, office) => office.now }),
    acceptedToday: t.exposeInt('acceptedToday'),
    waitingForRegistration: t.exposeInt('waitingForRegistration'),
    registeredToday: t.exposeInt('registeredToday'),
    registeredThisMonth: t.exposeInt('registeredThisMonth'),
    closedThisMonth: t.exposeInt('closedThisMonth'),
    open: t.exposeInt('open'),
    dueSoon: t.exposeInt('dueSoon'),
    dueToday: t.exposeInt('dueToday'),
    overdue: t.exposeInt('overdue'),
    awaitingReview: t.exposeInt('awaitingReview'),
    lateShareThisYear: t.float({
      nullable: true,
      description: 'Late among considered since 1 January, 0…1; null where nothing was considered.',
      resolve: (_front, _args, office) => store.lateShareThisYear(office),
    }),
    registeredByDay: t.field({
      type: [DayCountType],
      resolve: (_front, _args, office) => store.listDays(office, CHART_DAYS),
    }),
    topQuestions: t.field({
      type: [QuestionCountType],
      resolve: (_front, _args, office) => store.listTopQuestions(office, CHART_DAYS, TOP_QUESTIONS),
    }),
    byDistrict: t.field({
      type: [TerritoryCountType],
      resolve: (_front, _args, office) => store.listDistricts(office),
    }),
    nextReceptionDay: t.field({
      type: ReceptionDayType,
      nullable: true,
      resolve: (_front, _args, office) =>
        office.may('reception.read') ? findNextReceptionDay(office) : null,
    }),
  }),
});

builder.queryField('frontPage', (t) =>
  t.field({
    type: FrontPageType,
    async resolve(_root, _args, office) {
      office.require('appeal.read');
      const [open, flow, letters] = await Promise.all([
        store.countOpen(office),
        store.countFlow(office),
        store.countLetters(office),
      ]);
      return {
        ...open,
        ...flow,
        acceptedToday: letters.acceptedToday,
        waitingForRegistration: letters.waiting,
      };
    },
  }),
);
