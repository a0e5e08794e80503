import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { countPdfPages } from '../files/countPdfPages.ts';
import { accepted, release, take } from '../intake/testing.ts';

interface Proposal {
  turn: number;
  waiting: number;
  difference: number;
  seats: {
    user: { id: number };
    isPresent: boolean;
    already: number;
    letters: number;
    standsInFor: { id: number } | null;
  }[];
  letters: {
    intake: { id: number; throughNumber: number };
    registrarId: number;
    why: string;
    withNumber: number;
  }[];
}

interface Act {
  id: number;
  number: number;
  shares: {
    id: number;
    registrar: { id: number };
    letters: number;
    confirmedAt: string | null;
    confirmedNumbers: number[];
    items: { intake: { id: number; state: string }; why: string; isInHand: boolean; endedBecause: string }[];
  }[];
  takebacks: { number: number; reason: string; letters: number }[];
}

interface Answer {
  distribution: Act | null;
  refusals: { code: string; params: Record<string, unknown> }[];
}

const ACT = `distribution { id number shares { id registrar { id } letters confirmedAt confirmedNumbers
  items { intake { id state } why isInHand endedBecause } } takebacks { number reason letters } } refusals { code params }`;

let office: TestOffice;
let clerk: Person;
let head: Person;
let registrars: Person[];
beforeAll(async () => {
  office = await testOffice();
  clerk = await office.as('intakeClerk');
  head = await office.as('controller');
  registrars = [];
  for (let index = 0; index < 5; index += 1) registrars.push(await office.as('registrar'));
});
afterAll(() => office.close());

const propose = async (who: Person = head, leaveOut: number[] = []) =>
  (
    await who.ask<{ distributionProposal: Proposal }>(
      `query ($leaveOut: [Int!]) { distributionProposal(leaveOut: $leaveOut) { turn waiting difference
        seats { user { id } isPresent already letters standsInFor { id } }
        letters { intake { id throughNumber } registrarId why withNumber } } }`,
      { leaveOut },
    )
  ).distributionProposal;

const sharesOf = ({ seats, letters }: Proposal) =>
  seats
    .map(({ user }) => ({
      registrarId: user.id,
      intakeIds: letters.filter(({ registrarId }) => registrarId === user.id).map(({ intake }) => intake.id),
    }))
    .filter(({ intakeIds }) => intakeIds.length > 0);

