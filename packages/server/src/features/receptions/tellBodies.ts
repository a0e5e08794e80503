import type { Reception } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { notify } from '../notifications/notify.ts';

type Kind = 'reception.inquire' | 'reception.invite' | 'reception.move' | 'reception.reviewPosition';

/** Executors of the bodies learn what is asked of them for a reception; they answer in their own room. */
export function tellBodies(
  tx: Transaction,
  office: Office,
  kind: Kind,
  { id, number }: Pick<Reception, 'id' | 'number'>,
  bodyIds: readonly number[],
  dueOn: string | null,
): Promise<void> {
  const people = [...office.book.users.values()].filter(
    (user) =>
      user.role === 'executor' &&
      user.disabledAt === null &&
      bodyIds.some((bodyId) => office.book.bodyWithUnits(user.bodyId).includes(bodyId)),
  );
  return notify(
    tx,
    people.map((user) => user.id),
    kind,
    'receptionRoom',
    id,
    { number, dueOn },
  );
}

/** The official who receives, where he has an account: learns at once of poor preparation. */
export async function tellOfficial(
  tx: Transaction,
  kind: 'reception.poorPosition',
  { id, number, officialId }: Pick<Reception, 'id' | 'number' | 'officialId'>,
): Promise<void> {
  const official = officialId === null ? null : await tx.official.findUnique({ where: { id: officialId } });
  if (official?.userId != null) await notify(tx, [official.userId], kind, 'reception', id, { number });
}
