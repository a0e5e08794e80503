import type { PlacedLetter } from '@tyndau/domain/appeals/distribution';
import type { Intake } from '../../db/generated/client.ts';
import type { Work } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { notify } from '../notifications/notify.ts';
import type { DeskSeat } from './seatsOfDay.ts';

export interface PackToHandOver {
  readonly shares: readonly { readonly registrarId: number; readonly letterIds: readonly number[] }[];
  readonly seats: readonly DeskSeat[];
  readonly letters: readonly Intake[];
  /** As the law would place them: where a person decided otherwise, the letter was moved. */
  readonly places: ReadonlyMap<number, PlacedLetter & { readonly registrarId: number }>;
}

interface Act {
  readonly id: number;
  readonly number: number;
}

/** Gives each registrar his letters, with a line in the journal for each letter and a notice for each registrar. */
export async function handOver(work: Work, office: Office, act: Act, pack: PackToHandOver): Promise<void> {
  for (const { registrarId, letterIds } of pack.shares) {
    if (letterIds.length > 0) await handShare(work, office, act, registrarId, letterIds, pack);
  }
}

async function handShare(
  { tx, note }: Work,
  office: Office,
  { id: distributionId, number }: Act,
  registrarId: number,
  letterIds: readonly number[],
  { seats, letters, places }: PackToHandOver,
): Promise<void> {
  const standsInForId = seats.find(({ id }) => id === registrarId)?.standsInForId ?? null;
  const { id: shareId } = await tx.distributionShare.create({
    data: { distributionId, registrarId, letters: letterIds.length, standsInForId },
  });
  await tx.distributedLetter.createMany({
    data: letterIds.map((intakeId) => {
      const place = places.get(intakeId);
      const isAsProposed = place?.registrarId === registrarId;
      return {
        shareId,
        intakeId,
        why: isAsProposed ? place.why : 'moved',
        withNumber: isAsProposed ? place.withNumber : null,
      };
    }),
  });
  await tx.intake.updateMany({
    where: { id: { in: [...letterIds] } },
    data: { state: 'distributed', registrarId, takenAt: office.now, version: { increment: 1 } },
  });
  for (const letter of letters.filter(({ id }) => letterIds.includes(id))) {
    note({
      action: 'intake.distribute',
      entity: 'intake',
      entityId: letter.id,
      changes: {
        state: [letter.state, 'distributed'],
        registrarId: [null, registrarId],
        distribution: [null, number],
        version: [letter.version, letter.version + 1],
      },
    });
  }
  const facts = { number, count: letterIds.length };
  await notify(tx, [registrarId], 'intake.distribute', 'distribution', distributionId, facts);
}
