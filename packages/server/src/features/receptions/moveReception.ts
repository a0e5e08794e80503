import { officeTime } from '@tyndau/domain/calendar/officeZone';
import { plainDate } from '@tyndau/domain/calendar/plainDate';
import type { Result } from '@tyndau/domain/kernel/result';
import { decideReceptionMove, type ReceptionMoveDecision } from '@tyndau/domain/receptions/receptionMove';
import type { ReceptionState } from '@tyndau/domain/receptions/receptionStates';
import type { ReceptionStep } from '@tyndau/domain/receptions/receptionWorkflow';
import { toPlainDate } from '../../db/dates.ts';
import type { Reception } from '../../db/generated/client.ts';
import { inTransaction, Refused, type Transaction } from '../../db/inTransaction.ts';
import { changesBetween } from '../../db/journal.ts';
import { requireVersion } from '../../db/staleVersion.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { briefTermOf } from './briefTerm.ts';
import { placeOf } from './officialHours.store.ts';
import { readTime } from './readTime.ts';
import { askOfficial, dayOf, momentsOf, slotMinutes } from './receptionPlace.ts';
import { lockReception, type ReceptionAsSeen, receptionOnOf } from './takeStep.ts';
import { tellBodies } from './tellBodies.ts';

export interface MoveReceptionInput extends ReceptionAsSeen {
  readonly on: string;
  readonly time: string;
  readonly officialId: number;
  readonly reason: string;
}

/** Moves an appointed reception to another hour, day or official; nobody can be put where somebody is. */
export function moveReception(
  office: Office,
  input: MoveReceptionInput,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('reception.prepare');
  return inTransaction(office, async ({ tx, note }) => {
    const reception = await lockReception(tx, office, input.id);
    await requireVersion(tx, office, 'reception', reception, input.version);
    const decision = await judgeMove(tx, office, reception, input);
    const on = plainDate(input.on);
    const { minutes } = await placeOf(tx, input.officialId, on, slotMinutes(office));
    const moments = momentsOf(on, readTime(input.time) ?? '', minutes);
    await tx.receptionMove.create({
      data: {
        receptionId: reception.id,
        movedAt: office.now,
        movedById: office.signedIn.id,
        fromStartsAt: reception.startsAt,
        toStartsAt: moments.startsAt,
        fromOfficialId: reception.officialId,
        toOfficialId: input.officialId,
        reason: input.reason.trim(),
      },
    });
    const after = {
      ...moments,
      officialId: input.officialId,
      dayId: await dayOf(tx, office, on, reception.format === 'video'),
      isPinned: true,
      state: decision.state,
      step: decision.step,
      version: reception.version + 1,
    };
    await tx.reception.update({ where: { id: reception.id }, data: after });
    if (decision.consequences.includes('invitationsAgain')) await tellInvited(tx, office, reception, on);
    note({
      action: 'reception.move',
      entity: 'reception',
      entityId: reception.id,
      changes: changesBetween(reception as unknown as Record<string, unknown>, after),
      reason: input.reason.trim() || null,
    });
    return reception.id;
  });
}

/** What a move would bring, asked before it is done; refusals come back as the command would give them. */
export async function previewMove(
  office: Office,
  reception: Reception,
  input: Omit<MoveReceptionInput, 'id' | 'version'>,
): Promise<Result<ReceptionMoveDecision, readonly Refusal[]>> {
  office.require('reception.prepare');
  return inTransaction(office, async ({ tx }) => {
    const decision = await judgeMove(tx, office, reception, { ...input, reason: input.reason || '?' });
    const { minutes } = await placeOf(tx, input.officialId, plainDate(input.on), slotMinutes(office));
    await requireFree(tx, reception, input, minutes);
    return decision;
  });
}

async function judgeMove(
  tx: Transaction,
  office: Office,
  reception: Reception,
  input: Omit<MoveReceptionInput, 'id' | 'version'>,
): Promise<ReceptionMoveDecision> {
  const time = readTime(input.time);
  const from = await receptionOnOf(tx, reception);
  if (!time) throw new Refused([refusal('RECEPTION_TIME_FORMAT', 'time')]);
  if (!from) throw new Refused([refusal('RECEPTION_NOT_APPOINTED')]);
  const on = plainDate(input.on);
  const place = await placeOf(tx, input.officialId, on, slotMinutes(office));
  const decided = decideReceptionMove(
    {
      state: reception.state as ReceptionState,
      step: reception.step as ReceptionStep,
      registeredOn: toPlainDate(reception.registeredOn),
      from: {
        on: from,
        time: reception.startsAt ? officeTime(reception.startsAt.toISOString()).slice(0, 5) : null,
        officialId: reception.officialId,
      },
    },
    { on, time, officialId: input.officialId },
    input.reason,
    {
      today: office.today,
      calendar: office.book.calendar,
      settings: { briefTerm: briefTermOf(office) },
      isOutsideHours: place.isOutside(time),
    },
  );
  if (!decided.ok) throw new Refused(decided.refusal);
  await askOfficial(tx, reception, input.officialId, on);
  return decided.value;
}

// The database itself refuses a double booking; the preview says so before anybody tries.
async function requireFree(
  tx: Transaction,
  reception: Reception,
  { on, time, officialId }: Omit<MoveReceptionInput, 'id' | 'version'>,
  minutes: number,
): Promise<void> {
  const { startsAt, endsAt } = momentsOf(plainDate(on), time, minutes);
  const other = await tx.reception.findFirst({
    where: {
      officialId,
      id: { not: reception.id },
      startsAt: { lt: endsAt },
      endsAt: { gt: startsAt },
      state: { notIn: ['declined', 'leftWithoutConsideration', 'cancelled'] },
    },
  });
  if (other) throw new Refused([refusal('RECEPTION_OFFICIAL_BUSY', 'time', { number: other.number })]);
}

async function tellInvited(tx: Transaction, office: Office, reception: Reception, on: string): Promise<void> {
  const invited = await tx.receptionInvitation.findMany({ where: { receptionId: reception.id } });
  const bodyIds = invited.map(({ bodyId }) => bodyId);
  await tellBodies(tx, office, 'reception.move', reception, bodyIds, on);
}
