import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../db/archive.ts';
import { registerOf } from '../../register/followRegister.ts';
import { makeWorld } from '../../testing/makeWorld.ts';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { aLetter } from '../appeals/testing.ts';

const ask = `query ($questions: [FigureQuestionInput!]!) {
  figures(questions: $questions) {
    asOf source address compared { from to }
    rows { keys values previous isPartial } total { values previous } refusals { code params }
  }
}`;

interface Answer {
  readonly asOf: string;
  readonly source: string;
  readonly address: string | null;
  readonly compared: { readonly from: string; readonly to: string } | null;
  readonly rows: readonly Line[];
  readonly total: { readonly values: (number | null)[]; readonly previous: (number | null)[] } | null;
  readonly refusals: readonly { readonly code: string }[];
}
interface Line {
  readonly keys: string[];
  readonly values: (number | null)[];
  readonly previous: (number | null)[];
  readonly isPartial: boolean;
}
type Asked = Record<string, unknown>;

const year = { measures: ['received'], dimensions: [] as string[], from: '2025-01-01', to: '2025-12-31' };
let office: TestOffice;
let leader: Person;
let analyst: Person;

const figures = async (person: Person, question: Asked): Promise<Answer> =>
  (await person.ask<{ figures: Answer[] }>(ask, { questions: [question] })).figures[0] as Answer;
const count = async (where: string) =>
  Number((await office.sql<{ n: string }>(`SELECT count(*) AS n FROM appeals a WHERE ${where}`))[0]?.n);

/** Waits for the figures to say what they must; the test's own time ends the waiting. */
async function until(isSo: () => Promise<boolean>): Promise<number> {
  const startedAt = performance.now();
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
  return performance.now() - startedAt;
}

beforeAll(async () => {
  office = await testOffice();
  await makeWorld(office, { appeals: 2500 });
  leader = await office.as('leadership');
  analyst = await office.as('analyst');
});
afterAll(() => office.close());

