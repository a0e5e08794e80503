import { type ChecklistLine, checklistItems } from '@tyndau/domain/discipline/recordInspection';
import type { RecordInspection } from '../../db/generated/client.ts';

/** The lines of the checklist in its order; those not answered yet are left out. */
export function checklistOf({ checklist }: Pick<RecordInspection, 'checklist'>): ChecklistLine[] {
  const answered = checklist as Record<string, { verdict: string; remark: string }>;
  return checklistItems.flatMap((code) => {
    const line = answered[code];
    return line ? [{ code, verdict: line.verdict, remark: line.remark }] : [];
  });
}
