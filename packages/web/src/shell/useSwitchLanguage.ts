import { useApolloClient } from '@apollo/client/react';
import type { Language } from '@tyndau/domain/kernel/localized';
import { SavePreferencesDocument, ViewerQueryDocument } from '../components/viewer.generated.ts';
import { showLanguage } from '../i18n/i18n.ts';
import { useLanguage } from '../i18n/useT.ts';

/** Changes the language on the screen at once and, for a signed-in person, on the server for next time. */
export function useSwitchLanguage() {
  const language = useLanguage();
  const client = useApolloClient();
  async function change(next: Language) {
    await showLanguage(next);
    const isSignedIn = Boolean(client.readQuery({ query: ViewerQueryDocument })?.viewer);
    // Failing to remember must not take the language back from the person who chose it.
    if (isSignedIn)
      await client
        .mutate({ mutation: SavePreferencesDocument, variables: { language: next } })
        .catch(() => null);
  }
  return { language, change };
}
