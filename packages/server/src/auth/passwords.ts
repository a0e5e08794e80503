import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// Argon2id; memory in KiB. The values of OWASP's password storage sheet: about 30 ms of one core.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Longer texts cost the server work and the person nothing. */
export const LONGEST_PASSWORD = 200;

// Stands in for the hash of a login that is not there, so that a wrong name takes as long as a wrong password.
const nobody = hash(String(randomInt(2 ** 47)), cost);

/** The text to keep instead of the password (argon2id with its salt and cost). */
export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), cost);
}

/** Whether the password is the one behind the hash; null (no such person) takes the same time and is never right. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  if (password.length > LONGEST_PASSWORD) return false;
  const isHash = passwordHash?.startsWith('$argon2') ?? false;
  const matches = await verify(isHash && passwordHash ? passwordHash : await nobody, normal(password));
  return matches && isHash;
}

// Kazakh and Russian letters can be typed composed or not: й is one sign or two, depending on the keyboard.
const normal = (password: string) => password.normalize('NFC');

// Without signs that look alike on paper: 0 O, 1 l I.
const LEGIBLE = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A password to be told once and changed at the first sign-in; at least 14 signs, about 80 bits. */
export function temporaryPassword(shortest: number): string {
  const length = Math.max(14, shortest);
  return Array.from({ length }, () => LEGIBLE[randomInt(LEGIBLE.length)]).join('');
}
