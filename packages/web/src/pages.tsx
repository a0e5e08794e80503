import { useRoutes } from 'react-router';
import { type PageRoute, routesOf } from './components/pageRoutes.tsx';
import { appealRoutes } from './features/appeals/appealRoutes.ts';
import { disciplineRoutes } from './features/discipline/disciplineRoutes.ts';
import { distributionRoutes } from './features/distribution/distributionRoutes.ts';
import { electronicRoutes } from './features/electronic/electronicRoutes.ts';
import { intakeRoutes } from './features/intake/intakeRoutes.ts';
import { kazpostRoutes } from './features/kazpost/kazpostRoutes.ts';
import { referenceRoutes } from './features/reference/referenceRoutes.ts';
import { registrationRoutes } from './features/registration/registrationRoutes.ts';
import { reportsRoutes } from './features/reports/reportsRoutes.ts';
import { visitRoutes } from './features/visits/visitRoutes.ts';
import { fetchAllTexts } from './i18n/i18n.ts';
import { NotFoundPage } from './shell/NotFoundPage.tsx';

/**
 * All pages but the first ones (routes.tsx), each a chunk of its own: `lazy` names the file and the component.
 * A new page: a line here, its address in paths.ts, its place in navigation.ts.
 */
const pages: readonly PageRoute[] = [
  ...intakeRoutes,
  ...kazpostRoutes,
  ...distributionRoutes,
  ...disciplineRoutes,
  ...electronicRoutes,
  ...registrationRoutes,
  ...appealRoutes,
  ...visitRoutes,
  ...reportsRoutes,
  {
    path: 'room',
    lazy: async () => ({ Component: (await import('./features/room/RoomPage.tsx')).RoomPage }),
  },
  {
    path: 'requests',
    lazy: async () => ({
      Component: (await import('./features/room/RequestsPage.tsx')).RequestsPage,
    }),
  },
  {
    path: 'profile',
    lazy: async () => ({ Component: (await import('./features/session/ProfilePage.tsx')).ProfilePage }),
  },
  {
    path: 'mine',
    lazy: async () => ({ Component: (await import('./features/mine/MinePage.tsx')).MinePage }),
  },
  {
    path: 'notifications',
    lazy: async () => ({
      Component: (await import('./features/notifications/NotificationsPage.tsx')).NotificationsPage,
    }),
  },
  {
    path: 'reference',
    lazy: async () => ({
      Component: (await import('./features/reference/ReferenceRoom.tsx')).ReferenceRoom,
    }),
    children: referenceRoutes,
  },
  {
    path: 'people',
    lazy: async () => ({ Component: (await import('./features/people/PeoplePage.tsx')).PeoplePage }),
  },
  {
    path: 'suggestions',
    lazy: async () => ({
      Component: (await import('./features/suggestions/SuggestionsPage.tsx')).SuggestionsPage,
    }),
  },
  {
    path: 'journal',
    lazy: async () => ({ Component: (await import('./features/journal/JournalPage.tsx')).JournalPage }),
  },
  {
    path: 'map',
    lazy: async () => ({ Component: (await import('./features/figures/MapPage.tsx')).MapPage }),
  },
  {
    path: 'content',
    lazy: async () => ({ Component: (await import('./features/content/ContentPage.tsx')).ContentPage }),
  },
  {
    path: 'map/notes',
    lazy: async () => ({
      Component: (await import('./features/figures/notes/CellNotesPage.tsx')).CellNotesPage,
    }),
  },
  {
    path: 'imports',
    lazy: async () => ({
      Component: (await import('./features/imports/ImportsPage.tsx')).ImportsPage,
    }),
  },
  {
    path: 'imports/:id',
    lazy: async () => ({
      Component: (await import('./features/imports/ImportRunPage.tsx')).ImportRunPage,
    }),
  },
  {
    path: 'receptions',
    lazy: async () => ({
      Component: (await import('./features/receptions/ReceptionsPage.tsx')).ReceptionsPage,
    }),
  },
  {
    path: 'receptions/calendar',
    lazy: async () => ({
      Component: (await import('./features/receptions/CalendarPage.tsx')).CalendarPage,
    }),
  },
  {
    path: 'receptions/seating',
    lazy: async () => ({
      Component: (await import('./features/receptions/SeatingPage.tsx')).SeatingPage,
    }),
  },
  {
    path: 'receptions/schedules',
    lazy: async () => ({
      Component: (await import('./features/receptions/SchedulesPage.tsx')).SchedulesPage,
    }),
  },
  {
    path: 'receptions/:id',
    lazy: async () => ({
      Component: (await import('./features/receptions/ReceptionPage.tsx')).ReceptionPage,
    }),
  },
  {
    path: 'reception-room',
    lazy: async () => ({
      Component: (await import('./features/receptions/RoomPage.tsx')).RoomPage,
    }),
  },
  {
    path: 'appeals/:appealId/expertise',
    lazy: async () => ({
      Component: (await import('./features/expertise/ExpertisePage.tsx')).ExpertisePage,
    }),
  },
  {
    path: 'calls',
    lazy: async () => ({
      Component: (await import('./features/callBacks/CallBacksPage.tsx')).CallBacksPage,
    }),
  },
  {
    path: 'control',
    lazy: async () => ({
      Component: (await import('./features/control/ControlPage.tsx')).ControlPage,
    }),
  },
  {
    path: 'handover',
    lazy: async () => ({
      Component: (await import('./features/handover/HandoverPage.tsx')).HandoverPage,
    }),
  },
  {
    path: 'recount',
    lazy: async () => ({ Component: (await import('./features/recount/RecountPage.tsx')).RecountPage }),
  },
  {
    path: 'outbox',
    lazy: async () => ({ Component: (await import('./features/outbox/OutboxPage.tsx')).OutboxPage }),
  },
  {
    path: 'assignments',
    lazy: async () => ({
      Component: (await import('./features/assignments/AssignmentsPage.tsx')).AssignmentsPage,
    }),
  },
  {
    path: 'assignments/:id',
    lazy: async () => ({
      Component: (await import('./features/assignments/AssignmentPage.tsx')).AssignmentPage,
    }),
  },
  { path: '*', Component: NotFoundPage },
];

/** A page is fetched together with the texts that are not part of the first screen, and waits for them. */
const routes = routesOf(pages, fetchAllTexts);

export function Pages() {
  return useRoutes(routes);
}
