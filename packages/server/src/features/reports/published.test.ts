import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { uploaded } from '../files/testing.ts';
import { type Lot, putLots } from './testing.ts';

let office: TestOffice;
let analyst: Person;

beforeAll(async () => {
  office = await testOffice();
  analyst = await office.as('analyst');
});
afterAll(() => office.close());

interface Row {
  section: string;
  code: string;
  values: number[];
}
const DRAFT = `mutation($input: DraftReportInput!) { draftReport(input: $input) {
  report { rows { section code values } breaches { text { ru } } } refusals { code } } }`;
const SAVE = `mutation($input: SavePublishedReportInput!) { savePublishedReport(input: $input) {
  report { id findings { code holds check suspicion } } refusals { code params } } }`;

/** The report of a period as the whole system counts it: a column of a row by its number. */
async function reported(from: string, to: string) {
  const input = { idempotencyKey: randomUUID(), from, to };
  const { draftReport } = await analyst.ask<{
    draftReport: { report: { rows: Row[]; breaches: unknown[] } };
  }>(DRAFT, { input });
  expect(draftReport.report.breaches).toEqual([]);
  return (section: string, code: string, column: number) =>
    draftReport.report.rows.find((row) => row.section === section && row.code === code)?.values[column - 1] ??
    0;
}

/** What does not hold of figures: «code printed check». */
async function wrongIn(title: string, figures: readonly (readonly [string, string | number, string?])[]) {
  const input = {
    ...{ idempotencyKey: randomUUID(), title, source: 'открытый отчёт' },
    figures: figures.map(([code, printed, check = '']) => ({
      code,
      name: code,
      printed: String(printed),
      check,
    })),
  };
  const { savePublishedReport } = await analyst.ask<{
    savePublishedReport: {
      report: { findings: { code: string; holds: boolean; suspicion: string }[] };
      refusals: unknown[];
    };
  }>(SAVE, { input });
  expect(savePublishedReport.refusals).toEqual([]);
  const { findings } = savePublishedReport.report;
  expect(findings.length).toBeGreaterThan(0);
  return findings.filter(({ holds }) => !holds).map(({ code }) => code);
}

