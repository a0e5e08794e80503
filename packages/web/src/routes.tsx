import { Outlet, type RouteObject } from 'react-router';
import { fetchedPage } from './components/pageRoutes.tsx';
import { fetchAllTexts, fetchTextsOf } from './i18n/i18n.ts';
import { RouteBoundary } from './shell/RouteBoundary.tsx';

const signInPage = fetchedPage(async () => {
  const [{ SignInPage }] = await Promise.all([
    import('./features/session/SignInPage.tsx'),
    fetchTextsOf('account'),
  ]);
  return { Component: SignInPage };
});

const schedulePage = fetchedPage(async () => {
  const [{ PublicSchedulePage }] = await Promise.all([
    import('./features/receptions/PublicSchedulePage.tsx'),
    fetchAllTexts(),
  ]);
  return { Component: PublicSchedulePage };
});

const hallPage = fetchedPage(async () => ({
  Component: (await import('./features/hall/HallPage.tsx')).HallPage,
}));

const signedIn = fetchedPage(async () => ({ Component: (await import('./shell/SignedIn.tsx')).SignedIn }));

const frontPage = fetchedPage(async () => {
  const [{ FrontPage }] = await Promise.all([
    import('./features/front/FrontPage.tsx'),
    fetchTextsOf('front'),
  ]);
  return { Component: FrontPage };
});

/** What leadership opens first in the morning: only with the texts of its own. */
const boardPage = fetchedPage(async () => {
  const [{ BoardPage }] = await Promise.all([
    import('./features/figures/BoardPage.tsx'),
    fetchTextsOf('boards'),
  ]);
  return { Component: BoardPage };
});

// The map of all other pages is fetched with the first of them.
const otherPages = fetchedPage(async () => ({ Component: (await import('./pages.tsx')).Pages }));

/** The map, as far as the first screens go; a new page is a line in pages.tsx. */
export const routes: RouteObject[] = [
  { path: '/sign-in', element: <RouteBoundary>{signInPage}</RouteBoundary> },
  { path: '/schedule', element: <RouteBoundary>{schedulePage}</RouteBoundary> },
  { path: '/hall/:token', element: <RouteBoundary>{hallPage}</RouteBoundary> },
  {
    path: '/',
    element: <RouteBoundary>{signedIn}</RouteBoundary>,
    // The inner boundary keeps the rail on the screen when one page breaks.
    children: [
      {
        element: (
          <RouteBoundary>
            <Outlet />
          </RouteBoundary>
        ),
        children: [
          { index: true, element: frontPage },
          { path: 'board/:code?', element: boardPage },
          { path: '*', element: otherPages },
        ],
      },
    ],
  },
];
