import type { Page } from '@playwright/test';
import { appealActionRules, appealLifecycle } from '@tyndau/domain/appeals/lifecycle';
import { prepareAnswer, signAnswer } from './answering.ts';
import { choose } from './hands.ts';
import { expect, type Somebody, test } from './office.ts';
import { newWriter } from './persons.ts';
import { registerAppeal } from './scene.ts';
import { texts } from './texts.ts';

test.describe.configure({ timeout: 120_000 });
test.use({ actionTimeout: 20_000 });

const { execution: t, appeals: card } = texts.ru;
const poor = 'Меры приняты, отопление налажено.';
const better = 'По пункту 14 Правил стояк промыт 3 марта, давление восстановлено, перерасчёт сделан.';

test('a body passes an appeal on, reports a part, and answers through the head who signs', async ({
  signInAs,
}) => {
  const { head, executor, colleague, controller, address, number } = await scene(signInAs);

  await head.page.goto(address);
  await passOn(head.page);
  await expectState(head.page, 'inWork');

  await executor.page.goto(address);
  await executor.page.getByRole('button', { name: t.report }).click();
  const report = executor.page.getByRole('form', { name: t.report });
  await report.getByRole('textbox', { name: t.reportText }).fill('Насос исправен, акт от 3 марта.');
  await report.getByRole('button', { name: t.report }).click();
  await expect(report).toBeHidden();

  const { page: desk } = colleague;
  await desk.goto('/');
  await expect(desk.getByRole('heading', { name: texts.ru.front.topQuestions })).toBeVisible();
  // Who may not see receptions is not told that no day was appointed.
  await expect(desk.getByRole('heading', { name: texts.ru.front.nextReceptionDay })).toHaveCount(0);
  await desk.goto('/room?tab=mine');
  await desk.getByRole('link', { name: number }).click();
  await expect(desk.getByRole('list', { name: t.section })).toContainText('Насос исправен');
  await prepareAnswer(desk, poor, 'ru');

  await head.page.reload();
  await head.page.getByRole('button', { name: t.draft.return }).click();
  const remarks = head.page.getByRole('form', { name: t.draft.return });
  await remarks.getByRole('textbox', { name: t.draft.remarks }).fill('Назовите правило и день.');
  await remarks.getByRole('button', { name: t.draft.return }).click();
  await expect(remarks).toBeHidden();

  await desk.reload();
  await expect(desk.getByRole('region', { name: t.draft.section })).toContainText('Назовите правило и день.');
  await rewrite(desk);
  await head.page.reload();
  await signAnswer(head.page, better, 'ru');

  await controller.page.goto(address);
  await expectState(controller.page, 'answered');
  await expect(controller.page.getByRole('region', { name: card.section.answers })).toContainText(better);
});

test('more time is asked for, refused with a reason, asked again and granted', async ({ signInAs }) => {
  const { head, colleague, address, dueOn } = await scene(signInAs);
  await colleague.page.goto(address);
  await colleague.page
    .getByRole('button', { name: appealActionRules['appeal.takeIntoWork'].name.ru })
    .click();
  await expectState(colleague.page, 'inWork');
  const asked = later(dueOn, 14);
  await askForTime(colleague.page, asked);
  // Whoever considers does not decide.
  const requests = (page: Page) => page.getByRole('region', { name: t.more.section });
  await expect(requests(colleague.page).getByRole('button', { name: t.more.grant })).toHaveCount(0);

  await head.page.goto(address);
  await requests(head.page).getByRole('button', { name: t.more.refuse }).click();
  const refusal = head.page.getByRole('form', { name: t.more.refuseTitle });
  await refusal.getByRole('textbox', { name: t.more.reason }).fill('Акт уже готов.');
  await refusal.getByRole('button', { name: t.more.refuse }).click();
  await expect(requests(head.page)).toContainText('Акт уже готов.');

  await colleague.page.reload();
  await expect(requests(colleague.page)).toContainText('Акт уже готов.');
  await askForTime(colleague.page, asked);
  await head.page.reload();
  await requests(head.page).getByRole('button', { name: t.more.grant }).click();
  const grant = head.page.getByRole('form', { name: t.more.grant });
  await grant.getByRole('button', { name: t.more.grant }).click();
  await expect(grant).toBeHidden();
  await expect(requests(head.page).getByText(t.more.granted)).toBeVisible();
  const term = head.page.getByRole('region', { name: card.section.term });
  await expect(term).toContainText(asDay(dueOn));
  await expect(term).toContainText(asDay(asked));
});

