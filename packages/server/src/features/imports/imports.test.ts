import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { uploaded } from '../files/testing.ts';
import { importJobsOf } from './importJobs.ts';
import { aRow, begin, csvOf, importTable, mapping, seeRun, xlsxOf } from './testing.ts';

let office: TestOffice;

beforeAll(async () => {
  office = await testOffice();
});

afterAll(() => office.close());

const counts = async () => {
  const [row] = await office.sql<{ appeals: number; cards: number; people: number; serial: number }>(`
    SELECT (SELECT count(*)::int FROM appeals) AS appeals, (SELECT count(*)::int FROM cards) AS cards,
      (SELECT count(*)::int FROM applicants) AS people,
      (SELECT coalesce(sum(value), 0)::int FROM counters WHERE name LIKE 'appeal-%') AS serial`);
  return row;
};

test('a row becomes a card with its number, person, place, question and term, and its line in the journal', async () => {
  const registrar = await office.as('registrar');
  const run = await importTable(office, registrar, csvOf([aRow(1, { ИИН: '850315300019' })]));
  expect(run).toMatchObject({ state: 'done', rowsAdded: 1, rowsKnown: 0, rowsBad: 0 });
  const { appeal } = await registrar.ask<{ appeal: Record<string, unknown> }>(
    `query Appeal($id: Int!) { appeal(id: $id) { number registeredOn dueOn questionCode: question { code }
      territory { code } text card { displayName iin } } }`,
    { id: run.rows[0]?.appeal?.id },
  );
  expect(appeal).toMatchObject({
    registeredOn: '2026-01-15',
    dueOn: '2026-02-05',
    questionCode: { code: '01.05.01' },
    territory: { code: '391000000' },
    text: 'Протекает крыша дома 1, прошу помочь',
    card: { displayName: 'Сейітов Марат Ержанұлы', iin: '850315300019' },
  });
  const actions = await office.sql<{ action: string }>(
    `SELECT action FROM journal WHERE (entity = 'appeal' AND entity_id = $1) OR (entity = 'importRun' AND entity_id = $2) ORDER BY id`,
    [run.rows[0]?.appeal?.id, run.id],
  );
  expect(actions.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['import.start', 'appeal.register', 'import.end']),
  );
});

test('the same file twice adds nothing, by the numbers of its source or, without them, by what its rows say', async () => {
  const registrar = await office.as('registrar');
  const table = csvOf([aRow(11), aRow(12)]);
  expect(await importTable(office, registrar, table)).toMatchObject({ rowsAdded: 2 });
  expect(await importTable(office, registrar, table)).toMatchObject({ rowsAdded: 0, rowsKnown: 2 });
  const { externalId: _none, ...columns } = mapping.columns;
  const byContent = { mapping: { ...mapping, columns } };
  expect(await importTable(office, registrar, table, byContent)).toMatchObject({ rowsAdded: 2 });
  const again = await importTable(office, registrar, table, byContent);
  expect(again).toMatchObject({ rowsAdded: 0, rowsKnown: 2 });
  expect(again.rows[0]?.appeal?.number).toMatch(/^ЖТ-2026-/);
});

test('one number of two sources is two letters', async () => {
  const registrar = await office.as('registrar');
  await importTable(office, registrar, csvOf([aRow(21)]));
  const other = { ...mapping, constants: { ...mapping.constants, externalSystem: 'е-Обращение' } };
  expect(await importTable(office, registrar, csvOf([aRow(21)]), { mapping: other })).toMatchObject({
    rowsAdded: 1,
  });
});

test('a bad row says all its reasons, keeps its cells and does not spoil the rows around it', async () => {
  const registrar = await office.as('registrar');
  const before = await counts();
  const run = await importTable(
    office,
    registrar,
    csvOf([
      aRow(31),
      aRow(32, { ИИН: '850315300018', Дата: '31.02.2026', Район: 'Нигде' }),
      aRow(33, { ФИО: '' }),
      aRow(34, { Вопрос: 'Абракадабра' }),
      aRow(35, { Дата: '2027-01-01' }),
      aRow(36),
    ]),
  );
  expect(run).toMatchObject({ rowsAdded: 2, rowsBad: 4 });
  const reasons = run.rows.map(({ refusals }) => refusals.map(({ code }) => code).sort());
  expect(reasons).toEqual([
    [],
    ['DATE_NOT_UNDERSTOOD', 'IIN_CHECK_DIGIT', 'PLACE_NOT_UNDERSTOOD'],
    ['LAST_NAME_REQUIRED'],
    ['QUESTION_NOT_UNDERSTOOD'],
    ['RECEIVED_IN_FUTURE'],
    [],
  ]);
  expect(run.rows[1]?.cells).toMatchObject({ Район: 'Нигде', Дата: '31.02.2026' });
  expect(await counts()).toEqual({
    appeals: (before?.appeals ?? 0) + 2,
    cards: (before?.cards ?? 0) + 2,
    people: (before?.people ?? 0) + 2,
    serial: (before?.serial ?? 0) + 2,
  });
});

