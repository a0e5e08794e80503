import type { PageRoute } from '../../components/pageRoutes.tsx';

/** The room of reports and analysis. */
export const reportsRoutes: readonly PageRoute[] = [
  {
    path: 'reports',
    lazy: async () => ({ Component: (await import('./ReportsRoom.tsx')).ReportsRoom }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./ReportsPage.tsx')).ReportsPage }) },
      {
        path: 'linear',
        lazy: async () => ({ Component: (await import('./linear/LinearReportsPage.tsx')).LinearReportsPage }),
      },
      {
        path: 'linear/:id',
        lazy: async () => ({ Component: (await import('./linear/LinearReportPage.tsx')).LinearReportPage }),
      },
      {
        path: 'notes',
        lazy: async () => ({ Component: (await import('./notes/NotesPage.tsx')).NotesPage }),
      },
      {
        path: 'notes/:id',
        lazy: async () => ({ Component: (await import('./notes/NotePage.tsx')).NotePage }),
      },
      {
        path: 'mailing',
        lazy: async () => ({ Component: (await import('./mailing/MailingPage.tsx')).MailingPage }),
      },
      {
        path: 'published',
        lazy: async () => ({ Component: (await import('./PublishedPage.tsx')).PublishedPage }),
      },
      {
        path: 'published/:id',
        lazy: async () => ({ Component: (await import('./PublishedReportPage.tsx')).PublishedReportPage }),
      },
      { path: 'rating', lazy: async () => ({ Component: (await import('./RatingPage.tsx')).RatingPage }) },
      { path: 'growth', lazy: async () => ({ Component: (await import('./GrowthPage.tsx')).GrowthPage }) },
      {
        path: 'rankings',
        lazy: async () => ({ Component: (await import('./RankingsPage.tsx')).RankingsPage }),
      },
      { path: ':id', lazy: async () => ({ Component: (await import('./ReportPage.tsx')).ReportPage }) },
    ],
  },
  {
    path: 'own-rating',
    lazy: async () => ({ Component: (await import('./OwnRatingPage.tsx')).OwnRatingPage }),
  },
];
