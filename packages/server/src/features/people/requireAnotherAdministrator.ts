import { Refused, type Transaction } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';

/**
 * Ends the command when nobody but this person could let people in any more. The rows stay locked, so that two
 * administrators who send each other away at the same moment do not both succeed.
 */
export async function requireAnotherAdministrator(
  tx: Transaction,
  userId: number,
  field: string | null,
): Promise<void> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM users WHERE role = 'administrator' AND disabled_at IS NULL ORDER BY id FOR UPDATE`;
  if (rows.some(({ id }) => id !== userId)) return;
  throw new Refused([refusal('LAST_ADMINISTRATOR', field)]);
}
