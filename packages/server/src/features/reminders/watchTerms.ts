import type { App } from '../../app.ts';
import { sendOutbox } from '../outbox/sendOutbox.ts';
import { isOfficeHour, sweepTerms } from './sweepTerms.ts';

const EVERY_MS = 60_000;

/** Once a minute: in office hours the sweep of this hour, if nobody has done it; and the letters that wait. */
export function watchTerms(app: App): void {
  let underWay: Promise<void> | null = null;
  const look = async () => {
    if (isOfficeHour(app.keeper.current, app.clock())) await sweepTerms(app);
    await sendOutbox(app);
  };
  const timer = setInterval(() => {
    underWay ??= look()
      // The archive or the mail server may be away: the next minute looks again.
      .catch((error: unknown) => app.server.log.warn({ err: error }, 'The terms could not be looked at'))
      .finally(() => {
        underWay = null;
      });
  }, EVERY_MS).unref();
  app.server.addHook('preClose', async () => clearInterval(timer));
  app.server.addHook('onClose', async () => {
    await underWay;
  });
}
