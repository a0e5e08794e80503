import { useApolloClient, useQuery } from '@apollo/client/react';
import { lazy, Suspense, useEffect } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { interruption, useIsInterrupted } from '../apollo/interruption.ts';
import { FaultNotice } from '../components/FaultNotice.tsx';
import { hotkeys } from '../components/hotkeys.ts';
import { usePreferences, useViewer, ViewerProvider } from '../components/ViewerContext.tsx';
import { UnreadNotificationsDocument, ViewerQueryDocument } from '../components/viewer.generated.ts';
import { fetchTextsOf, isLanguage, showLanguage } from '../i18n/i18n.ts';
import { live } from '../live/live.ts';
import { useLive } from '../live/useLive.ts';
import { paths } from '../paths.ts';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { Shell } from './Shell.tsx';

const FirstPasswordPage = lazy(async () => {
  const [{ FirstPasswordPage: found }] = await Promise.all([
    import('../features/session/FirstPasswordPage.tsx'),
    fetchTextsOf('account', 'refusals'),
  ]);
  return { default: found };
});

/** The part of the program for people with an account; others are led to the sign-in page and back. */
export function SignedIn() {
  const { pathname, search } = useLocation();
  const { data, error, refetch } = useQuery(ViewerQueryDocument, { fetchPolicy: 'cache-first' });
  const viewer = data?.viewer;
  const language = viewer?.language;
  useEffect(() => {
    if (isLanguage(language)) void showLanguage(language);
  }, [language]);

  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (data && !viewer) {
    const here = `${pathname}${search}`;
    return <Navigate to={paths.signIn(here === '/' ? undefined : here)} replace />;
  }
  if (!viewer) return <ConnectionBanner />;
  if (viewer.mustChangePassword) {
    return (
      <Suspense fallback={null}>
        <FirstPasswordPage onChanged={() => void refetch()} />
      </Suspense>
    );
  }
  return (
    <ViewerProvider viewer={viewer}>
      <Watch />
      <Shell>
        <Outlet />
      </Shell>
    </ViewerProvider>
  );
}

/** While this is on the screen, a session that ends is met with a dialog over the page, and news comes by itself. */
function Watch() {
  const { preferences } = usePreferences();
  const { viewer } = useViewer();
  const client = useApolloClient();
  const isInterrupted = useIsInterrupted();
  // After an interruption the line is opened anew: it ended with the session.
  useEffect(() => (isInterrupted ? undefined : live.start(viewer.id)), [viewer.id, isInterrupted]);
  useLive('me', () => {
    void client.query({ query: UnreadNotificationsDocument, fetchPolicy: 'network-only' }).catch(() => null);
  });
  useEffect(() => interruption.watch(), []);
  useEffect(() => hotkeys.enable(preferences.hotkeys), [preferences.hotkeys]);
  return null;
}
