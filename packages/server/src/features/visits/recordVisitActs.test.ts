import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { type Act, aWalkIn, codesOf, layOutDay, readBoard, record } from './testing.ts';

const on = '2026-02-27';
const at = (time: string) => `${on}T${time}:00+05:00`;
let office: TestOffice;
let organiser: Person;
let clerk: Person;
let officialIds: number[];
let receptionIds: number[];

beforeAll(async () => {
  office = await testOffice();
  organiser = await office.as('receptionOrganiser');
  clerk = await office.as('intakeClerk');
  ({ officialIds, receptionIds } = await layOutDay(office, { on, officials: 2, people: 12 }));
  office.setNow(at('12:00'));
});
afterAll(() => office.close());

let used = 0;
const nextPerson = () => {
  used += 1;
  return receptionIds[used - 1] as number;
};
const act = (receptionId: number, name: string, time: string, facts: object = {}): Act => ({
  act: name,
  receptionId,
  doneAt: at(time),
  ...facts,
});
const answer = { outcome: 'explained', note: 'Разъяснён порядок подключения' };
const road = (id: number) => [
  act(id, 'arrive', '09:00'),
  act(id, 'summon', '09:10'),
  act(id, 'begin', '09:12'),
  act(id, 'end', '09:30', answer),
];
const personOf = async (id: number) => (await readBoard(organiser, on)).find((one) => one.id === id);

