import { randomInt } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, PASSWORD, test } from './office.ts';
import { visit } from './pages.ts';

test.describe.configure({ timeout: 120_000 });

/** Letters nobody else's entry has in its name. */
const mark = () => Array.from({ length: 7 }, () => 'abcdefghjk'[randomInt(10)]).join('');

const dialog = (page: Page) => page.getByRole('dialog');
const save = (page: Page) => dialog(page).getByRole('button', { name: 'Сохранить' }).click();

/** The newest entry of each action is there, under its name. */
async function expectInJournal(page: Page, actions: Readonly<Record<string, string>>): Promise<void> {
  for (const [action, title] of Object.entries(actions)) {
    await visit(page, `/journal?action=${action}`);
    await expect(page.getByRole('row').nth(1)).toContainText(title);
  }
}

test('an administrator keeps the dictionaries, the calendar and the terms, and is refused at the field', async ({
  signInAs,
}) => {
  const { page } = await signInAs('admin');
  const code = mark();
  const name = `Көктем ${code}`;
  // A year before all law, another one each time the journey is made in the same office.
  const year = 1900 + randomInt(90);

  await test.step('a strategic topic is added; without a name it is refused', async () => {
    await visit(page, '/reference/dictionaries/strategicTopic');
    await page.getByRole('button', { name: 'Добавить' }).click();
    await dialog(page).getByLabel('Код').fill(code);
    await dialog(page).getByLabel('Название на казахском').fill(name);
    await dialog(page).getByLabel('Название на русском').fill(' ');
    await save(page);
    await expect(dialog(page).getByLabel('Название на русском')).toHaveAccessibleDescription(
      /Напишите название/,
    );
    await dialog(page).getByLabel('Название на русском').fill(`Весна ${code}`);
    await save(page);
    await expect(dialog(page).getByLabel('Источник сведений')).toHaveAccessibleDescription(/распоряжением/);
    await dialog(page).getByLabel('Источник сведений').fill('Распоряжение № 14 от 02.03.2020');
    await dialog(page).getByLabel('Действует с').fill('02.03.2020');
    await dialog(page).getByLabel('Действует с').press('Tab');
    await save(page);
    await expect(dialog(page)).toBeHidden();
    await expect(page.getByRole('button', { name: `Весна ${code}` })).toBeVisible();
  });

  await test.step('closed by today it is still in force; closed by yesterday it is former', async () => {
    await page.getByRole('button', { name: `Весна ${code}` }).click();
    await dialog(page).getByLabel('Действует с').fill('01.01.2020');
    await dialog(page).getByLabel('Действует по').fill('31.12.2019');
    await dialog(page).getByLabel('Действует по').press('Tab');
    await save(page);
    await expect(dialog(page).getByLabel('Действует по')).toHaveAccessibleDescription(/\p{L}/u);
    await dialog(page).getByLabel('Действует по').fill('31.12.2025');
    await dialog(page).getByLabel('Действует по').press('Tab');
    await save(page);
    await expect(dialog(page).getByLabel('Источник сведений')).toHaveAccessibleDescription(/распоряжени/);
    await dialog(page)
      .getByLabel('Источник сведений')
      .fill('Распоряжение № 14 от 02.03.2020; прекращена распоряжением № 90 от 30.12.2025');
    await save(page);
    await expect(dialog(page)).toBeHidden();
    await expect(page.getByRole('button', { name: `Весна ${code}` })).toBeHidden();
    await page.getByText('И прежние', { exact: true }).click();
    await expect(page.getByRole('row', { name: new RegExp(`Весна ${code}.*31\\.12\\.2025`) })).toBeVisible();
  });

  await test.step('a day of the calendar: what is off already cannot be declared off', async () => {
    await visit(page, '/reference/calendar?year=2031&entry=2031-03-01');
    await expect(dialog(page).getByText('Обычный выходной')).toBeVisible();
    await dialog(page).getByRole('combobox', { name: 'Вид' }).click();
    await page.getByRole('option', { name: 'объявлен выходным' }).click();
    await dialog(page).getByLabel('Название на казахском').fill(`Сынақ күні ${code}`);
    await dialog(page).getByLabel('Название на русском').fill(`Пробный день ${code}`);
    await save(page);
    await expect(dialog(page).getByRole('combobox', { name: 'Вид' })).toHaveAccessibleDescription(/\p{L}/u);
    await dialog(page).getByRole('combobox', { name: 'Вид' }).click();
    await page.getByRole('option', { name: 'объявлен рабочим' }).click();
    await save(page);
    await expect(dialog(page)).toBeHidden();
    await page.getByRole('button', { name: new RegExp(`^1 марта: Пробный день ${code}`) }).click();
    await dialog(page).getByRole('button', { name: 'Сделать обычным днём' }).click();
    await expect(dialog(page)).toBeHidden();
    await expect(page.getByRole('button', { name: '1 марта: выходной' })).toBeVisible();
  });

  await test.step('a term of the law: two rules of one day are refused, another time is not', async () => {
    await visit(page, '/reference/terms');
    await page.getByRole('button', { name: 'Добавить' }).click();
    await dialog(page).getByLabel('Код').fill(code);
    await dialog(page).getByLabel('Статья, на казахском').fill('ӘРПК 76-бап');
    await dialog(page).getByLabel('Статья, на русском').fill('ст. 76 АППК');
    await dialog(page).getByLabel('Действует с').fill('01.01.2026');
    await dialog(page).getByLabel('Длина срока').fill('999');
    await save(page);
    await expect(dialog(page).getByLabel('Длина срока')).toHaveAccessibleDescription(/250/);
    await dialog(page).getByLabel('Длина срока').fill('12');
    await save(page);
    await expect(
      dialog(page)
        .getByText(/уже действует правило/)
        .first(),
    ).toBeVisible();
    await dialog(page).getByLabel('Действует с').fill(`01.01.${year}`);
    await dialog(page).getByLabel('Действует по').fill(`31.12.${year}`);
    await dialog(page).getByLabel('Действует по').press('Tab');
    await save(page);
    await expect(dialog(page)).toBeHidden();
  });

  await test.step('the journal has all of it and is whole', async () => {
    await expectInJournal(page, {
      'dictionaryEntry.save': 'Изменён справочник',
      'calendarException.save': 'Изменён день календаря',
      'calendarException.remove': 'День календаря снова обычный',
      'termRule.save': 'Изменён срок закона',
    });
    await page.getByRole('button', { name: 'Проверить целостность' }).click();
    await expect(dialog(page).getByText('Журнал не тронут')).toBeVisible({ timeout: 60_000 });
  });
});

