import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { useRowSelection } from '../../components/useRowSelection.ts';
import { AppealIdsDocument } from './bulk.generated.ts';
import type { ListQuestion } from './bulkScope.ts';

/** Which appeals of the list are chosen; another filter begins with none, another order keeps them. */
export function useAppealSelection(question: ListQuestion, total: number) {
  const client = useApolloClient();
  const selection = useRowSelection(JSON.stringify([question.filter, question.where]));
  const idsBetween = useCallback(
    async (from: number, to: number) => {
      const { data } = await client.query({
        query: AppealIdsDocument,
        variables: { ...question, offset: from, limit: to - from + 1 },
        fetchPolicy: 'network-only',
      });
      return (data?.appealIds ?? []).map(String);
    },
    [client, question],
  );
  return { selection, idsBetween, count: selection.count(total) };
}
