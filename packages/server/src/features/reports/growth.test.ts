import { randomUUID } from 'node:crypto';
import { addDays, plainDate } from '@tyndau/domain/calendar/plainDate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { searchGrowth } from './searchGrowth.ts';
import { putLots } from './testing.ts';

const TODAY = plainDate('2026-02-02');
let office: TestOffice;
let analyst: Person;

interface Alert {
  id: number;
  version: number;
  counted: number;
  expected: number;
  state: string;
  questionCode: string;
  notes: { kind: string; text: string }[];
}
const alerts = async (person: Person) =>
  (
    await person.ask<{ growthAlerts: Alert[] }>(
      '{ growthAlerts { id version counted expected state questionCode districtCode notes { kind text } } }',
    )
  ).growthAlerts;

beforeAll(async () => {
  office = await testOffice();
  analyst = await office.as('analyst');
  // Two letters a week on heating and one on roads for a year, then a house stays cold.
  const weeks = Array.from({ length: 52 }, (_, week) => addDays(TODAY, -9 - 7 * week));
  await putLots(office, [
    ...weeks.map((registeredOn) => ({ count: 2, registeredOn, question: '01.01.01' })),
    ...weeks.map((registeredOn) => ({ count: 1, registeredOn, question: '01.06.03' })),
    { count: 18, registeredOn: addDays(TODAY, -3), question: '01.01.01' },
    { count: 1, registeredOn: addDays(TODAY, -3), question: '01.06.03' },
  ]);
});
afterAll(() => office.close());

describe('growth of a question in a place', () => {
  it('is found, and those who analyse the place are told, once', async () => {
    const day = addDays(TODAY, -1);
    await Promise.all([searchGrowth(office.app, day), searchGrowth(office.app, day)]);
    const [alert, ...more] = await alerts(analyst);
    expect(more).toEqual([]);
    expect(alert).toMatchObject({
      questionCode: '01.01.01',
      districtCode: '391000000',
      counted: 18,
      state: 'open',
    });
    expect(alert?.expected).toBeGreaterThan(1.5);
    expect(alert?.expected).toBeLessThan(2.5);
    const { notifications } = await analyst.ask<{
      notifications: { kind: string; facts: { counted: number } }[];
    }>('{ notifications { kind facts } }');
    expect(
      notifications.filter(({ kind }) => kind === 'growth.found').map(({ facts }) => facts.counted),
    ).toEqual([18]);
    await searchGrowth(office.app, TODAY);
    expect(await alerts(analyst)).toHaveLength(1);
  });

  it('bears its causes and measures, and is closed with what it came to', async () => {
    const [alert] = await alerts(analyst);
    const NOTE =
      'mutation($input: NoteGrowthInput!) { noteGrowth(input: $input) { refusals { code field } } }';
    const note = (text: string, kind: string) =>
      analyst.ask<{ noteGrowth: { refusals: { code: string }[] } }>(NOTE, {
        input: {
          idempotencyKey: randomUUID(),
          alertId: alert?.id,
          kind,
          text,
          dueOn: kind === 'measure' ? '2026-02-10' : null,
        },
      });
    expect((await note(' ', 'cause')).noteGrowth.refusals.map(({ code }) => code)).toEqual(['REQUIRED']);
    await note('Авария на теплотрассе', 'cause');
    await note('Встреча с жителями', 'measure');
    const CLOSE = `mutation { closeGrowth(id: ${alert?.id}, version: ${alert?.version}, conclusion: "Тепло подано") { refusals { code } } }`;
    await analyst.ask(CLOSE);
    const [closed] = await alerts(analyst);
    expect(closed).toMatchObject({ state: 'closed', notes: [{ kind: 'cause' }, { kind: 'measure' }] });
  });

  it('of another region is nobody else’s', async () => {
    expect(await alerts(await office.as('analyst', { territoryCode: '550000000' }))).toEqual([]);
  });
});
