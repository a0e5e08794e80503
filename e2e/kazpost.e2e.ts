import { randomInt } from 'node:crypto';
import type { Page } from '@playwright/test';
import { makePostalIdentifier } from '@tyndau/domain/identity/postalIdentifier';
import { filmEnvelope } from './barcode.ts';
import { expect, test } from './office.ts';
import { say, texts } from './texts.ts';

const { kazpost: t } = texts.ru;

/** Numbers nobody else uses: the office may be kept between runs. */
function numbers(count: number): string[] {
  const from = randomInt(20_000_000, 80_000_000);
  return Array.from({ length: count }, (_, index) => makePostalIdentifier(from + index));
}

/** Types as a wedge scanner does: keys of an American keyboard, and Enter. */
async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
}

/** The same where hundreds are scanned: the number comes at once, the key that ends it as a key. */
async function scanAtOnce(page: Page, code: string): Promise<void> {
  await page.keyboard.insertText(code);
  await page.keyboard.press('Enter');
}

const verdict = (page: Page) => page.locator('[data-verdict]');
const figure = (page: Page, name: string) => page.locator(`[data-count="${name}"] > div`).first();

async function openDelivery(page: Page, csv: string): Promise<void> {
  await page.goto('/kazpost/new');
  await page
    .getByRole('region', { name: t.field.file })
    .locator('input[type=file]')
    .setInputFiles({
      name: 'реестр.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`\uFEFF${csv}`),
    });
  await expect(page.getByRole('combobox', { name: t.field.identifier })).not.toHaveValue('');
  await page.getByRole('button', { name: t.start }).click();
  await expect(page.getByText(t.ready, { exact: true })).toBeVisible();
}

test('a courier’s bag is scanned, decided, closed, and its papers are printed', async ({ signInAs }) => {
  const { page } = await signInAs('priem');
  const [one = '', two = '', missing = '', surplus = '', foreign = ''] = numbers(5);
  await openDelivery(
    page,
    `ШПИ;Адресат;Отправитель\n${one};Аппарат акима;Ахметов Айдар\n${two};;\n${missing};;\nRR123456784KZ;;\n`,
  );
  await expect(page.getByText('Не взята 1 строка списка')).toBeVisible();

  await test.step('each scan is answered by its own word', async () => {
    for (const [code, word] of [
      [one, 'expected'],
      [one, 'twice'],
      [surplus, 'notInList'],
      ['RR123456784KZ', 'badCheckDigit'],
      [foreign, 'notInList'],
      [two, 'expected'],
    ] as const) {
      await scan(page, code);
      await expect(verdict(page)).toHaveAttribute('data-verdict', word);
      await expect(verdict(page)).toContainText(t.verdict[word]);
    }
    await expect(figure(page, 'missing')).toHaveText('1');
  });

  await test.step('the last scan is taken back, and scanned without a line to the server it is not lost', async () => {
    await page.getByRole('button', { name: t.undo }).click();
    await expect(figure(page, 'missing')).toHaveText('2');
    await expect(page.locator('[data-waiting="0"]')).toBeVisible();
    await page.context().setOffline(true);
    await scan(page, two);
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'expected');
    await expect(page.getByText(say(t.waiting_one, { count: 1 }))).toBeVisible();
    await page.context().setOffline(false);
    await page.reload();
    await expect(figure(page, 'missing')).toHaveText('1');
    await expect(page.locator('[data-waiting="0"]')).toBeVisible();
  });

  await test.step('what is left over is decided', async () => {
    const closing = page.getByRole('button', { name: t.closing });
    await expect(closing).toBeDisabled();
    await page.getByRole('button', { name: t.misread }).click();
    const surpluses = page.getByRole('list', { name: t.surplusTitle }).getByRole('listitem');
    await surpluses.filter({ hasText: surplus }).getByRole('button', { name: t.toJournal }).click();
    await surpluses.filter({ hasText: foreign }).getByRole('button', { name: t.giveBack }).click();
    await expect(figure(page, 'returned')).toHaveText('1');
    await page.getByRole('checkbox', { name: /^Подтверждаю/ }).check();
    await closing.click();
    await expect(page.getByText(t.papers)).toBeVisible();
  });

  await test.step('both papers are there, and the letters are in the journal', async () => {
    for (const kind of ['list', 'act'] as const) {
      const pdf = page.getByRole('link', { name: `${t.paper[kind]}, PDF, РУС` });
      const answer = await page.request.get((await pdf.getAttribute('href')) ?? '');
      expect(answer.headers()['content-type']).toBe('application/pdf');
    }
    await expect(page.getByRole('link', { name: /^№ \d+$/ })).toHaveCount(3);
  });
});

test('the camera of a telephone reads the barcode of an envelope', async ({
  playwright,
  signInAs,
}, testInfo) => {
  const clerk = await signInAs('priem');
  const [here = '', missing = ''] = numbers(2);
  const film = testInfo.outputPath('envelope.y4m');
  filmEnvelope(film, here);
  const { executablePath, args = [] } = testInfo.project.use.launchOptions ?? {};
  const fakes = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];
  const browser = await playwright.chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...args, ...fakes, `--use-file-for-fake-video-capture=${film}`],
  });
  const context = await browser.newContext({
    baseURL: testInfo.project.use.baseURL ?? process.env.OFFICE_URL ?? '',
  });
  await context.grantPermissions(['camera']);
  await context.addCookies(await clerk.page.context().cookies());
  const page = await context.newPage();
  await openDelivery(page, `ШПИ\n${here}\n${missing}\n`);
  await page.getByRole('button', { name: t.camera, exact: true }).click();
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'expected');
  await expect(verdict(page)).toContainText(here);
  await expect(figure(page, 'matched')).toHaveText('1');
  // The envelope stays before the camera: it is one scan, and not one for every look.
  await page.getByRole('button', { name: t.cameraOff }).click();
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'expected');
  await browser.close();
});

interface Watched {
  scanTimes: number[];
  pressedAt: number;
}

/** Notes when the scanner ends a number; must hear the key before the page does. */
function noteKeys(): void {
  const watched = window as unknown as Watched;
  watched.pressedAt = 0;
  window.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Enter') watched.pressedAt = performance.now();
    },
    true,
  );
}

/** Measures from the last key of the scanner to the frame that shows the answer. */
async function watchAnswers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched = window as unknown as Watched;
    watched.scanTimes = [];
    const observer = new MutationObserver(() => {
      const from = watched.pressedAt;
      if (from === 0) return;
      watched.pressedAt = 0;
      requestAnimationFrame(() => watched.scanTimes.push(performance.now() - from));
    });
    const panel = document.querySelector('[role="status"][class*="verdict"]');
    observer.observe(panel?.parentElement ?? document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
}

test('five hundred scans in a row are answered, and how quickly is written down', async ({ signInAs }) => {
  test.setTimeout(180_000);
  const { page } = await signInAs('priem');
  await page.addInitScript(noteKeys);
  const codes = numbers(500);
  await openDelivery(page, `Штрих-код\n${codes.join('\n')}\n`);
  await watchAnswers(page);
  const started = Date.now();
  for (const code of codes) await scanAtOnce(page, code);
  const typed = Date.now() - started;
  await expect(figure(page, 'matched')).toHaveText('500');
  await expect(page.locator('[data-waiting="0"]')).toBeVisible({ timeout: 30_000 });
  const times = await page.evaluate(() => (window as unknown as Watched).scanTimes);
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
  console.info(
    `500 scans typed in ${typed} ms; answer: median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(0.999)} ms`,
  );
  expect(times.length).toBeGreaterThan(490);
});
