import type { Page } from '@playwright/test';
import { appealActionRules, appealLifecycle } from '@tyndau/domain/appeals/lifecycle';
import { choose } from './hands.ts';
import { expect, type Somebody, test } from './office.ts';
import { newWriter } from './persons.ts';
import { registerAppeal } from './scene.ts';
import { texts } from './texts.ts';

test.describe.configure({ timeout: 120_000 });
test.use({ actionTimeout: 20_000 });

const { paths: t, refusals } = texts.ru;
const nameOf = (action: keyof typeof appealActionRules) => appealActionRules[action].name.ru;
const stateOf = (state: keyof typeof appealLifecycle) => appealLifecycle[state].name.ru;

/** Opens the menu of the side ways and takes one. */
async function takeWay(page: Page, action: keyof typeof appealActionRules) {
  await page.getByRole('button', { name: t.other }).click();
  await page.getByRole('menuitem', { name: nameOf(action) }).click();
  const form = page.getByRole('form', { name: nameOf(action) });
  await expect(form).toBeVisible();
  return form;
}

test('a letter of two questions is split, one part is forwarded and the applicant is told', async ({
  signInAs,
}) => {
  const registrar = await signInAs('registrar');
  const { page } = registrar;
  const letter = await registerAppeal(
    registrar,
    newWriter(),
    'Нет тепла, и участковый не принимает заявление',
  );
  await page.goto(`/appeals/${letter.id}`);

  const form = await takeWay(page, 'appeal.split');
  const second = form.getByRole('group', { name: '2' });
  await choose(second, t.field.partQuestion, '12.01.01', /./);
  await second
    .getByRole('textbox', { name: t.field.partAnnotation })
    .fill('Участковый не принимает заявление');
  await form.getByRole('button', { name: nameOf('appeal.split') }).click();
  await expect(form).toBeHidden();
  const parts = page.getByRole('list', { name: t.parts });
  await expect(parts.getByRole('listitem')).toHaveCount(2);
  await parts.getByRole('link', { name: `${letter.number}/2` }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${letter.number}/2` })).toBeVisible();

  const forwarding = await takeWay(page, 'appeal.forward');
  await choose(forwarding, t.field.ground, 'компетенц', /Вопрос не входит в компетенцию/);
  await choose(forwarding, t.field.body, 'min-justice', /Министерство юстиции/);
  await expect(forwarding.getByText(t.leaves)).toBeVisible();
  await forwarding.getByRole('button', { name: t.showNotice }).click();
  await expect(forwarding.getByRole('region', { name: t.preview })).toContainText(`${letter.number}/2`);
  await forwarding.getByRole('button', { name: nameOf('appeal.forward') }).click();
  await expect(forwarding).toBeHidden();
  await expect(page.getByText(stateOf('forwarded'), { exact: true }).first()).toBeVisible();

  const notices = page.getByRole('region', { name: t.notices });
  const link = notices.getByRole('link', { name: /№ Ш-\d{4}-\d{6}/ });
  const file = await page.request.get((await link.getAttribute('href')) ?? '');
  expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await notices.getByRole('button', { name: t.notice.markSent }).click();
  await page.getByRole('dialog').getByRole('button', { name: t.notice.save }).click();
  await expect(notices.getByText(/отправлено \d\d\.\d\d\.\d{4}/)).toBeVisible();

  await page.getByRole('link', { name: t.partOf.replace('{{number}}', letter.number) }).click();
  await expect(page.getByRole('heading', { level: 1, name: letter.number, exact: true })).toBeVisible();
  await expect(parts).toContainText(stateOf('forwarded'));
  await expect(parts).toContainText(stateOf('registered'));
});

test('an appeal the same as a terminated one is returned; a report of a crime cannot be', async ({
  signInAs,
}) => {
  const [registrar, controller] = [await signInAs('registrar'), await signInAs('controller')];
  const writer = newWriter();
  const first = await registerAppeal(registrar, writer, 'Просит пересмотреть решение суда о выселении');
  await end(controller, first.id);
  const again = await registerAppeal(registrar, writer, 'Снова просит пересмотреть решение суда о выселении');

  const { page } = controller;
  await page.goto(`/appeals/${again.id}`);
  const form = await takeWay(page, 'appeal.return');
  await choose(form, t.field.ground, 'Тождественно', /Тождественно прежнему обращению/);
  await expect(form.getByRole('textbox', { name: t.field.earlier })).toHaveValue(first.number);
  await form.getByRole('textbox', { name: t.field.reason }).fill('Новых доводов нет.');
  await form.getByRole('button', { name: t.readFirst }).click();
  await expect(form.getByRole('region', { name: t.preview })).toContainText('Новых доводов нет.');
  await form.getByRole('button', { name: nameOf('appeal.return') }).click();
  await expect(form).toBeHidden();
  await expect(page.getByText(stateOf('returned'), { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('region', { name: t.section })).toContainText(first.number);

  const crime = await registerAppeal(registrar, writer, 'Сообщает о краже из дома', { reportsCrime: true });
  await page.goto(`/appeals/${crime.id}`);
  await page.getByRole('button', { name: t.other }).click();
  const closed = page.getByRole('menuitem', { name: nameOf('appeal.return') });
  await expect(closed).toContainText(refusals.CRIME_REPORT_MUST_BE_FORWARDED);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t.crimeGo }).click();
  const forwarding = page.getByRole('form', { name: nameOf('appeal.forward') });
  await expect(forwarding.getByRole('textbox', { name: t.field.body })).toHaveValue(/Департамент полиции/);
  await forwarding.getByRole('button', { name: nameOf('appeal.forward') }).click();
  await expect(forwarding).toBeHidden();
  await expect(page.getByText(t.crimeTitle)).toHaveCount(0);
});

test('anonymous, without essence, insulting: each has its ground, its term and its notice in the language of the letter', async ({
  signInAs,
}) => {
  const [registrar, controller] = [await signInAs('registrar'), await signInAs('controller')];
  const { page } = controller;
  const report = { kind: 'report' };
  const nobody = { ...newWriter(), iin: '', lastName: '', firstName: '', patronymic: '' };

  const unknown = await registerAppeal(registrar, nobody, 'Без подписи: шум во дворе по ночам', {
    ...report,
    isAnonymous: true,
    applicant: { kind: 'naturalPerson' },
  });
  const ending = await openWay(page, unknown.id, 'appeal.terminate');
  await choose(ending, t.field.ground, 'Авторство', /Авторство не установлено/);
  await choose(ending, t.field.decidedBy, 'Руковод', /Руководитель/);
  await ending.getByRole('textbox', { name: t.field.reason }).fill('Подписи и адреса нет.');
  await expect(ending.getByText(t.noticeNone.trim(), { exact: false })).toBeVisible();
  await ending.getByRole('button', { name: t.readFirstNone }).click();
  await ending.getByRole('button', { name: nameOf('appeal.terminate') }).click();
  await expect(ending).toBeHidden();
  expect(await endOf(controller, unknown.id)).toEqual({ state: 'terminated', notices: [] });

  for (const [annotation, language, action, words, ground] of [
    ['Просьбы нет, суть не изложена', 'kk', 'appeal.terminate', 'суть', /Не изложена суть/],
    [
      'Письмо с бранью в адрес служащих',
      'ru',
      'appeal.return',
      'Нецензурн',
      /Нецензурные или оскорбительные/,
    ],
  ] as const) {
    const letter = await registerAppeal(registrar, newWriter(), annotation, { ...report, language });
    const form = await openWay(page, letter.id, action);
    await choose(form, t.field.ground, words, ground);
    if (action === 'appeal.terminate') await choose(form, t.field.decidedBy, 'Руковод', /Руководитель/);
    await form.getByRole('textbox', { name: t.field.reason }).fill('Прочитано дважды.');
    await form.getByRole('button', { name: t.readFirst }).click();
    await expect(form.getByRole('region', { name: t.preview })).toContainText(letter.number);
    await form.getByRole('button', { name: nameOf(action) }).click();
    await expect(form).toBeHidden();
    const { state, notices } = await endOf(controller, letter.id);
    expect(state).toBe(action === 'appeal.return' ? 'returned' : 'terminated');
    expect(notices).toEqual([
      { language, isLate: false, dueOn: expect.any(String), url: expect.any(String) },
    ]);
    const paper = await page.request.get(notices[0]?.url ?? '');
    expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
  }
});

/** The card opened at the way itself, as after a decision made elsewhere. */
async function openWay(page: Page, id: number, action: 'appeal.terminate' | 'appeal.return') {
  await page.goto(`/appeals/${id}?do=${action}`);
  const form = page.getByRole('form', { name: nameOf(action) });
  await expect(form).toBeVisible();
  return form;
}

interface Ended {
  readonly state: string;
  readonly notices: readonly { language: string; isLate: boolean; dueOn: string; url: string }[];
}

async function endOf({ ask }: Somebody, id: number): Promise<Ended> {
  const { appeal } = await ask<{ appeal: Ended }>(
    'query ($id: Int!) { appeal(id: $id) { state notices { language isLate dueOn url } } }',
    { id },
  );
  return appeal;
}

/** An earlier appeal that the court has already decided. */
async function end({ ask }: Somebody, id: number): Promise<void> {
  const { terminateAppeal } = await ask<{ terminateAppeal: { refusals: unknown[] } }>(
    'mutation($input: TakePathInput!) { terminateAppeal(input: $input) { refusals { code field } } }',
    { input: { id, version: 1, ground: 'courtAct', decidedBy: 'head', reason: 'Есть судебный акт' } },
  );
  expect(terminateAppeal.refusals).toEqual([]);
}
