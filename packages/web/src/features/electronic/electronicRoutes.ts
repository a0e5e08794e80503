import type { PageRoute } from '../../components/pageRoutes.tsx';

/** Letters by wire: what could not be read, and the systems that bring them. */
export const electronicRoutes: readonly PageRoute[] = [
  {
    path: 'intake/unread',
    lazy: async () => ({ Component: (await import('./UnreadPage.tsx')).UnreadPage }),
  },
  {
    path: 'people/machines',
    lazy: async () => ({ Component: (await import('./MachinesPage.tsx')).MachinesPage }),
  },
];
