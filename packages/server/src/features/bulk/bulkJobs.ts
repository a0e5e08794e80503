import type { App } from '../../app.ts';
import type { Archive } from '../../db/archive.ts';
import { type Jobs, openJobs } from '../../jobs/openJobs.ts';
import { officeOfUser } from '../../officeOfUser.ts';
import { runBulkAct } from './runBulkAct.ts';

/** Two people's acts go on side by side; more would take the counter's turns. */
const AT_ONCE = 2;

interface BulkJobs extends Jobs {
  /** Carries out an act at once, past the line: a short one must not wait for somebody's thousands. */
  carryNow(id: number): Promise<void>;
}

const jobsByArchive = new WeakMap<Archive, BulkJobs>();

/** The acts on many appeals of the process that this archive belongs to. */
export function bulkJobsOf(archive: Archive): BulkJobs {
  const jobs = jobsByArchive.get(archive);
  if (!jobs) throw new Error('The server has not begun to act on many appeals');
  return jobs;
}

/** Begins to carry out acts, and takes up those that an earlier process left in the middle. */
export async function openBulkJobs(app: App): Promise<void> {
  const jobs = openJobs(app, AT_ONCE, (id, isClosing) => carry(app, id, isClosing));
  jobsByArchive.set(app.archive, { ...jobs, carryNow: (id) => carry(app, id, () => false) });
  const left = await app.archive.prisma.bulkAct.findMany({
    where: { state: { in: ['waiting', 'running'] } },
    orderBy: { id: 'asc' },
  });
  for (const { id } of left) jobs.start(id);
}

async function carry(app: App, id: number, isClosing: () => boolean): Promise<void> {
  try {
    const act = await app.archive.prisma.bulkAct.findUniqueOrThrow({ where: { id } });
    const office = await officeOfUser(app, act.userId, `bulk-${id}`);
    await runBulkAct(office, act, {
      isClosing,
      clock: app.clock,
      onFault: (error, appealId) =>
        app.server.log.error({ err: error, bulkAct: id, appealId }, 'One appeal of an act failed'),
    });
  } catch (error) {
    app.server.log.error({ err: error, bulkAct: id }, 'An act on many appeals failed');
    await app.archive.prisma.bulkAct
      .update({ where: { id }, data: { state: 'failed', endedAt: app.clock() } })
      .catch(() => undefined);
  }
}
