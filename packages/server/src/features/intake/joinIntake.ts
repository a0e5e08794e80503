import { type IntakeState, nextIntakeState } from '@tyndau/domain/appeals/intakeLifecycle';
import type { AppealState } from '@tyndau/domain/appeals/lifecycle';
import type { Result } from '@tyndau/domain/kernel/result';
import { joinRefusals } from '@tyndau/domain/likeness/joinLetter';
import { Prisma } from '../../db/archive.ts';
import type { Appeal, Intake } from '../../db/generated/client.ts';
import { inTransaction, Refused, refuseIfAny, type Transaction, type Work } from '../../db/inTransaction.ts';
import { requireVersion } from '../../db/staleVersion.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { lockAppeal } from '../appeals/changeAppeal.ts';
import { lockIntakeToRegister } from '../appeals/takeIntakeIn.ts';
import { visibleIntakes } from './intakes.visibility.ts';

export interface JoinInput {
  readonly intakeId: number;
  readonly version: number;
  readonly appealId: number;
  readonly reason?: string | null | undefined;
}

const BOTH = 'paperAndElectronic';

/**
 * Joins a letter to the appeal it is the second copy of: the same words on paper and by wire get one number. The letter's
 * papers belong to both from now on, its talon leads to the appeal, and the appeal is of the type "both".
 */
export function joinIntake(office: Office, input: JoinInput): Promise<Result<number, readonly Refusal[]>> {
  office.require('intake.join');
  return inTransaction(office, async (work) => {
    const { tx } = work;
    await requireVisible(tx, office, input.intakeId);
    const intake = await lockIntakeToRegister(tx, office, input.intakeId);
    await requireVersion(tx, office, 'intake', intake, input.version);
    const state = nextIntakeState(intake.state as IntakeState, 'intake.join');
    if (state === null) throw new Refused([refusal('INTAKE_NOT_TAKEN', 'intakeId')]);
    const appeal = await lockAppeal(tx, office, input.appealId);
    refuseIfAny(
      joinRefusals(
        { form: intake.form, iin: intake.applicantIin },
        {
          form: appeal.form,
          type: appeal.type,
          state: appeal.state as AppealState,
          iin: appeal.applicantIin,
          isPart: appeal.partOfId !== null,
        },
      ),
    );
    await save(tx, office, { intake, appeal, state, reason: input.reason?.trim() ?? '' });
    noteJoin(work, intake, appeal, state, input.reason?.trim() || null);
    return intake.id;
  });
}

/** Locks nothing: only whether the viewer may know of the letter. */
export async function requireVisible(tx: Transaction, office: Office, intakeId: number): Promise<void> {
  const rows = await tx.$queryRaw<{ id: number }[]>(
    Prisma.sql`SELECT i.id FROM intakes i WHERE i.id = ${intakeId} AND ${visibleIntakes(office)}`,
  );
  if (rows.length === 0) throw new NotFound('intake');
}

interface Joining {
  readonly intake: Intake;
  readonly appeal: Appeal;
  readonly state: IntakeState;
  readonly reason: string;
}

async function save(
  tx: Transaction,
  office: Office,
  { intake, appeal, state, reason }: Joining,
): Promise<void> {
  await tx.intake.update({
    where: { id: intake.id },
    data: {
      state,
      joinedToId: appeal.id,
      registrarId: office.signedIn.id,
      takenAt: intake.takenAt ?? office.now,
      version: intake.version + 1,
    },
  });
  await tx.attachment.updateMany({ where: { intakeId: intake.id }, data: { appealId: appeal.id } });
  await tx.appeal.update({ where: { id: appeal.id }, data: { type: BOTH, version: appeal.version + 1 } });
  await tx.letterJoin.create({
    data: {
      intakeId: intake.id,
      appealId: appeal.id,
      typeBefore: appeal.type,
      versionAfter: appeal.version + 1,
      reason,
      joinedById: office.signedIn.id,
      joinedAt: office.now,
    },
  });
}

function noteJoin(
  { note }: Work,
  intake: Intake,
  appeal: Appeal,
  state: IntakeState,
  reason: string | null,
): void {
  note({
    action: 'intake.join',
    entity: 'intake',
    entityId: intake.id,
    changes: {
      state: [intake.state, state],
      joinedTo: [null, appeal.number],
      version: [intake.version, intake.version + 1],
    },
    reason,
  });
  note({
    action: 'appeal.joinLetter',
    entity: 'appeal',
    entityId: appeal.id,
    changes: {
      type: [appeal.type, BOTH],
      talonNumber: [null, intake.talonNumber],
      version: [appeal.version, appeal.version + 1],
    },
    reason,
  });
}
