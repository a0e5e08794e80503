import { fullName } from '@tyndau/domain/identity/personName';
import type { User } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';

/** Accounts in the order of surnames; each word of `text` must begin or stand in a name, the login or the e-mail. */
export async function listUsers(office: Office, text: string): Promise<User[]> {
  office.require('people.edit');
  const words = text.toLocaleLowerCase('kk').split(/\s+/).filter(Boolean);
  const users = await office.archive.prisma.user.findMany();
  return users
    .filter((user) => words.every((word) => searched(user).includes(word)))
    .sort((one, other) => fullName(one).localeCompare(fullName(other), 'kk'));
}

function searched(user: User): string {
  return [fullName(user), user.login, user.email ?? ''].join(' ').toLocaleLowerCase('kk');
}
