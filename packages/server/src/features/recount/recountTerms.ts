import type { Result } from '@tyndau/domain/kernel/result';
import type { App } from '../../app.ts';
import type { TermRecount } from '../../db/generated/client.ts';
import { inTransaction, Refused, refuseIfAny } from '../../db/inTransaction.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import { type Jobs, openJobs } from '../../jobs/openJobs.ts';
import type { Office } from '../../office.ts';
import { officeOfUser } from '../../officeOfUser.ts';
import { countOpenTerms, type MovedTerm, movedTerms, moveTerms } from './movedTerms.ts';

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
  const total = await countOpenTerms(office.archive);
  const ordered = await inTransaction(office, async ({ tx, note }) => {
    refuseIfAny(reason.trim() === '' ? [refusal('REQUIRED', 'reason')] : []);
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('tyndau_recount'))`;
    if ((await tx.termRecount.count({ where: { state: 'running' } })) > 0)
      throw new Refused([refusal('RECOUNT_UNDER_WAY')]);
    const { id } = await tx.termRecount.create({
      data: { reason: reason.trim(), startedAt: office.now, startedById: office.signedIn.id, total },
    });
    note({ action: 'term.recount', entity: 'termRecount', entityId: id, reason: reason.trim() });
    return id;
  });
  if (ordered.ok) jobsOf.get(office.archive)?.start(ordered.value);
  return ordered;
}

/**
 * Every entry of the journal moves the head of its chain, and the versions of that one row pile up until the transaction
 * ends: what is written after them walks past them all. So the cost of a transaction grows by the square of its entries.
 */
const MOVED_AT_ONCE = 1000;

/** The terms in parts; one empty part where none moved, so that the progress is told. */
function partsOf(moved: readonly MovedTerm[]): (readonly MovedTerm[])[] {
  const parts = Array.from({ length: Math.ceil(moved.length / MOVED_AT_ONCE) }, (_, part) =>
    moved.slice(part * MOVED_AT_ONCE, (part + 1) * MOVED_AT_ONCE),
  );
  return parts.length > 0 ? parts : [[]];
}

/** A part with its entries and its progress is one transaction: a server that dies has half of no part. Gives how many moved. */
async function movePart(
  office: Office,
  recount: TermRecount,
  part: readonly MovedTerm[],
  before: { readonly looked: number; readonly moved: number },
): Promise<number> {
  const { id, reason } = recount;
  const done = await inTransaction(office, async ({ tx, note }) => {
    const versions = new Map((await moveTerms(tx, id, part)).map((one) => [one.id, one.version]));
    const progress = { looked: before.looked, moved: before.moved + versions.size };
    for (const term of part) {
      const version = versions.get(term.id);
      if (version === undefined) continue;
      note({
        action: 'appeal.recountTerm',
        entity: 'appeal',
        entityId: term.id,
        changes: { dueOn: [term.fromOn, term.toOn], version: [version - 1, version] },
        reason,
      });
    }
    note({ action: 'term.recountPage', entity: 'termRecount', entityId: id, changes: progress });
    await tx.termRecount.update({ where: { id }, data: progress });
    return versions.size;
  });
  if (!done.ok) throw new Refused(done.refusal);
  return done.value;
}

async function carry(app: App, id: number, isClosing: () => boolean): Promise<void> {
  try {
    const recount = await app.archive.prisma.termRecount.findUniqueOrThrow({ where: { id } });
    // A book read before the day was changed would count by the old calendar.
    await app.keeper.renew();
    const office = await officeOfUser(app, recount.startedById, `recount-${id}`);
    let [looked, moved] = [0, recount.moved];
    for await (const page of movedTerms(app.archive, office.book)) {
      looked += page.looked;
      for (const part of partsOf(page.moved)) {
        if (isClosing()) return;
        moved += await movePart(office, recount, part, { looked, moved });
      }
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
