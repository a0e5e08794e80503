import { makePostalIdentifier as at } from '@tyndau/domain/identity/postalIdentifier';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { uploaded } from '../files/testing.ts';
import { accepted } from '../intake/testing.ts';
import { acceptNow, aScan, close, codes, decide, open, opened, record } from './testing.ts';

let office: TestOffice;
let clerk: Person;
let registrar: Person;
beforeAll(async () => {
  office = await testOffice();
  [clerk, registrar] = [await office.as('intakeClerk'), await office.as('registrar')];
});
afterAll(() => office.close());
beforeEach(() => office.setNow('2026-02-02T09:00:00+05:00'));

let used = 1000;
/** So many numbers nobody has used yet. */
function fresh(count: number): string[] {
  used += count;
  return Array.from({ length: count }, (_, index) => at(used - index));
}

describe('the courier’s list', () => {
  it('is taken row by row; bad rows stay beside it with their reasons', async () => {
    const [first = '', second = ''] = fresh(2);
    const delivery = await opened(
      clerk,
      `${first};Аппарат акима;Ахметов А.\nRR123456784KZ\n${second}\n${first}`,
    );
    expect(delivery.lines.map(({ identifier }) => identifier)).toEqual([first, second]);
    expect(delivery.badRows).toEqual([
      { rowNumber: 2, code: 'S10_CHECK_DIGIT' },
      { rowNumber: 4, code: 'POSTAL_ROW_DOUBLED' },
    ]);
  });

  it('marks the line that names another body of the directory', async () => {
    const [other] = await office.sql<{ name_ru: string }>(
      `SELECT name_ru FROM bodies WHERE code NOT IN ('kst-control') AND id <> (SELECT id FROM bodies WHERE code = (SELECT value #>> '{}' FROM settings WHERE key = 'office.receivingBody')) ORDER BY id DESC LIMIT 1`,
    );
    const [first = '', second = ''] = fresh(2);
    const { lines } = await opened(clerk, `${first};${other?.name_ru}\n${second};Ивановой А. П.`);
    expect(lines.map(({ isForAnother }) => isForAnother)).toEqual([true, false]);
  });

  it('comes as the courier’s program prints it: a title and the day above, columns named in its own words', async () => {
    const [first = '', second = ''] = fresh(2);
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Лист1');
    sheet.addRow(['Список отправлений, переданных адресату']);
    sheet.addRow(['от', '02.02.2026']);
    sheet.addRow([
      '№ п/п',
      'Адрес получателя',
      'Ф.И.О. получателя / наименование',
      'Трек-номер (ШПИ)',
      'От кого поступило',
      'Вес, г',
    ]);
    sheet.addRow([1, 'пр. Аль-Фараби, 66', 'Аппарат акима', first, 'Қалиева Әсел', 20]);
    sheet.addRow([2, '', '', second, '', 21]);
    const bytes = Buffer.from(await book.xlsx.writeBuffer());
    const { hash: fileHash } = await uploaded(clerk, 'опись.xlsx', bytes);
    const document = `query ($fileHash: String!) { postalListPreview(fileHash: $fileHash) {
      chosen envelopesTotal bad { rowNumber } sample { identifier addressee sender } refusals { code } } }`;
    const { postalListPreview } = await clerk.ask<{ postalListPreview: object }>(document, { fileHash });
    expect(postalListPreview).toEqual({
      chosen: {
        identifier: 'Трек-номер (ШПИ)',
        addressee: 'Ф.И.О. получателя / наименование',
        sender: 'От кого поступило',
      },
      envelopesTotal: 2,
      bad: [],
      sample: [
        { identifier: first, addressee: 'Аппарат акима', sender: 'Қалиева Әсел' },
        { identifier: second, addressee: '', sender: '' },
      ],
      refusals: [],
    });
  });

  it('is opened once, however often the button is pressed', async () => {
    const [first = ''] = fresh(1);
    const idempotencyKey = '7a0e7c1e-0000-4000-8000-000000000001';
    const clicks = await Promise.all([1, 2, 3].map(() => opened(clerk, first, { idempotencyKey })));
    expect(new Set(clicks.map(({ id }) => id)).size).toBe(1);
  });

  it('does not come from tomorrow', async () => {
    expect(codes(await open(clerk, '', { broughtOn: '2026-02-03' }))).toEqual(['RECEIVED_IN_FUTURE']);
  });
});

