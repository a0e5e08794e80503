import { type IntakeState, nextIntakeState } from '@tyndau/domain/appeals/intakeLifecycle';
import type { Result } from '@tyndau/domain/kernel/result';
import { Prisma } from '../../db/archive.ts';
import { inTransaction, Refused } from '../../db/inTransaction.ts';
import { requireVersion } from '../../db/staleVersion.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { visibleIntakes } from './intakes.visibility.ts';

const codeOf: Readonly<Record<string, string>> = {
  registered: 'INTAKE_ALREADY_REGISTERED',
  joined: 'INTAKE_ALREADY_JOINED',
};

/** Gives a letter back to those that wait. A registrar gives back his own; who distributes, anybody's. */
export function releaseIntake(
  office: Office,
  id: number,
  version: number,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('intake.release');
  return inTransaction(office, async ({ tx, note }) => {
    const locked = await tx.$queryRaw<{ id: number }[]>(
      Prisma.sql`SELECT i.id FROM intakes i WHERE i.id = ${id} AND ${visibleIntakes(office)} FOR UPDATE`,
    );
    if (locked.length === 0) throw new NotFound('intake');
    const intake = await tx.intake.findUniqueOrThrow({ where: { id } });
    await requireVersion(tx, office, 'intake', intake, version);
    const state = nextIntakeState(intake.state as IntakeState, 'intake.release');
    if (state === null) {
      throw new Refused([refusal(codeOf[intake.state] ?? 'INTAKE_NOT_TAKEN')]);
    }
    const isOwn = intake.registrarId === office.signedIn.id;
    if (!isOwn && !office.may('intake.distribute')) throw new Refused([refusal('INTAKE_NOT_YOURS')]);
    await tx.intake.update({
      where: { id },
      data: { state, registrarId: null, takenAt: null, version: version + 1 },
    });
    // A letter of a pack leaves its share with it; the act itself stays as it was signed.
    await tx.distributedLetter.updateMany({
      where: { intakeId: id, endedAt: null },
      data: { endedAt: office.now, endedBecause: 'released' },
    });
    note({
      action: 'intake.release',
      entity: 'intake',
      entityId: id,
      changes: {
        state: [intake.state, state],
        registrarId: [intake.registrarId, null],
        version: [version, version + 1],
      },
    });
    return id;
  });
}
