import { interimReportRefusals } from '@tyndau/domain/control/controlRules';
import { once } from '../../db/idempotency.ts';
import { inTransaction, refuseIfAny } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { lockAppeal } from '../appeals/changeAppeal.ts';
import { notify } from '../notifications/notify.ts';

export interface InterimReportInput {
  readonly appealId: number;
  readonly idempotencyKey: string;
  readonly kind: string;
  readonly text: string;
}

/** A body says how it goes with what is under control, or that it is done; whoever set the control is told. */
export function reportOnControl(office: Office, input: InterimReportInput) {
  office.require('control.report');
  return inTransaction(office, async ({ tx, note }) => {
    const appeal = await lockAppeal(tx, office, input.appealId);
    const isOnControl = appeal.controlLevel !== null && appeal.controlEndedOn === null;
    refuseIfAny(interimReportRefusals({ ...input, isOnControl }));
    await once(tx, office, 'appeal.reportOnControl', input, async () => {
      const report = await tx.interimReport.create({
        data: {
          appealId: appeal.id,
          bodyId: office.signedIn.bodyId,
          kind: input.kind,
          text: input.text.trim(),
          authorId: office.signedIn.id,
          reportedAt: office.now,
        },
      });
      note({
        action: 'appeal.reportOnControl',
        entity: 'appeal',
        entityId: appeal.id,
        changes: { report: [null, input.kind] },
        reason: input.text.trim(),
      });
      if (appeal.controlSetById !== null)
        await notify(tx, [appeal.controlSetById], 'appeal.reportOnControl', 'appeal', appeal.id, {
          number: appeal.number,
        });
      return report.id;
    });
    return appeal.id;
  });
}
