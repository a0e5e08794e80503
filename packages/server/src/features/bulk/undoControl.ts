import { UNDO_OF_CONTROL } from '@tyndau/domain/appeals/bulkActs';
import type { Result } from '@tyndau/domain/kernel/result';
import type { Appeal } from '../../db/generated/client.ts';
import { inTransaction, Refused } from '../../db/inTransaction.ts';
import { changesBetween } from '../../db/journal.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { lockAppeal } from '../appeals/changeAppeal.ts';

/** The columns of control as they were; days as they stand in JSON. */
export interface ControlBefore {
  readonly controlLevel: string | null;
  readonly controlSetById: number | null;
  readonly controlSetOn: string | null;
  readonly controlDueOn: string | null;
  readonly controlUntilDone: boolean;
  readonly controlEndedOn: string | null;
}

/** What is kept of an appeal before control is changed. */
export function controlOf(appeal: Appeal): ControlBefore {
  const { controlLevel, controlSetById, controlSetOn, controlDueOn, controlUntilDone, controlEndedOn } =
    appeal;
  return {
    controlLevel,
    controlSetById,
    controlSetOn: controlSetOn?.toISOString() ?? null,
    controlDueOn: controlDueOn?.toISOString() ?? null,
    controlUntilDone,
    controlEndedOn: controlEndedOn?.toISOString() ?? null,
  };
}

/** Puts control back as it was, while nobody has changed the appeal since; stands in the journal as an act of its own. */
export function undoControl(
  office: Office,
  { id, versionAfter, before }: { id: number; versionAfter: number; before: ControlBefore },
): Promise<Result<number, readonly Refusal[]>> {
  office.require('appeal.control');
  return inTransaction(office, async ({ tx, note }) => {
    const appeal = await lockAppeal(tx, office, id);
    if (appeal.version !== versionAfter) throw new Refused([refusal('APPEAL_CHANGED_SINCE')]);
    const after = {
      controlLevel: before.controlLevel,
      controlSetById: before.controlSetById,
      controlSetOn: dayOf(before.controlSetOn),
      controlDueOn: dayOf(before.controlDueOn),
      controlUntilDone: before.controlUntilDone,
      controlEndedOn: dayOf(before.controlEndedOn),
      version: appeal.version + 1,
    };
    await tx.appeal.update({ where: { id }, data: after });
    note({
      action: UNDO_OF_CONTROL,
      entity: 'appeal',
      entityId: id,
      changes: changesBetween(appeal as unknown as Record<string, unknown>, after),
    });
    return id;
  });
}

function dayOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
