import type { Appeal, Resolution } from '../../db/generated/client.ts';
import { inTransaction, Refused, type Transaction } from '../../db/inTransaction.ts';
import { Forbidden, NotFound } from '../../graphql/errors.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { attach, type FileInput } from '../appeals/attachFiles.ts';
import { lockAppeal } from '../appeals/changeAppeal.ts';
import { notify } from '../notifications/notify.ts';
import { speaksAs } from '../people/speaksAs.ts';

export interface ReportPartInput {
  readonly appealId: number;
  /** None: the part of the viewer's body, which was sent to it as co-executor. */
  readonly resolutionId?: number | null | undefined;
  readonly report: string;
  readonly files?: readonly FileInput[] | null | undefined;
}

/** A helper reports what he found; whoever answers has been waiting for it. */
export function reportPart(office: Office, input: ReportPartInput) {
  office.require('appeal.takeIntoWork');
  return inTransaction(office, async ({ tx, note }) => {
    const appeal = await lockAppeal(tx, office, input.appealId);
    const part = await findPart(tx, office, appeal, input.resolutionId ?? null);
    if (part.endedAt !== null) throw new Refused([refusal('PART_ENDED')]);
    if (input.report.trim() === '') throw new Refused([refusal('TEXT_REQUIRED', 'report')]);
    await tx.resolution.update({
      where: { id: part.id },
      data: {
        report: input.report.trim(),
        reportedById: office.signedIn.id,
        reportedAt: office.now,
        endedAt: office.now,
        endReason: 'reported',
      },
    });
    await attach(tx, office, { resolutionId: part.id }, input.files ?? []);
    note({
      action: 'appeal.reportPart',
      entity: 'appeal',
      entityId: appeal.id,
      changes: { part: [null, part.text] },
    });
    await tellResponsible(tx, appeal);
    return appeal.id;
  });
}

/** Whether the viewer is the one to report this part. */
export function isMine(office: Office, { userId, bodyId }: Pick<Resolution, 'userId' | 'bodyId'>): boolean {
  const { bodyId: ownBodyId } = office.signedIn;
  return userId === null ? office.book.bodyWithUnits(ownBodyId).includes(bodyId) : speaksAs(office, userId);
}

async function findPart(
  tx: Transaction,
  office: Office,
  appeal: Appeal,
  id: number | null,
): Promise<Resolution> {
  if (id === null) return partOfCoBody(tx, office, appeal);
  const part = await tx.resolution.findFirst({ where: { id, appealId: appeal.id, role: 'helper' } });
  if (!part) throw new NotFound('part');
  if (!isMine(office, part)) throw new Forbidden('appeal.takeIntoWork');
  return part;
}

// What the department sent to a co-executing body is its part; it gets its row when the body first speaks.
async function partOfCoBody(tx: Transaction, office: Office, appeal: Appeal): Promise<Resolution> {
  const routing = await tx.routing.findFirst({
    where: {
      appealId: appeal.id,
      role: 'co',
      endedAt: null,
      bodyId: { in: office.book.bodyWithUnits(office.signedIn.bodyId) },
    },
  });
  if (!routing) throw new NotFound('part');
  const known = await tx.resolution.findFirst({
    where: { appealId: appeal.id, role: 'helper', bodyId: routing.bodyId, reportedAt: { not: null } },
  });
  if (known) return known;
  return tx.resolution.create({
    data: {
      ...{ appealId: appeal.id, bodyId: routing.bodyId, role: 'helper', text: routing.resolution },
      ...{ dueOn: routing.dueOn, writtenById: routing.sentById, writtenAt: routing.sentAt },
    },
  });
}

async function tellResponsible(tx: Transaction, appeal: Appeal): Promise<void> {
  const holder = await tx.resolution.findFirst({
    where: { appealId: appeal.id, role: 'responsible', endedAt: null },
  });
  const routing = await tx.routing.findFirst({
    where: { appealId: appeal.id, role: 'responsible', endedAt: null },
  });
  const told = [holder?.userId ?? routing?.takenById].filter((id) => id != null);
  await notify(tx, told, 'appeal.reportPart', 'appeal', appeal.id, { number: appeal.number });
}
