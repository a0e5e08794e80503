import type { RouteObject } from 'react-router';

/** The register and the card. */
export const appealRoutes: RouteObject[] = [
  { path: 'appeals', lazy: async () => ({ Component: (await import('./AppealsPage.tsx')).AppealsPage }) },
  {
    path: 'appeals/:appealId',
    lazy: async () => ({ Component: (await import('./AppealPage.tsx')).AppealPage }),
  },
];
