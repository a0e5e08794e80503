import { randomUUID } from 'node:crypto';
import { appealActionRules, appealLifecycle } from '@tyndau/domain/appeals/lifecycle';
import { controlLevelNames } from '@tyndau/domain/appeals/vocabularyNames';
import { choose as pick } from './hands.ts';
import { expect, type Somebody, test } from './office.ts';
import { newWriter, type Writer } from './persons.ts';
import { registerAppeal } from './scene.ts';
import { say, texts } from './texts.ts';

const t = texts.ru;

/** Makes a step by the window itself: what comes before the step under test. */
async function step(
  somebody: Somebody,
  verb: string,
  type: string,
  id: number,
  input: Record<string, unknown> = {},
) {
  const { appeal } = await somebody.ask<{ appeal: { version: number } }>(`{ appeal(id: ${id}) { version } }`);
  const answer = await somebody.ask<Record<string, { refusals: unknown[] }>>(
    `mutation($input: ${type}!) { ${verb}(input: $input) { refusals { code field } } }`,
    { input: { id, version: appeal.version, ...input } },
  );
  expect(answer[verb]?.refusals).toEqual([]);
}

const answerOf = (text: string, answeredOn: string) => ({
  ...{ idempotencyKey: randomUUID(), outcome: 'satisfied', text, language: 'ru' },
  ...{ signedByName: 'Тлеуов А. С.', answeredOn },
});

/** A letter that an executor has in work. */
async function inWork(registrar: Somebody, executor: Somebody, writer: Writer, annotation: string) {
  const { viewer } = await executor.ask<{ viewer: { body: { id: number } } }>('{ viewer { body { id } } }');
  const appeal = await registerAppeal(registrar, writer, annotation, { route: { bodyId: viewer.body.id } });
  await step(executor, 'takeAppealIntoWork', 'AppealStepInput', appeal.id);
  return appeal;
}

const todayOf = async ({ ask }: Somebody) =>
  (await ask<{ viewer: { today: string } }>('{ viewer { today } }')).viewer.today;

test('an answer on control goes back twice, is accepted through the checklist, and then control is removed by who set it', async ({
  signInAs,
}) => {
  const [registrar, executor, controller, leader] = await Promise.all([
    signInAs('registrar'),
    signInAs('exec-kst-land'),
    signInAs('controller'),
    signInAs('leader'),
  ]);
  const today = await todayOf(executor);
  const { id } = await inWork(
    registrar,
    executor,
    newWriter(),
    'Просит отремонтировать кровлю и пересчитать плату.',
  );
  await putOnControl(leader.page, id);
  await step(
    executor,
    'answerAppeal',
    'AnswerInput',
    id,
    answerOf('Ваш вопрос рассмотрен, меры приняты.', today),
  );

  const desk = controller.page;
  await desk.goto(`/appeals/${id}/expertise`);
  await expect(desk.getByText(t.expertise.needed)).toBeVisible();
  await expect(desk.getByText(t.expertise.hint.NO_LAW_CITED)).toBeVisible();
  await desk.getByRole('button', { name: t.expertise.agree }).first().click();
  await choose(desk, t.expertise.verdictTitle, t.expertise.choice.returnForRework);
  await expect(desk.getByRole('textbox', { name: t.appeals.action.remarks })).not.toBeEmpty();
  await desk.getByRole('button', { name: t.expertise.verdict.returnForRework, exact: true }).click();
  await expect(
    desk.getByText(appealLifecycle.returnedForRework.name.ru, { exact: true }).first(),
  ).toBeVisible();

  await step(executor, 'answerAppeal', 'AnswerInput', id, answerOf('Кровля будет отремонтирована.', today));
  await step(controller, 'returnAnswer', 'ReturnAnswerInput', id, { remarks: 'Нет срока работ.' });
  const good =
    'Кровля отремонтирована, плата пересчитана по Закону «О жилищных отношениях». Ответ можно обжаловать (ст. 91 АППК).';
  await step(executor, 'answerAppeal', 'AnswerInput', id, answerOf(good, today));

  await desk.goto(`/appeals/${id}/expertise`);
  await desk.getByRole('button', { name: t.expertise.typeArgument }).click();
  await desk.getByRole('textbox', { name: say(t.expertise.argument, { place: 1 }) }).fill('Кровля протекает');
  const accept = desk.getByRole('button', { name: t.expertise.verdict.accept, exact: true });
  await accept.click();
  await expect(desk.getByText(t.refusals.EXAMINATION_INCOMPLETE).first()).toBeVisible();
  const { appeal } = await controller.ask<{
    appeal: { expertise: { criteria: { name: { ru: string } }[] } };
  }>(`{ appeal(id: ${id}) { expertise { criteria { name { ru } } } } }`);
  for (const { name } of appeal.expertise.criteria) await choose(desk, name.ru, t.expertise.mark.yes);
  await accept.click();
  await expect(desk.getByText(appealLifecycle.closed.name.ru, { exact: true }).first()).toBeVisible();

  await remove(desk);
  await expect(desk.getByText(t.refusals.CONTROL_SET_BY_ANOTHER).first()).toBeVisible();
  await leader.page.goto(`/appeals/${id}`);
  await remove(leader.page);
  await expect(leader.page.getByRole('heading', { name: t.control.section })).toHaveCount(0);
});

