import { differenceOf } from '@tyndau/domain/appeals/fairSizes';
import type { DistributionProposalQuery } from './distribution.generated.ts';

export type Proposal = DistributionProposalQuery['distributionProposal'];
export type ProposedLetter = Proposal['letters'][number];
export type Seat = Proposal['seats'][number];

/** Letters that a person moved: to whom. */
export type Moves = ReadonlyMap<number, number>;

/** To whom the letter goes: as moved, or as proposed. */
export function registrarOf(letter: ProposedLetter, moves: Moves): number {
  return moves.get(letter.intake.id) ?? letter.registrarId;
}

/** How many letters of the pack each seat has as it stands on the screen. */
export function countsOf({ seats, letters }: Proposal, moves: Moves): Map<number, number> {
  const counts = new Map(seats.map(({ user }) => [user.id, 0]));
  for (const letter of letters) {
    const id = registrarOf(letter, moves);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

export const isAtTable = ({ isPresent, isLeftOut }: Seat) => isPresent && !isLeftOut;

/** By how many letters shares differ: of the pack or of the day, whichever is more even, as the office judges it. */
export function differenceShown(proposal: Proposal, moves: Moves): number {
  const counts = countsOf(proposal, moves);
  const seats = proposal.seats.filter(isAtTable);
  const sizes = seats.map(({ user }) => counts.get(user.id) ?? 0);
  const totals = seats.map(({ already }, index) => already + (sizes[index] ?? 0));
  return Math.min(differenceOf(sizes), differenceOf(totals));
}

/** The act as it will be sent. */
export function sharesToSend(
  proposal: Proposal,
  moves: Moves,
): { registrarId: number; intakeIds: number[] }[] {
  const shares = new Map<number, number[]>();
  for (const letter of proposal.letters) {
    const id = registrarOf(letter, moves);
    shares.set(id, [...(shares.get(id) ?? []), letter.intake.id]);
  }
  return [...shares].map(([registrarId, intakeIds]) => ({ registrarId, intakeIds }));
}
