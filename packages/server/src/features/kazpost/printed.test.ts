import { writeFileSync } from 'node:fs';
import { makePostalIdentifier as at } from '@tyndau/domain/identity/postalIdentifier';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { countPdfPages } from '../files/countPdfPages.ts';
import { aScan, close, decide, opened, record } from './testing.ts';

let office: TestOffice;
let clerk: Person;
beforeAll(async () => {
  office = await testOffice();
  clerk = await office.as('intakeClerk', { name: 'Нұрмұхаммедұлы' });
});
afterAll(() => office.close());

const LINES = 60;

async function closedDelivery(): Promise<number> {
  const rows = Array.from(
    { length: LINES },
    (_, index) =>
      `${at(5000 + index)};Қостанай облысы әкімінің аппараты;Әбдіразақова Гүлбаршын Жақсылықбайқызы`,
  );
  const { id, lines } = await opened(clerk, [...rows, ';;Ордабаев Ерік', 'RR123456784KZ'].join('\n'), {
    listNumber: '17/К',
    courierName: 'Сейітов Б. Қ.',
  });
  const surplus = aScan(at(7001));
  const foreign = aScan(at(5001));
  const scans = [
    ...Array.from({ length: LINES - 3 }, (_, index) => (index === 1 ? foreign : aScan(at(5000 + index)))),
    surplus,
    aScan(null, { method: 'manual', reason: 'Штрихкод жыртылған', lineId: lines.at(-1)?.id }),
  ];
  await record(clerk, id, scans);
  await decide(clerk, id, [surplus.key], 'accepted');
  await decide(clerk, id, [foreign.key], 'wrongAddressee');
  expect((await close(clerk, id, 3)).refusals).toEqual([]);
  return id;
}

it('the list and the act are printed in both languages as PDF and DOCX, once the delivery is closed', async () => {
  const open = await opened(clerk, at(9001));
  const get = (who: Person, id: number, file: string) =>
    who.request({ method: 'GET', url: `/api/kazpost/${id}/${file}` });
  expect((await get(clerk, open.id, 'list.pdf')).statusCode).toBe(404);
  const id = await closedDelivery();
  for (const language of ['kk', 'ru']) {
    for (const kind of ['list', 'act']) {
      const pdf = await get(clerk, id, `${kind}.pdf?language=${language}`);
      expect(pdf.statusCode).toBe(200);
      expect(countPdfPages(pdf.rawPayload)).toBe(kind === 'list' ? 3 : 1);
      const docx = await get(clerk, id, `${kind}.docx?language=${language}`);
      expect(docx.rawPayload.subarray(0, 2).toString()).toBe('PK');
      expect(docx.headers['content-type']).toContain('wordprocessingml');
      // For the eye: KEEP_PRINTED=folder keeps what was printed.
      const folder = process.env.KEEP_PRINTED;
      if (folder) {
        writeFileSync(`${folder}/kazpost-${kind}-${language}.pdf`, pdf.rawPayload);
        writeFileSync(`${folder}/kazpost-${kind}-${language}.docx`, docx.rawPayload);
      }
    }
  }
  const elsewhere = await office.as('intakeClerk', { territoryCode: '391600000' });
  expect((await get(elsewhere, id, 'list.pdf')).statusCode).toBe(404);
  expect((await get(await office.as('executor'), id, 'list.pdf')).statusCode).toBe(403);
});
