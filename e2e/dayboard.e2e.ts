import { randomUUID } from 'node:crypto';
import type { Page, Route } from '@playwright/test';
import { choose } from './hands.ts';
import { expect, type Somebody, test } from './office.ts';
import { newWriter, type Writer } from './persons.ts';
import { say, texts } from './texts.ts';

const { visits: t, receptionSteps: steps } = texts.ru;

const BOARD = `query { receptionBoard { desks { official { id fullName } } people { state officialId } } }`;
const RECORD = `mutation ($on: PlainDate!, $acts: [VisitActInput!]!) { recordVisitActs(on: $on, acts: $acts) {
  acts { receptionId refusals { code } } people { id name state queueNumber } } }`;

interface Recorded {
  readonly acts: readonly { readonly receptionId: number; readonly refusals: readonly unknown[] }[];
  readonly people: readonly { readonly id: number; readonly state: string; readonly queueNumber: number }[];
}

/** The day by the clock of the office. */
const today = () => new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10);

async function record({ ask }: Somebody, act: Record<string, unknown>) {
  const acts = [{ key: randomUUID(), doneAt: new Date().toISOString(), ...act }];
  const { recordVisitActs } = await ask<{ recordVisitActs: Recorded }>(RECORD, { on: today(), acts });
  expect(recordVisitActs.acts[0]?.refusals).toEqual([]);
  const [person] = recordVisitActs.people;
  if (!person) throw new Error('Nobody is on the board');
  return person;
}

async function comeWithoutBooking(somebody: Somebody, { lastName, firstName }: Writer, officialId: number) {
  const walkIn = {
    applicant: { kind: 'naturalPerson', lastName, firstName, address: 'Қостанай' },
    ...{ essence: 'Третий год не подключают дом к отоплению', questionCode: '01.01.02', language: 'kk' },
    ...{ territoryCode: '391000000', officialId },
  };
  return record(somebody, { act: 'walkIn', walkIn });
}

interface Desks {
  readonly desks: readonly { readonly official: { readonly id: number; readonly fullName: string } }[];
  readonly people: readonly { readonly state: string; readonly officialId: number | null }[];
}

/** Somebody with whom nobody sits: the room of an official is for one. */
async function findFreeOfficial({ ask }: Somebody) {
  const { receptionBoard } = await ask<{ receptionBoard: Desks }>(BOARD);
  const taken = receptionBoard.people.filter(({ state }) => ['inRoom', 'summoned'].includes(state));
  const free = receptionBoard.desks.findLast(
    ({ official }) => !taken.some(({ officialId }) => officialId === official.id),
  );
  if (!free) throw new Error('Every official has somebody in his room');
  return free.official;
}

const refuse = (route: Route) => route.abort('internetdisconnected');

/** Not every Chromium keeps the worker of the board off the line once the page is loaded anew: so it is cut as well. */
async function loseNetwork(page: Page): Promise<void> {
  await page.context().route('**/graphql', refuse);
  await page.context().setOffline(true);
}

async function findNetwork(page: Page): Promise<void> {
  await page.context().unroute('**/graphql', refuse);
  await page.context().setOffline(false);
}

/** Where everybody stands, as the server has it. */
async function boardOf({ ask }: Somebody) {
  const { receptionBoard } = await ask<{
    receptionBoard: { people: { id: number; name: string; state: string }[] };
  }>(`query { receptionBoard(on: "${today()}") { people { id name state } } }`);
  return new Map(receptionBoard.people.map((one) => [one.name.split(' ')[0] ?? '', one]));
}

const rowOf = (page: Page, { lastName }: Writer) => page.getByRole('listitem').filter({ hasText: lastName });
const partOf = (page: Page, writer: Writer) =>
  page.locator('[data-part]').filter({ has: rowOf(page, writer) });

async function register(page: Page, { lastName, firstName }: Writer, official: string): Promise<void> {
  await page.getByRole('button', { name: t.walkIn }).click();
  const form = page.getByRole('form', { name: t.walkInTitle });
  await form.getByLabel(steps.lastName).fill(lastName);
  await form.getByLabel(steps.firstName).fill(firstName);
  await choose(form, steps.privilege, 'инвалид', /инвалидностью/);
  await choose(form, t.question, '01.01.02', /отопл/);
  await form.getByLabel(t.essence).fill('Нет пандуса и отопления второй год');
  await form.getByRole('combobox', { name: t.toWhom }).click();
  await page.getByRole('option', { name: new RegExp(official) }).click();
  await form.getByRole('button', { name: t.act.walkIn, exact: true }).click();
  await expect(form).toBeHidden();
}

