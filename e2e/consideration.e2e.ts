import type { Locator, Page } from '@playwright/test';
import { appealActionRules } from '@tyndau/domain/appeals/lifecycle';
import { choose } from './hands.ts';
import { expect, type Somebody, test } from './office.ts';
import { newWriter, type Writer } from './persons.ts';
import { registerAppeal } from './scene.ts';
import { say, texts } from './texts.ts';

test.describe.configure({ timeout: 120_000 });
test.use({ actionTimeout: 20_000 });

const t = texts.ru;
const nameOf = (action: keyof typeof appealActionRules) => appealActionRules[action].name.ru;

test('a body is asked once: its reply serves the first letter, and is joined to the repeat', async ({
  signInAs,
}) => {
  const [registrar, executor, asked] = await Promise.all(
    (['registrar', 'exec-kst-roads', 'exec-kst-nature'] as const).map((login) => signInAs(login)),
  );
  if (!registrar || !executor || !asked) throw new Error('Nobody signed in');
  const writer = newWriter();
  const first = await inWork(registrar, executor, writer);
  const { page } = executor;
  await page.goto(`/appeals/${first.id}`);
  let form = await openForm(page, 'appeal.askInformation');
  await choose(form, t.information.toBody, 'kst-nature', /природных ресурсов/);
  await form.getByRole('textbox', { name: t.information.text }).fill('Есть ли разрешение на вырубку?');
  await form.getByRole('button', { name: nameOf('appeal.askInformation') }).click();
  await expect(form).toBeHidden();
  const section = page.getByRole('region', { name: t.information.section });
  await expect(section).toContainText('Есть ли разрешение');

  const desk = asked.page;
  await desk.goto('/requests');
  const line = desk.getByRole('listitem').filter({ hasText: first.number });
  await expect(line.getByRole('link', { name: first.number })).toHaveCount(0);
  await line.getByRole('button', { name: t.information.reply }).click();
  const reply = desk.getByRole('form', { name: t.information.reply });
  await reply.getByRole('textbox', { name: t.information.replyText }).fill('Разрешение № 7 от 3 марта.');
  await reply.getByRole('button', { name: t.information.reply }).click();
  await expect(reply).toBeHidden();

  const second = await inWork(registrar, executor, writer);
  await page.goto(`/appeals/${second.id}`);
  form = await openForm(page, 'appeal.askInformation');
  await choose(form, t.information.toBody, 'kst-nature', /природных ресурсов/);
  await expect(form.getByText('Разрешение № 7 от 3 марта.')).toBeVisible();
  await form.getByRole('button', { name: t.information.join }).click();
  await expect(form).toBeHidden();
  await expect(section).toContainText('Разрешение № 7 от 3 марта.');
  await expect(section).toContainText(say(t.information.askedFor, { number: first.number }));
});

test('the clock stands still and runs on; a refusal waits for the preliminary decision', async ({
  signInAs,
}) => {
  const [registrar, executor] = await Promise.all(
    (['registrar', 'exec-kst-roads'] as const).map((login) => signInAs(login)),
  );
  if (!registrar || !executor) throw new Error('Nobody signed in');
  const { id } = await inWork(registrar, executor, newWriter());
  const { page } = executor;
  await page.goto(`/appeals/${id}`);
  let form = await takeWay(page, 'appeal.stopClock');
  await choose(form, t.hearing.ground, 'документы', /Ожидаются документы/);
  await form.getByRole('textbox', { name: t.hearing.untilOn }).fill(asDay(later(await todayOf(executor), 9)));
  await form.getByRole('textbox', { name: t.hearing.awaited }).fill('Справка о составе семьи');
  await form.getByRole('button', { name: t.paths.showNotice }).click();
  await expect(form.getByRole('region', { name: t.paths.preview })).toContainText('Справка о составе семьи');
  await form.getByRole('button', { name: nameOf('appeal.stopClock') }).click();
  await expect(form).toBeHidden();
  const term = page.getByRole('region', { name: t.appeals.section.term });
  await expect(term).toContainText(t.hearing.standsStill);
  await expect(page.getByRole('region', { name: t.paths.notices })).toContainText(
    t.paths.notice.name.clockStopNotice,
  );

  form = await openForm(page, 'appeal.resumeClock');
  await form.getByRole('button', { name: nameOf('appeal.resumeClock') }).click();
  await expect(form).toBeHidden();
  await expect(term).toContainText(t.hearing.end.answered);

  form = await takeWay(page, 'appeal.prepareDecision');
  await form.getByRole('textbox', { name: t.hearing.decision }).fill('Отказать: участок не в собственности.');
  await form.getByRole('button', { name: nameOf('appeal.prepareDecision') }).click();
  await expect(form).toBeHidden();
  await expect(page.getByRole('region', { name: t.hearing.section })).toContainText(t.hearing.earliestActOn);
});

