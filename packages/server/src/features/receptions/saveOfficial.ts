import { endedReceptionStates } from '@tyndau/domain/receptions/receptionStates';
import { once } from '../../db/idempotency.ts';
import { inTransaction, Refused, refuseIfAny, type Transaction } from '../../db/inTransaction.ts';
import { changesBetween } from '../../db/journal.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';

export interface SaveOfficialInput {
  readonly idempotencyKey: string;
  /** Without it somebody new begins to receive. */
  readonly id?: number | null | undefined;
  readonly fullName: string;
  readonly postKk: string;
  readonly postRu: string;
  readonly bodyId: number;
  /** The account of the official, where he has one: he is told of poor preparation and answers on the board. */
  readonly userId?: number | null | undefined;
  readonly receives: boolean;
}

/** Who receives people in person: a new official, another post, or one who receives no longer. */
export async function saveOfficial(office: Office, input: SaveOfficialInput) {
  office.require('reception.calendar');
  const facts = {
    fullName: input.fullName.trim(),
    postKk: input.postKk.trim(),
    postRu: input.postRu.trim(),
    bodyId: input.bodyId,
    userId: input.userId ?? null,
  };
  return inTransaction(office, async ({ tx, note }) => {
    refuseIfAny(officialRefusals(office, facts));
    if (input.id == null)
      return once(tx, office, 'official.appoint', input, async () => {
        const { id } = await tx.official.create({ data: facts });
        const changes = changesBetween({}, facts);
        note({ action: 'official.appoint', entity: 'official', entityId: id, changes });
        return id;
      });
    const before = await tx.official.findUnique({ where: { id: input.id } });
    if (!before) throw new NotFound('official');
    if (!input.receives) await requireNobodyWaits(tx, before.id);
    const after = { ...facts, disabledAt: input.receives ? null : (before.disabledAt ?? office.now) };
    await tx.official.update({ where: { id: before.id }, data: after });
    const changes = changesBetween({ ...before }, after);
    note({ action: 'official.amend', entity: 'official', entityId: before.id, changes });
    return before.id;
  });
}

type Facts = Pick<SaveOfficialInput, 'fullName' | 'postKk' | 'postRu' | 'bodyId' | 'userId'>;

function officialRefusals({ book }: Office, facts: Facts): Refusal[] {
  const empty = (['fullName', 'postKk', 'postRu'] as const).filter((field) => facts[field] === '');
  return [
    ...empty.map((field) => refusal('REQUIRED', field)),
    ...(book.bodies.has(facts.bodyId) ? [] : [refusal('BODY_UNKNOWN', 'bodyId')]),
    ...(facts.userId == null || book.users.has(facts.userId) ? [] : [refusal('NOT_A_CHOICE', 'userId')]),
  ];
}

// Whoever leaves must leave nobody behind: those appointed to him are moved first, and told.
async function requireNobodyWaits(tx: Transaction, officialId: number): Promise<void> {
  const count = await tx.reception.count({
    where: { officialId, step: { gte: 4, lte: 10 }, state: { notIn: [...endedReceptionStates] } },
  });
  if (count > 0) throw new Refused([refusal('OFFICIAL_HAS_RECEPTIONS', 'receives', { count })]);
}