test('a new colleague chooses a password, is given another one, and loses the access', async ({
  signInAs,
  browser,
  baseURL,
}) => {
  const { page } = await signInAs('admin');
  const login = `new-${mark()}`;
  const own = 'Көктем-жаңбыр-47';

  await test.step('an account is opened; a login that is taken is refused at its field', async () => {
    await visit(page, '/people');
    await page.getByRole('button', { name: 'Новая учётная запись' }).click();
    const form = dialog(page);
    await form.getByLabel('Фамилия').fill('Жаңақызметкеров');
    await form.getByRole('textbox', { name: 'Имя', exact: true }).fill('Сынақ');
    await form.getByRole('combobox', { name: 'Роль' }).click();
    await page.getByRole('option', { name: 'Регистратор' }).click();
    await form.getByRole('combobox', { name: 'Язык' }).click();
    await page.getByRole('option', { name: 'Русский' }).click();
    await form.getByLabel('Орган').fill('Отдел');
    await page.getByRole('option').first().click();
    await form.getByLabel('Имя для входа').fill('registrar');
    await form.getByRole('textbox', { name: 'Пароль' }).fill(PASSWORD);
    await save(page);
    await expect(form.getByLabel('Имя для входа')).toHaveAccessibleDescription(/уже есть/);
    await form.getByLabel('Имя для входа').fill(login);
    await save(page);
    await expect(dialog(page)).toBeHidden();
  });

  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: 'ru' });
  const theirs = await context.newPage();
  const enter = async (password: string) => {
    await theirs.goto('/sign-in');
    await theirs.getByLabel('Логин').fill(login);
    await theirs.getByLabel('Пароль', { exact: true }).fill(password);
    await theirs.getByRole('button', { name: 'Войти', exact: true }).click();
  };
  const choose = async (current: string, next: string) => {
    await theirs.getByLabel('Нынешний пароль').fill(current);
    await theirs.getByLabel('Новый пароль', { exact: true }).fill(next);
    await theirs.getByLabel('Новый пароль ещё раз').fill(next);
    await theirs.getByRole('button', { name: 'Сменить пароль' }).click();
  };
  const firstPassword = theirs.getByRole('heading', { name: 'Придумайте свой пароль' });

  await test.step('the first sign-in opens nothing but the choice of a password', async () => {
    await enter(PASSWORD);
    await expect(firstPassword).toBeVisible();
    await theirs.goto('/appeals');
    await expect(firstPassword).toBeVisible();
    await choose(PASSWORD, PASSWORD);
    await expect(theirs.getByText('Новый пароль совпадает с нынешним').first()).toBeVisible();
    await choose(PASSWORD, own);
    await expect(theirs.getByRole('heading', { level: 1, name: 'Обращения' })).toBeVisible();
  });

  let temporary = '';
  await test.step('a password given anew ends the session and must be changed again', async () => {
    await page.getByRole('textbox', { name: 'Поиск', exact: true }).fill(login);
    await page.getByRole('row', { name: new RegExp(login) }).click();
    await dialog(page).getByRole('button', { name: 'Дать новый пароль' }).click();
    await dialog(page).getByRole('button', { name: 'Дать пароль', exact: true }).click();
    temporary = (await dialog(page).locator('code').textContent()) ?? '';
    expect(temporary).not.toBe('');
    await enter(own);
    await expect(theirs.getByRole('alert')).toBeVisible();
    await enter(temporary);
    await expect(firstPassword).toBeVisible();
    await choose(temporary, `${own}-2`);
    await expect(theirs.getByRole('heading', { level: 1, name: 'Сегодня' })).toBeVisible();
  });

  await test.step('a closed door stays closed', async () => {
    await dialog(page).getByRole('button', { name: 'Закрыть доступ' }).click();
    await dialog(page).getByRole('alert').getByRole('button', { name: 'Закрыть доступ' }).click();
    await expect(dialog(page).getByRole('button', { name: 'Открыть доступ' })).toBeVisible();
    await enter(`${own}-2`);
    await expect(theirs.getByRole('alert')).toBeVisible();
    await context.close();
  });

  await test.step('the journal tells who did it', async () => {
    await expectInJournal(page, {
      'user.save': 'Изменена учётная запись',
      'user.resetPassword': 'Дан новый пароль',
      'user.disable': 'Доступ закрыт',
      'session.changePassword': 'Сменён пароль',
    });
  });
});

test('a registrar reads the dictionaries and changes nothing', async ({ signInAs }) => {
  const { page, ask } = await signInAs('registrar');
  await visit(page, '/reference/dictionaries/strategicTopic');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Добавить' })).toHaveCount(0);
  await page.getByRole('row').nth(1).getByRole('button').click();
  await expect(dialog(page)).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: 'Сохранить' })).toHaveCount(0);
  await expect(dialog(page).getByRole('textbox')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Сотрудники' })).toHaveCount(0);
  const save = ask(
    `mutation { saveDictionaryEntry(input: { dictionary: "strategicTopic", code: "mine", position: 1,
      name: { kk: "Менікі", ru: "Моё", en: "Mine" } }) { refusals { code } } }`,
  );
  await expect(save).rejects.toThrow(/FORBIDDEN/);
});
