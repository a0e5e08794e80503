import { useApolloClient } from '@apollo/client/react';
import { forgetKept } from '../offline/keptPage.ts';
import { paths } from '../paths.ts';
import { SignOutDocument, SignOutEverywhereDocument } from './viewer.generated.ts';

/**
 * Ends this session, or all of them. The page is loaded anew: nothing of the person may stay in the memory of a
 * computer that the next clerk sits down at.
 */
export function useSignOut() {
  const client = useApolloClient();
  const leave = async () => {
    await forgetKept();
    window.location.assign(paths.signIn());
  };
  return {
    signOut: async () => {
      await client.mutate({ mutation: SignOutDocument });
      await leave();
    },
    signOutEverywhere: async () => {
      await client.mutate({ mutation: SignOutEverywhereDocument });
      await leave();
    },
  };
}
