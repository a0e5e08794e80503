import type { Page } from '@playwright/test';
import { appealActionRules, appealLifecycle } from '@tyndau/domain/appeals/lifecycle';
import { prepareAnswer, signAnswer } from './answering.ts';
import { hire } from './colleague.ts';
import { attach, cardForm, choose } from './hands.ts';
import { expect, type Login, type Somebody, test } from './office.ts';
import { pdf } from './papers.ts';
import { newWriter, type Writer } from './persons.ts';
import { type Language, say, sayingOf, texts } from './texts.ts';

// Six people and a dozen pages on a machine that the office shares with the browser.
test.describe.configure({ timeout: 240_000 });
test.use({ actionTimeout: 30_000 });

const names = {
  ru: {
    heating: 'Слабое отопление, низкая температура в помещении',
    kostanay: 'Костанай г.а.',
    utilities: 'Управление энергетики и жилищно-коммунального хозяйства акимата Костанайской области',
    annotation:
      'В квартире третью неделю холодно, батареи едва тёплые; просит проверить дом и сделать перерасчёт.',
    answer: 'Дом обследован, стояк промыт, температура в квартире приведена к норме.',
    remarks: 'Не рассмотрена просьба о перерасчёте.',
    better: 'Дом обследован, стояк промыт. Перерасчёт сделан за двадцать один день.',
  },
  kk: {
    heating: 'Жылудың нашарлығы, үй-жайдағы температураның төмендігі',
    kostanay: 'Қостанай қ.ә.',
    utilities: 'Қостанай облысы әкімдігінің энергетика және тұрғын үй-коммуналдық шаруашылық басқармасы',
    annotation: 'Пәтерде үшінші апта суық, батареялар әрең жылы; үйді тексеріп, қайта есептеуді сұрайды.',
    answer: 'Үй тексерілді, тік құбыр жуылды, пәтердегі температура қалпына келтірілді.',
    remarks: 'Қайта есептеу туралы өтініш қаралмаған.',
    better: 'Үй тексерілді, тік құбыр жуылды. Жиырма бір күнге қайта есептелді.',
  },
} as const;

for (const language of ['ru', 'kk'] as const) {
  test(`a letter becomes a card, is answered, returned, answered better and closed (${language})`, async ({
    signInAs,
    browser,
    baseURL,
  }) => {
    const admin = await signInAs('admin');
    // The language belongs to the account: whoever speaks Kazakh here has one of his own.
    const enter = (login: Login): Promise<Somebody> =>
      language === 'ru' ? signInAs(login) : hire(admin, login, language, { browser, baseURL });
    const t = texts[language];
    const words = names[language];
    const writer = newWriter();
    const [clerk, registrar] = [await enter('priem'), await enter('registrar')];
    const [executor, controller] = [await enter('executor'), await enter('controller')];
    const head = await enter('head');
    const closedBefore = await closedThisMonth(controller.page, language);

    const talonNumber = await acceptAtTheCounter(clerk.page, writer, language);
    const { address, number, dueOn } = await registerAtTheDesk(registrar.page, talonNumber, writer, language);

    const { page: desk } = executor;
    await desk.goto('/appeals');
    await desk.getByRole('textbox', { name: t.appeals.find }).fill(writer.lastName);
    await desk.getByRole('link', { name: number }).click();
    await expect(desk.getByRole('heading', { name: number })).toBeVisible();
    await expect(desk.getByRole('region', { name: t.appeals.section.term })).toContainText(dueOn);
    await desk.getByRole('button', { name: appealActionRules['appeal.takeIntoWork'].name[language] }).click();
    await expectState(desk, 'inWork', language);
    await prepareAnswer(desk, words.answer, language);
    await head.page.goto(address);
    await signAnswer(head.page, words.answer, language);

    await controller.page.goto(address);
    await giveVerdict(
      controller.page,
      'appeal.returnAnswer',
      t.appeals.action.remarks,
      words.remarks,
      language,
    );
    await expectState(controller.page, 'returnedForRework', language);

    await desk.reload();
    await expect(desk.getByText(words.remarks).first()).toBeVisible();
    await prepareAnswer(desk, words.better, language);
    await head.page.reload();
    await signAnswer(head.page, words.better, language);

    await controller.page.reload();
    await giveVerdict(controller.page, 'appeal.acceptAnswer', t.appeals.answer.remarks, '', language);
    await expectState(controller.page, 'closed', language);
    await expectHistory(controller.page, language);
    // Other journeys close appeals meanwhile: at least one more, and this one is among them.
    expect(await closedThisMonth(controller.page, language)).toBeGreaterThan(closedBefore);
    await controller.page.getByRole('link', { name: t.front.closedThisMonth }).click();
    await controller.page.getByRole('textbox', { name: t.appeals.find }).fill(writer.lastName);
    await expect(controller.page.getByRole('link', { name: number })).toBeVisible();

    await expectUnseen(await enter('exec-kst-health'), address, number, language);
  });
}

/** The clerk types what is on the envelope, attaches the scan and gives the talon away. */
async function acceptAtTheCounter(page: Page, writer: Writer, language: Language): Promise<string> {
  const { intake: t } = texts[language];
  await page.goto('/intake');
  const form = page.getByRole('form', { name: t.newLetter });
  await form.getByRole('textbox', { name: t.field.applicantName }).fill(writer.fullName);
  await form.getByRole('textbox', { name: t.field.applicantPhone }).fill(writer.phone);
  await attach(form, t.field.files, pdf('letter.pdf'), language);
  await form.getByRole('button', { name: t.accept }).click();

  const receipt = page.getByRole('status', { name: t.receipt });
  await expect(receipt).toContainText(writer.fullName);
  const talon = receipt.getByRole('link', { name: t.printA6 });
  const sheet = await page.request.get((await talon.getAttribute('href')) ?? '');
  expect(sheet.headers()['content-type']).toContain('application/pdf');
  expect((await sheet.body()).subarray(0, 4).toString()).toBe('%PDF');

  return /Т-\d{4}-\d{6}/.exec((await receipt.textContent()) ?? '')?.[0] ?? 'no talon';
}

