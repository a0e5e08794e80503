import { useQuery } from '@apollo/client/react';
import { lazy, Suspense, useEffect } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { interruption } from '../apollo/interruption.ts';
import { FaultNotice } from '../components/FaultNotice.tsx';
import { hotkeys } from '../components/hotkeys.ts';
import { usePreferences, ViewerProvider } from '../components/ViewerContext.tsx';
import { ViewerQueryDocument } from '../components/viewer.generated.ts';
import { isLanguage, showLanguage } from '../i18n/i18n.ts';
import { paths } from '../paths.ts';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { Shell } from './Shell.tsx';

const FirstPasswordPage = lazy(async () => ({
  default: (await import('../features/session/FirstPasswordPage.tsx')).FirstPasswordPage,
}));

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

/** While this is on the screen, a session that ends is met with a dialog over the page. */
function Watch() {
  const { preferences } = usePreferences();
  useEffect(() => interruption.watch(), []);
  useEffect(() => hotkeys.enable(preferences.hotkeys), [preferences.hotkeys]);
  return null;
}
