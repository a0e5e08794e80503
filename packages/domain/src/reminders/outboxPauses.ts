/** Pauses in seconds after each failure; together a day: a mail server that is away for longer needs a person. */
const pauses = [60, 300, 900, 3600, 10_800, 21_600, 43_200] as const;

/** In how many seconds a letter is tried again after so many failures; null: no more, it is dead. */
export function nextAttemptDelay(attempts: number): number | null {
  return pauses[attempts - 1] ?? null;
}
