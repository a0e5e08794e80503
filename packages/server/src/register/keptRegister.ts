import { type Archive, Prisma } from '../db/archive.ts';
import { archiveOrders } from './archiveOrders.ts';
import { readNumbers, removeNumbers, writeNumbers } from './numbersFile.ts';
import { Register, type RegisterParts } from './Register.ts';
import type { StandingRegister } from './readRegister.ts';
import { isKnownPlace, type RegisterPlace, readPlace } from './registerPlace.ts';

/** What was written since is read row by row; where there is more of it, the whole is read anew sooner. */
const MOST_WRITTEN = 20_000;

interface About {
  readonly place: RegisterPlace;
  readonly texts: RegisterParts['texts'];
}

/** Writes the register into the file; false where its place in the archive could not be told. */
export async function keepRegister(
  archive: Archive,
  path: string,
  { register, orders, since }: StandingRegister,
): Promise<boolean> {
  const place = await readPlace(archive, since);
  if (!place) return false;
  const { texts, numbers } = register.parts();
  const ordered = archiveOrders.map((order) => orders.get(order) ?? new Int32Array(0));
  await writeNumbers(path, { place, texts } satisfies About, [...ordered, ...numbers]);
  return true;
}

/**
 * The register from the file, to be brought up to date by what was written since. Null where there is none, and where the archive
 * is not the one it was written of, has not gone on from there, or has gone on too far: then it is read anew, and the file thrown away.
 */
export async function findKeptRegister(archive: Archive, path: string): Promise<StandingRegister | null> {
  const kept = await readNumbers(path, (about) => isOfUse(archive, (about as About).place)).catch(() => null);
  if (!kept) {
    await removeNumbers(path).catch(() => undefined);
    return null;
  }
  const { place, texts } = kept.about as About;
  const orders = new Map(archiveOrders.map((order, at) => [order, kept.rows[at] as Int32Array]));
  const register = Register.of({ texts, numbers: kept.rows.slice(archiveOrders.length) });
  return { register, orders, since: place.since };
}

async function isOfUse(archive: Archive, place: RegisterPlace): Promise<boolean> {
  if (!(await isKnownPlace(archive, place))) return false;
  const [row] = await archive.read<{ written: number }>(Prisma.sql`
    SELECT count(*)::int AS written FROM
      (SELECT FROM appeals WHERE touched >= ${place.since} LIMIT ${MOST_WRITTEN + 1}) written`);
  return (row?.written ?? 0) <= MOST_WRITTEN;
}