test('the bad rows come back as a table with the reasons in the language of the reader, and import when corrected', async () => {
  const registrar = await office.as('registrar');
  const run = await importTable(
    office,
    registrar,
    csvOf([aRow(41), aRow(42, { ИИН: '850315300018', Текст: '=HYPERLINK("http://x";"y") крыша' })]),
  );
  const answer = await registrar.request({ method: 'GET', url: `${run.badRowsUrl}?language=ru` });
  expect(answer.statusCode).toBe(200);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(answer.rawPayload as never);
  const sheet = book.worksheets[0];
  expect(sheet?.rowCount).toBe(2);
  const bad = sheet?.getRow(2);
  expect(bad?.getCell(9).text).toBe('ИИН: Ошибка в ИИН: не сходится контрольная цифра');
  expect(bad?.getCell(8).type).toBe(ExcelJS.ValueType.String);
  expect(bad?.getCell(8).text.startsWith("'=")).toBe(true);
  if (bad) bad.getCell(4).value = '850315300019';
  const corrected = Buffer.from(await book.xlsx.writeBuffer());
  expect(await importTable(office, registrar, corrected)).toMatchObject({
    rowsTotal: 1,
    rowsAdded: 1,
    rowsBad: 0,
  });
});

test('a rehearsal tells what would happen and leaves nothing', async () => {
  const registrar = await office.as('registrar');
  const before = await counts();
  const table = csvOf([aRow(51), aRow(51), aRow(52, { ФИО: '' }), aRow(53)]);
  const run = await importTable(office, registrar, table, { isDryRun: true });
  expect(run).toMatchObject({ state: 'done', rowsAdded: 2, rowsKnown: 1, rowsBad: 1 });
  expect(run.rows.map(({ appeal }) => appeal)).toEqual([null, null, null, null]);
  expect(await counts()).toEqual(before);
});

test('windows-1251 with semicolons, Kazakh letters of its Kazakh variant included', async () => {
  const registrar = await office.as('registrar');
  // «Қостанай қ.» and «Сәрсенбаев» as KZ-1048 writes them.
  const table = csvOf([aRow(61, { ФИО: 'Сјрсенбаев Ўлан', Район: 'Ќостанай ќаласы' })], ';');
  const run = await importTable(office, registrar, encode1251(table));
  expect(run).toMatchObject({ rowsAdded: 1, rowsBad: 0 });
  const [card] = await office.sql<{ display_name: string; territory_code: string }>(
    'SELECT c.display_name, a.territory_code FROM cards c JOIN appeals a ON a.card_id = c.id WHERE a.id = $1',
    [run.rows[0]?.appeal?.id],
  );
  expect(card).toEqual({ display_name: 'Сәрсенбаев Ұлан', territory_code: '391000000' });
});

test('a workbook with real dates and numbers: the day is that of the cell, the lost zeros of an ИИН come back', async () => {
  const registrar = await office.as('registrar');
  const row: unknown[] = aRow(71);
  row[1] = new Date('2026-01-20T19:10:00Z');
  // 010203500018 typed into a cell of numbers.
  row[3] = 10203500018;
  const run = await importTable(office, registrar, await xlsxOf([row]));
  expect(run.rows[0]?.refusals).toEqual([]);
  const [appeal] = await office.sql<{ registered_on: string; received_at: string; applicant_iin: string }>(
    `SELECT registered_on::text, to_char(received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS received_at, applicant_iin
     FROM appeals WHERE id = $1`,
    [run.rows[0]?.appeal?.id],
  );
  // 19:10 in Kostanay is after the end of the working day.
  expect(appeal).toEqual({
    registered_on: '2026-01-21',
    received_at: '2026-01-20 14:10',
    applicant_iin: '010203500018',
  });
});

