import type { AssignmentAction } from '@tyndau/domain/assignments/assignmentLifecycle';
import { fromPlainDate } from '../../db/dates.ts';
import { refuseIfAny } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { attach, type FileInput } from '../appeals/attachFiles.ts';
import { ownBodyOf } from './assignmentFacts.ts';
import { type AssignmentStep, changeAssignment } from './changeAssignment.ts';
import { tellControl } from './tellOfAssignment.ts';

export interface ReportToGive extends AssignmentStep {
  /** interim: on the way; part: of a co-responsible body; final: of the whole. */
  readonly kind: string;
  readonly text: string;
  readonly files: readonly FileInput[];
}

const actions: ReadonlyMap<string, AssignmentAction> = new Map([
  ['interim', 'assignment.reportInterim'],
  ['part', 'assignment.reportPart'],
  ['final', 'assignment.report'],
]);

const LONGEST_TEXT = 8000;

/** A body reports: on the way, of its own part, or of the whole; the last one stops the term. Proof goes with it. */
export function reportAssignment(office: Office, input: ReportToGive) {
  const action = actions.get(input.kind) ?? 'assignment.report';
  return changeAssignment(office, action, input, async ({ tx }, assignment) => {
    const text = input.text.trim();
    refuseIfAny([
      ...(actions.has(input.kind) ? [] : [refusal('NOT_A_CHOICE', 'kind')]),
      ...(text === '' ? [refusal('REQUIRED', 'text')] : []),
      ...(text.length > LONGEST_TEXT ? [refusal('TEXT_TOO_LONG', 'text', { most: LONGEST_TEXT })] : []),
    ]);
    const report = await tx.assignmentReport.create({
      data: {
        assignmentId: assignment.id,
        bodyId: ownBodyOf(office, assignment) ?? assignment.bodyId,
        kind: input.kind,
        occurrence: assignment.occurrence,
        text,
        reportedAt: office.now,
        reportedById: office.signedIn.id,
      },
    });
    await attach(tx, office, { assignmentReportId: report.id }, input.files);
    await tellControl(tx, action, assignment, null);
    const noted = { reportId: [null, report.id] as const, files: [null, input.files.length] as const };
    if (input.kind !== 'final') return { noted };
    return { noted, columns: { report: text, reportedOn: fromPlainDate(office.today) } };
  });
}
