import type { RouteObject } from 'react-router';

/** The pages of the counter. */
export const intakeRoutes: RouteObject[] = [
  { path: 'intake', lazy: async () => ({ Component: (await import('./IntakePage.tsx')).IntakePage }) },
  {
    path: 'intake/consultations',
    lazy: async () => ({ Component: (await import('./ConsultationsPage.tsx')).ConsultationsPage }),
  },
  {
    path: 'intake/:intakeId',
    lazy: async () => ({ Component: (await import('./IntakeLetterPage.tsx')).IntakeLetterPage }),
  },
];
