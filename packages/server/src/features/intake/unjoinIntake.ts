import type { Result } from '@tyndau/domain/kernel/result';
import { inTransaction, Refused } from '../../db/inTransaction.ts';
import { requireVersion } from '../../db/staleVersion.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { lockAppeal } from '../appeals/changeAppeal.ts';
import { requireVisible } from './joinIntake.ts';

/**
 * Takes a joining back, as an act of its own, while nothing else happened to the appeal: the letter is in the registrar's
 * hands again, with its papers, and the appeal is of its former type.
 */
export function unjoinIntake(
  office: Office,
  { intakeId, version }: { readonly intakeId: number; readonly version: number },
): Promise<Result<number, readonly Refusal[]>> {
  office.require('intake.unjoin');
  return inTransaction(office, async ({ tx, note }) => {
    await requireVisible(tx, office, intakeId);
    const join = await tx.letterJoin.findFirst({ where: { intakeId, undoneAt: null } });
    if (!join) throw new Refused([refusal('LETTER_NOT_JOINED', 'intakeId')]);
    const appeal = await lockAppeal(tx, office, join.appealId);
    const intake = await tx.intake.findUniqueOrThrow({ where: { id: intakeId } });
    await requireVersion(tx, office, 'intake', intake, version);
    if (appeal.version !== join.versionAfter) throw new Refused([refusal('UNJOIN_AFTER_CHANGE', 'intakeId')]);
    await tx.letterJoin.update({
      where: { id: join.id },
      data: { undoneAt: office.now, undoneById: office.signedIn.id },
    });
    await tx.attachment.updateMany({ where: { intakeId, appealId: appeal.id }, data: { appealId: null } });
    await tx.intake.update({
      where: { id: intakeId },
      data: { state: 'distributed', joinedToId: null, version: version + 1 },
    });
    await tx.appeal.update({
      where: { id: appeal.id },
      data: { type: join.typeBefore, version: appeal.version + 1 },
    });
    note({
      action: 'intake.unjoin',
      entity: 'intake',
      entityId: intakeId,
      changes: {
        state: [intake.state, 'distributed'],
        joinedTo: [appeal.number, null],
        version: [version, version + 1],
      },
    });
    note({
      action: 'appeal.unjoinLetter',
      entity: 'appeal',
      entityId: appeal.id,
      changes: {
        type: [appeal.type, join.typeBefore],
        talonNumber: [intake.talonNumber, null],
        version: [appeal.version, appeal.version + 1],
      },
    });
    return intakeId;
  });
}
