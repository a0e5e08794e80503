import type { PageRoute } from '../../components/pageRoutes.tsx';

const board = async () => ({ Component: (await import('./BoardPage.tsx')).BoardPage });

/** The pages of a reception day. */
export const visitRoutes: readonly PageRoute[] = [
  { path: 'reception-day', lazy: board },
  { path: 'reception-day/:on', lazy: board },
  {
    path: 'reception-day/:on/totals',
    lazy: async () => ({ Component: (await import('./TotalsPage.tsx')).TotalsPage }),
  },
];
