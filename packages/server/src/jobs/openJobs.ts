import type { App } from '../app.ts';

/** Long works of one process, beside the requests of people. */
export interface Jobs {
  /** Takes up a work that was written just now. */
  start(id: number): void;
  /** Resolves when nothing is left to do; tests and the closing server wait for it. */
  idle(): Promise<void>;
}

/** Does one work to its end, or to the moment the server closes; it must not throw. */
export type CarryJob = (id: number, isClosing: () => boolean) => Promise<void>;

/**
 * Opens a line of works, `atOnce` of them at a time, in the order they were started. The closing server waits for those
 * under way; those that still waited are taken up by the next start.
 */
export function openJobs(app: App, atOnce: number, carry: CarryJob): Jobs {
  const waiting: number[] = [];
  const underWay = new Set<Promise<void>>();
  let isClosing = false;
  const next = (): void => {
    while (!isClosing && underWay.size < atOnce) {
      const id = waiting.shift();
      if (id === undefined) return;
      const job = carry(id, () => isClosing).finally(() => {
        underWay.delete(job);
        next();
      });
      underWay.add(job);
    }
  };
  const jobs: Jobs = {
    start(id) {
      waiting.push(id);
      next();
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
  app.server.addHook('onClose', async () => {
    isClosing = true;
    await jobs.idle();
  });
  return jobs;
}
