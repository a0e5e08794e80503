import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';

let office: TestOffice;
let organiser: Person;
let dayId = 0;

const PROPOSE = `query ($dayId: Int!, $pins: [SeatingPinInput!]!) { seatingProposal(dayId: $dayId, pins: $pins) {
  receptions { id version } seats { receptionId officialId time isPinned } unseated { receptionId reason } breaches { code } } }`;
const ACCEPT = `mutation ($input: AcceptSeatingInput!) { acceptSeating(input: $input) { done refusals { code field } } }`;
const SAVE = `mutation ($input: SaveOfficialHoursInput!) { saveOfficialHours(input: $input) { done refusals { code field } } }`;

interface Proposal {
  readonly receptions: { id: number; version: number }[];
  readonly seats: { receptionId: number; officialId: number; time: string; isPinned: boolean }[];
  readonly unseated: { receptionId: number; reason: string }[];
  readonly breaches: { code: string }[];
}

beforeAll(async () => {
  office = await testOffice();
  organiser = await office.as('receptionOrganiser');
  const [day] = await office.sql<{ id: number }>(
    `INSERT INTO reception_days ("on", kind) VALUES ('2026-02-27', 'single') RETURNING id`,
  );
  dayId = day?.id ?? 0;
  await office.sql(`INSERT INTO officials (id, full_name, post_kk, post_ru, body_id)
    SELECT n, 'Официал ' || n, 'x', 'x', b.id FROM generate_series(1, 2) n, bodies b WHERE b.code = 'kst'`);
  await office.sql(`INSERT INTO applicants (id, kind, display_name, folded_name)
    SELECT n, 'naturalPerson', 'Человек ' || n, 'человек ' || n FROM generate_series(1, 5) n`);
  await office.sql(
    `INSERT INTO receptions (number, applicant_id, applicant_name, state, step, source, registered_on, essence,
       question_code, privilege, day_id, official_id)
     SELECT 'ЖҚ-2026-9000' || n, n, 'Человек ' || n, 'appointed', 4, 'byHand', '2026-02-02', 'суть',
       (SELECT code FROM questions ORDER BY length(code) DESC, code LIMIT 1), CASE WHEN n = 5 THEN 'disability' END, $1, 1
     FROM generate_series(1, 5) n`,
    [dayId],
  );
});
afterAll(() => office.close());

const hours = {
  ...{ weekday: 5, ordinal: -1, fromTime: '09:00', toTime: '10:00', lunchFrom: null, lunchTo: null },
  ...{ slotMinutes: 15, validFrom: '2026-01-01' },
};
const save = (officialId: number, changes: object = {}) =>
  organiser.ask<{ saveOfficialHours: { refusals: { code: string }[] } }>(SAVE, {
    input: { officialId, hours: [{ ...hours, ...changes }], absences: [] },
  });
const propose = async (pins: object[] = []) =>
  (await organiser.ask<{ seatingProposal: Proposal }>(PROPOSE, { dayId, pins })).seatingProposal;
const accept = async ({ seats, receptions }: Proposal) => {
  const places = seats.map(({ receptionId, ...seat }) => ({
    ...seat,
    id: receptionId,
    version: receptions.find(({ id }) => id === receptionId)?.version ?? 0,
  }));
  const answer = await organiser.ask<{ acceptSeating: { refusals: { code: string }[] } }>(ACCEPT, {
    input: { dayId, places },
  });
  return answer.acceptSeating.refusals.map(({ code }) => code);
};

describe('the hours of an official', () => {
  it('are kept, and what makes no sense is refused', async () => {
    expect((await save(1)).saveOfficialHours.refusals).toEqual([]);
    expect((await save(2, { toTime: '08:00' })).saveOfficialHours.refusals.map(({ code }) => code)).toEqual([
      'HOURS_REVERSED',
    ]);
  });
});

