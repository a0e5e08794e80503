import { writeFileSync } from 'node:fs';
import { test } from './office.ts';
import { newWriter } from './persons.ts';
import { registerAppeal } from './scene.ts';

test('shots', async ({ signInAs }) => {
  test.setTimeout(120_000);
  for (const language of ['ru', 'kk'] as const) {
    const registrar = await signInAs('registrar', language);
    const controller = await signInAs('controller', language);
    const { page } = controller;
    await page.setViewportSize({ width: 1440, height: 1000 });
    const writer = newWriter();
    const letter = await registerAppeal(registrar, writer, 'Нет тепла; участковый не принимает заявление', {
      language: language === 'kk' ? 'kk' : 'other',
      reportsCrime: language === 'kk',
    });
    await page.goto(`/appeals/${letter.id}`);
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('p');
    await page.waitForTimeout(500);
    await page.screenshot({ path: `/tmp/pw/shots/menu-${language}.png` });
    const items = page.getByRole('menuitem');
    const n = await items.count();
    const pick = async (i: number, name: string, after?: () => Promise<void>) => {
      await page.goto(`/appeals/${letter.id}`);
      await page.waitForLoadState('networkidle');
      await page.keyboard.press('p');
      await items.nth(i).click();
      await page.waitForTimeout(900);
      if (after) await after();
      await page.screenshot({ path: `/tmp/pw/shots/${name}-${language}.png` });
    };
    for (let i = 0; i < n; i += 1) await pick(i, `way${i}`);
    // a forwarding in part, to see notices
    const forwarded = await registrar.ask<{ forwardInPart: { appeal: { notices: { url: string }[] } } }>(
      'mutation($input: ForwardInPartInput!) { forwardInPart(input: $input) { appeal { id notices { url } } refusals { code field } } }',
      {
        input: {
          id: letter.id,
          version: 1,
          bodyId: (await bodies(registrar)).justice,
          ground: 'partNotCompetent',
          questionCode: '12.01.01',
          annotation: 'Участковый не принимает заявление',
          notice: { delivery: 'post' },
        },
      },
    );
    const url = forwarded.forwardInPart.appeal.notices[0]?.url ?? '';
    writeFileSync(`/tmp/pw/shots/notice-${language}.pdf`, await (await page.request.get(url)).body());
    await page.goto(`/appeals/${letter.id}`);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: `/tmp/pw/shots/card-${language}.png`, fullPage: true });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/appeals/${letter.id}`);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: `/tmp/pw/shots/phone-${language}.png`, fullPage: true });
    await page.keyboard.press('p');
    await items.nth(1).click();
    await page.waitForTimeout(900);
    await page.screenshot({ path: `/tmp/pw/shots/phone-drawer-${language}.png` });
  }
});

async function bodies({ ask }: { ask: <A>(q: string) => Promise<A> }) {
  const { bodies: all } = await ask<{ bodies: { id: number; code: string }[] }>('{ bodies { id code } }');
  return { justice: all.find(({ code }) => code === 'min-justice')?.id ?? 0 };
}