const distribute = async (input: object, who: Person = head) =>
  (
    await who.ask<{ distributeIntakes: Answer }>(
      `mutation ($input: DistributeIntakesInput!) { distributeIntakes(input: $input) { ${ACT} } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
    )
  ).distributeIntakes;

const confirm = async (who: Person, shareId: number, letters: number) =>
  (
    await who.ask<{ confirmShare: Answer }>(
      `mutation ($shareId: Int!, $letters: Int!) { confirmShare(shareId: $shareId, letters: $letters) { ${ACT} } }`,
      { shareId, letters },
    )
  ).confirmShare;

const takeBack = async (input: object, who: Person = head) =>
  (
    await who.ask<{ takeBackLetters: Answer }>(
      `mutation ($input: TakeBackLettersInput!) { takeBackLetters(input: $input) { ${ACT} } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
    )
  ).takeBackLetters;

const absence = async (input: object, who: Person = head) =>
  (
    await who.ask<{
      saveAbsence: { absence: { id: number; version: number } | null; refusals: { code: string }[] };
    }>(
      `mutation ($input: SaveAbsenceInput!) { saveAbsence(input: $input) { absence { id version } refusals { code } } }`,
      { input: { reason: 'vacation', ...input } },
    )
  ).saveAbsence;

const codes = ({ refusals }: { refusals: { code: string }[] }) => refusals.map(({ code }) => code);
const acceptMany = async (count: number, changes: (index: number) => object = () => ({})) => {
  for (let index = 0; index < count; index += 1) {
    await accepted(clerk, {
      applicantName: `Жазушы-${randomUUID().replace(/\d/g, '')} Әр`,
      ...changes(index),
    });
  }
};
const made = ({ distribution, refusals }: Answer) => {
  if (!distribution) throw new Error(JSON.stringify(refusals));
  return distribution;
};

describe('a day’s pack', () => {
  it('of seventeen letters goes to the four registrars present, each with a share to sign for', async () => {
    const [, , away] = registrars;
    await absence({ userId: away?.id, fromOn: '2026-02-02', toOn: '2026-02-02' });
    await acceptMany(17, (index) => (index % 8 === 0 ? { applicantIin: '901231400403' } : {}));
    const shown = await propose();
    expect(shown.seats.map(({ isPresent }) => isPresent)).toEqual([true, true, false, true, true]);
    expect(shown.seats.map(({ letters }) => letters).toSorted()).toEqual([0, 4, 4, 4, 5]);
    expect([shown.waiting, shown.difference]).toEqual([17, 1]);
    const together = shown.letters.filter(({ why }) => why === 'together');
    expect([together.length, new Set(together.map(({ registrarId }) => registrarId)).size]).toEqual([3, 1]);
    expect(await propose()).toEqual(shown);

    const act = made(await distribute({ shares: sharesOf(shown) }));
    expect(act.number).toBe(1);
    expect(act.shares.map(({ letters }) => letters).toSorted()).toEqual([4, 4, 4, 5]);
    expect((await propose()).waiting).toBe(0);

    const [first] = registrars;
    const mine = act.shares.find(({ registrar }) => registrar.id === first?.id);
    if (!first || !mine) throw new Error('The first registrar got nothing');
    expect(codes(await confirm(registrars[1] as Person, mine.id, mine.letters))).toEqual(['SHARE_NOT_YOURS']);
    expect(codes(await confirm(first, mine.id, 1))).toEqual(['SHARE_CHANGED']);
    const signed = made(await confirm(first, mine.id, mine.letters)).shares.find(({ id }) => id === mine.id);
    expect(signed?.confirmedNumbers).toHaveLength(mine.letters);
    const again = made(await confirm(first, mine.id, mine.letters)).shares.find(({ id }) => id === mine.id);
    expect(again?.confirmedAt).toBe(signed?.confirmedAt);

    const letter = mine.items[0]?.intake.id ?? 0;
    expect(codes(await takeBack({ distributionId: act.id, intakeIds: [letter], reason: ' ' }))).toEqual([
      'REQUIRED',
    ]);
    const after = made(await takeBack({ distributionId: act.id, intakeIds: [letter], reason: 'Заболел' }));
    expect(after.takebacks).toEqual([{ number: 1, reason: 'Заболел', letters: 1 }]);
    expect(codes(await takeBack({ distributionId: act.id, intakeIds: [letter], reason: 'Ещё раз' }))).toEqual(
      ['LETTERS_NOT_IN_HAND'],
    );
    expect((await propose()).letters.map(({ intake }) => intake.id)).toEqual([letter]);
    const actions = await office.sql<{ action: string }>(
      `SELECT action FROM journal WHERE entity = 'intake' AND entity_id = ${letter} ORDER BY id`,
    );
    expect(actions.map(({ action }) => action)).toEqual([
      'intake.accept',
      'intake.distribute',
      'intake.takeBack',
    ]);
    const told = await office.sql(`SELECT kind FROM notifications WHERE user_id = ${first.id} ORDER BY id`);
    expect(told).toEqual([{ kind: 'intake.distribute' }, { kind: 'intake.takeBack' }]);
    // The signature tells what was in hand when it was given.
    expect(after.shares.find(({ id }) => id === mine.id)?.confirmedNumbers).toEqual(signed?.confirmedNumbers);
  });

  it('is handed over whole or not at all, and once, however often the button is pressed', async () => {
    office.setNow('2026-02-03T09:00:00+05:00');
    await acceptMany(6);
    const shown = await propose();
    await take(registrars[0] as Person);
    const late = await distribute({ shares: sharesOf(shown) });
    expect(codes(late)).toEqual(['LETTERS_TAKEN_MEANWHILE']);
    expect((await propose()).waiting).toBe(shown.waiting - 1);
    const input = { idempotencyKey: randomUUID(), shares: sharesOf(await propose()) };
    const clicks = await Promise.all([1, 2, 3].map(() => distribute(input)));
    expect(new Set(clicks.map((answer) => made(answer).id)).size).toBe(1);
  });

  it('begins with the next registrar every working day, and with the same one all day', async () => {
    const turns: number[] = [];
    for (const day of ['04', '04', '05', '06']) {
      office.setNow(`2026-02-${day}T09:30:00+05:00`);
      await acceptMany(6);
      const shown = await propose();
      turns.push(shown.turn);
      expect(shown.difference).toBeLessThanOrEqual(1);
      made(await distribute({ shares: sharesOf(shown) }));
    }
    expect(turns.map((turn) => turn - (turns[0] ?? 0))).toEqual([0, 0, 1, 2]);
  });

  it('is moved by hand with a reason where the balance is lost, and marked so', async () => {
    office.setNow('2026-02-09T09:00:00+05:00');
    await acceptMany(5);
    const shown = await propose();
    const all = shown.letters.map(({ intake }) => intake.id);
    const shares = [{ registrarId: registrars[0]?.id, intakeIds: all }];
    expect(codes(await distribute({ shares }))).toEqual(['BALANCE_NEEDS_REASON']);
    const act = made(await distribute({ shares, reason: 'Остальные на выездном приёме' }));
    expect(act.shares[0]?.items.map(({ why }) => why).toSorted()).toEqual([
      'moved',
      'moved',
      'moved',
      'moved',
      'turn',
    ]);
  });

  it('follows letters of the person in hand, also to whoever stands in for an absent registrar', async () => {
    office.setNow('2026-02-10T09:00:00+05:00');
    const [first, second] = registrars as [Person, Person];
    const held = await accepted(clerk, { applicantIin: '850315300019' });
    await take(first, held.id);
    await acceptMany(4);
    const { id } = await accepted(clerk, { applicantIin: '850315300019' });
    const follows = (await propose()).letters.find(({ intake }) => intake.id === id);
    expect(follows).toMatchObject({ registrarId: first.id, why: 'follows', withNumber: held.throughNumber });
    const outsider = await office.as('registrar', { territoryCode: null });
    await office.sql(`UPDATE users SET territory_code = '391000000' WHERE id = ${outsider.id}`);
    await office.app.keeper.renew();
    await absence({ userId: first.id, fromOn: '2026-02-10', toOn: '2026-02-12', substituteId: second.id });
    expect((await propose()).letters.find(({ intake }) => intake.id === id)).toMatchObject({
      registrarId: second.id,
      why: 'followsAbsent',
    });
    const { seats } = await propose();
    expect(seats.find(({ user }) => user.id === first.id)).toMatchObject({ isPresent: false, letters: 0 });
    expect(seats.some(({ user }) => user.id === outsider.id)).toBe(false);
  });

  it('gives a letter that the registrar puts back to the next pack', async () => {
    office.setNow('2026-02-11T09:00:00+05:00');
    const act = made(await distribute({ shares: sharesOf(await propose()) }));
    const share = act.shares.find(({ registrar }) => registrar.id === registrars[3]?.id);
    const letter = share?.items[0]?.intake.id ?? 0;
    await release(registrars[3] as Person, letter, 2);
    expect((await propose()).letters.map(({ intake }) => intake.id)).toEqual([letter]);
    const back = await head.ask<{ distribution: Act }>(
      `query ($id: Int!) { distribution(id: $id) { shares { items { intake { id } endedBecause } } } }`,
      { id: act.id },
    );
    const item = back.distribution.shares
      .flatMap(({ items }) => items)
      .find(({ intake }) => intake.id === letter);
    expect(item?.endedBecause).toBe('released');
  });
});

describe('handing over', () => {
  it('is for those who distribute; a registrar sees his own acts, a stranger none', async () => {
    const { errors } = await (registrars[0] as Person).tryToAsk('{ distributionProposal { waiting } }');
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const list = async (who: Person) =>
      (await who.ask<{ distributions: { total: number } }>('{ distributions { total } }')).distributions
        .total;
    expect(await list(head)).toBeGreaterThan(await list(registrars[2] as Person));
    const stranger = await office.as('controller', { territoryCode: '100000000' });
    expect(await list(stranger)).toBe(0);
    expect(
      (await stranger.ask<{ distribution: null }>('{ distribution(id: 1) { id } }')).distribution,
    ).toBeNull();
    expect(
      (await stranger.request({ method: 'GET', url: '/api/distributions/1/sheet.pdf' })).statusCode,
    ).toBe(404);
  });

  it('is printed for signature in both languages', async () => {
    const sheets = await Promise.all(
      ['kk', 'ru'].map((language) =>
        head.request({ method: 'GET', url: `/api/distributions/1/sheet.pdf?language=${language}` }),
      ),
    );
    expect(sheets.map(({ rawPayload }) => countPdfPages(rawPayload))).toEqual([2, 2]);
    expect(sheets[0]?.rawPayload.equals(sheets[1]?.rawPayload as Buffer)).toBe(false);
    if (process.env.KEEP_PDF) {
      for (const [index, sheet] of sheets.entries())
        writeFileSync(`${process.env.KEEP_PDF}${index}.pdf`, sheet.rawPayload);
    }
  });

  it('stays as it was signed, past all permissions', async () => {
    for (const text of ['UPDATE distributions SET letters = 99', 'DELETE FROM takebacks']) {
      await expect(office.sql(text)).rejects.toThrow('What was signed is not changed');
    }
  });
});

describe('an absence', () => {
  it('is kept by those responsible for people, whose reason the others are not told', async () => {
    const [, , , one, other] = registrars as Person[];
    const saved = await absence({
      userId: one?.id,
      fromOn: '2026-03-02',
      toOn: '2026-03-06',
      reason: 'sickLeave',
    });
    expect(codes(await absence({ userId: one?.id, fromOn: '2026-03-06', toOn: '2026-03-09' }))).toEqual([
      'ABSENCE_OVERLAPS',
    ]);
    const seen = async (who: Person) =>
      (
        await who.ask<{ absences: { reason: string | null }[] }>(
          '{ absences(since: "2026-03-01") { reason } }',
        )
      ).absences;
    expect(await seen(head)).toEqual([{ reason: 'sickLeave' }]);
    expect(await seen(clerk)).toEqual([{ reason: null }]);
    expect(await seen(one as Person)).toEqual([{ reason: 'sickLeave' }]);
    expect(await seen(other as Person)).toEqual([]);
    const denied = await (one as Person).tryToAsk(
      'mutation { cancelAbsence(id: 1, version: 1) { absence { id } refusals { code } } }',
    );
    expect(denied.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    await head.ask(
      `mutation { cancelAbsence(id: ${saved.absence?.id}, version: 1) { absence { id } refusals { code } } }`,
    );
    expect(await seen(head)).toEqual([]);
  });
});
