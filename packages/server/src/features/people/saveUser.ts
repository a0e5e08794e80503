import { type Result, refuse } from '@tyndau/domain/kernel/result';
import { hashPassword } from '../../auth/passwords.ts';
import type { User } from '../../db/generated/client.ts';
import { inTransaction, Refused, refuseIfAny, type Transaction, type Work } from '../../db/inTransaction.ts';
import { changesBetween } from '../../db/journal.ts';
import { tellOfChange } from '../../db/listenForChanges.ts';
import { requireVersion } from '../../db/staleVersion.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { requireAnotherAdministrator } from './requireAnotherAdministrator.ts';
import { type SaveUserInput, userFields, userRefusals } from './userToSave.ts';

/**
 * Opens an account or changes one. A password given here is the administrator's choice, so it must be changed at the
 * first sign-in, and the sessions of the account end.
 */
export async function saveUser(
  office: Office,
  input: SaveUserInput,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('people.edit');
  const refusals = userRefusals(office, input);
  if (refusals.length > 0) return refuse(refusals);
  const password = input.password ? await givenPassword(office, input.password) : {};
  const data = { ...userFields(input), ...password };
  const outcome = await inTransaction(office, async (work) => {
    await requireFreeLogin(work.tx, data.login, input.id ?? null);
    const id = typeof input.id === 'number' ? await amend(office, work, input, data) : await open(work, data);
    if (input.password) await work.tx.session.deleteMany({ where: { userId: id } });
    await tellOfChange(work.tx);
    return id;
  });
  if (outcome.ok) await office.renewBook();
  return outcome;
}

async function givenPassword({ now }: Office, password: string) {
  return { passwordHash: await hashPassword(password), passwordChangedAt: now, mustChangePassword: true };
}

type UserData = ReturnType<typeof userFields> & Partial<Awaited<ReturnType<typeof givenPassword>>>;

async function open({ tx, note }: Work, data: UserData): Promise<number> {
  // The rules have asked for a password of every new account.
  const user = await tx.user.create({ data: { ...data, passwordHash: data.passwordHash ?? '' } });
  const changes = { ...changesBetween({}, withoutSecrets(data)), version: [null, user.version] };
  note({ action: 'user.save', entity: 'user', entityId: user.id, changes });
  return user.id;
}

async function amend(office: Office, { tx, note }: Work, input: SaveUserInput, data: UserData) {
  const id = input.id ?? 0;
  await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${id} FOR UPDATE`;
  const before = await tx.user.findUnique({ where: { id } });
  if (!before) throw new NotFound('user');
  await requireVersion(tx, office, 'user', before, input.version ?? 0);
  await requireRoleMayChange(tx, office, before, data.role);
  await tx.user.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
  const changes = {
    ...changesBetween({ ...before }, withoutSecrets(data)),
    version: [before.version, before.version + 1],
  };
  note({ action: 'user.save', entity: 'user', entityId: id, changes });
  return id;
}

// Of a password the journal says only that it must be changed.
function withoutSecrets({ passwordHash: _hash, passwordChangedAt: _at, ...told }: UserData) {
  return told;
}

async function requireRoleMayChange(tx: Transaction, office: Office, before: User, role: string) {
  if (before.role === role) return;
  refuseIfAny(before.id === office.signedIn.id ? [refusal('OWN_ROLE', 'role')] : []);
  if (before.role === 'administrator') await requireAnotherAdministrator(tx, before.id, 'role');
}

// Logins differ by more than the size of a letter: at the door nobody looks at it.
async function requireFreeLogin(tx: Transaction, login: string, own: number | null): Promise<void> {
  const rows = await tx.$queryRaw<{ id: number }[]>`SELECT id FROM users WHERE lower(login) = ${login}`;
  if (rows.some(({ id }) => id !== own)) throw new Refused([refusal('LOGIN_TAKEN', 'login')]);
}
