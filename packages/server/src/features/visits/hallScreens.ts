import { randomBytes } from 'node:crypto';
import { hashOfToken } from '../../auth/sessions.ts';
import type { HallScreen } from '../../db/generated/client.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction, refuseIfAny } from '../../db/inTransaction.ts';
import { NotFound } from '../../graphql/errors.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';

const LONGEST_NAME = 80;

/** A screen just made: its secret address part is told this once and kept nowhere. */
export interface MadeScreen {
  readonly id: number;
  readonly token: string;
}

/** Gives an address for a public screen of the hall. */
export function makeHallScreen(
  office: Office,
  input: { readonly idempotencyKey: string; readonly name: string },
) {
  office.require('reception.prepare');
  return inTransaction(office, async ({ tx, note }): Promise<MadeScreen> => {
    const name = input.name.trim();
    refuseIfAny([
      ...(name === '' ? [refusal('REQUIRED', 'name')] : []),
      ...(name.length > LONGEST_NAME ? [refusal('TEXT_TOO_LONG', 'name')] : []),
    ]);
    const token = randomBytes(24).toString('base64url');
    const tokenHash = hashOfToken(token);
    const id = await once(tx, office, 'hallScreen.make', input, async () => {
      const screen = await tx.hallScreen.create({
        data: { name, tokenHash, madeAt: office.now, madeById: office.signedIn.id },
      });
      const changes = { name: [null, name] } as const;
      note({ action: 'hallScreen.make', entity: 'hallScreen', entityId: screen.id, changes });
      return screen.id;
    });
    // Asked once more, because the first answer was lost and its address with it: the one told now is the one that holds.
    await tx.hallScreen.updateMany({ where: { id, NOT: { tokenHash } }, data: { tokenHash } });
    return { id, token };
  });
}

/** Takes the address back; open screens go dark at once. */
export function revokeHallScreen(office: Office, id: number) {
  office.require('reception.prepare');
  return inTransaction(office, async ({ tx, note }) => {
    const { count } = await tx.hallScreen.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: office.now, revokedById: office.signedIn.id },
    });
    if (count === 0) throw new NotFound('hallScreen');
    note({ action: 'hallScreen.revoke', entity: 'hallScreen', entityId: id });
    return id;
  });
}

/** Screens whose addresses hold. */
export function listHallScreens(office: Office): Promise<HallScreen[]> {
  office.require('reception.prepare');
  return office.archive.prisma.hallScreen.findMany({ where: { revokedAt: null }, orderBy: { id: 'asc' } });
}
