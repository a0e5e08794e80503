import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPort } from '../../live/testing.ts';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { layOutDay, record } from './testing.ts';

const on = '2026-02-27';
const at = (time: string) => `${on}T${time}:00+05:00`;
let office: TestOffice;
let organiser: Person;
let address: string;
let officialIds: number[];
let receptionIds: number[];

beforeAll(async () => {
  office = await testOffice();
  organiser = await office.as('receptionOrganiser');
  address = await openPort(office);
  ({ officialIds, receptionIds } = await layOutDay(office, { on, officials: 1, people: 3 }));
  office.setNow(at('10:00'));
});
afterAll(() => office.close());

async function make(key: string = randomUUID()): Promise<string> {
  const { makeHallScreen } = await organiser.ask<{ makeHallScreen: { token: string } }>(
    `mutation { makeHallScreen(idempotencyKey: "${key}", name: "Фойе") { token refusals { code } } }`,
  );
  return makeHallScreen.token;
}

/** A screen on the wall: no session, no cookie, only the address. */
async function open(token: string) {
  const asked = request(`${address}/api/hall/${token}`, { agent: false });
  asked.on('error', () => undefined);
  asked.end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  let text = '';
  response.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
  });
  const last = () => {
    const events = text.split('\n\n').filter((event) => event.startsWith('data: '));
    return JSON.parse(events.at(-1)?.slice(6) ?? 'null');
  };
  return { status: response.statusCode, text: () => text, last, leave: () => asked.destroy() };
}

describe('the public screen of the hall', () => {
  it('is not there without an address that was given', async () => {
    expect((await open('guessed-address')).status).toBe(404);
  });

  it('asked for twice has one address: the one told last', async () => {
    const [lost, told] = [await make('one screen'), await make('one screen')];
    expect((await open(lost)).status).toBe(404);
    const screen = await open(told);
    expect(screen.status).toBe(200);
    screen.leave();
  });

  it('shows who is called where within a second, by number, and never a name', async () => {
    const [one, two] = receptionIds as [number, number];
    const screen = await open(await make());
    await expect.poll(() => screen.last()).toMatchObject({ type: 'hall', on, called: [], next: [] });
    await organiser.ask(
      'mutation ($on: PlainDate!, $id: Int!) { saveReceptionRoom(on: $on, officialId: $id, room: "204") { done } }',
      { on, id: officialIds[0] },
    );
    await record(organiser, on, [
      { act: 'arrive', receptionId: one, doneAt: at('09:00') },
      { act: 'arrive', receptionId: two, doneAt: at('09:05') },
      { act: 'summon', receptionId: one, doneAt: at('09:10') },
    ]);
    await expect
      .poll(() => screen.last(), { timeout: 1000, interval: 20 })
      .toMatchObject({ called: [{ number: 1, room: '204' }], next: [2] });
    const people = await office.sql<{ applicant_name: string; number: string }>(
      'SELECT applicant_name, number FROM receptions',
    );
    for (const { applicant_name, number } of people) {
      expect(screen.text()).not.toContain(applicant_name);
      expect(screen.text()).not.toContain(number);
    }
    expect(Object.keys(screen.last()).sort()).toEqual(['called', 'inRoom', 'next', 'on', 'type']);
    screen.leave();
  });

  it('goes dark when its address is taken back', async () => {
    const token = await make();
    const screen = await open(token);
    await expect.poll(() => screen.last()).toMatchObject({ type: 'hall' });
    const { hallScreens } = await organiser.ask<{ hallScreens: { id: number }[] }>(
      '{ hallScreens { id name } }',
    );
    const id = hallScreens.at(-1)?.id;
    await organiser.ask('mutation ($id: Int!) { revokeHallScreen(id: $id) { done } }', { id });
    await expect.poll(() => screen.last(), { timeout: 2000 }).toEqual({ type: 'over' });
    expect((await open(token)).status).toBe(404);
  });

  it('keeps only the print of an address in the archive', async () => {
    const token = await make();
    const rows = await office.sql('SELECT * FROM hall_screens');
    expect(JSON.stringify(rows)).not.toContain(token);
    const entries = await office.sql("SELECT changes FROM journal WHERE entity = 'hallScreen'");
    expect(JSON.stringify(entries)).not.toContain(token);
  });

  it('is given by the organiser alone', async () => {
    const clerk = await office.as('intakeClerk');
    const { errors } = await clerk.tryToAsk(
      'mutation { makeHallScreen(idempotencyKey: "x", name: "x") { token } }',
    );
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
