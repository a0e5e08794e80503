import { isPlainDate } from '@tyndau/domain/calendar/plainDate';
import { type Result, refuse } from '@tyndau/domain/kernel/result';
import type { Prisma } from '../../db/archive.ts';
import { fromPlainDate } from '../../db/dates.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction, Refused, refuseIfAny } from '../../db/inTransaction.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { tryBoundaries } from './tryBoundaries.ts';

export interface BoundariesToLoad {
  readonly idempotencyKey: string;
  readonly fileHash: string;
  readonly fileName: string;
  readonly codeProperty: string;
  /** Whose outlines these are. */
  readonly source: string;
  /** The day the division was as it is drawn. */
  readonly drawnOn: string;
}

const LONGEST = 300;

/** Puts the outlines of an uploaded file on the map; those that were there stay beneath them. */
export async function loadBoundaries(
  office: Office,
  input: BoundariesToLoad,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('dictionary.edit');
  const source = input.source.trim().slice(0, LONGEST);
  const fileName = input.fileName.slice(0, LONGEST);
  const trial = await tryBoundaries(office, input.fileHash, input.codeProperty).catch((error: unknown) => {
    if (error instanceof Refused) return error;
    throw error;
  });
  if (trial instanceof Refused) return refuse(trial.refusals);
  return inTransaction(office, async ({ tx, note }) => {
    refuseIfAny([
      ...(source === '' ? [refusal('REQUIRED', 'source')] : []),
      ...(isPlainDate(input.drawnOn) && input.drawnOn <= office.today
        ? []
        : [refusal('DAY_IN_FUTURE', 'drawnOn')]),
    ]);
    return once(tx, office, 'loadBoundaries', input, async () => {
      const { fileHash, codeProperty, drawnOn } = input;
      const { id } = await tx.boundarySet.create({
        data: {
          ...{ source, fileName, fileHash, codeProperty, drawnOn: fromPlainDate(drawnOn) },
          loadedAt: office.now,
          loadedById: office.signedIn.id,
        },
      });
      await tx.territoryBoundary.createMany({
        data: trial.matched.map(({ code, rings }) => ({
          ...{ setId: id, code },
          rings: rings.map((ring) => ring.flat()) as Prisma.InputJsonValue,
        })),
      });
      const changes = { source, drawnOn, fileName, codeProperty, territories: [0, trial.matched.length] };
      note({ action: 'boundaries.load', entity: 'boundarySet', entityId: id, changes });
      return id;
    });
  });
}

/** Takes loaded outlines off the map: those that lay beneath show again, or the schematic cells. */
export function removeBoundaries(office: Office, id: number) {
  return putAway(office, id, 'boundaries.remove', office.now);
}

/** Puts outlines that were taken off on the map again. */
export function restoreBoundaries(office: Office, id: number) {
  return putAway(office, id, 'boundaries.restore', null);
}

function putAway(
  office: Office,
  id: number,
  action: 'boundaries.remove' | 'boundaries.restore',
  removedAt: Date | null,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('dictionary.edit');
  return inTransaction(office, async ({ tx, note }) => {
    const set = await tx.boundarySet.findUnique({ where: { id } });
    if (!set) throw new NotFound('boundarySet');
    await tx.boundarySet.update({ where: { id }, data: { removedAt } });
    note({ action, entity: 'boundarySet', entityId: id, changes: { source: set.source } });
    return id;
  });
}
