import { rmSync } from 'node:fs';
import type { App } from '../../app.ts';
import type { Archive } from '../../db/archive.ts';
import { type Jobs, openJobs } from '../../jobs/openJobs.ts';
import { officeOfUser } from '../../officeOfUser.ts';
import { exportPath } from './exportFile.ts';
import { runExport } from './runExport.ts';

/** One at a time: a file of a hundred thousand rows must not take the counter's turns. */
const AT_ONCE = 1;
const KEPT_DAYS = 7;
const DAY_MS = 86_400_000;

const jobsByArchive = new WeakMap<Archive, Jobs>();

/** The exports of the process that this archive belongs to. */
export function exportJobsOf(archive: Archive): Jobs {
  const jobs = jobsByArchive.get(archive);
  if (!jobs) throw new Error('The server has not begun to make exports');
  return jobs;
}

/** Begins to make exports, takes up what an earlier process left, and sweeps old files away. */
export async function openExportJobs(app: App): Promise<Jobs> {
  const jobs = openJobs(app, AT_ONCE, (id, isClosing) => carry(app, id, isClosing));
  jobsByArchive.set(app.archive, jobs);
  await sweep(app);
  const left = await app.archive.prisma.registerExport.findMany({
    where: { state: { in: ['waiting', 'running'] } },
    orderBy: { id: 'asc' },
  });
  for (const { id } of left) jobs.start(id);
  return jobs;
}

async function carry(app: App, id: number, isClosing: () => boolean): Promise<void> {
  try {
    const row = await app.archive.prisma.registerExport.findUniqueOrThrow({ where: { id } });
    if (row.state === 'cancelled') return;
    const office = await officeOfUser(app, row.userId, `export-${id}`);
    await runExport(office, row, exportPath(app.env.dataFolder, row), isClosing);
  } catch (error) {
    app.server.log.error({ err: error, registerExport: id }, 'An export failed');
    await app.archive.prisma.registerExport
      .update({ where: { id }, data: { state: 'failed', endedAt: app.clock() } })
      .catch(() => undefined);
  }
}

// Files of people's letters do not lie about for ever: the list can be made again.
async function sweep(app: App): Promise<void> {
  const before = new Date(app.clock().getTime() - KEPT_DAYS * DAY_MS);
  const old = await app.archive.prisma.registerExport.findMany({ where: { createdAt: { lt: before } } });
  for (const row of old) rmSync(exportPath(app.env.dataFolder, row), { force: true });
  await app.archive.prisma.registerExport.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
}
