import { expect, test } from './office.ts';
import { newWriter } from './persons.ts';
import { registerAppeal } from './scene.ts';
import { texts } from './texts.ts';

test.describe.configure({ timeout: 120_000 });

const t = texts.ru.recount;
const SAVE = `mutation($input: SaveCalendarExceptionInput!) {
  saveCalendarException(input: $input) { exception { on } refusals { code field } } }`;
const SEE = 'query($id: Int!) { appeal(id: $id) { dueOn originalDueOn } }';

test('a day declared free moves the open terms that end on it: shown before, moved as one act, both days kept', async ({
  signInAs,
}) => {
  const [registrar, admin, controller] = [
    await signInAs('registrar'),
    await signInAs('admin'),
    await signInAs('controller'),
  ];
  // Its term ends in three months, where the terms of no other journey do.
  const { id, number } = await registerAppeal(registrar, newWriter(), 'Просит о реабилитации деда.', {
    kind: 'rehabilitationApplication',
  });
  const dueOnOf = async () => (await registrar.ask<{ appeal: { dueOn: string } }>(SEE, { id })).appeal.dueOn;
  const before = await dueOnOf();
  const saved = await admin.ask<{ saveCalendarException: { refusals: unknown[] } }>(SAVE, {
    input: { on: before, kind: 'dayOff', confirmed: true, name: { kk: 'Қар', ru: 'Занос', en: 'Snow' } },
  });
  expect(saved.saveCalendarException.refusals).toEqual([]);

  const { page } = controller;
  await page.goto('/recount');
  const preview = page.getByRole('region', { name: t.preview });
  await expect(preview.getByRole('link', { name: number })).toBeVisible();
  await page.getByRole('textbox', { name: t.reason }).fill('Постановление акимата № 12');
  await page.getByRole('button', { name: t.recount }).click();
  const done = page.getByRole('region', { name: t.done });
  await expect(done).toContainText('Постановление акимата № 12');
  await expect(done.getByText(t.isDone).first()).toBeVisible({ timeout: 60_000 });
  const after = await dueOnOf();
  expect(after > before).toBe(true);
  await page.goto(`/appeals/${id}`);
  const term = page.getByRole('region', { name: texts.ru.appeals.section.term });
  for (const day of [before, after]) await expect(term).toContainText(day.split('-').reverse().join('.'));
});
