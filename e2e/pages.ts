import type { Page } from '@playwright/test';
import { expect, type Login, type Somebody } from './office.ts';
import { settle, watchTraffic } from './traffic.ts';

const shelves = [
  'territories',
  'residents',
  'boundaries',
  'bodies',
  'questions',
  'terms',
  'calendar',
  'templates',
  'trust',
  'settings',
];

interface Ids {
  readonly items: readonly { readonly id: number }[];
}

/** The route map, with rooms that have a number filled in by what the person sees. */
export async function pagesOf(login: Login, { ask }: Somebody): Promise<readonly string[]> {
  const first = async (list: string, argument = '') => {
    const answer = await ask<Record<string, Ids>>(`{ ${list}(pageSize: 1${argument}) { items { id } } }`);
    const id = answer[list]?.items[0]?.id;
    if (id === undefined) throw new Error(`The demonstration has no ${list}`);
    return id;
  };
  switch (login) {
    case 'registrar':
      return [
        '/',
        '/intake',
        '/intake/consultations',
        '/intake/unread',
        `/intake/${await first('intakes')}`,
        '/kazpost',
        '/kazpost/new',
        `/kazpost/${await first('postalDeliveries')}`,
        '/distribution/acts',
        '/distribution/second-look',
        '/workbench',
        '/workbench/register',
        `/workbench/register/${await first('intakes', ', filter: { states: ["accepted"] }')}`,
        '/appeals',
        `/appeals/${await first('appeals')}`,
        '/imports',
        '/profile',
        '/mine',
        '/notifications',
        '/nowhere',
      ];
    case 'controller':
      return [
        '/',
        '/distribution',
        `/distribution/acts/${await first('distributions')}`,
        '/distribution/balance',
        '/distribution/second-look',
        '/distribution/absences',
        '/distribution/absences?absence=new',
        '/appeals?states=answered',
        `/appeals/${await first('appeals', ', filter: { states: ["answered"] }')}`,
        `/appeals/${await first('appeals', ', filter: { states: ["answered"] }')}/expertise`,
        '/calls',
        '/calls?view=waiting',
        '/control',
        '/control?by=body&marks=red',
        '/assignments',
        '/assignments?order=new',
        '/handover',
        '/handover?open=new',
        '/recount',
        '/discipline',
        '/discipline?open=new',
        '/discipline/inspections',
        '/discipline/inspections?open=new',
        '/discipline/briefings',
        '/discipline/briefings?open=new',
        `/assignments/${await first('assignments')}`,
        '/map',
        '/map/notes',
        '/content',
        '/board/applicants',
        '/board/quality',
        '/board',
        '/board/morning',
        '/board/district',
        '/board/body',
        '/reports',
        '/reports/linear',
        '/reports/linear/new',
        '/reports/notes',
        '/reports/mailing',
        '/reports/published',
        '/reports/published/new',
        '/reports/rating',
        '/reports/growth',
        '/reports/rankings',
      ];
    case 'organiser':
      return [
        '/',
        '/receptions',
        `/receptions/${await first('receptions')}`,
        '/receptions/calendar',
        '/receptions/seating',
        '/receptions/schedules',
        '/schedule',
        '/reception-day',
        `/reception-day/${await lastReceptionDay(ask)}/totals`,
      ];
    case 'executor':
      return [
        '/',
        '/control',
        '/own-rating',
        '/room',
        '/requests',
        '/requests?tab=ours',
        '/appeals',
        `/appeals/${await first('appeals')}`,
        `/appeals/${await first('appeals', ', filter: { states: ["inWork"] }')}`,
        '/reception-room',
      ];
    case 'admin':
      return [
        '/',
        ...shelves.map((shelf) => `/reference/${shelf}`),
        '/reference/dictionaries/strategicTopic',
        '/people',
        '/people?person=new',
        '/people/machines',
        '/journal',
        '/suggestions',
        '/outbox',
      ];
    default:
      return ['/'];
  }
}

/** The last day on which people were received: its totals have figures. */
async function lastReceptionDay(ask: Somebody['ask']): Promise<string> {
  const today = new Date().toISOString().slice(0, 10);
  const { receptionDays } = await ask<{ receptionDays: { on: string }[] }>(
    `{ receptionDays(year: ${today.slice(0, 4)}) { on } }`,
  );
  return receptionDays.findLast(({ on }) => on < today)?.on ?? today;
}

/** Those whose pages together are the whole route map. */
export const visitors = ['registrar', 'controller', 'organiser', 'executor', 'admin'] as const;

/** Opens an address and waits until the page has its name and everything it asked for. */
export async function visit(page: Page, path: string): Promise<void> {
  watchTraffic(page);
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await settle(page);
}
