import { builder } from '../../graphql/builder.ts';
import { readPage } from '../../graphql/page.ts';
import { AppealType } from '../appeals/appealType.graphql.ts';
import { IntakeType } from './intake.graphql.ts';
import { countIntakes, findIntake, type IntakeFilter, listIntakes } from './intakes.store.ts';
import './intakeMutations.graphql.ts';
import './journalDays.graphql.ts';
import './knownApplicants.graphql.ts';

const IntakeFilterInput = builder.inputType('IntakeFilter', {
  fields: (t) => ({
    journalOn: t.field({ type: 'PlainDate' }),
    journalFrom: t.field({ type: 'PlainDate' }),
    journalTo: t.field({ type: 'PlainDate' }),
    states: t.stringList(),
    sources: t.stringList(),
    forms: t.stringList(),
    languages: t.stringList(),
    mine: t.boolean({ description: 'In my hands.' }),
    unassigned: t.boolean({ description: 'In nobody’s hands yet.' }),
    text: t.string({ description: 'Through number, talon, ИИН, barcode, or words of the name.' }),
  }),
});

interface IntakePage {
  readonly filter: IntakeFilter;
  readonly limit: number;
  readonly offset: number;
}

const IntakePageType = builder.objectRef<IntakePage>('IntakePage').implement({
  fields: (t) => ({
    items: t.field({
      type: [IntakeType],
      resolve: ({ filter, ...page }, _args, office) => listIntakes(office, filter, page),
    }),
    total: t.int({
      description: 'Counted only when asked for.',
      resolve: ({ filter }, _args, office) => countIntakes(office, filter),
    }),
  }),
});

builder.queryFields((t) => ({
  intakes: t.field({
    type: IntakePageType,
    args: {
      filter: t.arg({ type: IntakeFilterInput }),
      page: t.arg.int(),
      pageSize: t.arg.int(),
    },
    resolve: (_root, { filter, page, pageSize }, office) => {
      office.require('intake.read');
      return { filter: filter ?? {}, ...readPage({ page, pageSize }) };
    },
  }),
  intake: t.field({
    type: IntakeType,
    nullable: true,
    args: { id: t.arg.int({ required: true }) },
    resolve: (_root, { id }, office) => findIntake(office, id),
  }),
}));

builder.objectField(AppealType, 'intake', (t) =>
  t.field({
    type: IntakeType,
    nullable: true,
    description: 'The letter it came from, for whoever may read letters.',
    resolve: ({ intakeId }, _args, office) => (intakeId === null ? null : findIntake(office, intakeId)),
  }),
);
