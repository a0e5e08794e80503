import type { App } from '../../app.ts';
import { repeatWhileOpen } from '../../jobs/repeatWhileOpen.ts';
import { resumeExpired } from '../clock/resumeExpired.ts';
import { sendOutbox } from '../outbox/sendOutbox.ts';
import { isOfficeHour, sweepTerms } from './sweepTerms.ts';

const EVERY_MS = 60_000;

/** Once a minute: in office hours the sweep of this hour, if nobody has done it; and the letters that wait. */
export function watchTerms(app: App): void {
  repeatWhileOpen(app, { everyMs: EVERY_MS, failure: 'The terms could not be looked at' }, async () => {
    // First, so that the sweep of this hour sees the terms that run again.
    await resumeExpired(app);
    if (isOfficeHour(app.keeper.current, app.clock())) await sweepTerms(app);
    await sendOutbox(app);
  });
}
