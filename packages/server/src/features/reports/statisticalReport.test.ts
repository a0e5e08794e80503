import { randomUUID } from 'node:crypto';
import { COLUMNS } from '@tyndau/domain/reports/statisticalColumns';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeWorld } from '../../testing/makeWorld.ts';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';

let office: TestOffice;
let analyst: Person;
let controller: Person;

const REPORT = `report {
  id version state edition correctsId correctedById explanation
  rows { section code name { ru } values }
  breaches { kind column text { ru kk } }
  amendments { column counted value reason }
} refusals { code field params }`;
interface Report {
  id: number;
  version: number;
  state: string;
  edition: number;
  rows: { section: string; code: string; values: (number | null)[] }[];
  breaches: { kind: string; column: number; text: { ru: string; kk: string } }[];
  amendments: { counted: number; value: number }[];
}
interface Answer {
  report: Report;
  refusals: { code: string }[];
}
const change = async (person: Person, field: string, args: string, variables = {}): Promise<Answer> => {
  const answer = await person.ask<Record<string, Answer>>(
    `mutation${args && `(${args})`} { ${field} { ${REPORT} } }`,
    variables,
  );
  return answer[field.split('(')[0] ?? ''] as Answer;
};
const draft = (from: string, to: string) =>
  change(analyst, 'draftReport(input: $input)', '$input: DraftReportInput!', {
    input: { idempotencyKey: randomUUID(), from, to },
  });
const approve = (person: Person, { id, version }: Report, explanation = '') =>
  change(person, `approveReport(id: ${id}, version: ${version}, explanation: $text)`, '$text: String!', {
    text: explanation,
  });
const amend = (
  { id, version }: Report,
  column: number,
  value: number | null,
  reason = 'Сверено с органами',
) =>
  change(analyst, 'amendReport(input: $input)', '$input: AmendReportInput!', {
    input: { id, version, section: 'total', code: 'total', column, value, reason },
  });
const total = ({ rows }: Report) => rows.find(({ section }) => section === 'total')?.values ?? [];

beforeAll(async () => {
  office = await testOffice();
  await makeWorld(office, { appeals: 900 });
  analyst = await office.as('analyst');
  controller = await office.as('controller');
});
afterAll(() => office.close());