test('somebody who is called back says it is not solved, and it burns on the board again', async ({
  signInAs,
}) => {
  const [registrar, executor, controller, admin] = await Promise.all([
    signInAs('registrar'),
    signInAs('exec-kst-land'),
    signInAs('controller'),
    signInAs('admin'),
  ]);
  for (const [key, value] of [
    ['callBack.samplePercent', 100],
    ['callBack.afterDays', 0],
  ] as const) {
    const { settings } = await admin.ask<{ settings: { key: string; version: number }[] }>(
      '{ settings { key version } }',
    );
    const version = settings.find((one) => one.key === key)?.version;
    await admin.ask(
      'mutation($key: String!, $value: Json!, $version: Int!) { saveSetting(key: $key, value: $value, version: $version) { refusals { code } } }',
      { key, value, version },
    );
  }
  const today = await todayOf(executor);
  const writer = newWriter();
  const { id, number } = await inWork(registrar, executor, writer, 'Просит починить освещение во дворе.');
  const { appeal } = await registrar.ask<{ appeal: { card: { id: number; version: number } } }>(
    `{ appeal(id: ${id}) { card { id version } } }`,
  );
  await registrar.ask(
    'mutation($input: AmendContactsInput!) { amendContacts(input: $input) { refusals { code } } }',
    {
      input: { cardId: appeal.card.id, version: appeal.card.version, phone: '+77010000000' },
    },
  );
  await step(executor, 'answerAppeal', 'AnswerInput', id, answerOf('Освещение починят.', today));
  await step(controller, 'acceptAnswer', 'AppealStepInput', id);

  const { page } = controller;
  await page.goto('/calls?view=waiting');
  await page.getByText(writer.lastName).first().click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByText(number).first()).toBeVisible();
  await choose(sheet, t.callBacks.solved, 'Не решён');
  await choose(sheet, t.callBacks.satisfaction, '2');
  await expect(sheet.getByText(t.callBacks.reopening.control)).toBeVisible();
  await sheet.getByRole('button', { name: t.callBacks.record }).click();
  await expect(sheet).toBeHidden();

  await page.goto(`/appeals/${id}`);
  await expect(page.getByText(t.control.untilDoneHint)).toBeVisible();
  await expect(page.getByText(appealLifecycle.closed.name.ru, { exact: true }).first()).toBeVisible();
});

type Room = Pick<Somebody['page'], 'getByRole'>;

async function choose(room: Room, group: string, option: string): Promise<void> {
  // The radio itself lies beneath its label.
  await room.getByRole('radiogroup', { name: group, exact: true }).getByText(option, { exact: true }).click();
}

async function putOnControl(page: Somebody['page'], id: number): Promise<void> {
  const name = appealActionRules['appeal.putOnControl'].name.ru;
  await page.goto(`/appeals/${id}`);
  await page.getByRole('button', { name, exact: true }).click();
  const form = page.getByRole('form', { name });
  await pick(form, t.appeals.action.level, 'Аким', controlLevelNames.akim.ru);
  await form.getByRole('button', { name }).click();
  await expect(page.getByRole('heading', { name: t.control.section })).toBeVisible();
}

async function remove(page: Somebody['page']): Promise<void> {
  const name = appealActionRules['appeal.removeFromControl'].name.ru;
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('form', { name }).getByRole('button', { name }).click();
}
