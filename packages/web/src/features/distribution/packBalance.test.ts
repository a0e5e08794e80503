import { expect, it } from 'vitest';
import { countsOf, differenceShown, type Proposal, sharesToSend } from './packBalance.ts';

const seat = (id: number, already = 0, isPresent = true) => ({
  user: { id, displayName: `Р. ${id}` },
  isPresent,
  isLeftOut: false,
  absence: null,
  substitute: null,
  standsInFor: null,
  already,
  letters: 0,
});
const letter = (id: number, registrarId: number) => ({
  registrarId,
  why: 'turn',
  withNumber: null,
  intake: { id, throughNumber: id, receivedAt: '', applicantName: '', source: 'byHand', sheets: 1 },
});
const proposal = {
  turn: 0,
  waiting: 4,
  difference: 0,
  seats: [seat(1), seat(2), seat(3, 0, false)],
  letters: [letter(11, 1), letter(12, 2), letter(13, 1), letter(14, 2)],
} as unknown as Proposal;

it('a letter moved by hand changes the balance at once, and goes where it was moved', () => {
  const moves = new Map([[12, 1]]);
  expect(differenceShown(proposal, new Map())).toBe(0);
  expect([...countsOf(proposal, moves)]).toEqual([
    [1, 3],
    [2, 1],
    [3, 0],
  ]);
  expect(differenceShown(proposal, moves)).toBe(2);
  expect(sharesToSend(proposal, moves)).toEqual([
    { registrarId: 1, intakeIds: [11, 12, 13] },
    { registrarId: 2, intakeIds: [14] },
  ]);
});

it('a pack that evens out the day is even', () => {
  const uneven = { ...proposal, seats: [seat(1, 0), seat(2, 2)] } as unknown as Proposal;
  expect(differenceShown(uneven, new Map([[12, 1]]))).toBe(0);
});
