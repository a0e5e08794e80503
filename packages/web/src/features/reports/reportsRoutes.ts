import type { RouteObject } from 'react-router';

/** The room of reports and analysis. */
export const reportsRoutes: RouteObject[] = [
  {
    path: 'reports',
    lazy: async () => ({ Component: (await import('./ReportsRoom.tsx')).ReportsRoom }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./ReportsPage.tsx')).ReportsPage }) },
      { path: ':id', lazy: async () => ({ Component: (await import('./ReportPage.tsx')).ReportPage }) },
    ],
  },
];
