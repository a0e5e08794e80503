import { useApolloClient } from '@apollo/client/react';
import { forgetKept } from '../offline/keptPage.ts';
import { paths } from '../paths.ts';
import { ActForAbsentDocument } from './viewer.generated.ts';

/**
 * Takes the place of an absent person, or leaves it. The page is loaded anew: what was read with the rights of one may not
 * stay in the memory of the other.
 */
export function useActFor(): (userId: number | null) => Promise<void> {
  const client = useApolloClient();
  return async (userId) => {
    await client.mutate({ mutation: ActForAbsentDocument, variables: { userId } });
    await forgetKept();
    window.location.assign(paths.front());
  };
}
