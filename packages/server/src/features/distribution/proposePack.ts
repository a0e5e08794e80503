import {
  type PlacedLetter,
  type ProposedShare,
  proposeDistribution,
} from '@tyndau/domain/appeals/distribution';
import type { Intake } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { type DeskSeat, seatsOfDay } from './seatsOfDay.ts';
import { turnOfDay } from './turnOfDay.ts';
import { countWaiting, lettersInHand, personKeyOf, waitingPack } from './waitingPack.ts';

export interface PackAsked {
  /** One day's journal; without it everything that waits. */
  readonly journalOn: string | null;
  /** Registrars who are there and get nothing of this pack. */
  readonly leaveOut: readonly number[];
}

/** A pack as it would be handed over: computed anew each time it is asked for, and nothing is kept of it. */
export interface PackProposal {
  readonly asked: PackAsked;
  readonly turn: number;
  readonly seats: readonly DeskSeat[];
  readonly letters: readonly Intake[];
  readonly waiting: number;
  readonly shares: readonly ProposedShare[];
}

type Reader = Pick<Transaction, '$queryRaw' | 'absence' | 'distributionTurn'>;

/** Who would get which letters, and why. */
export async function proposePack(office: Office, asked: PackAsked): Promise<PackProposal> {
  office.require('intake.distribute');
  const { prisma } = office.archive;
  const [seats, letters, waiting, turn] = await Promise.all([
    seatsOfDay(office, prisma),
    waitingPack(office, prisma, asked.journalOn),
    countWaiting(office, prisma, asked.journalOn),
    turnOfDay(office, prisma),
  ]);
  const shares = await shareOut(office, prisma, { seats, letters, turn, leaveOut: asked.leaveOut });
  return { asked, turn, seats, letters, waiting, shares };
}

interface Table {
  readonly seats: readonly DeskSeat[];
  readonly letters: readonly Intake[];
  readonly turn: number;
  readonly leaveOut: readonly number[];
}

/** The shares of a pack; none where nobody is at work. */
export async function shareOut(
  office: Office,
  prisma: Reader,
  { seats, letters, turn, leaveOut }: Table,
): Promise<readonly ProposedShare[]> {
  const inHand = await lettersInHand(office, prisma, seats);
  const atTable = seats.map((seat) => ({
    ...seat,
    isPresent: seat.isPresent && !leaveOut.includes(seat.id),
  }));
  const pack = letters.map((letter) => ({ id: letter.id, personKey: personKeyOf(letter) }));
  const proposed = proposeDistribution(pack, atTable, turn, inHand);
  return proposed.ok ? proposed.value : [];
}

/** By letter: to whom it is proposed and why. */
export function placesOf(
  shares: readonly ProposedShare[],
): Map<number, PlacedLetter & { registrarId: number }> {
  return new Map(
    shares.flatMap(({ registrarId, letters }) =>
      letters.map((letter) => [letter.letterId, { ...letter, registrarId }] as const),
    ),
  );
}