describe('the board of a reception day', () => {
  it('takes a person from the door to the way out, and step 10 of his card with the result', async () => {
    const id = nextPerson();
    expect(codesOf(await record(organiser, on, road(id)))).toEqual(['', '', '', '']);
    expect(await personOf(id)).toMatchObject({
      state: 'done',
      outcome: 'explained',
      receptionState: 'received',
      step: 11,
      queueNumber: 1,
    });
    const [row] = await office.sql<{ came_at: Date; result: string }>(
      'SELECT came_at, result FROM receptions WHERE id = $1',
      [id],
    );
    expect(row?.result).toBe('explained');
    expect(row?.came_at.toISOString()).toBe(new Date(at('09:00')).toISOString());
    const entries = await office.sql<{ action: string }>(
      `SELECT action FROM journal WHERE entity = 'reception' AND entity_id = $1 ORDER BY id`,
      [id],
    );
    expect(entries.map(({ action }) => action)).toEqual([
      'visit.arrive',
      'visit.summon',
      'visit.begin',
      'reception.answer',
      'visit.end',
    ]);
  });

  it('records what comes twice once, whichever way it comes', async () => {
    const id = nextPerson();
    const acts = road(id).map((one) => ({ ...one, key: randomUUID() }));
    await Promise.all([record(organiser, on, acts), record(organiser, on, acts)]);
    expect(codesOf(await record(organiser, on, acts))).toEqual(['', '', '', '']);
    const rows = await office.sql('SELECT 1 FROM visit_acts WHERE reception_id = $1', [id]);
    expect(rows).toHaveLength(4);
    const steps = await office.sql('SELECT 1 FROM reception_steps WHERE reception_id = $1', [id]);
    expect(steps).toHaveLength(1);
  });

  it('passes over what a colleague did first, and tells whoever ends a reception that has ended', async () => {
    const id = nextPerson();
    await record(organiser, on, road(id));
    const late = await record(organiser, on, road(id));
    expect(codesOf(late)).toEqual(['', 'VISIT_OVER', 'VISIT_OVER', 'VISIT_OVER']);
  });

  it('lets nobody into a room where somebody sits, also when two computers say so at once', async () => {
    const [one, , two] = [nextPerson(), nextPerson(), nextPerson()];
    await record(organiser, on, [act(one, 'arrive', '10:00'), act(two, 'arrive', '10:00')]);
    const answers = await Promise.all([
      record(organiser, on, [act(one, 'begin', '10:05')]),
      record(organiser, on, [act(two, 'begin', '10:05')]),
    ]);
    expect(answers.flatMap(codesOf).sort()).toEqual(['', 'VISIT_ROOM_BUSY']);
    const inRoom = (await readBoard(organiser, on)).find(({ state }) => state === 'inRoom');
    await record(organiser, on, [act(inRoom?.id ?? 0, 'end', '10:20', answer)]);
  });

  it('gives a person to another official, whose hour he does not take, and never to the one complained about', async () => {
    const id = nextPerson();
    const [first = 0, second = 0] = officialIds;
    const before = await personOf(id);
    const other = before?.officialId === first ? second : first;
    const given = await record(organiser, on, [
      act(id, 'arrive', '10:30'),
      act(id, 'give', '10:31', { officialId: other, note: 'Ушёл на совещание' }),
    ]);
    expect(codesOf(given)).toEqual(['', '']);
    expect(given.people[0]).toMatchObject({ state: 'arrived', officialId: other });
    await office.sql(
      'UPDATE receptions SET complained_body_id = (SELECT body_id FROM officials WHERE id = $2) WHERE id = $1',
      [id, first],
    );
    const back = act(id, 'give', '10:32', { officialId: before?.officialId ?? 0, note: 'Вернулся' });
    expect(codesOf(await record(organiser, on, [back]))).toEqual(['RECEPTION_BY_COMPLAINED_BODY']);
  });

  it('registers whoever comes on the day, and what was done with him before the server knew his number', async () => {
    const key = randomUUID();
    const recorded = await record(organiser, on, [
      { act: 'walkIn', key, doneAt: at('11:00'), walkIn: aWalkIn('Жаңа', { officialId: officialIds[1] }) },
      { act: 'begin', walkInKey: key, doneAt: at('11:05') },
      { act: 'end', walkInKey: key, doneAt: at('11:20'), ...answer },
      { act: 'begin', walkInKey: randomUUID(), doneAt: at('11:20') },
    ]);
    expect(codesOf(recorded)).toEqual(['', '', '', 'VISIT_UNKNOWN']);
    expect(recorded.people).toMatchObject([{ isWalkIn: true, state: 'done', receptionState: 'received' }]);
    expect(recorded.people[0]?.number).toMatch(/^ЖҚ-2026-\d{5}$/);
  });

  it('keeps the reserve until somebody calls it', async () => {
    const { people } = await record(clerk, on, [
      { act: 'walkIn', doneAt: at('11:30'), walkIn: aWalkIn('Резервті') },
    ]);
    const [person] = people;
    expect(person).toMatchObject({ isReserve: true, officialId: null, state: 'arrived' });
    const called = await record(organiser, on, [
      act(person?.id ?? 0, 'summon', '11:40', { officialId: officialIds[0] }),
    ]);
    expect(called.people[0]).toMatchObject({
      isReserve: false,
      officialId: officialIds[0],
      state: 'summoned',
    });
  });

  it('leaves the rooms to those who receive, and the door to those who stand at it', async () => {
    const id = nextPerson();
    expect(codesOf(await record(clerk, on, [act(id, 'arrive', '11:00'), act(id, 'begin', '11:01')]))).toEqual(
      ['', 'RECEPTION_NOT_FOR_ROLE'],
    );
    const analyst = await office.as('analyst');
    expect(codesOf(await record(analyst, on, [act(id, 'miss', '11:02')]))).toEqual([
      'RECEPTION_NOT_FOR_ROLE',
    ]);
  });

  it('shows nobody’s people of another district', async () => {
    const [id] = receptionIds;
    await office.sql(`UPDATE receptions SET territory_code = '391000000' WHERE id = $1`, [id]);
    const stranger = await office.as('receptionOrganiser', { territoryCode: '395000000' });
    expect((await readBoard(stranger, on)).some((one) => one.id === id)).toBe(false);
    expect(codesOf(await record(stranger, on, [act(id as number, 'arrive', '11:00')]))).toEqual([
      'VISIT_UNKNOWN',
    ]);
  });

  it('takes acts of its own day only, however late they come', async () => {
    const id = nextPerson();
    office.setNow('2026-02-28T08:00:00+05:00');
    const acts = [
      { ...act(id, 'arrive', '09:00'), doneAt: '2026-02-28T07:00:00+05:00' },
      act(id, 'arrive', '16:00'),
    ];
    expect(codesOf(await record(organiser, on, acts))).toEqual(['VISIT_NOT_ON_ITS_DAY', '']);
    expect(await personOf(id)).toMatchObject({ arrivedAt: new Date(at('16:00')).toISOString() });
  });

  it('is closed: whoever did not come is noted so on his card, and a late card is named', async () => {
    const [expected, missed, late] = receptionIds.slice(-3) as [number, number, number];
    await office.sql(`UPDATE receptions SET step = 8, state = 'confirmed' WHERE id = $1`, [late]);
    await record(organiser, on, [act(missed, 'miss', '16:30')]);
    const { closeReceptionDay } = await organiser.ask<{
      closeReceptionDay: { notAppeared: number; left: { id: number }[]; refusals: unknown[] };
    }>(
      'mutation ($on: PlainDate!) { closeReceptionDay(on: $on) { notAppeared answered left { id } refusals { code } } }',
      { on },
    );
    expect(closeReceptionDay.left).toEqual([{ id: late }]);
    expect(await personOf(expected)).toMatchObject({ receptionState: 'notAppeared', state: 'missed' });
    expect(await personOf(missed)).toMatchObject({ receptionState: 'notAppeared', state: 'missed' });
  });
});