describe('scans', () => {
  it('are neither doubled nor lost when the browser sends them again', async () => {
    const [first = '', second = ''] = fresh(2);
    const { id } = await opened(clerk, `${first}\n${second}`);
    const batch = [aScan(first), aScan(second)];
    await record(clerk, id, batch.slice(0, 1));
    const { delivery } = await record(clerk, id, batch);
    await Promise.all([record(clerk, id, batch), record(registrar, id, batch)]);
    expect(delivery?.scans).toHaveLength(2);
    expect(delivery?.counts).toMatchObject({ matched: 2, missing: 0 });
    expect((await record(clerk, id, [])).delivery?.version).toBe(delivery?.version);
  });

  it('of two clerks at one bag come into one order, and the second of an envelope is a repeat', async () => {
    const [first = ''] = fresh(1);
    const { id } = await opened(clerk, first);
    await Promise.all([record(clerk, id, [aScan(first)]), record(registrar, id, [aScan(first)])]);
    const { delivery } = await record(clerk, id, []);
    expect(delivery?.scans).toHaveLength(2);
    expect(delivery?.counts).toMatchObject({ matched: 1, surplus: 0 });
  });

  it('that are bad do not stop the batch', async () => {
    const [first = ''] = fresh(1);
    const { id } = await opened(clerk, first);
    const wrong = aScan(null, { method: 'manual', reason: '' });
    const { delivery, refused } = await record(clerk, id, [
      aScan('RR123456784KZ'),
      wrong,
      aScan('4870001112223'),
      aScan(first),
    ]);
    expect(delivery?.counts.matched).toBe(1);
    expect(delivery?.scans).toHaveLength(3);
    expect(refused).toEqual([{ key: wrong.key, refusals: [{ code: 'POSTAL_REASON_REQUIRED' }] }]);
  });

  it('may be taken back, also one that the server has not seen yet', async () => {
    const [first = '', second = ''] = fresh(2);
    const { id } = await opened(clerk, `${first}\n${second}`);
    const scan = aScan(first);
    await record(clerk, id, [scan]);
    const { delivery } = await record(clerk, id, [
      { ...scan, isUndone: true },
      aScan(second, { isUndone: true }),
    ]);
    expect(delivery?.scans.map(({ isUndone }) => isUndone)).toEqual([true, true]);
    expect(delivery?.counts).toMatchObject({ matched: 0, missing: 2 });
  });

  it('that could not be read are replaced by a manual entry with its reason', async () => {
    const [first = ''] = fresh(1);
    const { id, lines } = await opened(clerk, first);
    const unread = aScan('RR123456784KZ');
    await record(clerk, id, [unread]);
    const manual = aScan(null, {
      method: 'manual',
      reason: 'Этикетка залита водой',
      lineId: lines[0]?.id,
      replaces: unread.key,
    });
    const { delivery } = await record(clerk, id, [manual]);
    expect(delivery?.counts).toMatchObject({ matched: 1, missing: 0, surplus: 0 });
    expect(delivery?.scans[0]?.isUndone).toBe(true);
  });
});

