import type { Page } from '@playwright/test';
import { appealActionRules, appealLifecycle } from '@tyndau/domain/appeals/lifecycle';
import { outcomeNames } from '@tyndau/domain/appeals/vocabularyNames';
import { draftStateNames } from '@tyndau/domain/execution/answerDraft';
import { attach, choose } from './hands.ts';
import { expect, PASSWORD } from './office.ts';
import { pdf } from './papers.ts';
import { type Language, texts } from './texts.ts';

/** The executor writes the answer and sends it to the head of the body; the card is open before him. */
export async function prepareAnswer(page: Page, text: string, language: Language): Promise<void> {
  const { answer } = texts[language].appeals;
  const { draft } = texts[language].execution;
  const name = appealActionRules['appeal.draftAnswer'].name[language];
  await page.getByRole('button', { name, exact: true }).click();
  const form = page.getByRole('form', { name });
  await choose(form, answer.outcome, outcomeNames.explained[language], outcomeNames.explained[language]);
  await form.getByRole('textbox', { name: answer.text }).fill(text);
  await attach(form, answer.files, pdf('answer.pdf', text.length.toString()), language);
  await form.getByRole('button', { name: draft.send }).click();
  await expect(form).toBeHidden();
  const section = page.getByRole('region', { name: draft.section });
  await expect(section.getByText(draftStateNames.forApproval[language], { exact: true })).toBeVisible();
  await expect(section).toContainText(text);
}

/** The head reads the words on the card that lies open before him, signs them, and the answer is gone to the department. */
export async function signAnswer(page: Page, text: string, language: Language): Promise<void> {
  const { appeals, execution } = texts[language];
  await page.getByRole('button', { name: execution.draft.sign }).click();
  const form = page.getByRole('form', { name: execution.sign.title });
  await expect(form).toContainText(text);
  await form.getByLabel(execution.sign.password).fill(PASSWORD);
  await form.getByRole('button', { name: execution.draft.sign }).click();
  await expect(form).toBeHidden();
  await expect(
    page.getByText(appealLifecycle.answered.name[language], { exact: true }).first(),
  ).toBeVisible();
  const answer = page.getByRole('region', { name: appeals.section.answers }).getByRole('article').first();
  await expect(answer).toContainText(text);
  await expect(answer).toContainText('answer.pdf');
}