describe('published figures rebuilt from appeals through the whole system', () => {
  it('KA-01 to KA-03: the country in 2016, one appeal for fifty', async () => {
    const on = '2015-05-12';
    const cgo = { registeredOn: on, bodyCode: 'min-justice' };
    const mio = { registeredOn: on, bodyCode: 'kst-utilities' };
    await putLots(office, [
      { ...cgo, count: 6_704, outcome: 'satisfied' },
      { ...cgo, count: 75, outcome: 'explained', isLate: true },
      { ...cgo, count: 10_027 - 6_704 - 75, outcome: 'explained' },
      { ...mio, count: 6_493, outcome: 'satisfied' },
      { ...mio, count: 51, outcome: 'explained', isLate: true },
      { ...mio, count: 16_394 - 6_493 - 51, outcome: 'explained' },
    ]);
    const of = await reported('2015-01-01', '2015-12-31');
    const figures = [
      ['all', of('total', 'total', 2), '= cgo + mio'],
      ['cgo', of('bodies', 'central', 2)],
      ['mio', of('bodies', 'local', 2)],
      ['cgoShare', '37,95', '= cgo / all'],
      ['mioShare', '62,05', '= mio / all'],
      ['satisfied', of('total', 'total', 11), '= satCgo + satMio'],
      ['satCgo', of('bodies', 'central', 11)],
      ['satMio', of('bodies', 'local', 11)],
      ['satShare', '49,95', '= satisfied / all'],
      ['late', of('total', 'total', 18), '= lateCgo + lateMio'],
      ['lateCgo', of('bodies', 'central', 18)],
      ['lateMio', of('bodies', 'local', 18)],
      ['lateShare', '0,48', '= late / all'],
    ] as const;
    expect(figures[0][1]).toBe(26_421);
    expect(await wrongIn('KA-01…03', figures)).toEqual([]);
  }, 120_000);

  it('KA-14 to KA-21: West Kazakhstan from January to 17 May 2021, its truncated share found', async () => {
    const on = '2021-03-10';
    const land = '03.01.01';
    const lot = (count: number, outcome: string | null, more: Partial<Lot> = {}): Lot => ({
      ...{ count, registeredOn: on, bodyCode: 'kst-utilities', ...more },
      ...(outcome ? { outcome } : {}),
    });
    const central = { bodyCode: 'min-justice' };
    await putLots(office, [
      lot(4_835, 'explained', { question: land }),
      lot(7_584, 'explained'),
      lot(4_369, 'satisfied'),
      lot(2_341, 'satisfied', central),
      lot(501, 'refused', central),
      lot(163, 'takenNote', central),
      lot(2_357, 'forwarded', central),
      lot(3_522, null, central),
    ]);
    const of = await reported('2021-01-01', '2021-05-17');
    const total = (column: number) => of('total', 'total', column);
    const wrong = await wrongIn('KA-14…21', [
      ['registered', total(2), '= mio + cgo'],
      ['mio', of('bodies', 'local', 2)],
      ['cgo', of('bodies', 'central', 2)],
      ['mioShare', '65,4', '= mio / registered'],
      ['land', of('question', '03', 2), '<= mio'],
      ['landShare', '28,8', '= land / mio'],
      ['considered', total(10), '= satisfied + refused + explained + rest'],
      ['consideredShare', '77,1', '= considered / registered'],
      ['satisfied', total(11)],
      ['satisfiedShare', '33,9', '= satisfied / considered'],
      ['refused', total(14)],
      ['refusedShare', '2,5', '= refused / considered'],
      ['explained', total(13)],
      ['explainedShare', '62,7', '= explained / considered'],
      ['rest', total(15)],
      ['forwarded', total(16)],
      ['forwardedShare', '9,1', '= forwarded / registered'],
    ]);
    expect([total(2), total(10), total(11), total(16)]).toEqual([25_672, 19_793, 6_710, 2_357]);
    expect(wrong).toEqual(['forwardedShare']);
  }, 120_000);

  it('KB-03: Pavlodar in the first quarters of three years', async () => {
    const years = [
      ['2018-02-14', 368, 175, 72, 53],
      ['2017-02-14', 355, 182, 98, 0],
      ['2016-02-15', 317, 196, 70, 0],
    ] as const;
    for (const [registeredOn, natural, legal, oral, electronic] of years) {
      await putLots(office, [
        { count: oral, registeredOn, form: 'oral' },
        { count: electronic, registeredOn, form: 'electronic' },
        { count: natural - oral - electronic, registeredOn, form: 'paper' },
        { count: legal, registeredOn, form: 'paper', applicant: 'legalEntity' },
      ]);
    }
    const figures: (readonly [string, string | number, string?])[] = [];
    for (const year of [2018, 2017, 2016]) {
      const of = await reported(`${year}-01-01`, `${year}-03-31`);
      figures.push(
        [`all${year}`, of('total', 'total', 2), `= fl${year} + ul${year} | = oral${year} + written${year}`],
        [`fl${year}`, of('applicant', 'naturalPerson', 2)],
        [`ul${year}`, of('applicant', 'legalEntity', 2)],
        [`oral${year}`, of('total', 'total', 5)],
        [`written${year}`, of('total', 'total', 3) + of('total', 'total', 4)],
      );
    }
    expect(figures.filter(([code]) => code.startsWith('all')).map(([, count]) => count)).toEqual([
      543, 537, 513,
    ]);
    figures.push(['growth', '1,1', '= growth(all2018; all2017)']);
    expect(await wrongIn('KB-03', figures)).toEqual([]);
  }, 60_000);

  it('KB-04: Atyrau in January and February 2022, thirteen themes', async () => {
    const counts = [1586, 393, 88, 298, 48, 34, 51, 53, 79, 67, 51, 112, 355];
    const questions = await office.sql<{ code: string; section: string }>(
      `SELECT min(code) AS code, left(code, 2) AS section FROM questions WHERE level = 3 GROUP BY 2 ORDER BY 2 LIMIT 13`,
    );
    await putLots(
      office,
      questions.map(({ code }, at) => ({
        count: counts[at] ?? 0,
        registeredOn: '2022-02-08',
        question: code,
      })),
    );
    const of = await reported('2022-01-01', '2022-02-28');
    const themes = questions.map(({ section }) => [`t${section}`, of('question', section, 2)] as const);
    const all = ['all', 3215, `= ${themes.map(([code]) => code).join(' + ')}`] as const;
    expect(of('total', 'total', 2)).toBe(3215);
    expect(await wrongIn('KB-04', [all, ...themes])).toEqual([]);
  }, 60_000);

  it('KB-06: Karaganda in 2016, with what came from above', async () => {
    const registeredOn = '2016-06-14';
    const above = [
      ['administration', 351],
      ['government', 125],
      ['parliament', 60],
      ['centralBody', 111],
    ] as const;
    await putLots(office, [
      ...above.map(([higherSource, count]) => ({ count, registeredOn, higherSource })),
      { count: 1_966 - 647, registeredOn },
      { count: 415, registeredOn, applicant: 'legalEntity' as const },
    ]);
    const of = await reported('2016-04-01', '2016-12-31');
    const ASK = `{ figures(questions: [{ measures: ["received"], dimensions: ["higherSource"], from: "2016-04-01", to: "2016-12-31" }]) { rows { keys values } } }`;
    const { figures } = await analyst.ask<{ figures: { rows: { keys: string[]; values: number[] }[] }[] }>(
      ASK,
    );
    const from = (code: string) => figures[0]?.rows.find(({ keys }) => keys[0] === code)?.values[0] ?? 0;
    const wrong = await wrongIn('KB-06', [
      ['all', of('total', 'total', 2), '= fl + ul'],
      ['fl', of('applicant', 'naturalPerson', 2)],
      ['ul', of('applicant', 'legalEntity', 2)],
      ['above', of('total', 'total', 6), `= ${above.map(([code]) => code).join(' + ')} | <= all`],
      ...above.map(([code]) => [code, from(code)] as const),
      ['aboveShare', '27,2', '= above / all'],
    ]);
    expect([of('total', 'total', 2), of('total', 'total', 6)]).toEqual([2_381, 647]);
    expect(wrong).toEqual([]);
  }, 60_000);
});