describe('figures', () => {
  it('have the same values from the archive, while the register is being read, as from the register', async () => {
    const question = { ...year, measures: ['received', 'lateShare', 'daysMedian'], dimensions: ['district'] };
    const first = await figures(leader, question);
    await registerOf(office.app.archive).open();
    const then = await figures(leader, question);
    expect(then.source).toBe('register');
    const byKey = (rows: readonly Line[]) =>
      [...rows].sort((a, b) => ((a.keys[0] ?? '') < (b.keys[0] ?? '') ? -1 : 1));
    expect(byKey(then.rows)).toEqual(byKey(first.rows));
    expect(then.total).toEqual(first.total);
    expect(then.total?.values[0]).toBe(await count(`registered_on BETWEEN '2025-01-01' AND '2025-12-31'`));
  });

  it('answer several questions at once, each beside the same days of the year before', async () => {
    const { figures: answers } = await leader.ask<{ figures: Answer[] }>(ask, {
      questions: [
        { ...year, comparison: 'lastYear' },
        { ...year, dimensions: ['month'], comparison: 'previous' },
      ],
    });
    expect(answers[0]?.compared).toEqual({ from: '2024-01-01', to: '2024-12-31' });
    expect(answers[0]?.total?.previous[0]).toBe(
      await count(`registered_on BETWEEN '2024-01-01' AND '2024-12-31'`),
    );
    expect(answers[1]?.rows.find(({ keys }) => keys[0] === '2025-03-01')?.previous[0]).toBe(
      await count(`registered_on BETWEEN '2024-03-01' AND '2024-03-31'`),
    );
    expect(answers[1]?.address).toBe('m=received&d=month&from=2025-01-01&to=2025-12-31&vs=previous');
  });

  it('refuse what has no meaning, with the reason', async () => {
    const codes = async (change: Asked) =>
      (await figures(leader, { ...year, ...change })).refusals.map(({ code }) => code);
    expect(await codes({ measures: ['happiness'] })).toEqual(['FIGURES_UNKNOWN_MEASURE']);
    expect(await codes({ dimensions: ['outcome'] })).toEqual(['FIGURES_NOT_TOGETHER']);
    expect(await codes({ dimensions: ['month', 'year'] })).toEqual(['FIGURES_TOO_WIDE']);
    expect(await codes({ from: '2026-01-01' })).toEqual(['FIGURES_PERIOD_WRONG']);
    expect(await codes({ measures: ['perThousand'], dimensions: ['source'] })).toEqual([
      'FIGURES_NEED_A_TERRITORY',
    ]);
    expect(await codes({ measures: ['open'], dimensions: ['day'] })).toEqual(['FIGURES_TOO_MANY_PIECES']);
  });

  it('stay within the territory of whoever asks, from the register as from the archive', async () => {
    const own = await office.as('controller', { territoryCode: '393200000' });
    const { rows, total, source } = await figures(own, { ...year, dimensions: ['district'] });
    expect(source).toBe('register');
    expect(rows.map(({ keys }) => keys)).toEqual([['393200000']]);
    expect(total?.values).toEqual([
      await count(`district_code = '393200000' AND registered_on BETWEEN '2025-01-01' AND '2025-12-31'`),
    ]);
    const foreign = { ...year, filter: [{ dimension: 'district', values: ['391000000'] }] };
    expect((await figures(own, foreign)).total?.values).toEqual([0]);
  });

  it('are for those who may look at boards', async () => {
    const executor = await office.as('executor');
    const { errors } = await executor.tryToAsk(ask, { questions: [year] });
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const { errors: rebuild } = await leader.tryToAsk('mutation { rebuildFigures }');
    expect(rebuild?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('show a change within two seconds', async () => {
    await office.app.mirror.ready();
    const question = { measures: ['received'], dimensions: [], from: '2026-02-02', to: '2026-02-02' };
    const before = (await figures(leader, question)).total?.values[0] ?? 0;
    await registerOne();
    const waited = await until(async () => (await figures(leader, question)).total?.values[0] === before + 1);
    expect(waited).toBeLessThan(2000);
    expect((await figures(leader, question)).source).toBe('register');
  });

  it('know what was changed while the mirror lay aside, and are not laid aside while they are asked for', async () => {
    const { mirror } = office.app;
    await mirror.ready();
    const sql = Prisma.sql`SELECT count(*)::int AS count FROM facts`;
    const inMirror = async () => (await mirror.ask(sql))?.rows[0]?.count;
    await inMirror();
    expect(await mirror.layAside(60_000)).toBe(false);
    expect(await mirror.layAside(0)).toBe(true);
    await registerOne();
    expect(await inMirror()).toBe(await count('TRUE'));
  });

  it('are made anew by one command, and leave nothing behind when the server ends', async () => {
    const administrator = await office.as('administrator');
    expect(
      (await administrator.ask<{ rebuildFigures: number }>('mutation { rebuildFigures }')).rebuildFigures,
    ).toBeGreaterThan(0);
    const other = await testOffice();
    await other.app.mirror.ready();
    const folder = join(other.app.env.dataFolder, 'mirror');
    expect(readdirSync(folder).some((name) => name.endsWith('.duckdb'))).toBe(true);
    await other.app.mirror.close();
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
    await other.close();
  });
});

describe('figures as a workbook', () => {
  it('has the numbers, what they mean, and stands in the journal', async () => {
    const url =
      '/api/figures.xlsx?m=received,lateShare&d=district&from=2025-01-01&to=2025-12-31&title=%D0%A0%D0%B0%D0%B9%D0%BE%D0%BD%D1%8B&language=ru';
    const answer = await analyst.request({ method: 'GET', url });
    expect(answer.statusCode).toBe(200);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(answer.rawPayload as unknown as ArrayBuffer);
    const [sheet, meaning] = book.worksheets;
    const texts = sheet?.getColumn(1).values.map(String) ?? [];
    expect(texts.slice(1, 5)).toEqual([
      'Районы',
      'Период: 01.01.2025 – 31.12.2025',
      'Отбор: нет',
      expect.stringMatching(/^По состоянию на: \d\d\.\d\d\.2026 \d\d:\d\d$/),
    ]);
    expect(sheet?.getRow(6).values).toEqual([
      undefined,
      'Район, город',
      'Поступило',
      'Доля с нарушением срока',
    ]);
    expect(sheet?.lastRow?.getCell(2).value).toBe(
      await count(`registered_on BETWEEN '2025-01-01' AND '2025-12-31'`),
    );
    expect(meaning?.getRow(2).values).toEqual([
      undefined,
      'Доля с нарушением срока',
      expect.stringContaining('Доля от рассмотренных за период вместе с открытыми'),
    ]);
    const [entry] = await office.sql<{ changes: { question: string[] } }>(
      `SELECT changes FROM journal WHERE action = 'figures.export'`,
    );
    expect(entry?.changes.question[1]).toContain('m=received');
  });

  it('holds a whole board as its page shows it: a sheet for each panel with its own days and filter', async () => {
    const address = '?span=fourQuarters&district=391000000&vs=none';
    const answer = await analyst.request({
      method: 'GET',
      url: `/api/boards/applicants.xlsx?${new URLSearchParams({ language: 'ru', address })}`,
    });
    expect(answer.statusCode).toBe(200);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(answer.rawPayload as unknown as ArrayBuffer);
    const [received] = book.worksheets;
    const days = `registered_on BETWEEN '2025-01-01' AND '2025-12-31' AND district_code = '391000000'`;
    const texts = received?.getColumn(1).values ?? [];
    expect(texts).toContain('Период: 01.01.2025 – 31.12.2025');
    expect(texts).toContain('Район, город: Костанай г.а.');
    expect(received?.lastRow?.getCell(1).value).toBe(await count(days));
    // Every panel and one sheet of meanings; every sheet of figures says its days, its filter and its moment.
    expect(book.worksheets.map(({ name }) => name).at(-1)).toBe('Как считается');
    expect(book.worksheets.length).toBeGreaterThan(8);
    for (const sheet of book.worksheets.slice(0, -1)) {
      const lines = sheet.getColumn(1).values.map(String).join('|');
      expect([sheet.name, /Период: .*По состоянию на: /.test(lines)]).toEqual([sheet.name, true]);
    }
    const meanings = book.worksheets.at(-1)?.getColumn(1).values.map(String) ?? [];
    expect(new Set(meanings).size).toBe(meanings.length);
    const other = await analyst.request({ method: 'GET', url: '/api/boards/999999.xlsx?language=ru' });
    expect(other.statusCode).toBe(404);
  });

  it('is not given for what may not be asked, nor to those who may not take figures out', async () => {
    const wrong = await analyst.request({
      method: 'GET',
      url: '/api/figures.xlsx?m=received&d=sex,question&from=2025-01-01&to=2025-12-31',
    });
    expect([wrong.statusCode, wrong.json().refusals[0].code]).toEqual([422, 'FIGURES_PERSONAL_TOO_FINE']);
    const executor = await office.as('executor');
    const { statusCode } = await executor.request({
      method: 'GET',
      url: '/api/figures.xlsx?m=received&from=2025-01-01&to=2025-12-31',
    });
    expect(statusCode).toBe(403);
  });
});

describe('figures of people, for those who may not see personal data', () => {
  const lastYear = { ...year, dimensions: ['sex'] };

  it('come from ended quarters, districts and one mark only', async () => {
    const code = async (change: Asked) =>
      (await figures(analyst, { ...lastYear, ...change })).refusals[0]?.code ?? null;
    expect(await code({})).toBeNull();
    expect(await code({ dimensions: ['sex', 'district', 'quarter'] })).toBeNull();
    const tooFine = 'FIGURES_PERSONAL_TOO_FINE';
    expect(await code({ dimensions: ['sex', 'question'] })).toBe(tooFine);
    expect(await code({ dimensions: ['sex', 'ageBand'] })).toBe(tooFine);
    expect(await code({ dimensions: ['sex', 'month'] })).toBe(tooFine);
    expect(await code({ from: '2025-01-02' })).toBe(tooFine);
    expect(await code({ from: '2026-01-01', to: '2026-03-31' })).toBe(tooFine);
    expect(await code({ measures: ['lateShare'] })).toBe(tooFine);
    expect(
      await code({
        dimensions: [],
        filter: [
          { dimension: 'sex', values: ['male'] },
          { dimension: 'source', values: ['egov'] },
        ],
      }),
    ).toBe(tooFine);
    expect((await figures(leader, { ...lastYear, dimensions: ['sex', 'question'] })).refusals).toEqual([]);
  });

  it('never tell a number of fewer than five in a square, and with what is kept back add up to what is known anyway', async () => {
    const grid = await figures(analyst, { ...year, dimensions: ['quarter', 'district', 'ageBand'] });
    const squares = new Map<string, Line[]>();
    for (const line of grid.rows) {
      const square = line.keys.slice(0, 2).join();
      squares.set(square, [...(squares.get(square) ?? []), line]);
    }
    const told = grid.rows.filter(({ keys }) => keys[2] !== '*');
    expect(told.length).toBeGreaterThan(20);
    expect(told.every(({ values }) => (values[0] ?? 0) >= 5)).toBe(true);
    const known = await figures(analyst, { ...year, dimensions: ['quarter', 'district'] });
    for (const { keys, values } of known.rows) {
      const sum = (squares.get(keys.join()) ?? []).reduce((all, line) => all + (line.values[0] ?? 0), 0);
      expect([keys, sum]).toEqual([keys, values[0]]);
    }
  });

  it('tell no more by filters subtracted from each other than the grid itself', async () => {
    const grid = await figures(analyst, { ...year, dimensions: ['quarter', 'district', 'ageBand'] });
    const districts = [...new Set(grid.rows.map(({ keys }) => keys[1] ?? ''))];
    const of = async (some: readonly string[]) => {
      const { rows } = await figures(analyst, {
        ...year,
        dimensions: ['ageBand'],
        filter: [{ dimension: 'district', values: some }],
      });
      return new Map(rows.map(({ keys, values }) => [keys[0] ?? '', values[0] ?? 0]));
    };
    const [all, butOne] = [await of(districts), await of(districts.slice(1))];
    for (const [band, whole] of all) {
      const told = grid.rows
        .filter(({ keys }) => keys[1] === districts[0] && keys[2] === band)
        .reduce((sum, { values }) => sum + (values[0] ?? 0), 0);
      expect([band, whole - (butOne.get(band) ?? 0)]).toEqual([band, told]);
    }
  });

  it('are not told by cards, lists, counts, orders or masked numbers either', async () => {
    const cards = `{ appeals(pageSize: 20) { items { applicantIin
      card { iin sex birthOn socialStatus occupation privilege citizenship } } } }`;
    interface Cards {
      readonly appeals: { items: { applicantIin: string | null; card: Record<string, string | null> }[] };
    }
    const seen = (await analyst.ask<Cards>(cards)).appeals.items;
    expect(seen.length).toBe(20);
    for (const { applicantIin, card } of seen) {
      const { iin, ...marks } = card;
      expect(new Set(Object.values(marks))).toEqual(new Set([null]));
      for (const number of [iin, applicantIin]) if (number) expect(number).toMatch(/^•{8}\d{4}$/);
    }
    const whole = (await leader.ask<Cards>(cards)).appeals.items;
    expect(whole.some(({ card }) => card.sex !== null && card.socialStatus !== null)).toBe(true);
    const list = 'query ($where: String, $sort: SortInput) { appeals(where: $where, sort: $sort) { total } }';
    const codeOf = async (variables: Record<string, unknown>) =>
      (await analyst.tryToAsk(list, variables)).errors?.[0]?.extensions?.code;
    for (const where of ['sex:male', 'open:true;!(socialStatus:pensioner)', '(privilege:-|kind:complaint)'])
      expect([where, await codeOf({ where })]).toEqual([where, 'FORBIDDEN']);
    for (const field of ['sex', 'socialStatus', 'privilege'])
      expect([field, await codeOf({ sort: { field, descending: false } })]).toEqual([field, 'FORBIDDEN']);
    // By a part of a number nobody is found: it begins with the day of birth.
    const born = await analyst.ask<{ appeals: { total: number } }>(list, { where: 'iin:8' });
    expect(born.appeals.total).toBe(0);
  });

  it('are left out of a workbook of a board that is filtered finer than the grid', async () => {
    const sheets = async (address: string) => {
      const url = `/api/boards/applicants.xlsx?${new URLSearchParams({ language: 'ru', address })}`;
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(
        (await analyst.request({ method: 'GET', url })).rawPayload as unknown as ArrayBuffer,
      );
      return book.worksheets.map(({ name }) => name).join('|');
    };
    expect(await sheets('?span=fourQuarters')).toMatch(/Пол\b|Пол\|/);
    expect(await sheets('?span=fourQuarters&source=egov')).not.toMatch(/Пол\||Возраст|Социальный статус/);
  });
});

async function registerOne(): Promise<void> {
  const registrar = await office.as('registrar');
  const { registerAppeal } = await registrar.ask<{ registerAppeal: { refusals: unknown[] } }>(
    'mutation ($input: RegisterAppealInput!) { registerAppeal(input: $input) { appeal { id } refusals { code field } } }',
    { input: aLetter() },
  );
  expect(registerAppeal.refusals).toEqual([]);
}
