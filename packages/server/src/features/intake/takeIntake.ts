import { type IntakeState, nextIntakeState } from '@tyndau/domain/appeals/intakeLifecycle';
import { surnameWithInitials } from '@tyndau/domain/identity/personName';
import type { Result } from '@tyndau/domain/kernel/result';
import { Prisma } from '../../db/archive.ts';
import type { Intake } from '../../db/generated/client.ts';
import { inTransaction, Refused, type Transaction, type Work } from '../../db/inTransaction.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { visibleIntakes } from './intakes.visibility.ts';

/**
 * A registrar takes a letter to register it: the one named, or the oldest that nobody has. Two registrars who press at
 * once get different letters.
 */
export function takeIntake(office: Office, id: number | null): Promise<Result<number, readonly Refusal[]>> {
  office.require('intake.take');
  return inTransaction(office, async (work) => {
    const intake = id === null ? await lockNext(work.tx, office) : await lockNamed(work.tx, office, id);
    if (intake.registrarId === office.signedIn.id && intake.state === 'distributed') return intake.id;
    refuseTaken(office, intake);
    await hand(office, intake, work);
    return intake.id;
  });
}

// A letter that another registrar is taking at this very moment is passed over, not waited for.
async function lockNext(tx: Transaction, office: Office): Promise<Intake> {
  const [row] = await tx.$queryRaw<{ id: number }[]>(Prisma.sql`
    SELECT i.id FROM intakes i WHERE i.state = 'accepted' AND i.registrar_id IS NULL AND ${visibleIntakes(office)}
    ORDER BY i.journal_on, i.id LIMIT 1 FOR UPDATE SKIP LOCKED`);
  if (!row) throw new Refused([refusal('NO_INTAKE_WAITING')]);
  return tx.intake.findUniqueOrThrow({ where: { id: row.id } });
}

async function lockNamed(tx: Transaction, office: Office, id: number): Promise<Intake> {
  const [row] = await tx.$queryRaw<{ id: number }[]>(
    Prisma.sql`SELECT i.id FROM intakes i WHERE i.id = ${id} AND ${visibleIntakes(office)} FOR UPDATE`,
  );
  if (!row) throw new NotFound('intake');
  return tx.intake.findUniqueOrThrow({ where: { id: row.id } });
}

function refuseTaken(office: Office, intake: Intake): void {
  if (intake.state === 'registered') throw new Refused([refusal('INTAKE_ALREADY_REGISTERED')]);
  if (intake.state === 'joined') throw new Refused([refusal('INTAKE_ALREADY_JOINED')]);
  if (intake.registrarId !== null) {
    const registrar = office.book.users.get(intake.registrarId);
    const by = registrar ? surnameWithInitials(registrar) : '';
    throw new Refused([refusal('INTAKE_TAKEN_BY_ANOTHER', null, { by })]);
  }
  if (nextIntakeState(intake.state as IntakeState, 'intake.take') === null) {
    throw new Refused([refusal('INTAKE_RETURNED')]);
  }
}

async function hand(office: Office, intake: Intake, { tx, note }: Work): Promise<void> {
  const registrarId = office.signedIn.id;
  const state = nextIntakeState(intake.state as IntakeState, 'intake.take') ?? intake.state;
  const version = intake.version + 1;
  await tx.intake.update({
    where: { id: intake.id },
    data: { state, registrarId, takenAt: office.now, version },
  });
  note({
    action: 'intake.take',
    entity: 'intake',
    entityId: intake.id,
    changes: {
      state: [intake.state, state],
      registrarId: [null, registrarId],
      version: [intake.version, version],
    },
  });
}
