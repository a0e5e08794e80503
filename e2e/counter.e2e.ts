import type { Page, TestInfo } from '@playwright/test';
import { expect, test } from './office.ts';
import { newWriter } from './persons.ts';
import { registerAppeal } from './scene.ts';
import { sayingOf, texts } from './texts.ts';

const { counter, intake } = texts.ru;

/** Counts what a clerk presses, and notes it with the seconds it took a typist of four strokes a second. */
function typist(page: Page, testInfo: TestInfo) {
  let strokes = 0;
  return {
    async press(keys: string) {
      strokes += keys.split('+').length;
      await page.keyboard.press(keys);
    },
    async type(text: string) {
      strokes += text.length;
      await page.keyboard.type(text);
    },
    note(what: string) {
      const done = strokes;
      strokes = 0;
      testInfo.annotations.push({ type: what, description: `${done} keystrokes, ${done / 4} s of typing` });
      return done;
    },
  };
}

/** The addresses the browser has fetched to print. */
async function printedBy(page: Page): Promise<string[]> {
  const printed: string[] = [];
  const note = (path: string) => printed.includes(path) || printed.push(path);
  // A browser without a screen has no dialog of printing, and dies of it.
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  page.on('request', (request) => {
    if (/\/(talon|protocol)\.pdf/.test(request.url())) note(new URL(request.url()).pathname);
  });
  return printed;
}

test('the clerk accepts a letter, a known person and a talon in under twenty seconds of typing', async ({
  signInAs,
}, testInfo) => {
  const registrar = await signInAs('registrar');
  const { page } = await signInAs('priem');
  const hands = typist(page, testInfo);
  const printed = await printedBy(page);
  await page.goto('/intake');
  const receipt = page.getByRole('status', { name: intake.receipt });
  const name = page.getByRole('textbox', { name: intake.field.applicantName, exact: true });
  await expect(name).toBeFocused();

  const stranger = newWriter();
  await hands.type(stranger.fullName);
  await hands.press('Tab');
  await hands.type(stranger.phone.replace(/\D/g, ''));
  await hands.press('Control+Enter');
  await expect(receipt).toContainText(stranger.fullName);
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('');
  await hands.press('Alt+p');
  await expect.poll(() => printed.length).toBe(1);
  expect(hands.note('a plain acceptance with its talon')).toBeLessThan(80);

  const known = newWriter();
  await registerAppeal(registrar, known, 'Просит осветить двор и проверить проводку в подъезде.');
  await hands.type(known.iin);
  await expect(name).toHaveValue(known.fullName);
  await expect(page.getByText(sayingOf(counter.known.appeals_one)).first()).toBeVisible();
  await hands.press('Control+Enter');
  await expect(receipt).toContainText(known.fullName);
  await hands.press('Alt+p');
  await expect.poll(() => printed.length).toBe(2);
  expect(hands.note('acceptance from a known person')).toBeLessThan(20);
});

test('an oral appeal becomes a protocol to sign, and advice is counted without becoming an appeal', async ({
  signInAs,
}) => {
  const { page } = await signInAs('priem');
  const printed = await printedBy(page);
  const writer = newWriter();
  await page.goto('/intake');
  const today = page.getByRole('link', { name: sayingOf(counter.consultation.today) });
  await expect(today).toContainText(/\d/);
  const before = Number(((await today.textContent()) ?? '').replace(/\D/g, ''));

  await page.keyboard.press('Alt+2');
  const protocol = page.getByRole('form', { name: counter.protocol.newProtocol });
  await protocol
    .getByRole('textbox', { name: intake.field.applicantName, exact: true })
    .fill(writer.fullName);
  await expect(protocol).toContainText(counter.protocol.requisite.address);
  await protocol.getByRole('button', { name: counter.protocol.accept }).click();
  await expect(protocol.getByRole('alert').first()).toContainText(
    texts.ru.refusals.PROTOCOL_ESSENCE_REQUIRED,
  );
  await protocol
    .getByRole('textbox', { name: counter.protocol.essence })
    .fill('Во дворе третий месяц нет света, просит восстановить освещение.');
  await page.keyboard.press('Control+Enter');
  const receipt = page.getByRole('status', { name: intake.receipt });
  await expect(receipt).toContainText(writer.fullName);
  await page.keyboard.press('Alt+Shift+p');
  await expect.poll(() => printed.some((path) => path.endsWith('/protocol.pdf'))).toBe(true);

  await page.keyboard.press('Alt+3');
  await page.keyboard.type('Как записаться на личный приём');
  await page.keyboard.press('Control+Enter');
  await expect(today).toContainText(String(before + 1));
  await today.click();
  const list = page.getByRole('grid', { name: counter.consultation.title });
  await expect(list).toContainText('Как записаться на личный приём');
});
