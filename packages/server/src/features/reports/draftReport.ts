import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import type { Result } from '@tyndau/domain/kernel/result';
import type { Prisma } from '../../db/archive.ts';
import { fromPlainDate, toPlainDate } from '../../db/dates.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction, Refused, refuseIfAny } from '../../db/inTransaction.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { buildStatistical } from './buildStatistical.ts';
import { getReport } from './reports.store.ts';

export interface DraftReportInput {
  readonly idempotencyKey: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Drafts the report of a period that has none yet. */
export async function draftReport(
  office: Office,
  input: DraftReportInput,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('report.draft');
  const { from, to } = input;
  const isWrong = from > to || from > office.today;
  const rows = isWrong ? [] : await buildStatistical(office, { from, to });
  return inTransaction(office, async ({ tx, note }) => {
    refuseIfAny(isWrong ? [refusal('REPORT_PERIOD_WRONG', 'from')] : []);
    return once(tx, office, 'draftReport', input, async () => {
      const { id } = await tx.statisticalReport.create({
        data: {
          territoryCode: office.signedIn.territoryCode,
          fromOn: fromPlainDate(from),
          toOn: fromPlainDate(to),
          rows: rows as unknown as Prisma.InputJsonValue,
          countedAt: office.now,
          draftedById: office.signedIn.id,
          draftedAt: office.now,
        },
      });
      note({
        action: 'report.draft',
        entity: 'report',
        entityId: id,
        changes: { from, to, version: [null, 1] },
      });
      return id;
    });
  });
}

/** Begins the next edition of an approved report: counted anew, with the reason why. The approved one stays as it was. */
export async function correctReport(
  office: Office,
  id: number,
  reason: string,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('report.draft');
  const known = await getReport(office, id);
  const period = { from: toPlainDate(known.fromOn), to: toPlainDate(known.toOn) };
  const rows = await buildStatistical(office, period);
  return inTransaction(office, async ({ tx, note }) => {
    const wrongState = known.state === 'draft' ? 'REPORT_NOT_APPROVED' : 'REPORT_BEING_CORRECTED';
    if (known.state !== 'approved') throw new Refused([refusal(wrongState)]);
    // Two who correct it at once: the second finds what the first has begun.
    await tx.$queryRaw`SELECT 1 FROM statistical_reports WHERE id = ${id} FOR UPDATE`;
    refuseIfAny(reason.trim() === '' ? [refusal('REPORT_REASON_REQUIRED', 'reason')] : []);
    const next = await tx.statisticalReport.findFirst({ where: { correctsId: id } });
    refuseIfAny(next ? [refusal('REPORT_BEING_CORRECTED')] : []);
    const created = await tx.statisticalReport.create({
      data: {
        territoryCode: known.territoryCode,
        fromOn: known.fromOn,
        toOn: known.toOn,
        edition: known.edition + 1,
        rows: rows as unknown as Prisma.InputJsonValue,
        countedAt: office.now,
        correctsId: id,
        correctionReason: reason.trim(),
        draftedById: office.signedIn.id,
        draftedAt: office.now,
      },
    });
    note({
      action: 'report.correct',
      entity: 'report',
      entityId: created.id,
      changes: { edition: [known.edition, created.edition], version: [null, 1] },
      reason: reason.trim(),
    });
    return created.id;
  });
}
