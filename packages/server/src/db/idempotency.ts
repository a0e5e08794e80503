import { createHash } from 'node:crypto';
import { refusal } from '../graphql/refusal.ts';
import type { Office } from '../office.ts';
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
  /** The id that the thing will have, where it is known beforehand: the key is then written once. */
  futureId = 0,
): Promise<number> {
  const userId = office.signedIn.id;
  const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
  const fresh = await tx.$executeRaw`
    INSERT INTO idempotency_keys (user_id, key, operation, input_hash, entity_id)
    VALUES (${userId}, ${input.idempotencyKey}, ${operation}, ${inputHash}, ${futureId}) ON CONFLICT DO NOTHING`;
  const where = { userId_key: { userId, key: input.idempotencyKey } };
  if (fresh === 0) {
    const known = await tx.idempotencyKey.findUniqueOrThrow({ where });
    if (known.operation !== operation || known.inputHash !== inputHash) {
      throw new Refused([refusal('IDEMPOTENCY_KEY_REUSED')]);
    }
    return known.entityId;
  }
  const entityId = await create();
  if (entityId === futureId) return entityId;
  await tx.$executeRaw`UPDATE idempotency_keys SET entity_id = ${entityId} WHERE user_id = ${userId} AND key = ${input.idempotencyKey}`;
  return entityId;
}
