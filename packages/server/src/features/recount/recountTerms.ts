import type { Result } from '@tyndau/domain/kernel/result';
import type { App } from '../../app.ts';
import { inTransaction, Refused, refuseIfAny } from '../../db/inTransaction.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import { type Jobs, openJobs } from '../../jobs/openJobs.ts';
import type { Office } from '../../office.ts';
import { officeOfUser } from '../../officeOfUser.ts';
import { countOpenTerms, movedTerms, moveTerms } from './movedTerms.ts';

const jobsOf = new WeakMap<object, Jobs>();

/** Opens the line of recounts; one at a time. Those that a dead server left are taken up again. */
export async function openRecounts(app: App): Promise<void> {
  const jobs = openJobs(app, 1, (id, isClosing) => carry(app, id, isClosing));
  jobsOf.set(app.archive, jobs);
  const left = await app.archive.prisma.termRecount.findMany({ where: { state: 'running' } });
  for (const { id } of left) jobs.start(id);
}

/** Waits until no recount is under way; for tests and benchmarks. */
export function recountsIdle(app: Pick<App, 'archive'>): Promise<void> {
  return jobsOf.get(app.archive)?.idle() ?? Promise.resolve();
}

/** Orders a recount of all open terms by the calendar as it stands now: one act, with its reason, carried out behind. */
export async function recountTerms(
  office: Office,
  reason: string,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('term.recount');
  const ordered = await inTransaction(office, async ({ tx, note }) => {
    refuseIfAny(reason.trim() === '' ? [refusal('REQUIRED', 'reason')] : []);
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('tyndau_recount'))`;
    if ((await tx.termRecount.count({ where: { state: 'running' } })) > 0)
      throw new Refused([refusal('RECOUNT_UNDER_WAY')]);
    const total = await countOpenTerms(office.archive);
    const { id } = await tx.termRecount.create({
      data: { reason: reason.trim(), startedAt: office.now, startedById: office.signedIn.id, total },
    });
    note({ action: 'term.recount', entity: 'termRecount', entityId: id, reason: reason.trim() });
    return id;
  });
  if (ordered.ok) jobsOf.get(office.archive)?.start(ordered.value);
  return ordered;
}

async function carry(app: App, id: number, isClosing: () => boolean): Promise<void> {
  try {
    const recount = await app.archive.prisma.termRecount.findUniqueOrThrow({ where: { id } });
    // A book read before the day was changed would count by the old calendar.
    await app.keeper.renew();
    const office = await officeOfUser(app, recount.startedById, `recount-${id}`);
    let [looked, moved] = [0, recount.moved];
    for await (const page of movedTerms(app.archive, office.book)) {
      if (isClosing()) return;
      looked += page.looked;
      // Each page with its entries and its progress is one transaction: a server that dies has half of no page.
      await inTransaction(office, async ({ tx, note }) => {
        const versions = new Map((await moveTerms(tx, id, page.moved)).map((one) => [one.id, one.version]));
        moved += versions.size;
        for (const term of page.moved) {
          const version = versions.get(term.id);
          if (version === undefined) continue;
          note({
            action: 'appeal.recountTerm',
            entity: 'appeal',
            entityId: term.id,
            changes: { dueOn: [term.fromOn, term.toOn], version: [version - 1, version] },
            reason: recount.reason,
          });
        }
        note({ action: 'term.recountPage', entity: 'termRecount', entityId: id, changes: { looked, moved } });
        await tx.termRecount.update({ where: { id }, data: { looked, moved } });
      });
    }
    await app.archive.prisma.termRecount.update({
      where: { id },
      data: { state: 'done', endedAt: app.clock() },
    });
  } catch (error) {
    app.server.log.error({ err: error }, 'A recount of terms was broken off');
    await app.archive.prisma.termRecount
      .update({ where: { id }, data: { state: 'failed', endedAt: app.clock() } })
      .catch(() => undefined);
  }
  app.archive.tell([
    { kind: 'changed', noun: 'termRecount', id, action: 'term.recount', by: null, version: null },
  ]);
}
