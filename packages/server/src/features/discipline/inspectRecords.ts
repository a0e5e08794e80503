import { plainDate } from '@tyndau/domain/calendar/plainDate';
import { type ChecklistLine, findingsRefusals } from '@tyndau/domain/discipline/recordInspection';
import { fromPlainDate, toPlainDate } from '../../db/dates.ts';
import type { RecordInspection } from '../../db/generated/client.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction, Refused, refuseIfAny, type Work } from '../../db/inTransaction.ts';
import { changesBetween } from '../../db/journal.ts';
import { requireVersion } from '../../db/staleVersion.ts';
import { NotFound } from '../../graphql/errors.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { chosenBody, nextDisciplineNumber } from './discipline.store.ts';

export interface InspectionToPlan {
  readonly idempotencyKey: string;
  readonly bodyId?: number | null | undefined;
  readonly plannedOn: string;
  readonly inspectors: string;
  readonly scope: string;
}

/** Plans an inspection of how a body keeps its records. */
export function planInspection(office: Office, input: InspectionToPlan) {
  office.require('discipline.keep');
  const { bodyId, refusals } = chosenBody(office, input.bodyId);
  return inTransaction(office, async ({ tx, note }) => {
    refuseIfAny([
      ...refusals,
      ...(input.inspectors.trim() === '' ? [refusal('REQUIRED', 'inspectors')] : []),
      ...(plainDate(input.plannedOn) < office.today ? [refusal('INSPECTION_DAY', 'plannedOn')] : []),
    ]);
    return once(tx, office, 'inspection.plan', input, async () => {
      const number = await nextDisciplineNumber(tx, office, 'recordInspection');
      const { inspectors, scope, plannedOn } = input;
      const { id } = await tx.recordInspection.create({
        data: {
          ...{ number, bodyId, inspectors: inspectors.trim(), scope: scope.trim() },
          plannedOn: fromPlainDate(plannedOn),
          ...{ plannedById: office.signedIn.id, plannedAt: office.now },
        },
      });
      const changes = { number: [null, number], bodyId: [null, bodyId], plannedOn: [null, plannedOn] };
      note({ action: 'inspection.plan', entity: 'recordInspection', entityId: id, changes });
      return id;
    });
  });
}

interface AsSeen {
  readonly id: number;
  readonly version: number;
}

type Columns = Partial<Omit<RecordInspection, 'id' | 'version' | 'checklist'>> & {
  readonly checklist?: object;
};

function changeInspection(
  office: Office,
  action: string,
  { id, version }: AsSeen,
  decide: (before: RecordInspection) => Columns,
) {
  office.require('discipline.keep');
  return inTransaction(office, async ({ tx, note }: Work) => {
    await tx.$queryRaw`SELECT 1 FROM record_inspections WHERE id = ${id} FOR UPDATE`;
    const before = await tx.recordInspection.findUnique({ where: { id } });
    if (!before) throw new NotFound('recordInspection');
    await requireVersion(tx, office, 'recordInspection', before, version);
    const after = { ...decide(before), recordedById: office.signedIn.id, version: version + 1 };
    await tx.recordInspection.update({ where: { id }, data: after });
    const changes = changesBetween({ ...before }, after);
    note({ action, entity: 'recordInspection', entityId: id, changes });
    return id;
  });
}

export interface FindingsToRecord extends AsSeen {
  readonly heldOn: string;
  readonly checklist: readonly ChecklistLine[];
  readonly findings: string;
  readonly mendBy?: string | null | undefined;
}

/** Writes down what was found, and until when the breaches are to be mended. */
export function recordInspection(office: Office, input: FindingsToRecord) {
  return changeInspection(office, 'inspection.record', input, (before) => {
    if (before.heldOn !== null) throw new Refused([refusal('INSPECTION_HELD')]);
    const heldOn = plainDate(input.heldOn);
    const mendBy = input.mendBy ? plainDate(input.mendBy) : null;
    refuseIfAny(findingsRefusals({ ...input, heldOn, mendBy }, office.today));
    const isBroken = input.checklist.some(({ verdict }) => verdict === 'broken');
    const lines = input.checklist.map(({ code, verdict, remark }) => [code, { verdict, remark }] as const);
    return {
      heldOn: fromPlainDate(heldOn),
      checklist: Object.fromEntries(lines),
      findings: input.findings.trim(),
      mendBy: isBroken && mendBy ? fromPlainDate(mendBy) : null,
    };
  });
}

export interface MendingToRecord extends AsSeen {
  readonly mendedOn: string;
  readonly isMended: boolean;
  readonly note: string;
}

/** Writes down whether the breaches were mended, and how that was seen. */
export function recordMending(office: Office, input: MendingToRecord) {
  return changeInspection(office, 'inspection.mend', input, ({ heldOn, mendBy, isMended }) => {
    if (!heldOn || !mendBy || isMended !== null) throw new Refused([refusal('INSPECTION_NOTHING_TO_MEND')]);
    const on = plainDate(input.mendedOn);
    refuseIfAny([
      ...(on < toPlainDate(heldOn) || on > office.today ? [refusal('INSPECTION_DAY', 'mendedOn')] : []),
      ...(input.note.trim() === '' ? [refusal('REQUIRED', 'note')] : []),
    ]);
    return { mendedOn: fromPlainDate(on), isMended: input.isMended, mendNote: input.note.trim() };
  });
}
