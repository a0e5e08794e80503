import type { Result } from '@tyndau/domain/kernel/result';
import { COLUMNS, type StatisticalRow, valueAt } from '@tyndau/domain/reports/statisticalColumns';
import { checkApproval } from '@tyndau/domain/reports/statisticalIdentities';
import type { Prisma } from '../../db/archive.ts';
import { toPlainDate } from '../../db/dates.ts';
import type { StatisticalReport } from '../../db/generated/client.ts';
import { inTransaction, refuseIfAny, type Work } from '../../db/inTransaction.ts';
import { requireVersion } from '../../db/staleVersion.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { buildStatistical } from './buildStatistical.ts';
import { type Amendment, amendmentsOf, breachesOf, getReport, rowsOf } from './reports.store.ts';

export interface ReportVersion {
  readonly id: number;
  readonly version: number;
}

export interface AmendReportInput extends ReportVersion {
  readonly section: string;
  readonly code: string;
  readonly column: number;
  /** None: back to what was counted. */
  readonly value?: number | null | undefined;
  readonly reason: string;
}

type Outcome = Promise<Result<number, readonly Refusal[]>>;

/** Counts a draft anew; cells put by hand are given up. */
export async function recountReport(office: Office, asked: ReportVersion): Outcome {
  office.require('report.draft');
  const { fromOn, toOn } = await getReport(office, asked.id);
  const rows = await buildStatistical(office, { from: toPlainDate(fromOn), to: toPlainDate(toOn) });
  return changeDraft(office, asked, 'report.recount', async () => ({
    data: { rows: json(rows), amendments: [], countedAt: office.now },
  }));
}

/** Puts a number of a draft by hand, with the reason; what was counted stays on record beside it. */
export function amendReport(office: Office, input: AmendReportInput): Outcome {
  office.require('report.draft');
  return changeDraft(office, input, 'report.amend', async (report) => {
    const { section, code, column, value = null, reason } = input;
    const row = rowsOf(report).find((one) => one.section === section && one.code === code);
    const present = row && column >= 1 && column <= COLUMNS ? valueAt(row, column) : null;
    refuseIfAny(present === null ? [refusal('REPORT_CELL_UNKNOWN', 'column')] : []);
    refuseIfAny(value !== null && reason.trim() === '' ? [refusal('REPORT_REASON_REQUIRED', 'reason')] : []);
    const isSame = (one: Amendment) => one.section === section && one.code === code && one.column === column;
    const known = amendmentsOf(report).find(isSame);
    const counted = known?.counted ?? present ?? 0;
    const put: Amendment = {
      ...{ section, code, column, counted, value: value ?? counted, reason: reason.trim() },
      byId: office.signedIn.id,
      at: office.now.toISOString(),
    };
    const others = amendmentsOf(report).filter((one) => !isSame(one));
    const rows = rowsOf(report).map((one) => (one === row ? withValue(one, column, put.value) : one));
    return {
      data: { rows: json(rows), amendments: json(put.value === counted ? others : [...others, put]) },
      changes: { [`${section}.${code}.${column}`]: [present, put.value] },
      reason: put.reason,
    };
  });
}

/** Approves a draft whose numbers agree: from now on it is fixed, and the edition it corrects is replaced. */
export function approveReport(
  office: Office,
  input: ReportVersion & { readonly explanation: string },
): Outcome {
  office.require('report.approve');
  return changeDraft(office, input, 'report.approve', async (report, { tx }) => {
    const breaches = await breachesOf(office, report, tx);
    const period = { to: toPlainDate(report.toOn), today: office.today };
    refuseIfAny(checkApproval(breaches, period, input.explanation).map((one) => ({ ...one })));
    if (report.correctsId !== null) {
      const replaced = { state: 'replaced', version: { increment: 1 } } as const;
      await tx.statisticalReport.update({ where: { id: report.correctsId }, data: replaced });
    }
    return {
      data: {
        state: 'approved',
        explanation: input.explanation.trim(),
        approvedById: office.signedIn.id,
        approvedAt: office.now,
      },
      changes: { state: ['draft', 'approved'] },
    };
  });
}

/** Throws a draft away. */
export async function discardReport(office: Office, asked: ReportVersion): Outcome {
  office.require('report.draft');
  return inTransaction(office, async ({ tx, note }) => {
    const report = await lockDraft(tx, office, asked);
    await tx.statisticalReport.delete({ where: { id: report.id } });
    note({ action: 'report.discard', entity: 'report', entityId: report.id });
    return report.id;
  });
}

interface Step {
  readonly data: Prisma.StatisticalReportUpdateInput;
  readonly changes?: Readonly<Record<string, unknown>>;
  readonly reason?: string;
}

function changeDraft(
  office: Office,
  asked: ReportVersion,
  action: string,
  step: (report: StatisticalReport, work: Work) => Promise<Step>,
): Outcome {
  return inTransaction(office, async (work) => {
    const report = await lockDraft(work.tx, office, asked);
    const { data, changes = {}, reason = null } = await step(report, work);
    const { id, version } = report;
    await work.tx.statisticalReport.update({ where: { id }, data: { ...data, version: version + 1 } });
    const versions = { version: [version, version + 1] };
    work.note({ action, entity: 'report', entityId: id, changes: { ...changes, ...versions }, reason });
    return id;
  });
}

async function lockDraft(
  tx: Work['tx'],
  office: Office,
  { id, version }: ReportVersion,
): Promise<StatisticalReport> {
  await getReport(office, id, tx);
  await tx.$queryRaw`SELECT id FROM statistical_reports WHERE id = ${id} FOR UPDATE`;
  const report = await getReport(office, id, tx);
  refuseIfAny(report.state === 'draft' ? [] : [refusal('REPORT_NOT_DRAFT')]);
  await requireVersion(tx, office, 'report', report, version);
  return report;
}

function withValue(row: StatisticalRow, column: number, value: number): StatisticalRow {
  return { ...row, values: row.values.with(column - 1, value) };
}

function json(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}
