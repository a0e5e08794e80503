import type { ScheduledKind } from '@tyndau/domain/reports/reportSchedule';
import { NotFound } from '../../../graphql/errors.ts';
import { type Refusal, refusal } from '../../../graphql/refusal.ts';
import type { Office } from '../../../office.ts';
import { findBoard } from '../../figures/boardBook.ts';
import { getLinearReport } from '../linear/linearReports.store.ts';

/** What is sent must be there for whoever sends it: the board or the linear report that is named. */
export async function subjectRefusals(
  office: Office,
  kind: ScheduledKind,
  subject: string,
): Promise<Refusal[]> {
  return (await isSubject(office, kind, subject)) ? [] : [refusal('SCHEDULE_SUBJECT_WRONG', 'subject')];
}

async function isSubject(office: Office, kind: ScheduledKind, subject: string): Promise<boolean> {
  const found = async (look: () => Promise<unknown>) =>
    look().catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
  if (kind === 'linear') return (await found(() => getLinearReport(office, Number(subject) || 0))) !== null;
  if (kind === 'board') return (await found(() => findBoard(office, subject))) !== null;
  return true;
}
