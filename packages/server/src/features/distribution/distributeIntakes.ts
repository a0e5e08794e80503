import { distributionRefusals } from '@tyndau/domain/appeals/decideDistribution';
import { yearOf } from '@tyndau/domain/calendar/plainDate';
import type { Result } from '@tyndau/domain/kernel/result';
import { nextNumber } from '../../db/counters.ts';
import { fromPlainDate } from '../../db/dates.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction, refuseIfAny, type Work } from '../../db/inTransaction.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { deskTerritory } from '../intake/journalDays.ts';
import { handOver } from './handOver.ts';
import { lockPack } from './lockPack.ts';
import { placesOf, shareOut } from './proposePack.ts';
import { seatsOfDay } from './seatsOfDay.ts';
import { keepTurn, turnOfDay } from './turnOfDay.ts';

export interface DistributionToMake {
  readonly idempotencyKey: string;
  readonly shares: readonly { readonly registrarId: number; readonly intakeIds: readonly number[] }[];
  readonly leaveOut?: readonly number[] | null | undefined;
  readonly reason?: string | null | undefined;
}

/**
 * Hands a pack over in one act: every letter of it, or none. What was taken by somebody since the pack was shown refuses
 * the whole act, which is then shown anew.
 */
export function distributeIntakes(
  office: Office,
  input: DistributionToMake,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('intake.distribute');
  return inTransaction(office, (work) =>
    once(work.tx, office, 'intake.distribute', input, () => distribute(office, input, work)),
  );
}

async function distribute(office: Office, input: DistributionToMake, { tx, note }: Work): Promise<number> {
  const territoryCode = deskTerritory(office);
  // Two packs of one desk are handed over one after the other: the second balances what the first gave.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`distribution ${territoryCode}`}))`;
  const leaveOut = input.leaveOut ?? [];
  const reason = input.reason?.trim() ?? '';
  const seats = await seatsOfDay(office, tx);
  const atWork = seats.filter(({ id, isPresent }) => isPresent && !leaveOut.includes(id));
  const asked = input.shares.map(({ registrarId, intakeIds }) => ({ registrarId, letterIds: intakeIds }));
  refuseIfAny(distributionRefusals({ shares: asked, reason }, atWork));
  const letters = await lockPack(
    tx,
    office,
    input.shares.flatMap(({ intakeIds }) => intakeIds),
  );
  const turn = await turnOfDay(office, tx);
  await keepTurn(office, tx, turn);
  const places = placesOf(await shareOut(office, tx, { seats, letters, turn, leaveOut }));
  const year = yearOf(office.today);
  const number = await nextNumber(tx, 'distribution', year);
  const act = {
    number,
    year,
    turn,
    reason,
    territoryCode,
    on: fromPlainDate(office.today),
    letters: letters.length,
  };
  const { id } = await tx.distribution.create({
    data: { ...act, doneById: office.signedIn.id, doneAt: office.now },
  });
  await handOver({ tx, note }, office, { id, number }, { shares: asked, seats, letters, places });
  note({
    action: 'intake.distribute',
    entity: 'distribution',
    entityId: id,
    changes: { number: [null, `${number}/${year}`], letters: [null, letters.length] },
    reason: reason || null,
  });
  return id;
}