/** An appeal that has come to the body, and the people who will have to do with it. */
async function scene(
  signInAs: (login: 'registrar' | 'head' | 'executor' | 'executor2' | 'controller') => Promise<Somebody>,
) {
  const registrar = await signInAs('registrar');
  const { bodies } = await registrar.ask<{ bodies: { id: number; code: string }[] }>(
    '{ bodies { id code } }',
  );
  const bodyId = bodies.find(({ code }) => code === 'kst-utilities')?.id;
  const annotation = 'Просит восстановить отопление и сделать перерасчёт.';
  const { id, number } = await registerAppeal(registrar, newWriter(), annotation, { route: { bodyId } });
  const { appeal } = await registrar.ask<{ appeal: { dueOn: string } }>(
    'query($id: Int!) { appeal(id: $id) { dueOn } }',
    { id },
  );
  const [head, executor] = [await signInAs('head'), await signInAs('executor')];
  const [colleague, controller] = [await signInAs('executor2'), await signInAs('controller')];
  return {
    ...{ head, executor, colleague, controller, number },
    dueOn: appeal.dueOn,
    address: `/appeals/${id}`,
  };
}

async function passOn(page: Page): Promise<void> {
  const name = appealActionRules['appeal.passOn'].name.ru;
  await page.getByRole('button', { name, exact: true }).click();
  const form = page.getByRole('form', { name });
  await choose(form, t.pass.to, 'Бәйшешекова', /Бәйшешекова/);
  await form.getByRole('textbox', { name: t.pass.text }).fill('Рассмотреть с выездом, подготовить ответ.');
  await form.getByRole('button', { name: t.pass.add }).click();
  const helper = form.getByRole('group');
  await choose(helper, t.pass.helper.replace('{{number}}', '1'), 'Жарқынбаев', /Жарқынбаев/);
  await helper.getByRole('textbox', { name: t.pass.part }).fill('Проверить насос.');
  await form.getByRole('button', { name, exact: true }).click();
  await expect(form).toBeHidden();
}

async function rewrite(page: Page): Promise<void> {
  await page.getByRole('button', { name: t.draft.edit }).click();
  const form = page.getByRole('form', { name: appealActionRules['appeal.draftAnswer'].name.ru });
  await form.getByRole('textbox', { name: card.answer.text }).fill(better);
  await form.getByRole('button', { name: t.draft.send }).click();
  await expect(form).toBeHidden();
}

async function askForTime(page: Page, on: string): Promise<void> {
  const name = appealActionRules['appeal.askExtension'].name.ru;
  await page.getByRole('button', { name, exact: true }).click();
  const form = page.getByRole('form', { name });
  await form.getByRole('textbox', { name: card.action.newDueOn }).fill(asDay(on));
  await form.getByRole('textbox', { name: t.more.ground }).fill('Ждём акт экспертизы.');
  await form.getByRole('button', { name, exact: true }).click();
  await expect(form).toBeHidden();
}

async function expectState(page: Page, state: keyof typeof appealLifecycle): Promise<void> {
  await expect(page.getByText(appealLifecycle[state].name.ru, { exact: true }).first()).toBeVisible();
}

function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const asDay = (day: string) => day.split('-').reverse().join('.');
