import { accept, type Result, refuse } from '../kernel/result.ts';

export interface LetterToDistribute {
  readonly id: number;
  /** What makes letters one person's: ИИН, БИН or folded name; null when unknown. */
  readonly personKey: string | null;
}

export interface RegistrarAtWork {
  readonly id: number;
  readonly isPresent: boolean;
}

export interface RegistrarShare {
  readonly registrarId: number;
  readonly letterIds: readonly number[];
}

export type DistributionRefusal = 'NO_REGISTRARS';

/**
 * Splits the day's letters evenly among the registrars present: shares differ by at most one. Who gets the extra
 * letter moves on by one place each day, so that over as many days as there are registrars all get the same.
 * One person's letters stay with one registrar where the shares allow it.
 */
export function distributeEvenly(
  letters: readonly LetterToDistribute[],
  registrars: readonly RegistrarAtWork[],
  dayCounter = 0,
): Result<readonly RegistrarShare[], DistributionRefusal> {
  const present = registrars.filter(({ isPresent }) => isPresent);
  if (present.length === 0) return refuse('NO_REGISTRARS');
  const shares = shareSizes(letters.length, present.length, dayCounter).map((size): Share => {
    return { free: size, letters: new Set() };
  });
  for (const group of groupsByPerson(letters)) placeGroup(group, shares);
  return accept(
    present.map(({ id }, index) => ({
      registrarId: id,
      letterIds: letters.filter((letter) => shares[index]?.letters.has(letter.id)).map((letter) => letter.id),
    })),
  );
}

/** How many letters each of `registrars` gets; the extra ones start at the day's place. */
export function shareSizes(letters: number, registrars: number, dayCounter = 0): number[] {
  const base = Math.floor(letters / registrars);
  const extra = letters % registrars;
  return Array.from({ length: registrars }, (_, index) => {
    const place = (((index - dayCounter) % registrars) + registrars) % registrars;
    return base + (place < extra ? 1 : 0);
  });
}

interface Share {
  free: number;
  readonly letters: Set<number>;
}

/** Largest groups first: a single letter finds room anywhere, five of one person do not. */
function groupsByPerson(letters: readonly LetterToDistribute[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const { id, personKey } of letters) {
    const key = personKey ?? `letter ${id}`;
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

function placeGroup(group: readonly number[], shares: readonly Share[]): void {
  let rest = group;
  while (rest.length > 0) {
    const roomiest = shares.reduce((best, share) => (share.free > best.free ? share : best));
    const taken = rest.slice(0, roomiest.free);
    if (taken.length === 0) throw new Error('Shares do not add up to the number of letters');
    for (const id of taken) roomiest.letters.add(id);
    roomiest.free -= taken.length;
    rest = rest.slice(taken.length);
  }
}
