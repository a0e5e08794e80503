import { sightOfAppeals } from '../features/appeals/appeals.visibility.ts';
import type { Office } from '../office.ts';
import type { ReferenceBook } from '../reference/book.ts';
import { registerOf } from '../register/followRegister.ts';
import { seenBy } from '../register/listPlaces.ts';
import type { Register } from '../register/Register.ts';
import type { EngineRow } from './columnStore.ts';
import type { TallyTask } from './compileTally.ts';
import { countInRegister, type Seen } from './countInRegister.ts';
import { RegisterFacts } from './registerFacts.ts';

interface Kept {
  readonly version: number;
  readonly book: ReferenceBook;
  readonly facts: RegisterFacts;
}

const latest = new WeakMap<Register, Kept>();

/**
 * Counts in the register in memory, within what the viewer may know of. 'unknown': it does not keep what is asked for;
 * 'unread': it is still being read.
 */
export async function countFromRegister(
  office: Office,
  task: TallyTask,
): Promise<readonly EngineRow[] | 'unknown' | 'unread'> {
  const known = await registerFactsFor(office);
  if (!known) return 'unread';
  return countInRegister(known.facts, task, known.seen) ?? 'unknown';
}

/** The register as facts, and what the viewer may know of it; null while it is being read. */
export async function registerFactsFor(office: Office): Promise<{ facts: RegisterFacts; seen: Seen } | null> {
  const followed = await registerOf(office.archive)
    .current()
    .catch(() => null);
  if (!followed) return null;
  const { register, version } = followed;
  const known = latest.get(register);
  const isGood = known && known.version === version && known.book === office.book;
  const { facts } = isGood ? known : renew(register, version, office.book);
  const sight = sightOfAppeals(office);
  const key = JSON.stringify(sight);
  return { facts, seen: { mask: facts.seen(key, () => seenBy(register, sight)), key } };
}

function renew(register: Register, version: number, book: ReferenceBook): Kept {
  const kept = { version, book, facts: new RegisterFacts(register, book) };
  latest.set(register, kept);
  return kept;
}
