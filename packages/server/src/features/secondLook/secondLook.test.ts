import { isDrawn } from '@tyndau/domain/appeals/secondLook';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeWorld } from '../../testing/makeWorld.ts';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';

let office: TestOffice;
let head: Person;
beforeAll(async () => {
  office = await testOffice();
  office.setNow('2026-02-02T12:00:00+05:00');
  await makeWorld(office, { appeals: 500, today: '2026-02-02' });
  // The demonstration's own desk has looked at everything already.
  await office.sql('ALTER TABLE registration_checks DISABLE TRIGGER USER');
  await office.sql('DELETE FROM registration_checks');
  await office.sql('ALTER TABLE registration_checks ENABLE TRIGGER USER');
  head = await office.as('controller');
}, 60_000);
afterAll(() => office.close());

interface Cards {
  items: { appeal: { id: number; registrar: { id: number } }; draw: number; percent: number }[];
  total: number;
}

const cards = async (registrarId: number | null = null) =>
  (
    await head.ask<{ cardsToCheck: Cards }>(
      `query ($registrarId: Int) { cardsToCheck(registrarId: $registrarId, pageSize: 200) {
        items { appeal { id registrar { id } } draw percent } total } }`,
      { registrarId },
    )
  ).cardsToCheck;

const check = async (appealId: number, errors: string[], who: Person = head) =>
  (
    await who.ask<{ checkRegistration: { refusals: { code: string }[] } }>(
      `mutation ($appealId: Int!, $errors: [String!]!) {
        checkRegistration(appealId: $appealId, errors: $errors, note: "Сверено с письмом") { refusals { code } } }`,
      { appealId, errors },
    )
  ).checkRegistration.refusals.map(({ code }) => code);

const share = (userId: number, percent: number | null) =>
  head.ask<{ saveCheckShare: { refusals: { code: string }[] } }>(
    'mutation ($userId: Int!, $percent: Int) { saveCheckShare(userId: $userId, percent: $percent) { refusals { code } } }',
    { userId, percent },
  );

it('the lot that the database draws is the lot of the law', async () => {
  const recent = await office.sql<{ id: number }>(
    `SELECT id FROM appeals WHERE registered_on >= DATE '2026-02-02' - 60 ORDER BY registered_on, id`,
  );
  const { items, total } = await cards();
  const drawn = recent.map(({ id }) => id).filter((id) => isDrawn(id, 5));
  expect(drawn.length).toBeGreaterThan(1);
  expect(items.map(({ appeal }) => appeal.id)).toEqual(drawn);
  expect(total).toBe(drawn.length);
});

it('a registrar has a share of his own where one is set', async () => {
  const [{ id } = { id: 0 }] = await office.sql<{ id: number }>(
    `SELECT id FROM users WHERE login = 'registrar2'`,
  );
  const before = (await cards(id)).total;
  await share(id, 40);
  const after = await cards(id);
  expect(after.total).toBeGreaterThan(before);
  expect(after.items.every(({ percent, draw }) => percent === 40 && draw < 40)).toBe(true);
  await share(id, null);
  expect((await cards(id)).total).toBe(before);
  expect((await share(id, 101)).saveCheckShare.refusals).toEqual([{ code: 'OUT_OF_RANGE' }]);
});

it('what is found is counted for the registrar, told to him, and stands in the history of the card', async () => {
  const [card] = (await cards()).items;
  if (!card) throw new Error('The lot fell on nothing');
  const { id, registrar } = card.appeal;
  expect(await check(id, ['handwriting'])).toEqual(['CODE_UNKNOWN']);
  expect(await check(id, ['body', 'annotation'])).toEqual([]);
  expect(await check(id, [])).toEqual(['REGISTRATION_CHECKED']);
  expect((await cards()).items.some(({ appeal }) => appeal.id === id)).toBe(false);
  const { registrationBalance } = await head.ask<{
    registrationBalance: {
      rows: { registrar: { id: number }; checked: number; withErrors: number; errors: number }[];
    };
  }>('{ registrationBalance(period: month) { rows { registrar { id } checked withErrors errors } } }');
  expect(registrationBalance.rows.find((row) => row.registrar.id === registrar.id)).toMatchObject({
    checked: 1,
    withErrors: 1,
    errors: 2,
  });
  const [entry] = await office.sql(
    `SELECT changes FROM journal WHERE action = 'appeal.checkRegistration' AND entity_id = ${id}
      ORDER BY id DESC LIMIT 1`,
  );
  expect(entry).toEqual({ changes: { registrationErrors: [null, 'body, annotation'] } });
  const told = await office.sql(`SELECT user_id FROM notifications WHERE kind = 'appeal.checkRegistration'`);
  expect(told).toEqual([{ user_id: registrar.id }]);
});

it('nobody checks his own cards, and a registrar checks none', async () => {
  const registrar = await office.as('registrar');
  const denied = await registrar.tryToAsk('{ cardsToCheck { total } }');
  expect(denied.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  const [card] = (await cards()).items;
  await office.sql(`UPDATE appeals SET registrar_id = ${head.id} WHERE id = ${card?.appeal.id}`);
  expect(await check(card?.appeal.id ?? 0, [])).toEqual(['OWN_REGISTRATION']);
});

it('the balance is the desk’s for the head and one’s own for a registrar', async () => {
  const registrar = await office.as('registrar');
  const ask = (who: Person, period: string) =>
    who.ask<{
      registrationBalance: { from: string; to: string; difference: number; rows: { registered: number }[] };
    }>(`{ registrationBalance(period: ${period}) { from to difference rows { registered received } } }`);
  const year = (await ask(head, 'year')).registrationBalance;
  expect([year.from, year.to]).toEqual(['2026-01-01', '2026-12-31']);
  const [counted] = await office.sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM appeals WHERE registered_on >= '2026-01-01'
      AND registrar_id IN (SELECT id FROM users WHERE role = 'registrar')`,
  );
  expect(year.rows.reduce((sum, { registered }) => sum + registered, 0)).toBe(counted?.count);
  const own = (await ask(registrar, 'year')).registrationBalance;
  expect(own.rows).toEqual([{ registered: 0, received: 0 }]);
  expect(own.difference).toBe((await ask(head, 'year')).registrationBalance.difference);
});