describe('the seating of a reception day', () => {
  it('is proposed with priority right, says who found no place, and is accepted in one act', async () => {
    const proposal = await propose();
    expect(proposal.breaches).toEqual([]);
    expect(proposal.seats.map(({ time, isPinned }) => [time, isPinned])).toEqual([
      ['09:00', false],
      ['09:15', false],
      ['09:30', false],
      ['09:45', false],
    ]);
    const first = await office.sql<{ privilege: string }>('SELECT privilege FROM receptions WHERE id = $1', [
      proposal.seats[0]?.receptionId,
    ]);
    expect(first[0]?.privilege).toBe('disability');
    expect(proposal.unseated.map(({ reason }) => reason)).toEqual(['SEATING_NO_FREE_PLACE']);
    expect(await accept(proposal)).toEqual([]);
    const seated = await office.sql('SELECT 1 FROM receptions WHERE day_id = $1 AND ends_at IS NOT NULL', [
      dayId,
    ]);
    expect(seated).toHaveLength(4);
  });

  it('lets two people change places and keeps what was put by hand', async () => {
    const before = await propose();
    const [one, two] = before.seats;
    if (!one || !two) throw new Error('Nobody is seated');
    const pins = [
      { receptionId: one.receptionId, officialId: 1, time: two.time },
      { receptionId: two.receptionId, officialId: 1, time: one.time },
    ];
    const changed = await propose(pins);
    expect(changed.seats.filter(({ isPinned }) => isPinned)).toHaveLength(2);
    expect(await accept(changed)).toEqual([]);
    const after = await propose();
    expect(after.seats.find(({ receptionId }) => receptionId === one.receptionId)).toMatchObject({
      time: two.time,
      isPinned: true,
    });
  });

  it('is not hindered by a colleague who goes on with somebody that stays where he is', async () => {
    const proposal = await propose();
    expect(await accept(proposal)).toEqual([]);
    const again = await propose();
    await office.sql('UPDATE receptions SET version = version + 1 WHERE id = $1', [
      again.seats[0]?.receptionId,
    ]);
    expect(await accept(again)).toEqual([]);
  });

  it('is refused whole when two stand at one time or outside the hours', async () => {
    const proposal = await propose();
    const [one, two] = proposal.seats;
    if (!one || !two) throw new Error('Nobody is seated');
    expect(await accept({ ...proposal, seats: [one, { ...two, time: one.time }] })).toEqual([
      'SEATING_OVERLAP',
    ]);
    expect(await accept({ ...proposal, seats: [{ ...one, time: '20:00' }] })).toEqual([
      'SEATING_OUTSIDE_HOURS',
    ]);
  });

  it('of a single day moved off a holiday has the hours of its last Friday', async () => {
    const moved = `UPDATE reception_days SET "on" = $1 WHERE id = $2`;
    await office.sql(moved, ['2026-02-26', dayId]);
    const { officials } = (
      await organiser.ask<{ seatingProposal: { officials: { id: number }[] } }>(
        'query ($dayId: Int!) { seatingProposal(dayId: $dayId, pins: []) { officials { id } } }',
        { dayId },
      )
    ).seatingProposal;
    expect(officials.map(({ id }) => id)).toEqual([1]);
    await office.sql(moved, ['2026-02-27', dayId]);
  });

  it('is not asked for by those who only look', async () => {
    const analyst = await office.as('analyst');
    const { errors } = await analyst.tryToAsk(PROPOSE, { dayId, pins: [] });
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('those who receive', () => {
  const write = async (input: object) =>
    (
      await organiser.ask<{ saveOfficial: { refusals: { code: string; field: string }[] } }>(
        'mutation ($input: SaveOfficialInput!) { saveOfficial(input: $input) { refusals { code field } } }',
        { input: { ...input, idempotencyKey: crypto.randomUUID() } },
      )
    ).saveOfficial.refusals;
  const known = () =>
    office.sql<{ id: number; post_ru: string; disabled_at: Date | null }>(
      `SELECT id, post_ru, disabled_at FROM officials WHERE full_name = 'Жаңа Қабылдаушы'`,
    );

  it('are added and amended by the organiser, and leave nobody behind', async () => {
    await office.sql(`SELECT setval(pg_get_serial_sequence('officials', 'id'), 100)`);
    const [body] = await office.sql<{ id: number }>(`SELECT id FROM bodies WHERE code = 'kst'`);
    const facts = { fullName: 'Жаңа Қабылдаушы', postKk: 'Әкімнің орынбасары', bodyId: body?.id };
    expect(await write({ ...facts, postRu: ' ', receives: true })).toEqual([
      { code: 'REQUIRED', field: 'postRu' },
    ]);
    expect(await write({ ...facts, postRu: 'Заместитель акима', receives: true })).toEqual([]);
    const [made] = await known();
    expect(await write({ ...facts, id: made?.id, postRu: 'Аким', receives: false })).toEqual([]);
    expect(await known()).toMatchObject([{ post_ru: 'Аким', disabled_at: expect.any(Date) }]);
    expect(await write({ ...facts, id: 1, postRu: 'x', receives: false })).toEqual([
      { code: 'OFFICIAL_HAS_RECEPTIONS', field: 'receives' },
    ]);
  });
});
