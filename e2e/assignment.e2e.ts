import type { Page } from '@playwright/test';
import {
  type AssignmentAction,
  assignmentActionRules,
  assignmentLifecycle,
} from '@tyndau/domain/assignments/assignmentLifecycle';
import { sourceKindNames } from '@tyndau/domain/assignments/assignmentToSet';
import { executionVerdictNames } from '@tyndau/domain/assignments/executionVerdicts';
import { attach, choose } from './hands.ts';
import { expect, test } from './office.ts';
import { type Paper, pdf } from './papers.ts';
import { texts } from './texts.ts';

test.describe.configure({ timeout: 120_000 });

const t = texts.ru.assignments;

const nameOf = (action: AssignmentAction) => assignmentActionRules[action].name.ru;
const stateOf = (state: keyof typeof assignmentLifecycle) => assignmentLifecycle[state].name.ru;

/** The sheet of an action, opened by its button. */
async function open(page: Page, action: AssignmentAction) {
  await page.getByRole('button', { name: nameOf(action), exact: true }).click();
  return page.getByRole('form', { name: nameOf(action) });
}

/** Fills the sheet of an action by its labels and sends it. */
async function act(
  page: Page,
  action: AssignmentAction,
  fields: Readonly<Record<string, string>>,
  file?: [string, Paper],
) {
  const form = await open(page, action);
  for (const [label, text] of Object.entries(fields)) {
    await form.getByRole('textbox', { name: label, exact: true }).fill(text);
  }
  if (file) await attach(form, ...file, 'ru');
  await form.getByRole('button', { name: nameOf(action), exact: true }).click();
  await expect(form).toHaveCount(0);
}

/** A photograph of one point. */
const photograph: Paper = {
  ...{ name: 'krysha.png', mimeType: 'image/png' },
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

test('an assignment of a protocol is executed, checked on the spot with photographs, concluded, taken off control and archived', async ({
  signInAs,
}) => {
  const [controller, executor] = await Promise.all([signInAs('controller'), signInAs('exec-kst-education')]);
  const { viewer } = await executor.ask<{ viewer: { today: string; body: { name: { ru: string } } } }>(
    '{ viewer { today body { name { ru } } } }',
  );
  const [year = '', month = '', day = ''] = viewer.today.split('-');
  const desk = controller.page;
  const order = `Отремонтировать спортзал школы № ${Date.now()}.`;

  const address = await test.step('the controller sets it out of the protocol of a reception', async () => {
    await desk.goto('/assignments');
    await desk.getByRole('button', { name: t.set }).click();
    const form = desk.getByRole('form', { name: t.set });
    await form.getByRole('button', { name: t.set }).click();
    await expect(form.getByRole('textbox', { name: t.text, exact: true })).toHaveAttribute(
      'aria-invalid',
      'true',
    );
    await choose(form, t.level, 'Аким', 'Аким');
    await choose(form, t.form.sourceKind, 'Протокол', sourceKindNames.receptionProtocol.ru);
    await form.getByRole('textbox', { name: t.form.sourceDocument }).fill('7-ПР');
    await form.getByRole('textbox', { name: t.text, exact: true }).fill(order);
    await choose(form, t.body, viewer.body.name.ru, viewer.body.name.ru);
    await form
      .getByRole('textbox', { name: t.term, exact: true })
      .fill(`${day}.${month}.${Number(year) + 1}`);
    await form.getByRole('button', { name: t.set }).click();
    await desk.waitForURL(/\/assignments\/\d+$/);
    return new URL(desk.url()).pathname;
  });

  await test.step('the body takes it, says how it goes and reports with proof', async () => {
    await executor.page.goto(address);
    await executor.page.getByRole('button', { name: nameOf('assignment.accept'), exact: true }).click();
    await expect(executor.page.getByText(stateOf('inWork'), { exact: true })).toBeVisible();
    await act(executor.page, 'assignment.reportInterim', {
      [t.form.reportText.interim]: 'Подрядчик выбран, работы начаты.',
    });
    await act(
      executor.page,
      'assignment.report',
      { [t.form.reportText.final]: 'Спортзал отремонтирован, акт подписан.' },
      [t.form.proof, pdf('akt.pdf')],
    );
    await expect(executor.page.getByText(stateOf('reported'), { exact: true })).toBeVisible();
  });

  await test.step('the department goes to see, and cannot end control before it has written what it found', async () => {
    await desk.goto(address);
    await expect(desk.getByText(stateOf('reported'), { exact: true })).toBeVisible();
    await act(desk, 'assignment.planCheck', {
      [t.form.place]: 'Школа № 5, спортзал',
      [t.form.people]: 'Тұлпарбаев Е. Қ., контролёр; Ветрогонов С. Н., аналитик',
      [t.form.purpose]: 'Пол и крыша',
    });
    const ending = desk.getByRole('button', { name: nameOf('assignment.acceptReport'), exact: true });
    await expect(ending).toHaveAccessibleDescription(texts.ru.refusals.ASSIGNMENT_CHECK_OPEN);
    const form = await open(desk, 'assignment.recordCheck');
    await choose(form, t.form.found, 'Исполнено', executionVerdictNames.executed.ru);
    await form.getByRole('textbox', { name: t.form.findings }).fill('Пол новый, крыша не течёт.');
    await attach(form, t.form.photographs, photograph, 'ru');
    await form.getByRole('button', { name: nameOf('assignment.recordCheck'), exact: true }).click();
    await expect(form).toHaveCount(0);
    const checks = desk.getByRole('list', { name: t.checks });
    for (const text of [
      'Школа № 5, спортзал',
      'Ветрогонов С. Н.',
      'Пол новый, крыша не течёт.',
      'krysha.png',
    ])
      await expect(checks).toContainText(text);
  });

  await test.step('it concludes, takes it off control and writes it off; the body sees the end and may do nothing', async () => {
    const form = await open(desk, 'assignment.conclude');
    await choose(form, t.form.verdict, 'Исполнено', executionVerdictNames.executed.ru);
    await form.getByRole('textbox', { name: t.form.conclusion }).fill('Подтверждено осмотром и актом.');
    await form.getByRole('button', { name: nameOf('assignment.conclude'), exact: true }).click();
    await expect(form).toHaveCount(0);
    await desk.getByRole('button', { name: nameOf('assignment.acceptReport'), exact: true }).click();
    await expect(desk.getByText(stateOf('executed'), { exact: true })).toBeVisible();
    await desk.getByRole('button', { name: nameOf('assignment.archive'), exact: true }).click();
    await expect(desk.getByText(stateOf('archived'), { exact: true }).first()).toBeVisible();
    await executor.page.reload();
    await expect(executor.page.getByText('Подтверждено осмотром и актом.')).toBeVisible();
    await expect(executor.page.getByRole('toolbar')).toHaveCount(0);
  });
});
