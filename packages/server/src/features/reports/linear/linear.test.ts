import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../../testing/testOffice.ts';
import { aLetter, REGISTER } from '../../appeals/testing.ts';
import { exportJobsOf } from '../../exports/exportJobs.ts';

let office: TestOffice;
let registrar: Person;
let controller: Person;
let analyst: Person;

const SAVE = `mutation ($input: SaveLinearReportInput!) {
  saveLinearReport(input: $input) { report { id version name columns where sharedWith isOwn } refusals { code field } }
}`;
const PREVIEW = `query ($columns: [String!]!, $where: String, $sort: SortInput!) {
  linearPreview(columns: $columns, where: $where, sort: $sort, language: "ru") { total titles leftOut rows { cells } }
}`;
const START = `mutation ($input: StartExportInput!) { startExport(input: $input) { export { id } refusals { code } } }`;
const sort = { field: 'number', descending: false };

interface Saved {
  readonly report: { id: number; version: number; columns: string[] } | null;
  readonly refusals: readonly { code: string; field: string }[];
}
interface Preview {
  readonly linearPreview: {
    total: number;
    titles: string[];
    leftOut: number;
    rows: { cells: string[] }[];
  };
}

const keep = async (person: Person, change: object = {}): Promise<Saved> => {
  const input = {
    ...{ idempotencyKey: randomUUID(), name: 'Дороги', columns: ['number', 'annotation'], where: '' },
    ...{ sort, sharedWith: [] as string[], ...change },
  };
  return (await person.ask<{ saveLinearReport: Saved }>(SAVE, { input })).saveLinearReport;
};
const namesFor = async (person: Person) =>
  (await person.ask<{ linearReports: { name: string }[] }>('{ linearReports { name } }')).linearReports.map(
    ({ name }) => name,
  );
const preview = async (person: Person, columns: string[], where = '') =>
  (await person.ask<Preview>(PREVIEW, { columns, where, sort })).linearPreview;

beforeAll(async () => {
  office = await testOffice();
  registrar = await office.as('registrar');
  controller = await office.as('controller');
  analyst = await office.as('analyst');
  for (const annotation of ['Протекает крыша', 'Нет воды во дворе', 'Қала көшесі қараңғы'])
    await registrar.ask(REGISTER, { input: aLetter({ annotation }) });
});
afterAll(() => office.close());

