import type { PageRoute } from '../../components/pageRoutes.tsx';

/** The room of distribution: the pack, the sheets, the balance, absences, the second look. */
export const distributionRoutes: readonly PageRoute[] = [
  {
    path: 'distribution',
    lazy: async () => ({ Component: (await import('./DistributionRoom.tsx')).DistributionRoom }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./PackPage.tsx')).PackPage }) },
      { path: 'acts', lazy: async () => ({ Component: (await import('./ActsPage.tsx')).ActsPage }) },
      { path: 'acts/:id', lazy: async () => ({ Component: (await import('./ActPage.tsx')).ActPage }) },
      { path: 'balance', lazy: async () => ({ Component: (await import('./BalancePage.tsx')).BalancePage }) },
      {
        path: 'absences',
        lazy: async () => ({ Component: (await import('./AbsencesPage.tsx')).AbsencesPage }),
      },
      {
        path: 'second-look',
        lazy: async () => ({ Component: (await import('./SecondLookPage.tsx')).SecondLookPage }),
      },
    ],
  },
];
