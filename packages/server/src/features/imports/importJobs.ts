import type { App } from '../../app.ts';
import type { Archive } from '../../db/archive.ts';
import { type Jobs, openJobs } from '../../jobs/openJobs.ts';
import { officeOfUser } from '../../officeOfUser.ts';
import { endRun, runImport } from './runImport.ts';

/** Runs work beside the requests of people; more at once would take the counter's turns. */
const AT_ONCE = 2;

const jobsByArchive = new WeakMap<Archive, Jobs>();

/** The jobs of the process that this archive belongs to. */
export function importJobsOf(archive: Archive): Jobs {
  const jobs = jobsByArchive.get(archive);
  if (!jobs) throw new Error('The server has not begun to take imports');
  return jobs;
}

/** Begins to take imports, and takes up those that an earlier process left in the middle. */
export async function openImportJobs(app: App): Promise<Jobs> {
  const jobs = openJobs(app, AT_ONCE, (id, isClosing) => carry(app, id, isClosing));
  jobsByArchive.set(app.archive, jobs);
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