test('a row that was answered becomes a closed appeal with its answer', async () => {
  const registrar = await office.as('registrar');
  const columns = { ...mapping.columns, status: 'Адрес', answerText: 'ИИН' };
  const { iin: _iin, address: _address, ...rest } = columns;
  const constants = { ...mapping.constants, answeredOn: '2026-01-28', answerSignedBy: 'Ибраев Е. С.' };
  const run = await importTable(
    office,
    registrar,
    csvOf([
      aRow(81, { Адрес: 'решена', ИИН: 'Крыша отремонтирована' }),
      aRow(82, { Адрес: 'в процессе', ИИН: 'Передано' }),
      aRow(83, { Адрес: 'решена', ИИН: '' }),
    ]),
    { mapping: { columns: rest, constants } },
  );
  expect(run.rows.map(({ state, appeal }) => [state, appeal?.state])).toEqual([
    ['added', 'closed'],
    ['added', 'registered'],
    ['bad', undefined],
  ]);
  expect(run.rows[2]?.refusals[0]?.code).toBe('ANSWER_TEXT_REQUIRED');
  const [answer] = await office.sql<Record<string, string>>(
    `SELECT n.text, n.state, a.closed_on::text, a.outcome FROM answers n JOIN appeals a ON a.id = n.appeal_id WHERE a.id = $1`,
    [run.rows[0]?.appeal?.id],
  );
  expect(answer).toEqual({
    text: 'Крыша отремонтирована',
    state: 'accepted',
    closed_on: '2026-01-28',
    outcome: 'satisfied',
  });
});

test('two people import one file at once: every letter is registered once and no number is lost', async () => {
  const [one, two] = [await office.as('registrar'), await office.as('registrar')];
  const before = await counts();
  const table = csvOf(Array.from({ length: 450 }, (_, at) => aRow(1000 + at)));
  const [first, second] = await Promise.all([begin(one, table), begin(two, table)]);
  await importJobsOf(office.app.archive).idle();
  const runs = [await seeRun(one, first.run?.id ?? 0), await seeRun(two, second.run?.id ?? 0)];
  expect(runs.map(({ state }) => state)).toEqual(['done', 'done']);
  expect(runs.reduce((sum, run) => sum + run.rowsAdded, 0)).toBe(450);
  expect(runs.reduce((sum, run) => sum + run.rowsKnown, 0)).toBe(450);
  const after = await counts();
  expect((after?.appeals ?? 0) - (before?.appeals ?? 0)).toBe(450);
  expect((after?.serial ?? 0) - (before?.serial ?? 0)).toBe(450);
});

test('nobody imports a file that another person uploaded, nor sees the run of another', async () => {
  const [owner, stranger] = [await office.as('registrar'), await office.as('registrar')];
  const { hash } = await uploaded(owner, 'letters.csv', csvOf([aRow(91)]));
  const input = { fileHash: hash, fileName: 'x.csv', mapping, isDryRun: false, idempotencyKey: 'stranger' };
  const { startImport } = await stranger.ask<{ startImport: { refusals: { code: string }[] } }>(
    'mutation S($input: StartImportInput!) { startImport(input: $input) { refusals { code } } }',
    { input },
  );
  expect(startImport.refusals).toEqual([{ code: 'FILE_NOT_UPLOADED' }]);
  const { importPreview } = await stranger.ask<{
    importPreview: { columns: string[]; refusals: { code: string }[] };
  }>(
    'query P($hash: String!) { importPreview(fileHash: $hash, fileName: "x.csv") { columns refusals { code } } }',
    { hash },
  );
  expect(importPreview).toEqual({ columns: [], refusals: [{ code: 'FILE_NOT_UPLOADED' }] });
  const run = await importTable(office, owner, csvOf([aRow(92, { ФИО: '' })]));
  expect(await seeRun(stranger, run.id)).toBeNull();
  expect((await stranger.request({ method: 'GET', url: run.badRowsUrl ?? '' })).statusCode).toBe(404);
});

test('who may not import is not let near', async () => {
  const analyst = await office.as('analyst');
  const { errors } = await analyst.tryToAsk('{ importRuns { id } }');
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});

test('the same key twice is one run', async () => {
  const registrar = await office.as('registrar');
  const table = csvOf([aRow(95)]);
  const [first, second] = [
    await begin(registrar, table, { idempotencyKey: 'double click' }),
    await begin(registrar, table, { idempotencyKey: 'double click' }),
  ];
  expect(second.run?.id).toBe(first.run?.id);
  await importJobsOf(office.app.archive).idle();
});

/** Cyrillic in the code page of old office programs. */
function encode1251(text: string): Buffer {
  const decoder = new TextDecoder('windows-1251');
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Buffer.from([...text].map((letter) => bytes.get(letter) ?? 0x3f));
}
