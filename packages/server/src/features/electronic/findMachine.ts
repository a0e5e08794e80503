import { hashOfToken } from '../../auth/sessions.ts';
import type { MachineAccount } from '../../db/generated/client.ts';
import { Forbidden } from '../../graphql/errors.ts';
import type { Office } from '../../office.ts';

/** The machine that asks, by its Authorization header; null where there is none or it was revoked. */
export async function findMachine(office: Office): Promise<MachineAccount | null> {
  const secret = /^Bearer (tyn_[\w-]{40,60})$/.exec(office.visit.authorization)?.[1];
  if (!secret) return null;
  const account = await office.archive.prisma.machineAccount.findUnique({
    where: { secretHash: hashOfToken(secret) },
  });
  return account && account.revokedAt === null ? account : null;
}

/** As `findMachine`; people are told that this is not for them, and nobody that he is nobody. */
export async function requireMachine(office: Office): Promise<MachineAccount> {
  const machine = await findMachine(office);
  if (machine) return machine;
  void office.signedIn;
  throw new Forbidden('electronic.receive');
}
