import type { App } from '../../app.ts';
import type { Archive } from '../../db/archive.ts';
import { officeOfUser } from '../../officeOfUser.ts';
import { endRun, runImport } from './runImport.ts';

/** Runs work beside the requests of people; more at once would take the counter's turns. */
const AT_ONCE = 2;

/** The imports of one process. */
export interface ImportJobs {
  /** Takes up a run that was written just now. */
  start(runId: number): void;
  /** Resolves when nothing is left to do; tests and the closing server wait for it. */
  idle(): Promise<void>;
}

const jobsByArchive = new WeakMap<Archive, ImportJobs>();

/** The jobs of the process that this archive belongs to. */
export function importJobsOf(archive: Archive): ImportJobs {
  const jobs = jobsByArchive.get(archive);
  if (!jobs) throw new Error('The server has not begun to take imports');
  return jobs;
}

/** Begins to take imports, and takes up those that an earlier process left in the middle. */
export async function openImportJobs(app: App): Promise<ImportJobs> {
  const waiting: number[] = [];
  const underWay = new Set<Promise<void>>();
  let isClosing = false;
  const next = (): void => {
    while (!isClosing && underWay.size < AT_ONCE) {
      const id = waiting.shift();
      if (id === undefined) return;
      const job = carry(app, id, () => isClosing).finally(() => {
        underWay.delete(job);
        next();
      });
      underWay.add(job);
    }
  };
  const jobs: ImportJobs = {
    start(runId) {
      waiting.push(runId);
      next();
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
  jobsByArchive.set(app.archive, jobs);
  app.server.addHook('onClose', async () => {
    isClosing = true;
    await jobs.idle();
  });
  const left = await app.archive.prisma.importRun.findMany({
    where: { state: { in: ['waiting', 'running'] } },
    orderBy: { id: 'asc' },
  });
  for (const { id } of left) jobs.start(id);
  return jobs;
}

async function carry(app: App, id: number, isClosing: () => boolean): Promise<void> {
  try {
    const run = await app.archive.prisma.importRun.findUnique({ where: { id } });
    if (!run) return;
    // The office as its starter would find it now: what he may no longer do, his run may no longer do.
    const office = () => officeOfUser(app, run.startedById, `import-${run.id}`);
    await runImport(run, { isClosing, office }).catch(async (error: unknown) => {
      app.server.log.error({ err: error, importRun: id }, 'An import failed');
      await endRun(await office(), run, 'failed', 'FAULT');
    });
  } catch (error) {
    // Not even the end could be written: the run stays as it is, and the next start of the server goes on with it.
    app.server.log.error({ err: error, importRun: id }, 'An import was left in the middle');
  }
}
