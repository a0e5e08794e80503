import type { ControlLevel } from '@tyndau/domain/appeals/vocabulary';
import { assignmentOrderRefusals, type SourceKind } from '@tyndau/domain/assignments/assignmentToSet';
import type { Recurrence } from '@tyndau/domain/assignments/recurrence';
import { plainDate } from '@tyndau/domain/calendar/plainDate';
import type { Result } from '@tyndau/domain/kernel/result';
import { once } from '../../db/idempotency.ts';
import { inTransaction, refuseIfAny } from '../../db/inTransaction.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { findAppeal } from '../appeals/appeals.store.ts';
import { setAssignment } from './setAssignment.ts';

export interface AssignmentOrderInput {
  readonly idempotencyKey: string;
  readonly level: string;
  readonly sourceKind: string;
  readonly sourceDocument: string;
  readonly sourceOn: string;
  readonly text: string;
  readonly appealId?: number | null | undefined;
  readonly bodyId: number;
  readonly coBodyIds?: readonly number[] | null | undefined;
  readonly dueOn: string;
  readonly recurrence: string;
  readonly recursUntil?: string | null | undefined;
}

/** Sets an assignment out of a source document; a double click sets one. */
export async function orderAssignment(
  office: Office,
  input: AssignmentOrderInput,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('assignment.set');
  const { appealId = null } = input;
  if (appealId !== null && !(await findAppeal(office, appealId))) throw new NotFound('appeal');
  return inTransaction(office, async (work) => {
    const order = readOrder(input);
    const { calendar, bodies } = office.book;
    const unknown = (id: number) => id !== 0 && !bodies.has(id);
    refuseIfAny([
      ...assignmentOrderRefusals(order, office.today, calendar),
      ...(unknown(order.bodyId) ? [refusal('BODY_UNKNOWN', 'bodyId')] : []),
      ...(order.coBodyIds.some(unknown) ? [refusal('BODY_UNKNOWN', 'coBodyIds')] : []),
    ]);
    return once(work.tx, office, 'assignment.set', input, () =>
      setAssignment(work, office, { ...order, text: order.text.trim(), receptionId: null, appealId }),
    );
  });
}

// The codes were checked just above, or the command ends before they are used.
function readOrder(input: AssignmentOrderInput) {
  return {
    level: input.level as ControlLevel,
    sourceKind: input.sourceKind as SourceKind,
    sourceDocument: input.sourceDocument.trim(),
    sourceOn: plainDate(input.sourceOn),
    text: input.text,
    bodyId: input.bodyId,
    coBodyIds: [...new Set(input.coBodyIds ?? [])],
    dueOn: plainDate(input.dueOn),
    recurrence: input.recurrence as Recurrence,
    recursUntil: input.recursUntil ? plainDate(input.recursUntil) : null,
  };
}
