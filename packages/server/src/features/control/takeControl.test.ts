import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { textOfPaper } from '../../testing/textOfPaper.ts';
import { registered } from '../paths/testing.ts';

let office: TestOffice;
let leader: Person;
let executor: Person;

const bodyId = (code: string) => office.app.keeper.current.bodiesByCode.get(code)?.id;

beforeAll(async () => {
  office = await testOffice();
  leader = await office.as('leadership', { name: 'Яшина' });
  const other = await office.as('leadership', { name: 'Абаев' });
  executor = await office.as('executor', { bodyCode: 'kst-land' });
  const registrar = await office.as('registrar');
  const facts = [
    ['kst-utilities', 'akim', '2026-02-20', leader, 'Бірінші'],
    ['kst-land', 'president', '2026-02-10', other, 'Екінші'],
    ['kst-utilities', 'department', '2026-02-04', leader, 'Үшінші =1+1'],
  ] as const;
  for (const [code, level, dueOn, by, about] of facts) {
    const { id } = await registered(registrar, { annotation: about, route: { bodyId: bodyId(code) } });
    await office.sql(
      `UPDATE appeals SET control_level = $2, control_due_on = $3, control_set_by_id = $4, control_set_on = '2026-02-02'
       WHERE id = $1`,
      [id, level, dueOn, by.id],
    );
  }
});
afterAll(() => office.close());

async function aboutIn(sort: { field: string; descending: boolean } | null) {
  const { controlItems } = await leader.ask<{
    controlItems: { items: { appeal: { annotation: string } }[] };
  }>('query ($sort: SortInput) { controlItems(sort: $sort) { items { appeal { annotation } } } }', { sort });
  return controlItems.items.map(({ appeal }) => appeal.annotation.slice(0, 1));
}

it('stands in the order of any column: levels by rank, people and bodies by the alphabet, what is unsaid last', async () => {
  const by = (field: string, descending = false) => aboutIn({ field, descending });
  expect(await aboutIn(null)).toEqual(['Ү', 'Е', 'Б']);
  expect(await by('mark')).toEqual(['Ү', 'Е', 'Б']);
  expect(await by('mark', true)).toEqual(['Б', 'Е', 'Ү']);
  expect(await by('number')).toEqual(['Б', 'Е', 'Ү']);
  expect(await by('level')).toEqual(['Е', 'Б', 'Ү']);
  expect(await by('setBy')).toEqual(['Е', 'Б', 'Ү']);
  expect(await by('setBy', true)).toEqual(['Ү', 'Б', 'Е']);
  expect((await by('body')).indexOf('Е')).not.toBe(1);
  await office.sql(
    `INSERT INTO interim_reports (appeal_id, body_id, author_id, kind, text, reported_at)
     SELECT id, body_id, $1, 'progress', 'Жүріп жатыр', now() FROM appeals WHERE control_level = 'akim'`,
    [executor.id],
  );
  expect((await by('report'))[0]).toBe('Б');
  expect((await by('report', true))[0]).toBe('Б');
  expect(await by('nothing')).toEqual(['Ү', 'Е', 'Б']);
});

it('is taken away as it stands on the screen: the filter, the order and the words, and nothing that a table program would carry out', async () => {
  const csv = await leader.request({
    method: 'GET',
    url: '/api/control.csv?language=ru&mine=true&sort=-mark',
  });
  expect(csv.statusCode).toBe(200);
  const [head = '', ...rows] = csv.body.trim().split('\r\n');
  expect(head).toContain('Номер;Контроль;Срок;О чём;Исполнитель');
  expect(rows.map((row) => row.split(';')[3])).toEqual(['Бірінші', 'Үшінші =1+1']);
  expect(rows[0]).toContain('20.02.2026');
  const xlsx = await leader.request({ method: 'GET', url: '/api/control.xlsx?language=kk&levels=president' });
  const sheet = await textOfPaper(xlsx.rawPayload);
  expect(sheet).toContain('Екінші');
  expect(sheet).not.toContain('Бірінші');
  const pdf = await leader.request({ method: 'GET', url: '/api/control.pdf?language=kk' });
  const paper = await textOfPaper(pdf.rawPayload);
  for (const words of ['Бақылауда', 'Бірінші', 'Екінші', 'Үшінші']) expect(paper).toContain(words);
  const noted = await office.sql(`SELECT changes FROM journal WHERE action = 'control.export' ORDER BY id`);
  expect(noted).toHaveLength(3);
  expect(noted[0]).toMatchObject({ changes: { format: [null, 'csv'], rows: [null, 2] } });
});

it('shows an executor on paper only what came to his body, and gives him no file', async () => {
  const pdf = await executor.request({ method: 'GET', url: '/api/control.pdf?language=ru' });
  const paper = await textOfPaper(pdf.rawPayload);
  expect(paper).toContain('Екінші');
  expect(paper).not.toMatch(/Бірінші|Үшінші/);
  expect((await executor.request({ method: 'GET', url: '/api/control.xlsx' })).statusCode).toBe(403);
  expect((await leader.request({ method: 'GET', url: '/api/control.exe' })).statusCode).toBe(404);
});