describe('published figures written down', () => {
  it('KB-01: growth taken of this year instead of the year before is found beside sums that hold', async () => {
    await putLots(office, [
      { count: 779, registeredOn: '2017-11-15' },
      { count: 244, registeredOn: '2017-11-15', applicant: 'legalEntity' },
      { count: 640, registeredOn: '2016-11-15' },
      { count: 269, registeredOn: '2016-11-15', applicant: 'legalEntity' },
    ]);
    const [now, earlier] = [
      await reported('2017-11-01', '2017-11-30'),
      await reported('2016-11-15', '2016-11-30'),
    ];
    expect([now('total', 'total', 2), earlier('total', 'total', 2)]).toEqual([1023, 909]);
    const figures = [
      ['fl17', now('applicant', 'naturalPerson', 2)],
      ['ul17', now('applicant', 'legalEntity', 2)],
      ['all17', 1023, '= fl17 + ul17'],
      ['fl16', earlier('applicant', 'naturalPerson', 2)],
      ['ul16', earlier('applicant', 'legalEntity', 2)],
      ['all16', 909, '= fl16 + ul16'],
      ['growth', '11,1', '= growth(all17; all16)'],
    ] as const;
    expect(await wrongIn('KB-01', figures)).toEqual(['growth']);
  });

  it('KB-05 and KB-18: more answers than letters, and shares of other numbers, are found', async () => {
    expect(
      await wrongIn('KB-05', [
        ['all', '8 711'],
        ['satisfied', 950],
        ['explained', '8 491'],
        ['answered', '9 441', '= satisfied + explained | <= all'],
      ]),
    ).toEqual(['answered']);
    expect(
      await wrongIn('KB-18', [
        ['got', 352],
        ['done', 251],
        ['share', '81,3', '= done / got'],
      ]),
    ).toEqual(['share']);
  });

  it('are read from a table by whoever drafts reports: KA-20', async () => {
    const table = [
      'код;показатель;напечатано;проверка',
      'registered;Зарегистрировано;25 672;',
      'forwarded;Направлено;2 357;',
      'share;Доля направленных, %;9,1;= forwarded / registered',
    ].join('\n');
    const { hash } = await uploaded(analyst, 'figures.csv', table);
    const { readPublishedTable } = await analyst.ask<{
      readPublishedTable: {
        read: { figures: { code: string; printed: string; check: string }[] };
        refusals: unknown[];
      };
    }>(
      'mutation($hash: String!) { readPublishedTable(fileHash: $hash) { read { figures { code name printed check } } refusals { code } } }',
      { hash },
    );
    expect(readPublishedTable.refusals).toEqual([]);
    const figures = readPublishedTable.read.figures.map(
      ({ code, printed, check }) => [code, printed, check] as const,
    );
    expect(figures).toHaveLength(3);
    expect(await wrongIn('KA-20', figures)).toEqual(['share']);
  });

  it('are refused with the row where they cannot be read', async () => {
    const input = {
      ...{ idempotencyKey: randomUUID(), title: 'x', source: '' },
      figures: [{ code: 'a', name: '', printed: 'много', check: '= b' }],
    };
    const { savePublishedReport } = await analyst.ask<{
      savePublishedReport: { refusals: { code: string }[] };
    }>(SAVE, { input });
    expect(savePublishedReport.refusals.map(({ code }) => code)).toEqual([
      'PUBLISHED_NUMBER_WRONG',
      'PUBLISHED_FIGURE_UNKNOWN',
    ]);
  });
});
