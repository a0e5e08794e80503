import { officeDate } from '@tyndau/domain/calendar/officeZone';
import { addDays } from '@tyndau/domain/calendar/plainDate';
import type { App } from '../../app.ts';
import { searchGrowth } from './searchGrowth.ts';

const EVERY_MS = 30 * 60_000;

/** Searches the day that is over for growth, once it is over, for as long as the server lives. */
export function watchGrowth(app: App): void {
  if (app.env.mode === 'test') return;
  const look = () =>
    void searchGrowth(app, addDays(officeDate(app.clock().toISOString()), -1))
      // The archive may be away for a moment: the next half hour looks again.
      .catch((error: unknown) => app.server.log.warn({ err: error }, 'Growth could not be searched for'));
  const timer = setInterval(look, EVERY_MS).unref();
  const first = setTimeout(look, 60_000).unref();
  app.server.addHook('preClose', async () => {
    clearInterval(timer);
    clearTimeout(first);
  });
}
