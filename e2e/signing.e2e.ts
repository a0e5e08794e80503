import { appealLifecycle } from '@tyndau/domain/appeals/lifecycle';
import { type KeyHolder, makeHolder, pemOf } from '@tyndau/server/testing/keyAuthority';
import { prepareAnswer } from './answering.ts';
import { openKeyContainer } from './keyContainer.ts';
import { expect, type Somebody, test } from './office.ts';
import { newWriter } from './persons.ts';
import { registerAppeal } from './scene.ts';
import { texts } from './texts.ts';

// The key container shows a certificate that it made for itself.
test.use({ ignoreHTTPSErrors: true, actionTimeout: 20_000 });

const { execution: t, appeals: card, refusals, trust } = texts.ru;
const words = 'По пункту 14 Правил стояк промыт, давление восстановлено, перерасчёт сделан.';

test('the administrator trusts an authority, the head signs the answer with his GOST key through NCALayer, the department reads the certificate', async ({
  signInAs,
}) => {
  const { iin, address, admin, head, executor, controller } = await scene(signInAs);
  const centre = { CN: `Сынақ куәландырушы орталығы ${iin}` };
  const root = await makeHolder({
    ...{ name: centre, isAuthority: true, keys: 'GOST', validTo: '2049-01-01T00:00:00Z' },
  });
  const name = { CN: 'БАСШЫ ТЕСТ', SERIALNUMBER: `IIN${iin}` };
  const own = await makeHolder({ name, issuer: root, keys: 'GOST', validTo: '2049-01-01T00:00:00Z' });
  const other = await makeHolder({
    name: { CN: 'БӨТЕН АДАМ', SERIALNUMBER: `IIN${newWriter().iin}` },
    ...{ issuer: root, validTo: '2049-01-01T00:00:00Z' },
  });
  await trustOnScreen(admin, root, centre.CN);

  await executor.page.goto(address);
  await executor.page.getByRole('button', { name: 'Взять в работу' }).click();
  await prepareAnswer(executor.page, words, 'ru');

  const { page } = head;
  await page.goto(address);
  await page.getByRole('button', { name: t.sign.withKey }).click();
  const form = page.getByRole('form', { name: t.sign.title });
  await expect(form).toContainText(words);
  const sign = form.getByRole('button', { name: t.sign.withKey });
  await sign.click();
  await expect(form.getByText(t.sign.notRunning)).toBeVisible();

  const container = await openKeyContainer(['closes the window', other, own]);
  try {
    await sign.click();
    await expect(form.getByText(t.sign.canceled)).toBeVisible();
    await sign.click();
    const another = refusals.CMS_OF_ANOTHER_PERSON.replace('{{name}}', 'БӨТЕН АДАМ');
    await expect(form.getByText(another)).toBeVisible();
    await sign.click();
    await expect(form).toBeHidden();
  } finally {
    container.close();
  }
  await expect(page.getByText(appealLifecycle.answered.name.ru, { exact: true }).first()).toBeVisible();

  const desk = controller.page;
  await desk.goto(address);
  const answer = desk.getByRole('region', { name: card.section.answers }).getByRole('article').first();
  await answer.getByText(`${t.signature.cms} · БАСШЫ ТЕСТ`).click();
  await expect(answer.getByRole('listitem').last()).toContainText(centre.CN);
  const taking = desk.waitForEvent('download');
  await answer.getByRole('link', { name: t.signature.takeCms }).click();
  expect((await taking).suggestedFilename()).toMatch(/^answer-\d+\.txt\.cms$/);
  await answer.getByRole('button', { name: t.signature.check }).click();
  await expect(answer.getByText(t.signature.holds)).toBeVisible();
});

/** The administrator reads whose certificate the file is before he trusts it. */
async function trustOnScreen({ page }: Somebody, root: KeyHolder, centre: string) {
  await page.goto('/reference/trust');
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'root.cer', mimeType: 'application/x-x509-ca-cert', buffer: Buffer.from(pemOf(root)) },
  });
  await expect(page.getByText(trust.selfSigned)).toBeVisible();
  await page.getByRole('button', { name: trust.trust }).click();
  const line = page.getByRole('row', { name: centre });
  await expect(line).toContainText('ГОСТ 34.10-2015 (512)');
}

/** A letter in a body of its own, a head whose ИИН is known, and an office that signs either way. */
async function scene(
  signInAs: (login: 'admin' | 'registrar' | 'head' | 'executor' | 'controller') => Promise<Somebody>,
) {
  const admin = await signInAs('admin');
  const { iin } = newWriter();
  const { users, settings } = await admin.ask<{ users: User[]; settings: Setting[] }>(ABOUT);
  const user = users.find(({ login }) => login === 'head');
  const way = settings.find(({ key }) => key === 'signing.way');
  if (!user || !way) throw new Error('The demonstration has no head, or the office no way to sign');
  const { body, territory, post, ...account } = user;
  await admin.ask('mutation($input: SaveUserInput!) { saveUser(input: $input) { refusals { code } } }', {
    input: {
      ...{ ...account, iin, bodyId: body.id, territoryCode: territory?.code ?? null },
      ...{ postKk: post.kk, postRu: post.ru },
    },
  });
  await admin.ask(
    'mutation($key: String!, $version: Int!) { saveSetting(key: $key, version: $version, value: "either") { refusals { code } } }',
    way,
  );
  const registrar = await signInAs('registrar');
  const annotation = 'Просит промыть стояк и сделать перерасчёт за отопление.';
  const { id } = await registerAppeal(registrar, newWriter(), annotation, { route: { bodyId: body.id } });
  return {
    ...{ iin, admin, address: `/appeals/${id}`, head: await signInAs('head') },
    ...{ executor: await signInAs('executor'), controller: await signInAs('controller') },
  };
}

interface User {
  readonly id: number;
  readonly login: string;
  readonly body: { readonly id: number };
  readonly territory: { readonly code: string } | null;
  readonly post: { readonly kk: string; readonly ru: string };
}

interface Setting extends Record<string, unknown> {
  readonly key: string;
  readonly version: number;
}

const ABOUT = `{ settings { key version } users {
  id version login lastName firstName patronymic post { kk ru } role body { id } territory { code } language
  signsAnswers email } }`;
