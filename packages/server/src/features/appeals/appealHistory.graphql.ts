import { builder } from '../../graphql/builder.ts';
import { HistoryEntryType } from '../journal/history.graphql.ts';
import { listHistory } from '../journal/listHistory.ts';
import { AppealType } from './appealType.graphql.ts';

builder.objectField(AppealType, 'history', (t) =>
  t.field({
    type: [HistoryEntryType],
    description:
      'Everything that was done with it, with the base section of its card and, for those who read letters, with the letter it came of; the latest first. Views stand in the journal only.',
    resolve: ({ id, cardId, intakeId }, _args, office) =>
      listHistory(
        office,
        { entity: 'appeal', entityId: id },
        { entity: 'card', entityId: cardId },
        ...(intakeId !== null && office.may('intake.read') ? [{ entity: 'intake', entityId: intakeId }] : []),
      ),
  }),
);