describe('the reconciliation closes', () => {
  it('only when every line has an outcome, and makes letters of what was accepted', async () => {
    const [one = '', two = '', missing = '', surplus = '', foreign = ''] = fresh(5);
    const { id } = await opened(clerk, `${one};;Ахметов Айдар\n${two}\n${missing}`);
    const scans = [aScan(one), aScan(two), aScan(surplus), aScan(foreign), aScan('RR123456784KZ')];
    await record(clerk, id, scans);
    expect(codes(await close(clerk, id, 0))).toEqual([
      'POSTAL_SURPLUS_UNDECIDED',
      'POSTAL_CODES_UNREAD',
      'POSTAL_MISSING_DIFFER',
    ]);
    const [, second, third, fourth, unread] = scans.map(({ key }) => key);
    await decide(clerk, id, [third ?? ''], 'accepted');
    await decide(clerk, id, [second ?? '', fourth ?? ''], 'wrongAddressee');
    await record(clerk, id, [{ ...scans[4], key: unread ?? '', isUndone: true }]);
    const { delivery, refusals } = await close(clerk, id, 1);
    expect(refusals).toEqual([]);
    expect(delivery).toMatchObject({
      state: 'closed',
      counts: { listed: 3, matched: 2, missing: 1, surplus: 2, returned: 2, accepted: 2 },
    });
    const letters = await office.sql<Record<string, unknown>>(
      `SELECT barcode, source, form, applicant_name, state FROM intakes WHERE barcode = ANY($1) ORDER BY id`,
      [[one, two, surplus, foreign]],
    );
    expect(letters).toEqual([
      { barcode: one, source: 'kazpost', form: 'paper', applicant_name: 'Ахметов Айдар', state: 'accepted' },
      {
        barcode: surplus,
        source: 'kazpost',
        form: 'paper',
        applicant_name: `Конверт ${surplus}`,
        state: 'accepted',
      },
    ]);
    expect((await close(clerk, id, 1)).delivery?.state).toBe('closed');
    expect(codes(await record(clerk, id, [aScan(missing)]))).toEqual(['POSTAL_DELIVERY_CLOSED']);
    const journal = await office.sql<{ action: string }>(
      `SELECT action FROM journal WHERE entity = 'postalDelivery' AND entity_id = ${id} ORDER BY id`,
    );
    expect(journal.map(({ action }) => action.replace('postalDelivery.', ''))).toEqual([
      'open',
      'scan',
      'decide',
      'decide',
      'scan',
      'accept',
      'close',
    ]);
  });

  it('without doubling what was accepted one by one, or at the counter before', async () => {
    const [one = '', two = ''] = fresh(2);
    const known = await accepted(clerk, { source: 'kazpost', barcode: two });
    const { id } = await opened(clerk, `${one}\n${two}`);
    const scans = [aScan(one), aScan(two)];
    await record(clerk, id, scans);
    const first = await acceptNow(clerk, id, [scans[0]?.key ?? '']);
    const numbered = first.delivery?.scans.find(({ code }) => code === one)?.intake;
    expect(numbered?.throughNumber).toBe(known.throughNumber + 1);
    expect(codes(await decide(clerk, id, [scans[0]?.key ?? ''], 'wrongAddressee'))).toEqual([
      'POSTAL_ALREADY_ACCEPTED',
    ]);
    const back = await record(clerk, id, [{ ...scans[0], isUndone: true }]);
    expect(back.refused?.[0]?.refusals).toEqual([{ code: 'POSTAL_ALREADY_ACCEPTED' }]);
    const { delivery } = await close(clerk, id, 0);
    expect(delivery?.scans.map(({ intake }) => intake?.id)).toEqual([numbered?.id, known.id]);
    const rows = await office.sql(`SELECT 1 FROM intakes WHERE barcode = ANY($1)`, [[one, two]]);
    expect(rows).toHaveLength(2);
  });
});

describe('deliveries are for those who receive the post', () => {
  it('of the same territory', async () => {
    const { id } = await opened(clerk, fresh(1)[0] ?? '');
    const [elsewhere, controller, executor] = [
      await office.as('intakeClerk', { territoryCode: '391600000' }),
      await office.as('controller'),
      await office.as('executor'),
    ];
    const see = `query { postalDelivery(id: ${id}) { id } }`;
    expect((await elsewhere.ask<{ postalDelivery: unknown }>(see)).postalDelivery).toBeNull();
    expect((await controller.ask<{ postalDelivery: unknown }>(see)).postalDelivery).toEqual({ id });
    const forbidden = await executor.tryToAsk(see);
    expect(forbidden.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const scan =
      'mutation ($id: Int!) { recordPostalScans(deliveryId: $id, scans: []) { refusals { code } } }';
    expect((await controller.tryToAsk(scan, { id })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await elsewhere.tryToAsk(scan, { id })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});

it('a bag of five hundred is scanned in batches and closed within seconds', {
  timeout: 120_000,
}, async () => {
  const numbers = fresh(500);
  const { id } = await opened(clerk, numbers.join('\n'));
  const started = performance.now();
  for (let from = 0; from < numbers.length; from += 50) {
    await record(
      clerk,
      id,
      numbers.slice(from, from + 50).map((number) => aScan(number)),
    );
  }
  const scanned = performance.now();
  const { delivery } = await close(clerk, id, 0);
  console.info(
    `500 scans ${Math.round(scanned - started)} ms, closing ${Math.round(performance.now() - scanned)} ms`,
  );
  expect(delivery?.counts).toMatchObject({ matched: 500, accepted: 500 });
});
