import type { App } from '../app.ts';

interface Rhythm {
  readonly everyMs: number;
  /** The first time comes earlier than the others. */
  readonly firstMs?: number;
  /** What the log says when it went wrong. */
  readonly failure: string;
}

/**
 * Does the work again and again from when the server listens until it closes. A turn that comes while the one before is
 * still at it is left out; what went wrong (the archive may be away for a moment) is tried again at the next.
 */
export function repeatWhileOpen(
  { server }: App,
  { everyMs, firstMs, failure }: Rhythm,
  work: () => Promise<unknown>,
): void {
  let underWay: Promise<void> | null = null;
  const look = () => {
    underWay ??= work()
      .then(() => undefined)
      .catch((error: unknown) => server.log.warn({ err: error }, failure))
      .finally(() => {
        underWay = null;
      });
  };
  const timers: NodeJS.Timeout[] = [];
  server.addHook('onListen', async () => {
    timers.push(setInterval(look, everyMs).unref());
    if (firstMs !== undefined) timers.push(setTimeout(look, firstMs).unref());
  });
  server.addHook('preClose', async () => {
    for (const timer of timers) clearTimeout(timer);
  });
  server.addHook('onClose', async () => {
    await underWay;
  });
}
