import { appealActionRules } from '@tyndau/domain/appeals/lifecycle';
import { cardForm, choose } from './hands.ts';
import { expect, type Somebody, test } from './office.ts';
import { newWriter } from './persons.ts';
import { acceptLetter, countAppealsOf, handLetter, registerAppeal } from './scene.ts';
import { sayingOf, texts } from './texts.ts';

test.describe.configure({ timeout: 180_000 });
test.use({ actionTimeout: 30_000 });

const { appeals, registration: t, words } = texts.ru;

test('the second of two who amend sees who changed what and keeps his own words', async ({ signInAs }) => {
  const [first, second] = [await signInAs('registrar2'), await signInAs('registrar4')];
  const { id } = await registerAppeal(first, newWriter(), 'Протекает крыша дома, просит о ремонте кровли.');
  const name = appealActionRules['appeal.amendCurrent'].name.ru;
  for (const { page } of [first, second]) {
    await page.goto(`/appeals/${id}`);
    await page.getByRole('button', { name: appeals.amend }).click();
  }
  const theirs = 'Протекает крыша дома № 4, просит о ремонте кровли до зимы.';
  const mine = 'Протекает крыша дома; просит о ремонте и о возмещении за испорченную мебель.';
  const amend = async ({ page }: Somebody, annotation: string) => {
    const form = page.getByRole('form', { name });
    await form.getByRole('textbox', { name: appeals.field.annotation }).fill(annotation);
    await form.getByRole('button', { name }).click();
  };
  await amend(first, theirs);
  await expect(first.page.getByRole('form', { name })).toBeHidden();
  await amend(second, mine);

  const { viewer } = await first.ask<{ viewer: { displayName: string } }>('{ viewer { displayName } }');
  const conflict = second.page.getByRole('dialog', { name: words.conflict.title });
  await expect(conflict).toContainText(viewer.displayName);
  const row = conflict.getByRole('row').filter({ hasText: appeals.field.annotation });
  await expect(row).toContainText(theirs);
  await expect(row).toContainText(mine);
  await conflict.getByRole('button', { name: words.conflict.keepMine }).click();
  await expect(second.page.getByRole('form', { name })).toBeHidden();
  await expect(second.page.getByRole('region', { name: appeals.section.essence })).toContainText(mine);
});

test('a double click registers once', async ({ signInAs }) => {
  const [clerk, registrar] = [await signInAs('priem'), await signInAs('registrar2')];
  const writer = newWriter();
  const letter = await acceptLetter(clerk, writer);
  await handLetter(registrar, letter);
  const { page } = registrar;
  await page.goto(`/workbench/register/${letter.id}`);
  const form = cardForm(page);
  await choose(form, t.field.question, '01.01.02', /Слабое отопление/);
  await form
    .getByRole('textbox', { name: t.field.annotation, exact: true })
    .fill('Не горят фонари на улице, просит восстановить освещение.');
  await form.getByRole('button', { name: t.submit }).dblclick();
  await expect(page.getByText(sayingOf(t.registered))).toHaveCount(1);
  expect(await countAppealsOf(registrar, writer)).toBe(1);
});

test('two registrars who press «take the next» at once get different letters', async ({ signInAs }) => {
  const clerk = await signInAs('priem');
  const [first, second] = [await signInAs('registrar2'), await signInAs('registrar4')];
  await acceptLetter(clerk, newWriter());
  await acceptLetter(clerk, newWriter());
  const buttons = await Promise.all(
    [first, second].map(async ({ page }) => {
      await page.goto('/workbench');
      const button = page.getByRole('button', { name: t.takeNext });
      await expect(button).toBeEnabled();
      return button;
    }),
  );
  await Promise.all(buttons.map((button) => button.click()));
  const letters = await Promise.all(
    [first, second].map(async ({ page }) => {
      await page.waitForURL(/\/workbench\/register\/\d+/);
      return new URL(page.url()).pathname;
    }),
  );
  expect(new Set(letters).size).toBe(2);
});
