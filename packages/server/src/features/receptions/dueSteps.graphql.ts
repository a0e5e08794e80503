import { builder } from '../../graphql/builder.ts';
import { type DueStep, listDueSteps } from './dueSteps.store.ts';
import { ReceptionType } from './reception.graphql.ts';

const DueStepType = builder.objectRef<DueStep>('DueReceptionStep').implement({
  description: 'A step of a reception that is late or due today.',
  fields: (t) => ({
    reception: t.field({ type: ReceptionType, resolve: ({ reception }) => reception }),
    step: t.exposeInt('step'),
    dueOn: t.field({ type: 'PlainDate', resolve: ({ dueOn }) => dueOn }),
    isLate: t.exposeBoolean('isLate'),
    lateByWorkingDays: t.exposeInt('lateByWorkingDays', { nullable: true }),
  }),
});

builder.queryField('dueReceptionSteps', (t) =>
  t.field({
    type: [DueStepType],
    resolve: (_root, _args, office) => {
      office.require('reception.read');
      return listDueSteps(office);
    },
  }),
);
