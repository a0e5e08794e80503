import type { PageRoute } from '../../components/pageRoutes.tsx';

/** The register and the card. */
export const appealRoutes: readonly PageRoute[] = [
  { path: 'appeals', lazy: async () => ({ Component: (await import('./AppealsPage.tsx')).AppealsPage }) },
  {
    path: 'appeals/:appealId',
    lazy: async () => ({ Component: (await import('./AppealPage.tsx')).AppealPage }),
  },
];
