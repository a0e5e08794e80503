import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { aLetter, REGISTER } from '../appeals/testing.ts';
import { alertViews } from '../views/watchViews.ts';
import { exportJobsOf } from './exportJobs.ts';
import { csvCell } from './writeCsv.ts';

let office: TestOffice;
let registrar: Person;
let colleague: Person;
let analyst: Person;

const START = `mutation ($input: StartExportInput!) { startExport(input: $input) { export { id } refusals { code } } }`;
const take = async (person: Person, input: Record<string, unknown>) => {
  const { startExport } = await person.ask<{ startExport: { export: { id: number } } }>(START, {
    input: {
      idempotencyKey: randomUUID(),
      format: 'csv',
      title: 'Обращения',
      language: 'ru',
      columns: [],
      ...input,
    },
  });
  await exportJobsOf(office.app.archive).idle();
  return startExport.export.id;
};
const download = (person: Person, id: number) => person.request({ method: 'GET', url: `/api/exports/${id}` });

beforeAll(async () => {
  office = await testOffice();
  registrar = await office.as('registrar');
  colleague = await office.as('registrar');
  analyst = await office.as('analyst');
  for (const annotation of ['Протекает крыша дома; просит ремонта', '=cmd|опасно', 'Қала көшесі қараңғы']) {
    await registrar.ask(REGISTER, { input: aLetter({ annotation }) });
  }
});
afterAll(() => office.close());

