import type { PageRoute } from '../../components/pageRoutes.tsx';

/** The pages of the counter. */
export const intakeRoutes: readonly PageRoute[] = [
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
