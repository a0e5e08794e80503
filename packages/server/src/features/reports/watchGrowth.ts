import { officeDate } from '@tyndau/domain/calendar/officeZone';
import { addDays } from '@tyndau/domain/calendar/plainDate';
import type { App } from '../../app.ts';
import { repeatWhileOpen } from '../../jobs/repeatWhileOpen.ts';
import { searchGrowth } from './searchGrowth.ts';

const EVERY_MS = 30 * 60_000;
const FIRST_MS = 60_000;

/** Searches the day that is over for growth, once it is over, for as long as the server lives. */
export function watchGrowth(app: App): void {
  if (app.env.mode === 'test') return;
  const rhythm = { everyMs: EVERY_MS, firstMs: FIRST_MS, failure: 'Growth could not be searched for' };
  repeatWhileOpen(app, rhythm, () => searchGrowth(app, addDays(officeDate(app.clock().toISOString()), -1)));
}