describe('a list taken away', () => {
  it('has the rows of the list in its order, the columns asked for, and opens in a table program', async () => {
    const id = await take(registrar, {
      columns: ['number', 'annotation', 'registeredOn'],
      sort: { field: 'number', descending: false },
    });
    const answer = await download(registrar, id);
    const lines = answer.payload.split('\r\n');
    expect(answer.payload.startsWith('\ufeffНомер;Аннотация;Дата регистрации\r\n')).toBe(true);
    expect(lines[1]).toMatch(/^ЖТ-2026-\d+;"Протекает крыша дома; просит ремонта";02\.02\.2026$/);
    expect(lines[2]).toContain(";'=cmd|опасно;");
    expect(lines).toHaveLength(5);
    expect(answer.headers['content-disposition']).toContain('csv');
  });

  it('can be only what was ticked, or everything but what was unticked', async () => {
    const { appeals } = await registrar.ask<{ appeals: { items: { id: number; number: string }[] } }>(
      '{ appeals { items { id number } } }',
    );
    const [first, ...others] = appeals.items;
    const rowsOf = async (input: Record<string, unknown>) => {
      const id = await take(registrar, { columns: ['number'], ...input });
      return (await download(registrar, id)).payload.replace('\ufeff', '').trim().split('\r\n').slice(1);
    };
    expect(await rowsOf({ ids: [first?.id] })).toEqual([first?.number]);
    expect(await rowsOf({ exceptIds: [first?.id] })).toEqual(others.map(({ number }) => number));
  });

  it('is an XLSX that names its columns in the language of the reader', async () => {
    const id = await take(registrar, { format: 'xlsx', language: 'kk', where: 'language:ru' });
    const answer = await download(registrar, id);
    expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK');
    const rows = await office.sql<{ state: string; rows_total: number }>(
      'SELECT state, rows_total FROM register_exports WHERE id = $1',
      [id],
    );
    expect(rows).toEqual([{ state: 'done', rows_total: 3 }]);
  });

  it('masks what the screen masks, is nobody else’s, and stands in the journal with its number of rows', async () => {
    const id = await take(analyst, { columns: ['iin'] });
    const { payload } = await download(analyst, id);
    expect(payload).not.toContain('850315300019');
    expect(payload.split('\r\n')[1]).toMatch(/•|\*/);
    expect((await download(registrar, id)).statusCode).toBe(404);
    const entries = await office.sql<{ changes: { rows: number } }>(
      `SELECT changes FROM journal WHERE action = 'appeal.export' AND entity_id = $1`,
      [id],
    );
    expect(entries[0]?.changes.rows).toBe(3);
    const executor = await office.as('intakeClerk');
    expect((await executor.tryToAsk('{ exports { id } }')).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('is stopped by its owner while it is made: no file and no word that it is there', async () => {
    const CANCEL =
      'mutation ($id: Int!) { cancelExport(id: $id) { export { state url } refusals { code } } }';
    const done = await take(registrar, {});
    // One that waits for its turn, as behind a file of a million rows.
    const [{ id } = { id: 0 }] = await office.sql<{ id: number }>(
      `INSERT INTO register_exports (user_id, format, title, question, columns, language)
       SELECT user_id, format, title, question, columns, language FROM register_exports WHERE id = $1 RETURNING id`,
      [done],
    );
    expect((await colleague.tryToAsk(CANCEL, { id })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect(await registrar.ask(CANCEL, { id })).toEqual({
      cancelExport: { export: { state: 'cancelled', url: null }, refusals: [] },
    });
    const jobs = exportJobsOf(office.app.archive);
    jobs.start(id);
    await jobs.idle();
    expect((await download(registrar, id)).statusCode).toBe(404);
    expect(await office.sql('SELECT state FROM register_exports WHERE id = $1', [id])).toEqual([
      { state: 'cancelled' },
    ]);
    // One that is there already stays.
    expect(await registrar.ask(CANCEL, { id: done })).toMatchObject({
      cancelExport: { export: { state: 'done' } },
    });
  });

  it.each([
    ['a"b', '"a""b"'],
    ['-5', "'-5"],
    ['two\nlines', '"two\nlines"'],
  ])('writes %j so that nothing of it is carried out', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});

const SAVE = `mutation ($input: SaveListViewInput!) { saveListView(input: $input) { view { id count } refusals { code } } }`;
const LIST = '{ listViews { id name scope count threshold isOwn } }';
interface Listed {
  listViews: { id: number; name: string; scope: string; count: number; isOwn: boolean }[];
}

describe('a saved view', () => {
  const save = async (person: Person, input: Record<string, unknown>) =>
    (
      await person.ask<{ saveListView: { view: { id: number; count: number } } }>(SAVE, {
        input: {
          idempotencyKey: randomUUID(),
          name: 'Мои',
          scope: 'mine',
          search: '?where=registrar:me',
          where: 'registrar:me',
          ...input,
        },
      })
    ).saveListView.view;

  it('counts for whoever reads it: «me» is he', async () => {
    const view = await save(registrar, { scope: 'department', name: 'Зарегистрированные мной' });
    expect(view.count).toBe(3);
    const { listViews } = await colleague.ask<Listed>(LIST);
    expect(listViews).toMatchObject([{ id: view.id, count: 0, isOwn: false, scope: 'department' }]);
  });

  it('of one person is seen by nobody else, and only its owner takes it away', async () => {
    const { id } = await save(registrar, {});
    expect((await colleague.ask<Listed>(LIST)).listViews.map((view) => view.id)).not.toContain(id);
    const REMOVE = 'mutation ($id: Int!) { removeListView(id: $id) { done } }';
    expect((await colleague.tryToAsk(REMOVE, { id })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    await registrar.ask(REMOVE, { id });
    expect((await registrar.ask<Listed>(LIST)).listViews.map((view) => view.id)).not.toContain(id);
  });

  it('for everyone is made by those who order the work', async () => {
    const { errors } = await registrar.tryToAsk(SAVE, {
      input: { idempotencyKey: randomUUID(), name: 'Всем', scope: 'everyone', search: '' },
    });
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const controller = await office.as('controller');
    const view = await save(controller, { scope: 'everyone', name: 'Всем' });
    expect((await analyst.ask<Listed>(LIST)).listViews.map(({ id }) => id)).toContain(view.id);
  });

  it('tells its owner when it finds more than he wanted, once a day', async () => {
    await save(registrar, { name: 'Много', threshold: 2 });
    await alertViews(office.app);
    await alertViews(office.app);
    const { notifications } = await registrar.ask<{ notifications: { kind: string; facts: unknown }[] }>(
      '{ notifications { kind facts } }',
    );
    expect(notifications.filter(({ kind }) => kind === 'view.threshold')).toEqual([
      { kind: 'view.threshold', facts: { name: 'Много', count: 3, threshold: 2 } },
    ]);
  });
});
