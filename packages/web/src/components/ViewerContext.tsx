import { useMutation } from '@apollo/client/react';
import type { Permission } from '@tyndau/domain/access/permissions';
import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react';
import { type Preferences, preferencesOf } from './preferences.ts';
import { SavePreferencesDocument, type ViewerFieldsFragment } from './viewer.generated.ts';

export type Viewer = ViewerFieldsFragment;

const ViewerContext = createContext<Viewer | null>(null);

/** Everything inside is seen by a signed-in person. */
export function ViewerProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

/**
 * Who is at the counter. `may` hides what the role never does; whether the law agrees in a case is said by the server
 * in `availableActions`. `today` is the office's day, never the computer's.
 */
export function useViewer() {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer is used outside of the signed-in part of the program');
  return useMemo(
    () => ({
      viewer,
      today: viewer.today,
      may: (permission: Permission) => viewer.permissions.includes(permission),
    }),
    [viewer],
  );
}

/** The person's own choices, remembered by the server; `change` merges a part. */
export function usePreferences() {
  const viewer = useContext(ViewerContext);
  const [save] = useMutation(SavePreferencesDocument);
  const stored = viewer?.preferences;
  const preferences = useMemo(() => preferencesOf(stored), [stored]);
  const change = useCallback(
    (part: Partial<Preferences>) => save({ variables: { preferences: { ...preferences, ...part } } }),
    [save, preferences],
  );
  return { preferences, change };
}