describe('a linear report', () => {
  it('is kept once and told of once, however often the button was pressed', async () => {
    const idempotencyKey = randomUUID();
    const [one, other] = [
      await keep(analyst, { idempotencyKey, name: 'Дважды' }),
      await keep(analyst, { idempotencyKey, name: 'Дважды' }),
    ];
    expect(other.report?.id).toBe(one.report?.id);
    const told = `SELECT id FROM journal WHERE action = 'linearReport.save' AND entity_id = $1`;
    expect(await office.sql(told, [one.report?.id])).toHaveLength(1);
  });

  it('is kept with its columns, conditions and order, and seen by the roles it is shared with', async () => {
    const { report, refusals } = await keep(controller, {
      ...{ name: 'Для аналитиков', sharedWith: ['analyst'], where: 'language:ru' },
    });
    expect(refusals).toEqual([]);
    expect(report).toMatchObject({ version: 1, isOwn: true, where: 'language:ru' });
    await keep(controller, { name: 'Только мой' });
    expect(await namesFor(analyst)).toContain('Для аналитиков');
    expect(await namesFor(analyst)).not.toContain('Только мой');
    const { errors } = await analyst.tryToAsk(SAVE, {
      input: {
        ...{ id: report?.id, version: 1, idempotencyKey: randomUUID(), name: 'Чужой', columns: ['number'] },
        ...{ where: '', sort, sharedWith: [] },
      },
    });
    expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  it('has a name and columns that are known, each once', async () => {
    const { refusals } = await keep(controller, { name: ' ', columns: ['number', 'number', 'shoeSize'] });
    expect(refusals).toMatchObject([
      { code: 'LINEAR_NAME_WRONG', field: 'name' },
      { code: 'LINEAR_COLUMNS_WRONG', field: 'columns' },
    ]);
  });

  it('is not overwritten by whoever saw an older version', async () => {
    const { report } = await keep(controller, { name: 'Раз' });
    const change = { id: report?.id, version: 1 };
    expect((await keep(controller, { ...change, name: 'Два' })).report?.version).toBe(2);
    expect((await keep(controller, { ...change, name: 'Три' })).refusals[0]?.code).toBe('STALE_VERSION');
  });

  it('shows its first rows as the file will have them', async () => {
    const { total, titles, rows } = await preview(controller, [
      'annotation',
      'filing',
      'sex',
      'days',
      'card',
    ]);
    expect(titles).toEqual(['Аннотация', 'Которое по счёту', 'Пол', 'Дней до ответа', 'Карточка']);
    expect(total).toBe(3);
    expect(rows.map(({ cells }) => cells[0])).toEqual([
      'Протекает крыша',
      'Нет воды во дворе',
      'Қала көшесі қараңғы',
    ]);
    expect(rows[0]?.cells[4]).not.toBe('');
    expect((await preview(controller, ['number'], 'language:kk')).total).toBe(0);
  });

  it('gives personal columns only to whoever may see personal data, in the preview and in the file', async () => {
    const columns = ['number', 'sex', 'address', 'phone'];
    expect(await preview(analyst, columns)).toMatchObject({ leftOut: 3, titles: ['Номер'] });
    expect(await preview(controller, columns)).toMatchObject({ leftOut: 0 });
    const offered = await analyst.ask<{ linearColumns: { name: string }[] }>('{ linearColumns { name } }');
    expect(offered.linearColumns.map(({ name }) => name)).not.toContain('sex');
    const file = await make(analyst, columns, 'csv');
    expect(file.toString().replace('\ufeff', '').split('\r\n')[0]).toBe('Номер');
  });

  it('tells nothing of persons by its filter either', async () => {
    for (const where of ['sex:female', '!(socialStatus:pensioner)', 'privilege:-']) {
      const asked = { columns: ['number'], where, sort };
      const { errors } = await analyst.tryToAsk(PREVIEW, asked);
      expect([where, errors?.[0]?.extensions?.code]).toEqual([where, 'FORBIDDEN']);
      expect((await controller.tryToAsk(PREVIEW, asked)).errors).toBeUndefined();
    }
    const bySex = { columns: ['number'], where: '', sort: { field: 'sex', descending: false } };
    expect((await analyst.tryToAsk(PREVIEW, bySex)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const list = await analyst.tryToAsk('{ appeals(where: "sex:female") { total } }');
    expect(list.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('is made into XLSX whose days are days and whose numbers are numbers, and the journal has it', async () => {
    const columns = ['number', 'registeredOn', 'filing', 'annotation'];
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await make(controller, columns, 'xlsx')) as never);
    const row = book.worksheets[0]?.getRow(2);
    expect(row?.getCell(2).value).toEqual(new Date('2026-02-02'));
    expect(row?.getCell(3).value).toBe(1);
    expect(row?.getCell(3).numFmt).toBe('0');
    const entries = await office.sql<{ changes: { rows: number; columns: string[] } }>(
      `SELECT changes FROM journal WHERE action = 'appeal.export' ORDER BY id DESC LIMIT 1`,
    );
    expect(entries[0]?.changes).toMatchObject({ rows: 3, columns });
  });

  it('is not for a registrar', async () => {
    const { errors } = await registrar.tryToAsk('{ linearReports { id } }');
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

async function make(person: Person, columns: string[], format: string): Promise<Buffer> {
  const { startExport } = await person.ask<{ startExport: { export: { id: number } } }>(START, {
    input: {
      idempotencyKey: randomUUID(),
      format,
      title: 'Линейный',
      language: 'ru',
      columns,
      where: '',
      sort,
    },
  });
  await exportJobsOf(office.app.archive).idle();
  const url = `/api/exports/${startExport.export.id}`;
  return (await person.request({ method: 'GET', url })).rawPayload;
}
