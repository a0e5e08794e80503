import { setTimeout as wait } from 'node:timers/promises';
import type { FigureMirror } from './figures/mirror.ts';
import type { RegisterFollower } from './register/followRegister.ts';

const MINUTE_MS = 60_000;
const LOOK_EVERY_MS = 15_000;

/** Gives back what is held for those who ask, when nobody has asked for `minutes`; gives the way to stop it. Nought: never. */
export function restWhenIdle(register: RegisterFollower, mirror: FigureMirror, minutes: number): () => void {
  if (minutes === 0) return () => undefined;
  const look = async () => {
    const given = [await mirror.layAside(minutes * MINUTE_MS), await register.layAside(minutes * MINUTE_MS)];
    if (given.some(Boolean)) await collect();
  };
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_EVERY_MS).unref();
  return () => clearInterval(timer);
}

// What was let go stays with the process until the collector comes, and an idle process has no reason to call it. Twice: the first pass
// may end one that had begun before, and what was let go meanwhile counts in it as used.
async function collect(): Promise<void> {
  globalThis.gc?.();
  await wait(1000, undefined, { ref: false });
  globalThis.gc?.();
}
