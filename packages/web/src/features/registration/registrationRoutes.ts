import type { PageRoute } from '../../components/pageRoutes.tsx';

/** The registrar's desk: the list stays, the letter changes. */
export const registrationRoutes: readonly PageRoute[] = [
  {
    path: 'workbench',
    lazy: async () => ({ Component: (await import('./WorkbenchPage.tsx')).WorkbenchPage }),
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('./WorkbenchStart.tsx')).WorkbenchStart }),
      },
      {
        path: 'register/:intakeId?',
        lazy: async () => ({ Component: (await import('./RegisterPage.tsx')).RegisterPage }),
      },
    ],
  },
];
