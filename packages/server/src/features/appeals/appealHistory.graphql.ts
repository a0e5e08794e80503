import { builder } from '../../graphql/builder.ts';
import { HistoryEntryType } from '../journal/history.graphql.ts';
import { listHistory } from '../journal/listHistory.ts';
import { AppealType } from './appealType.graphql.ts';

builder.objectField(AppealType, 'history', (t) =>
  t.field({
    type: [HistoryEntryType],
    description:
      'Everything that was done with it and with the base section of its card, the latest first; views stand in the journal only.',
    resolve: ({ id, cardId }, _args, office) =>
      listHistory(office, { entity: 'appeal', entityId: id }, { entity: 'card', entityId: cardId }),
  }),
);
