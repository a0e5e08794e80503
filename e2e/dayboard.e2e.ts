import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { choose } from './hands.ts';
import { expect, type Somebody, test } from './office.ts';
import { newWriter, type Writer } from './persons.ts';
import { say, texts } from './texts.ts';

const { visits: t, receptionSteps: steps } = texts.ru;

const BOARD = `query { receptionBoard { desks { official { id fullName } } } }`;
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
  const { page, ask } = organiser;
  const { receptionBoard } = await ask<{
    receptionBoard: { desks: { official: { id: number; fullName: string } }[] };
  }>(BOARD);
  const official = receptionBoard.desks.at(-1)?.official ?? { id: 0, fullName: '' };
  const [plain, privileged] = [newWriter(), newWriter()];
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

  await test.step('what is done without the network is kept, through a reload too, and sent by itself', async () => {
    await page.context().setOffline(true);
    await rowOf(page, privileged)
      .getByRole('button', { name: `${t.act.summon}:` })
      .click();
    await expect(partOf(page, privileged)).toHaveAttribute('data-part', 'summoned');
    await expect(page.getByText(say(t.waiting_one, { count: 1 }))).toBeVisible();
    // The page may come again while the acts still may not: a proxy that is half awake.
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('recordVisitActs') ? route.abort() : route.continue(),
    );
    await page.context().setOffline(false);
    await page.reload();
    await expect(partOf(page, privileged)).toHaveAttribute('data-part', 'summoned');
    await expect(page.locator('[data-waiting="1"]')).toBeVisible();
    await page.unroute('**/graphql');
    await expect(page.locator('[data-waiting="0"]')).toBeVisible();
  });

  await test.step('a colleague’s act is seen without asking', async () => {
    await record(organiser, { act: 'summon', receptionId: first.id, officialId: official.id });
    await expect(partOf(page, plain)).toHaveAttribute('data-part', 'summoned');
  });

  await test.step('the wall shows numbers, and never a name', async () => {
    const { makeHallScreen } = await ask<{ makeHallScreen: { token: string } }>(
      'mutation { makeHallScreen(name: "Сынақ") { token } }',
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
});