test('the deputy stands in for the head who is away: acts with his rights, under her own name', async ({
  signInAs,
}) => {
  const [registrar, controller, deputy] = await Promise.all(
    (['registrar', 'controller', 'executor2'] as const).map((login) => signInAs(login)),
  );
  if (!registrar || !controller || !deputy) throw new Error('Nobody signed in');
  const { id } = await inWork(registrar, deputy, newWriter());
  const office = controller.page;
  await office.goto('/distribution/absences?absence=new');
  const absence = office.getByRole('form', { name: t.distribution.tab.absences });
  await choose(absence, t.distribution.absences.body, 'энергетики', /энергетики/);
  await choose(absence, t.distribution.absences.person, 'Тұғырылов', /Тұғырылов/);
  await choose(absence, t.distribution.absences.substitute, 'Бәйшешекова', /Бәйшешекова/);
  await absence.getByRole('button', { name: t.words.save }).click();
  await expect(absence).toBeHidden();

  const { page } = deputy;
  await page.goto(`/appeals/${id}`);
  const extend = page.getByRole('button', { name: nameOf('appeal.extend'), exact: true });
  await expect(extend).toHaveAttribute('aria-disabled', 'true');
  await page.getByTitle(t.shell.me).click();
  await page.getByRole('menuitem', { name: /Тұғырылов/ }).click();
  await expect(page.getByRole('button', { name: t.shell.actAsSelf })).toBeVisible();

  await page.goto(`/appeals/${id}`);
  const form = await openForm(page, 'appeal.extend');
  await form
    .getByRole('textbox', { name: t.appeals.action.newDueOn })
    .fill(asDay(later(await todayOf(deputy), 40)));
  await form.getByRole('textbox', { name: t.appeals.action.ground }).fill('Ждём акт обследования.');
  await form.getByRole('button', { name: nameOf('appeal.extend') }).click();
  await expect(form).toBeHidden();
  await expect(page.getByRole('region', { name: t.paths.notices })).toContainText(
    t.paths.notice.name.extensionNotice,
  );
  await page.getByRole('button', { name: t.shell.actAsSelf }).click();
  await expect(page.getByRole('button', { name: t.shell.actAsSelf })).toHaveCount(0);

  const { appeal } = await controller.ask<{ appeal: { history: unknown } }>(
    `{ appeal(id: ${id}) { history { actor { displayName } changes action } } }`,
  );
  expect(JSON.stringify(appeal.history)).toMatch(/onBehalfOf.*Тұғырылов/);
});

async function openForm(page: Page, action: keyof typeof appealActionRules): Promise<Locator> {
  await page.getByRole('button', { name: nameOf(action), exact: true }).click();
  const form = page.getByRole('form', { name: nameOf(action) });
  await expect(form).toBeVisible();
  return form;
}

async function takeWay(page: Page, action: keyof typeof appealActionRules): Promise<Locator> {
  await page.getByRole('button', { name: t.paths.other }).click();
  await page.getByRole('menuitem', { name: nameOf(action) }).click();
  const form = page.getByRole('form', { name: nameOf(action) });
  await expect(form).toBeVisible();
  return form;
}

/** A letter of the person that the executor has in work. */
async function inWork(registrar: Somebody, executor: Somebody, writer: Writer) {
  const { viewer } = await executor.ask<{ viewer: { body: { id: number } } }>('{ viewer { body { id } } }');
  const appeal = await registerAppeal(registrar, writer, 'Просит проверить вырубку деревьев у дома.', {
    route: { bodyId: viewer.body.id },
  });
  const { appeal: seen } = await executor.ask<{ appeal: { version: number } }>(
    `{ appeal(id: ${appeal.id}) { version } }`,
  );
  const answer = await executor.ask<{ takeAppealIntoWork: { refusals: unknown[] } }>(
    'mutation($input: AppealStepInput!) { takeAppealIntoWork(input: $input) { refusals { code } } }',
    { input: { id: appeal.id, version: seen.version } },
  );
  expect(answer.takeAppealIntoWork.refusals).toEqual([]);
  return appeal;
}

const todayOf = async ({ ask }: Somebody) =>
  (await ask<{ viewer: { today: string } }>('{ viewer { today } }')).viewer.today;
const later = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const asDay = (day: string) => day.split('-').reverse().join('.');
