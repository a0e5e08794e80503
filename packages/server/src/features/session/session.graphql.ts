import { builder } from '../../graphql/builder.ts';

builder.queryField('ping', (t) =>
  t.boolean({ description: 'Answers true: the window is open.', resolve: () => true }),
);
