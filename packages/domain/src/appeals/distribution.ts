import { accept, type Result, refuse } from '../kernel/result.ts';
import { fairSizes } from './fairSizes.ts';

export interface LetterToDistribute {
  readonly id: number;
  /** What makes letters one person's: ИИН, БИН or folded name; null when unknown. */
  readonly personKey: string | null;
}

export interface RegistrarAtWork {
  readonly id: number;
  readonly isPresent: boolean;
  /** Letters handed to the registrar in earlier packs of the day; the day's totals are balanced, not only the pack's. */
  readonly already?: number;
}

/** Letters of the person lie with this registrar already; one who is absent is followed to the substitute. */
export interface LetterInHand {
  readonly registrarId: number;
  /** Through number of the letter in hand. */
  readonly number: number;
  readonly isOfAbsent: boolean;
}

/**
 * Why a letter falls to a registrar: the turn; together with other letters of the person in the pack; after a letter of
 * the person that the registrar, or the absent one stood in for, has in hand; apart from them for the balance's sake;
 * or moved there by hand.
 */
export const shareReasons = ['turn', 'together', 'follows', 'followsAbsent', 'balance', 'moved'] as const;

export type ShareReason = (typeof shareReasons)[number];

export interface PlacedLetter {
  readonly letterId: number;
  readonly why: ShareReason;
  /** The through number of the letter in hand that it follows. */
  readonly withNumber: number | null;
}

export interface ProposedShare {
  readonly registrarId: number;
  readonly letters: readonly PlacedLetter[];
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
  const proposed = proposeDistribution(letters, registrars, dayCounter);
  if (!proposed.ok) return proposed;
  return accept(
    proposed.value.map(({ registrarId, letters: placed }) => ({
      registrarId,
      letterIds: placed.map(({ letterId }) => letterId),
    })),
  );
}

/** As `distributeEvenly`, with the reason for each letter; `inHand` tells by person who has letters of hers already. */
export function proposeDistribution(
  letters: readonly LetterToDistribute[],
  registrars: readonly RegistrarAtWork[],
  turn: number,
  inHand: ReadonlyMap<string, LetterInHand> = new Map(),
): Result<readonly ProposedShare[], DistributionRefusal> {
  const present = registrars.filter(({ isPresent }) => isPresent);
  if (present.length === 0) return refuse('NO_REGISTRARS');
  const before = present.map(({ already = 0 }) => already);
  const shares = fairSizes(letters.length, before, turn).map((size, index): Share => {
    return { registrarId: present[index]?.id ?? 0, free: size, letters: new Map() };
  });
  for (const group of groupsByPerson(letters, inHand)) placeGroup(group, shares);
  return accept(
    shares.map(({ registrarId, letters: placed }) => ({
      registrarId,
      letters: letters.flatMap(({ id }) => placed.get(id) ?? []),
    })),
  );
}

/** How many letters each of `registrars` gets; the extra ones start at the day's place. */
export function shareSizes(letters: number, registrars: number, dayCounter = 0): number[] {
  return fairSizes(
    letters,
    Array.from({ length: registrars }, () => 0),
    dayCounter,
  );
}

interface Share {
  readonly registrarId: number;
  free: number;
  readonly letters: Map<number, PlacedLetter>;
}

interface Group {
  readonly ids: readonly number[];
  readonly inHand: LetterInHand | null;
}

/** Letters that follow others first, then the largest groups: a single letter finds room anywhere, five of one person do not. */
function groupsByPerson(
  letters: readonly LetterToDistribute[],
  inHand: ReadonlyMap<string, LetterInHand>,
): Group[] {
  const groups = new Map<string, number[]>();
  for (const { id, personKey } of letters) {
    const key = personKey ?? `letter ${id}`;
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  return [...groups]
    .map(([key, ids]) => ({ ids, inHand: inHand.get(key) ?? null }))
    .sort((a, b) => Number(b.inHand !== null) - Number(a.inHand !== null) || b.ids.length - a.ids.length);
}

function placeGroup({ ids, inHand }: Group, shares: readonly Share[]): void {
  const holder = inHand && shares.find(({ registrarId }) => registrarId === inHand.registrarId);
  let rest = ids;
  if (holder && holder.free > 0) {
    rest = put(holder, rest, {
      why: inHand.isOfAbsent ? 'followsAbsent' : 'follows',
      withNumber: inHand.number,
    });
  }
  while (rest.length > 0) {
    const roomiest = shares.reduce((best, share) => (share.free > best.free ? share : best));
    if (roomiest.free === 0) throw new Error('Shares do not add up to the number of letters');
    const isApart = rest.length < ids.length || (ids.length > roomiest.free && roomiest.free === 1);
    const together = Math.min(rest.length, roomiest.free) > 1;
    rest = put(roomiest, rest, {
      why: together ? 'together' : isApart ? 'balance' : 'turn',
      withNumber: null,
    });
  }
}

/** Puts as many as there is room for; gives the rest. */
function put(
  share: Share,
  ids: readonly number[],
  reason: Pick<PlacedLetter, 'why' | 'withNumber'>,
): readonly number[] {
  const taken = ids.slice(0, share.free);
  for (const letterId of taken) share.letters.set(letterId, { letterId, ...reason });
  share.free -= taken.length;
  return ids.slice(taken.length);
}