test('a walk-in with the priority right is called first, also without the network, and the wall shows no name', async ({
  signInAs,
  browser,
  baseURL,
}) => {
  const organiser = await signInAs('organiser');
  const colleague = await signInAs('organiser');
  const { page, ask } = organiser;
  const official = await findFreeOfficial(organiser);
  const [plain, privileged, third] = [newWriter(), newWriter(), newWriter()];
  const first = await comeWithoutBooking(organiser, plain, official.id);
  await page.goto(`/reception-day/${today()}`);
  await expect(rowOf(page, plain)).toBeVisible();

  await test.step('whoever has the right stands before those who came earlier', async () => {
    await register(page, privileged, official.fullName);
    await expect(page.locator('[data-waiting="0"]')).toBeVisible();
    const names =
      (await page.locator('[data-part="waiting"]').filter({ hasText: plain.lastName }).textContent()) ?? '';
    expect(names.indexOf(privileged.lastName)).toBeGreaterThan(-1);
    expect(names.indexOf(privileged.lastName)).toBeLessThan(names.indexOf(plain.lastName));
  });

  await test.step('without the network the board goes on, also after a reload, and sends all in its order', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready);
    await loseNetwork(page);
    await rowOf(page, privileged)
      .getByRole('button', { name: `${t.act.summon}:` })
      .click();
    await expect(partOf(page, privileged)).toHaveAttribute('data-part', 'summoned');
    await expect(page.getByText(say(t.waiting_one, { count: 1 }))).toBeVisible();
    await page.reload();
    await expect(partOf(page, privileged)).toHaveAttribute('data-part', 'summoned');
    await expect(rowOf(page, plain)).toBeVisible();
    await rowOf(page, privileged)
      .getByRole('button', { name: `${t.act.begin}:` })
      .click();
    // Somebody new comes to the door meanwhile: the form chooses from what the page has kept.
    await register(page, third, official.fullName);
    await expect(page.locator('[data-waiting="3"]')).toBeVisible();
    await page.reload();
    await expect(partOf(page, privileged)).toHaveAttribute('data-part', 'inRoom');
    await expect(partOf(page, third)).toHaveAttribute('data-part', 'waiting');
    await expect(page.locator('[data-waiting="3"]')).toBeVisible();
    // A colleague goes on working: what he does stands here as soon as the line is back.
    await record(colleague, { act: 'summon', receptionId: first.id, officialId: official.id });
    await findNetwork(page);
    await expect(page.locator('[data-waiting="0"]')).toBeVisible();
    await expect(partOf(page, plain)).toHaveAttribute('data-part', 'summoned');
    const states = await boardOf(colleague);
    expect(states.get(privileged.lastName)?.state).toBe('inRoom');
    expect(states.get(third.lastName)?.state).toBe('arrived');
    const receptionId = states.get(privileged.lastName)?.id;
    await record(colleague, { act: 'end', receptionId, outcome: 'explained', note: 'Айтылды' });
    await record(colleague, { act: 'requeue', receptionId: first.id });
    await expect(partOf(page, plain)).toHaveAttribute('data-part', 'waiting');
  });

  await test.step('a colleague’s act is seen without asking', async () => {
    await record(organiser, { act: 'summon', receptionId: first.id, officialId: official.id });
    await expect(partOf(page, plain)).toHaveAttribute('data-part', 'summoned');
  });

  await test.step('the wall shows numbers, and never a name', async () => {
    const { makeHallScreen } = await ask<{ makeHallScreen: { token: string } }>(
      'mutation { makeHallScreen(idempotencyKey: "сынақ", name: "Сынақ") { token } }',
    );
    const context = await browser.newContext(baseURL ? { baseURL } : {});
    const wall = await context.newPage();
    await wall.goto(`/hall/${makeHallScreen.token}`);
    const called = wall.getByRole('list').first();
    await expect(called).toContainText(String(first.queueNumber));
    await record(organiser, { act: 'requeue', receptionId: first.id });
    await expect(called.getByText(String(first.queueNumber), { exact: true })).toHaveCount(0);
    const seen = (await wall.locator('body').textContent()) ?? '';
    for (const { lastName } of [plain, privileged]) expect(seen).not.toContain(lastName);
    await context.close();
  });

  await test.step('whoever signs out leaves nothing of the board on the computer', async () => {
    const isKept = () => page.evaluate(() => caches.has('tyndau.board'));
    expect(await isKept()).toBe(true);
    await page.getByTitle(texts.ru.shell.me).click();
    await page.getByRole('menuitem', { name: texts.ru.shell.signOut, exact: true }).click();
    await page.waitForURL(/sign-in/);
    expect(await isKept()).toBe(false);
  });
});
