import type { PageRoute } from '../../components/pageRoutes.tsx';

/** The room of discipline: proposals, inspections of record keeping, the log of briefings. */
export const disciplineRoutes: readonly PageRoute[] = [
  {
    path: 'discipline',
    lazy: async () => ({ Component: (await import('./DisciplineRoom.tsx')).DisciplineRoom }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./ProposalsPage.tsx')).ProposalsPage }) },
      {
        path: 'inspections',
        lazy: async () => ({ Component: (await import('./InspectionsPage.tsx')).InspectionsPage }),
      },
      {
        path: 'briefings',
        lazy: async () => ({ Component: (await import('./BriefingsPage.tsx')).BriefingsPage }),
      },
    ],
  },
];
