import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';

const PAUSE_MS = 450;

/**
 * Asks again whenever what is typed has stood still for a moment; the last answer stays until the next one comes, so that
 * nothing jumps while somebody types. Null variables ask nothing.
 */
export function useWhileTyping<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables | null,
): Data | null {
  const client = useApolloClient();
  const [answer, setAnswer] = useState<Data | null>(null);
  const asked = variables === null ? null : JSON.stringify(variables);

  useEffect(() => {
    if (asked === null) return setAnswer(null);
    let isCurrent = true;
    const timer = setTimeout(() => {
      client
        .query<Data, OperationVariables>({
          query: document,
          variables: JSON.parse(asked) as Variables,
          fetchPolicy: 'no-cache',
        })
        .then(({ data }) => {
          if (isCurrent && data) setAnswer(data);
        })
        // Without the network the card is typed by hand; nothing is lost.
        .catch(() => null);
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [client, document, asked]);

  return answer;
}
