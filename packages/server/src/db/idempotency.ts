import { createHash } from 'node:crypto';
import { refusal } from '../graphql/refusal.ts';
import type { Office } from '../office.ts';
import { Prisma, type Sql } from './archive.ts';
import { nextIdOf } from './insertRows.ts';
import { Refused, type Transaction } from './inTransaction.ts';

/**
 * Makes a creating command safe to repeat: the first call with a key creates, a further one with the same input gets
 * what the first created. The row of the key is written first, so a double click waits for the first to end.
 * The same key with another input is a mistake of the client and is refused.
 */
export async function once(
  tx: Transaction,
  office: Office,
  operation: string,
  input: { readonly idempotencyKey: string },
  create: () => Promise<number>,
): Promise<number> {
  const key = keyOf(office, operation, input);
  if (!(await take(tx, key, [Prisma.sql`0`]))) return knownEntity(tx, key);
  const entityId = await create();
  await tx.$executeRaw`UPDATE idempotency_keys SET entity_id = ${entityId} WHERE user_id = ${key.userId} AND key = ${key.key}`;
  return entityId;
}

/**
 * As `once`, where the ids of the thing (the first table) and of what is made with it are taken together with the key: one
 * question for all of it, and the key is written once.
 */
export async function onceWithIds<Table extends string>(
  tx: Transaction,
  office: Office,
  operation: string,
  input: { readonly idempotencyKey: string },
  tables: readonly [Table, ...Table[]],
  create: (ids: Readonly<Record<Table, number>>) => Promise<void>,
): Promise<number> {
  const key = keyOf(office, operation, input);
  const taken = await take(tx, key, tables.map(nextIdOf));
  if (!taken) return knownEntity(tx, key);
  const ids = Object.fromEntries(tables.map((table, at) => [table, taken[at] ?? 0])) as Record<Table, number>;
  await create(ids);
  return ids[tables[0]];
}

type Key = ReturnType<typeof keyOf>;

function keyOf(office: Office, operation: string, input: { readonly idempotencyKey: string }) {
  const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
  return { userId: office.signedIn.id, key: input.idempotencyKey, operation, inputHash };
}

/** Writes the key with the first of the ids; gives all of them, or null where the key was there before. */
async function take(tx: Transaction, key: Key, ids: readonly Sql[]): Promise<readonly number[] | null> {
  const [first, ...further] = ids;
  const [row] = await tx.$queryRaw<{ ids: number[] }[]>`
    INSERT INTO idempotency_keys (user_id, key, operation, input_hash, entity_id)
    VALUES (${key.userId}, ${key.key}, ${key.operation}, ${key.inputHash}, ${first}) ON CONFLICT DO NOTHING
    RETURNING ARRAY[${Prisma.join([Prisma.sql`entity_id`, ...further])}] AS ids`;
  return row?.ids ?? null;
}

async function knownEntity(tx: Transaction, { userId, key, operation, inputHash }: Key): Promise<number> {
  const known = await tx.idempotencyKey.findUniqueOrThrow({ where: { userId_key: { userId, key } } });
  if (known.operation !== operation || known.inputHash !== inputHash)
    throw new Refused([refusal('IDEMPOTENCY_KEY_REUSED')]);
  return known.entityId;
}
