import type { Locator, Page } from '@playwright/test';
import { expect } from './office.ts';
import type { Paper } from './papers.ts';
import { type Language, texts } from './texts.ts';

/** Picks a value as people do: types words into the field and takes the line that says the name. */
export async function choose(
  within: Locator,
  label: string,
  words: string,
  name: string | RegExp,
): Promise<void> {
  const field = within.getByRole('textbox', { name: label, exact: true });
  await field.click();
  await field.fill(words);
  await within.page().getByRole('option', { name }).first().click();
  await expect(field).toHaveValue(name);
}

/** Picks a file on the computer and waits until the office has it. */
export async function attach(
  within: Locator,
  label: string,
  paper: Paper,
  language: Language,
): Promise<void> {
  await pickFile(within, label, paper, language);
  const line = within.getByRole('listitem').filter({ hasText: paper.name });
  await expect(line).toBeVisible();
  await expect(line.getByRole('progressbar')).toHaveCount(0);
  await expect(line.getByRole('alert')).toHaveCount(0);
}

/** Picks a file on the computer, whatever the office says of it. */
export async function pickFile(
  within: Locator,
  label: string,
  paper: Paper,
  language: Language,
): Promise<void> {
  const chooser = within.page().waitForEvent('filechooser');
  const { choose: button } = texts[language].words.file;
  await within.getByRole('region', { name: label }).getByRole('button', { name: button }).click();
  await (await chooser).setFiles({ ...paper });
}

/** The card while it is typed. */
export function cardForm(page: Page, language: Language = 'ru'): Locator {
  return page.getByRole('form', { name: texts[language].registration.register });
}
