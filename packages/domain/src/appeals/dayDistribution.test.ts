import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../calendar/plainDate.ts';
import { type AbsenceFacts, absenceRefusals, substituteOn } from '../people/absences.ts';
import { distributionRefusals } from './decideDistribution.ts';
import { proposeDistribution } from './distribution.ts';
import { differenceOf, fairSizes } from './fairSizes.ts';
import { registrarsAtWork } from './registrarsAtWork.ts';

const on = plainDate('2026-02-04');
const away = (userId: number, substituteId: number | null = null): AbsenceFacts => ({
  userId,
  fromOn: plainDate('2026-02-02'),
  toOn: plainDate('2026-02-06'),
  substituteId,
});
const seat = (id: number, already = 0) => ({ id, isPresent: true, already });
const mail = (...keys: (string | null)[]) => keys.map((personKey, index) => ({ id: index + 1, personKey }));

describe('the packs of a day', () => {
  it('even out the day, each of them differing by one at most', () => {
    const first = fairSizes(17, [0, 0, 0, 0], 0);
    expect(first).toEqual([5, 4, 4, 4]);
    const second = fairSizes(17, first, 0);
    expect(second).toEqual([4, 5, 4, 4]);
    expect(first.map((size, index) => size + (second[index] ?? 0))).toEqual([9, 9, 8, 8]);
  });

  it('differ by one at most however many come, whoever is there and on whatever day', () => {
    const count = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(count, fc.nat(200), fc.nat(200), fc.nat(400), (registrars, one, other, turn) => {
        const first = fairSizes(
          one,
          Array.from({ length: registrars }, () => 0),
          turn,
        );
        const second = fairSizes(other, first, turn);
        expect(differenceOf(first)).toBeLessThanOrEqual(1);
        expect(differenceOf(second)).toBeLessThanOrEqual(1);
        expect(differenceOf(first.map((size, index) => size + (second[index] ?? 0)))).toBeLessThanOrEqual(1);
        expect(first.reduce((sum, size) => sum + size, 0)).toBe(one);
      }),
    );
  });

  it('give everybody the same over as many days as there are registrars', () => {
    const totals = [0, 0, 0, 0, 0];
    for (let turn = 0; turn < 5; turn += 1) {
      for (const [index, size] of fairSizes(17, [0, 0, 0, 0, 0], turn).entries()) {
        totals[index] = (totals[index] ?? 0) + size;
      }
    }
    expect(totals).toEqual([17, 17, 17, 17, 17]);
  });
});

describe('a proposal says why', () => {
  const placed = (...args: Parameters<typeof proposeDistribution>) => {
    const outcome = proposeDistribution(...args);
    if (!outcome.ok) throw new Error(outcome.refusal);
    return new Map(
      outcome.value.flatMap(({ registrarId, letters }) =>
        letters.map(({ letterId, why, withNumber }) => [letterId, [registrarId, why, withNumber]] as const),
      ),
    );
  };

  it('letters of one person go together, and after those that somebody has in hand', () => {
    const inHand = new Map([['held', { registrarId: 3, number: 41, isOfAbsent: false }]]);
    const where = placed(mail('a', 'b', 'a', 'held', null, null), [seat(1), seat(2), seat(3)], 0, inHand);
    expect(where.get(4)).toEqual([3, 'follows', 41]);
    expect(where.get(1)?.slice(0, 2)).toEqual([where.get(3)?.[0], 'together']);
    expect(where.get(2)?.[1]).toBe('turn');
  });

  it('what would break the balance is parted, and marked', () => {
    const where = placed(mail('a', 'a', 'a'), [seat(1), seat(2), seat(3)], 0);
    expect(new Set([...where.values()].map(([registrar]) => registrar)).size).toBe(3);
    expect([...where.values()].map(([, why]) => why)).toEqual(['balance', 'balance', 'balance']);
  });
});

describe('who sits at the table', () => {
  it('an absent registrar gets nothing; a substitute from outside takes the place, one from the desk has his own', () => {
    const seats = registrarsAtWork([1, 2, 3], [away(1, 9), away(2, 3)], on, () => true);
    expect(
      seats.filter(({ isPresent }) => isPresent).map(({ id, standsInForId }) => [id, standsInForId]),
    ).toEqual([
      [9, 1],
      [3, null],
    ]);
    expect(registrarsAtWork([1], [away(1, 9)], on, () => false).some(({ isPresent }) => isPresent)).toBe(
      false,
    );
  });

  it('a substitute who is away is stood in for in turn; a circle leads to nobody', () => {
    expect(substituteOn([away(1, 2), away(2, 3)], 1, on)).toBe(3);
    expect(substituteOn([away(1, 2), away(2, 1)], 1, on)).toBeNull();
    expect(substituteOn([away(1, 2)], 1, plainDate('2026-02-09'))).toBeNull();
  });
});

describe('an absence', () => {
  const typed = { ...away(1), reason: 'vacation' };
  const codes = (absence: typeof typed, others: AbsenceFacts[] = []) =>
    absenceRefusals(absence, others).map(({ code }) => code);

  it('ends after it begins, crosses no other, and has another person for a substitute', () => {
    expect(codes(typed)).toEqual([]);
    expect(codes({ ...typed, toOn: plainDate('2026-02-01') })).toEqual(['ABSENCE_ENDS_BEFORE_IT_BEGINS']);
    expect(
      codes(typed, [{ ...away(1), fromOn: plainDate('2026-02-06'), toOn: plainDate('2026-02-20') }]),
    ).toEqual(['ABSENCE_OVERLAPS']);
    expect(
      codes(typed, [{ ...away(1), fromOn: plainDate('2026-02-07'), toOn: plainDate('2026-02-20') }]),
    ).toEqual([]);
    expect(codes({ ...typed, substituteId: 1 })).toEqual(['OWN_SUBSTITUTE']);
    expect(codes({ ...typed, reason: 'fishing' })).toEqual(['CODE_UNKNOWN']);
  });
});

describe('the act', () => {
  const atWork = [seat(1), seat(2)];
  const share = (registrarId: number, ...letterIds: number[]) => ({ registrarId, letterIds });
  const codes = (shares: ReturnType<typeof share>[], reason = '') =>
    distributionRefusals({ shares, reason }, atWork).map(({ code }) => code);

  it('is done as it is shown, and by hand with a reason when the balance is lost', () => {
    expect(codes([share(1, 1, 2), share(2, 3)])).toEqual([]);
    expect(codes([share(1, 1, 2, 3), share(2)])).toEqual(['BALANCE_NEEDS_REASON']);
    expect(codes([share(1, 1, 2, 3), share(2)], 'Второй занят сверкой')).toEqual([]);
  });

  it('gives nothing to who is not there, nothing twice, and is not done for nothing', () => {
    expect(codes([share(1, 1), share(7, 2)])).toContain('REGISTRAR_NOT_AT_WORK');
    expect(codes([share(1, 1), share(2, 1)])).toContain('LETTER_GIVEN_TWICE');
    expect(codes([share(1), share(2)])).toEqual(['NOTHING_TO_DISTRIBUTE']);
    expect(distributionRefusals({ shares: [share(1, 1)], reason: '' }, []).map(({ code }) => code)).toEqual([
      'NO_REGISTRARS',
    ]);
  });

  it('a pack that evens out the day needs no reason', () => {
    const uneven = [seat(1, 5), seat(2, 1)];
    expect(distributionRefusals({ shares: [share(2, 1, 2, 3)], reason: '' }, uneven)).toEqual([]);
  });
});
