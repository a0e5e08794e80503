import { Prisma } from '../../db/archive.ts';
import type { Intake } from '../../db/generated/client.ts';
import { Refused, type Transaction } from '../../db/inTransaction.ts';
import { NotFound } from '../../graphql/errors.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';

/** Locks the accepted letter a card is made of: not registered yet, and in nobody else's hands. */
export async function lockIntakeToRegister(tx: Transaction, office: Office, id: number): Promise<Intake> {
  const locked = await tx.$queryRaw<{ id: number }[]>(
    Prisma.sql`SELECT id FROM intakes WHERE id = ${id} FOR UPDATE`,
  );
  if (locked.length === 0) throw new NotFound('intake');
  const intake = await tx.intake.findUniqueOrThrow({ where: { id } });
  if (intake.state === 'registered') throw new Refused([refusal('INTAKE_ALREADY_REGISTERED', 'intakeId')]);
  if (intake.state === 'joined') throw new Refused([refusal('INTAKE_ALREADY_JOINED', 'intakeId')]);
  if (intake.state === 'returnedToSender') throw new Refused([refusal('INTAKE_RETURNED', 'intakeId')]);
  if (intake.registrarId !== null && intake.registrarId !== office.signedIn.id) {
    throw new Refused([refusal('INTAKE_TAKEN_BY_ANOTHER', 'intakeId')]);
  }
  return intake;
}

/** The letter has become an appeal; its papers belong to both. */
export async function markIntakeRegistered(
  tx: Transaction,
  office: Office,
  intake: Intake,
  appealId: number,
): Promise<void> {
  await tx.intake.update({
    where: { id: intake.id },
    data: {
      state: 'registered',
      registrarId: office.signedIn.id,
      takenAt: intake.takenAt ?? office.now,
      version: intake.version + 1,
    },
  });
  await tx.attachment.updateMany({ where: { intakeId: intake.id }, data: { appealId } });
}