describe('the statistical report', () => {
  let january: Report;

  it('counts the register, and its control identities hold', async () => {
    const { report, refusals } = await draft('2025-10-01', '2025-12-31');
    expect(refusals).toEqual([]);
    january = report;
    expect(report.breaches.map(({ text }) => text.ru)).toEqual([]);
    const values = total(report);
    expect(values).toHaveLength(COLUMNS);
    const [byHand] = await office.sql<{ received: number; considered: number; extended: number }>(`
      SELECT (SELECT count(*)::int FROM appeals a WHERE registered_on BETWEEN '2025-10-01' AND '2025-12-31'
                AND region_code = '390000000') AS received,
        (SELECT count(*)::int FROM appeals a WHERE closed_on BETWEEN '2025-10-01' AND '2025-12-31' AND region_code = '390000000'
          AND outcome NOT IN ('forwarded', 'returned', 'withdrawn')) AS considered,
        (SELECT count(*)::int FROM extensions e JOIN appeals a ON a.id = e.appeal_id
          WHERE decided_on BETWEEN '2025-10-01' AND '2025-12-31' AND region_code = '390000000') AS extended`);
    expect({ received: values[1], considered: values[9], extended: values[20] }).toEqual(byHand);
    expect(byHand?.received).toBeGreaterThan(20);
    expect(new Set(report.rows.map(({ section }) => section))).toEqual(
      new Set(['total', 'bodies', 'kind', 'applicant', 'question', 'district']),
    );
  });

  it('says in words which numbers do not agree, and is not approved until they do', async () => {
    const received = total(january)[1] ?? 0;
    const amended = await amend(january, 2, received + 7);
    expect(amended.report.amendments).toEqual([
      { column: 2, counted: received, value: received + 7, reason: 'Сверено с органами' },
    ]);
    const said = amended.report.breaches.map(({ text }) => text.ru);
    expect(said.some((text) => /графы 3 \+ 4 \+ 5 дают .*расхождение 7/.test(text))).toBe(true);
    expect((await approve(controller, amended.report)).refusals.map(({ code }) => code)).toEqual([
      'REPORT_BREACHES',
    ]);
    january = (await amend(amended.report, 2, null, '')).report;
    expect(january.breaches).toEqual([]);
    expect(january.amendments).toEqual([]);
  });

  it('is approved by those who answer for it, and then nobody changes it, not even past the program', async () => {
    const { errors } = await analyst.tryToAsk(
      `mutation { approveReport(id: ${january.id}, version: ${january.version}, explanation: "") { refusals { code } } }`,
    );
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const { report } = await approve(controller, january);
    expect(report.state).toBe('approved');
    expect((await amend(report, 2, 1)).refusals.map(({ code }) => code)).toEqual(['REPORT_NOT_DRAFT']);
    await expect(
      office.sql(`UPDATE statistical_reports SET rows = '[]' WHERE id = ${report.id}`),
    ).rejects.toThrow('report_is_fixed');
    await expect(office.sql(`DELETE FROM statistical_reports WHERE id = ${report.id}`)).rejects.toThrow(
      'report_is_fixed',
    );
    expect((await draft('2025-10-01', '2025-12-31')).refusals.map(({ code }) => code)).toEqual([
      'REPORT_ALREADY_THERE',
    ]);
    january = report;
  });

  it('stays as it was approved, whatever becomes of an appeal later; a new edition counts it anew', async () => {
    await office.sql(`UPDATE appeals SET outcome = 'satisfied' WHERE id = (SELECT id FROM appeals
      WHERE closed_on BETWEEN '2025-10-01' AND '2025-12-31' AND outcome = 'explained' AND region_code = '390000000' LIMIT 1)`);
    const { statisticalReport } = await analyst.ask<{ statisticalReport: Report }>(
      `{ statisticalReport(id: ${january.id}) { state rows { section values } } }`,
    );
    expect(statisticalReport.state).toBe('approved');
    expect(total(statisticalReport)).toEqual(total(january));
  });

  it('is corrected by a further edition with a reason; the first one stays to be read', async () => {
    const correct = (reason: string) =>
      change(analyst, `correctReport(id: ${january.id}, reason: $reason)`, '$reason: String!', { reason });
    expect((await correct(' ')).refusals.map(({ code }) => code)).toEqual(['REPORT_REASON_REQUIRED']);
    const { report } = await correct('Органом исправлен результат');
    expect(report).toMatchObject({ edition: 2, state: 'draft' });
    const [satisfied, explained] = [10, 12];
    expect(total(report)[satisfied]).toBe((total(january)[satisfied] ?? 0) + 1);
    expect(total(report)[explained]).toBe((total(january)[explained] ?? 0) - 1);
    expect((await correct('ещё раз')).refusals.map(({ code }) => code)).toEqual(['REPORT_BEING_CORRECTED']);
    await approve(controller, report);
    const { statisticalReport: first } = await analyst.ask<{ statisticalReport: Report }>(
      `{ statisticalReport(id: ${january.id}) { state rows { section values } correctedById } }`,
    );
    expect(first).toMatchObject({ state: 'replaced', correctedById: report.id });
    expect(total(first)).toEqual(total(january));
  });

  it('begins with what the approved report before it left; a difference is explained in words', async () => {
    const { report } = await draft('2026-01-01', '2026-01-31');
    expect(report.breaches).toEqual([]);
    const left = total(january)[18] ?? 0;
    expect(total(report)[0]).toBe(left);
    // Somebody registers a letter with a date of the quarter that was approved.
    await office.sql(`INSERT INTO appeals SELECT (jsonb_populate_record(a, jsonb_build_object('id', 9000000, 'number', 'Т-1',
      'ordinal', 90, 'intake_id', NULL, 'registered_on', '2025-12-30', 'closed_on', NULL, 'answered_on', NULL, 'outcome', NULL,
      'state', 'registered', 'due_on', '2026-03-01', 'external_id', NULL, 'region_code', '390000000'))).*
      FROM appeals a WHERE region_code = '390000000' ORDER BY id LIMIT 1`);
    const recounted = await change(
      analyst,
      `recountReport(id: ${report.id}, version: ${report.version})`,
      '',
    );
    expect(recounted.report.breaches.map(({ kind }) => kind)).toEqual(['carriedOver']);
    const silent = await approve(controller, recounted.report);
    expect(silent.refusals.map(({ code }) => code)).toEqual(['REPORT_EXPLANATION_REQUIRED']);
    const said = await approve(controller, recounted.report, 'Письмо передано с опозданием');
    expect(said.report.state).toBe('approved');
  });

  it('of a period that still runs may be looked at and not approved', async () => {
    const { report } = await draft('2026-02-01', '2026-02-28');
    expect((await approve(controller, report)).refusals.map(({ code }) => code)).toContain(
      'REPORT_PERIOD_RUNS',
    );
  });

  it('is read by the auditor, drafted by neither him nor a registrar, and belongs to its place', async () => {
    const auditor = await office.as('auditor');
    const { statisticalReports } = await auditor.ask<{ statisticalReports: Report[] }>(
      '{ statisticalReports { id } }',
    );
    expect(statisticalReports.length).toBeGreaterThan(2);
    const input = { idempotencyKey: randomUUID(), from: '2025-01-01', to: '2025-01-31' };
    const DRAFT = 'mutation($input: DraftReportInput!) { draftReport(input: $input) { refusals { code } } }';
    for (const person of [auditor, await office.as('registrar')]) {
      expect((await person.tryToAsk(DRAFT, { input })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
    const elsewhere = await office.as('analyst', { territoryCode: '550000000' });
    expect(
      (await elsewhere.ask<{ statisticalReports: [] }>('{ statisticalReports { id } }')).statisticalReports,
    ).toEqual([]);
  });
});

describe('the statistical report on paper', () => {
  it.each(['ru', 'kk'])('prints the numbers it keeps, in %s', async (language) => {
    const { statisticalReports } = await analyst.ask<{ statisticalReports: Report[] }>(
      '{ statisticalReports { id state rows { section values } } }',
    );
    const report = statisticalReports.find(({ state }) => state === 'replaced') as Report;
    const get = (format: string) =>
      analyst.request({ method: 'GET', url: `/api/reports/${report.id}.${format}?language=${language}` });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await get('xlsx')).rawPayload as unknown as ExcelJS.Buffer);
    const page = book.getWorksheet('1');
    const cells = total(report).map((_, at) => page?.getCell(10, at + 2).value);
    expect(cells).toEqual(total(report));
    // «Поступило» stands over columns 2 to 9, and the head goes with every printed page.
    expect(page?.model.merges).toEqual(expect.arrayContaining(['A7:A8', 'C7:J7', 'K7:P7', 'T7:U7', 'V7:V8']));
    expect(page?.pageSetup.printTitlesRow).toBe('7:9');
    expect(page?.pageSetup.orientation).toBe('landscape');
    const pdf = await get('pdf');
    expect(pdf.rawPayload.subarray(0, 4).toString()).toBe('%PDF');
  });
});
