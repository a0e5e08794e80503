import { yearOf } from '@tyndau/domain/calendar/plainDate';
import type { Result } from '@tyndau/domain/kernel/result';
import { Prisma } from '../../db/archive.ts';
import { nextNumber } from '../../db/counters.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction, Refused, refuseIfAny, type Transaction, type Work } from '../../db/inTransaction.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { notify } from '../notifications/notify.ts';
import { getDistribution } from './distributions.store.ts';

export interface LettersToTakeBack {
  readonly idempotencyKey: string;
  readonly distributionId: number;
  readonly intakeIds: readonly number[];
  readonly reason: string;
}

interface LetterInShare {
  readonly id: number;
  readonly intakeId: number;
  readonly registrarId: number;
  readonly number: number;
  readonly version: number;
  readonly isInHand: boolean;
}

/** Takes letters back from registrars to those that wait: an act of its own, with a number and a reason. */
export function takeBackLetters(
  office: Office,
  input: LettersToTakeBack,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('intake.distribute');
  return inTransaction(office, (work) =>
    once(work.tx, office, 'intake.takeBack', input, () => takeBack(office, input, work)),
  );
}

async function takeBack(office: Office, input: LettersToTakeBack, work: Work): Promise<number> {
  const { tx, note } = work;
  const reason = input.reason.trim();
  refuseIfAny([
    ...(reason === '' ? [refusal('REQUIRED', 'reason')] : []),
    ...(input.intakeIds.length === 0 ? [refusal('REQUIRED', 'intakeIds')] : []),
  ]);
  const { id: distributionId } = await getDistribution(office, input.distributionId);
  const letters = await lockLetters(tx, distributionId, input.intakeIds);
  const year = yearOf(office.today);
  const number = await nextNumber(tx, 'takeback', year);
  const { id: takebackId } = await tx.takeback.create({
    data: {
      number,
      year,
      distributionId,
      reason,
      letters: letters.length,
      doneById: office.signedIn.id,
      doneAt: office.now,
    },
  });
  await tx.distributedLetter.updateMany({
    where: { id: { in: letters.map(({ id }) => id) } },
    data: { endedAt: office.now, endedBecause: 'takenBack', takebackId },
  });
  await tx.intake.updateMany({
    where: { id: { in: letters.map(({ intakeId }) => intakeId) } },
    data: { state: 'accepted', registrarId: null, takenAt: null, version: { increment: 1 } },
  });
  for (const letter of letters) note(noteOf(letter, number, reason));
  note({
    action: 'intake.takeBack',
    entity: 'distribution',
    entityId: distributionId,
    changes: { takeback: [null, number], letters: [null, letters.length] },
    reason,
  });
  await tellRegistrars(tx, distributionId, letters);
  return distributionId;
}

async function lockLetters(tx: Transaction, distributionId: number, intakeIds: readonly number[]) {
  const letters = await tx.$queryRaw<LetterInShare[]>(Prisma.sql`
    SELECT l.id, i.id AS "intakeId", s.registrar_id AS "registrarId", i.through_number AS number, i.version,
      (l.ended_at IS NULL AND i.state = 'distributed' AND i.registrar_id = s.registrar_id) AS "isInHand"
    FROM distribution_shares s JOIN distributed_letters l ON l.share_id = s.id JOIN intakes i ON i.id = l.intake_id
    WHERE s.distribution_id = ${distributionId} AND i.id = ANY(${[...intakeIds]})
    ORDER BY i.id FOR UPDATE OF i, l`);
  if (letters.length < new Set(intakeIds).size) throw new NotFound('intake');
  const gone = letters.filter(({ isInHand }) => !isInHand);
  if (gone.length === 0) return letters;
  const numbers = gone.map(({ number }) => number).join(', ');
  throw new Refused([refusal('LETTERS_NOT_IN_HAND', 'intakeIds', { numbers })]);
}

const noteOf = ({ intakeId, registrarId, version }: LetterInShare, number: number, reason: string) => ({
  action: 'intake.takeBack',
  entity: 'intake',
  entityId: intakeId,
  changes: {
    state: ['distributed', 'accepted'],
    registrarId: [registrarId, null],
    takeback: [null, number],
    version: [version, version + 1],
  },
  reason,
});

async function tellRegistrars(tx: Transaction, distributionId: number, letters: readonly LetterInShare[]) {
  for (const registrarId of new Set(letters.map((letter) => letter.registrarId))) {
    const numbers = letters
      .filter((letter) => letter.registrarId === registrarId)
      .map(({ number }) => number);
    const facts = { numbers: numbers.join(', '), count: numbers.length };
    await notify(tx, [registrarId], 'intake.takeBack', 'distribution', distributionId, facts);
  }
}