/** The registrar takes the letter, fills the base and the current section and sends the card to the body. */
async function registerAtTheDesk(page: Page, talonNumber: string, writer: Writer, language: Language) {
  const { registration: t } = texts[language];
  const words = names[language];
  await page.goto('/workbench');
  // The queue shows its oldest letters; whoever holds the paper finds it by what is written on it.
  await find(page, talonNumber, language);
  await page.getByRole('link', { name: texts[language].intake.register }).click();
  const form = cardForm(page, language);
  const fill = (label: string, text: string) =>
    form.getByRole('textbox', { name: label, exact: true }).fill(text);
  await expect(page.getByTitle('letter.pdf')).toBeVisible();
  await expect(form.getByRole('textbox', { name: t.field.lastName, exact: true })).toHaveValue(
    writer.lastName,
  );

  await fill(t.field.iin, writer.iin);
  await expect(form.getByText(t.hint.unknown)).toBeVisible();
  await choose(form, t.field.territory, words.kostanay, words.kostanay);
  await fill(t.field.address, 'Сынақ, 7-12');
  await choose(form, t.field.question, '01.01.02', words.heating);
  await choose(form, t.field.place, words.kostanay, words.kostanay);
  await fill(t.field.annotation, words.annotation);
  await choose(form, t.field.body, 'kst-utilities', words.utilities);
  const routing = form.getByRole('region', { name: t.section.routing });
  await expect(routing).toContainText(new RegExp(`${t.field.term}: \\d\\d\\.\\d\\d\\.\\d{4}, \\d+ `));
  const dueOn = /\d\d\.\d\d\.\d{4}/.exec((await routing.textContent()) ?? '')?.[0] ?? 'no term';
  await form.getByRole('switch', { name: t.thenNext }).uncheck();
  await form.getByRole('button', { name: t.submit }).click();

  await page.waitForURL(/\/appeals\/\d+/);
  const told = page.getByRole('alert').getByText(sayingOf(t.registered));
  const number = sayingOf(t.registered).exec((await told.textContent()) ?? '')?.[1] ?? 'no number';
  await expect(page.getByRole('heading', { level: 1, name: number, exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: texts[language].appeals.section.routing })).toContainText(
    words.utilities,
  );
  return { address: new URL(page.url()).pathname, number, dueOn };
}

async function giveVerdict(
  page: Page,
  action: 'appeal.returnAnswer' | 'appeal.acceptAnswer',
  label: string,
  text: string,
  language: Language,
): Promise<void> {
  const name = appealActionRules[action].name[language];
  await page.getByRole('button', { name, exact: true }).click();
  const form = page.getByRole('form', { name });
  await form.getByRole('textbox', { name: label }).fill(text);
  await form.getByRole('button', { name }).click();
  await expect(form).toBeHidden();
}

async function expectState(page: Page, state: keyof typeof appealLifecycle, language: Language) {
  await expect(page.getByText(appealLifecycle[state].name[language], { exact: true }).first()).toBeVisible();
}

/** Every step of the way is in the card's own history, and who made it. */
async function expectHistory(page: Page, language: Language): Promise<void> {
  const history = page.getByRole('list', { name: texts[language].appeals.section.history });
  const times = async (action: keyof typeof appealActionRules, count: number) =>
    expect(
      history
        .getByRole('listitem')
        .filter({ has: page.getByText(appealActionRules[action].name[language], { exact: true }) }),
    ).toHaveCount(count);
  await times('appeal.takeIntoWork', 1);
  await times('appeal.answer', 2);
  await times('appeal.returnAnswer', 1);
  await times('appeal.acceptAnswer', 1);
  await expect(history).toContainText({ ru: 'Зарегистрировано', kk: 'Тіркеу' }[language]);
  await expect(history).toContainText({ ru: 'Письмо принято', kk: 'Хат қабылданды' }[language]);
}

async function closedThisMonth(page: Page, language: Language): Promise<number> {
  await page.goto('/');
  const figure = page.getByRole('link', { name: texts[language].front.closedThisMonth });
  await expect(figure).toContainText(/\d/);
  return Number(((await figure.textContent()) ?? '').replace(/\D/g, ''));
}

async function ask(page: Page, text: string, language: Language): Promise<void> {
  const { searchTitle } = texts[language].shell;
  await page.getByTitle(searchTitle).click();
  await page.getByRole('combobox', { name: searchTitle }).fill(text);
}

async function find(page: Page, text: string, language: Language): Promise<void> {
  await ask(page, text, language);
  await page.getByRole('option', { name: text }).first().click();
}

/** For an executor of another body there is no such appeal: neither at its address nor in the search. */
async function expectUnseen({ page }: Somebody, address: string, number: string, language: Language) {
  const { shell, words } = texts[language];
  await page.goto(address);
  await expect(page.getByRole('alert').filter({ hasText: words.fault.notFound })).toBeVisible();
  await expect(page.getByText(number)).toHaveCount(0);
  await ask(page, number, language);
  await expect(page.getByText(say(shell.searchNothing, { text: number }))).toBeVisible();
  await expect(page.getByRole('listbox', { name: shell.searchTitle }).getByRole('option')).toHaveCount(0);
}
