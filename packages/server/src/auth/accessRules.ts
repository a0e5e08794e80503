import type { ReferenceBook } from '../reference/book.ts';

/** How strictly the door is kept; the administrator's settings. */
export interface AccessRules {
  /** After so many minutes one has to sign in again, whatever one does. */
  readonly sessionMinutes: number;
  /** After so many minutes without a request the session ends. */
  readonly idleMinutes: number;
  /** Wrong passwords in a row that lock an account. */
  readonly lockoutFailures: number;
  readonly lockoutMinutes: number;
  readonly passwordMinLength: number;
}

/** Reads the rules from the book; a missing or senseless setting falls back to the value the system is delivered with. */
export function accessRules({ settings }: Pick<ReferenceBook, 'settings'>): AccessRules {
  const read = (key: string, delivered: number) => {
    const value = settings.get(`access.${key}`);
    return typeof value === 'number' && Number.isFinite(value) && value >= 1 ? value : delivered;
  };
  return {
    sessionMinutes: read('sessionMinutes', 480),
    idleMinutes: read('idleMinutes', 30),
    lockoutFailures: read('lockoutFailures', 5),
    lockoutMinutes: read('lockoutMinutes', 15),
    passwordMinLength: read('passwordMinLength', 10),
  };
}
