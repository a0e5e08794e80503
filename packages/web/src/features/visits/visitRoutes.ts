import type { RouteObject } from 'react-router';

const board = async () => ({ Component: (await import('./BoardPage.tsx')).BoardPage });

/** The pages of a reception day. */
export const visitRoutes: RouteObject[] = [
  { path: 'receptions/day', lazy: board },
  { path: 'receptions/day/:on', lazy: board },
];
