import { builder } from '../../graphql/builder.ts';
import { ApplicantType } from '../appeals/card.graphql.ts';
import { ReceptionType } from './reception.graphql.ts';
import { listReceptions } from './receptions.store.ts';

const MOST_OF_A_PERSON = 20;

builder.objectField(ApplicantType, 'receptions', (t) =>
  t.field({
    type: [ReceptionType],
    description: 'Personal receptions of the person that the viewer may know of, the newest first.',
    resolve: ({ id }, _args, office) =>
      listReceptions(office, { applicantId: id }, { limit: MOST_OF_A_PERSON, offset: 0 }),
  }),
);
