import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailServer } from '../../../testing/mailServer.ts';
import { type Person, type TestOffice, testOffice } from '../../../testing/testOffice.ts';
import { sendOutbox } from '../../outbox/sendOutbox.ts';
import { putLots } from '../testing.ts';
import { runSchedules } from './runSchedules.ts';

let office: TestOffice;
let controller: Person;
let analyst: Person;
let auditor: Person;

const SAVE = `mutation ($input: SaveReportScheduleInput!) { saveReportSchedule(input: $input) {
  schedule { id version nextAt } refusals { code field } } }`;
const SCHEDULES = '{ reportSchedules { id name nextAt deliveries { id state failure mail to { id } } } }';
const RECEIVED = '{ reportsReceived { id name url state } }';

interface Saved {
  readonly schedule: { id: number; version: number; nextAt: string } | null;
  readonly refusals: readonly { code: string; field: string }[];
}
interface Delivery {
  readonly id: number;
  readonly name: string;
  readonly state: string;
  readonly failure: string;
  readonly mail: string;
  readonly url: string | null;
  readonly to: { id: number };
}

beforeAll(async () => {
  office = await testOffice();
  controller = await office.as('controller');
  analyst = await office.as('analyst');
  auditor = await office.as('auditor');
  for (const [person, name] of [
    [analyst, 'analyst'],
    [auditor, 'auditor'],
  ] as const)
    await office.sql(`UPDATE users SET email = $2, language = 'ru' WHERE id = $1`, [
      person.id,
      `${name}@example.kz`,
    ]);
  await office.app.keeper.renew();
  await putLots(office, [{ count: 12, registeredOn: '2026-01-12', outcome: 'explained' }]);
});
afterAll(() => office.close());

const save = async (person: Person, change: object = {}): Promise<Saved> => {
  const input = {
    ...{ idempotencyKey: randomUUID(), name: 'Утренний', kind: 'statistical', subject: '', span: 'month' },
    ...{ format: 'xlsx', language: 'ru', rhythm: 'daily', weekday: 1, monthDay: 1, atTime: '08:30' },
    ...{ onlyWorkingDays: true, isActive: true, receiverIds: [analyst.id], ...change },
  };
  return (await person.ask<{ saveReportSchedule: Saved }>(SAVE, { input })).saveReportSchedule;
};
const at = (moment: string) => {
  office.setNow(`${moment}+05:00`);
  return runSchedules(office.app);
};
const receivedBy = async (person: Person) =>
  (await person.ask<{ reportsReceived: Delivery[] }>(RECEIVED)).reportsReceived;
const sentBy = async (id: number | undefined) => {
  const { reportSchedules } = await controller.ask<{
    reportSchedules: { id: number; deliveries: Delivery[] }[];
  }>(SCHEDULES);
  return reportSchedules.find((schedule) => schedule.id === id)?.deliveries ?? [];
};
const open = (person: Person, id: number) => person.request({ method: 'GET', url: `/api/deliveries/${id}` });
const stop = (id: number | undefined) =>
  office.sql('UPDATE report_schedules SET is_active = false WHERE id = $1', [id]);

/** What its reader sees of a letter. */
function textOfLetter(letter: string): string {
  const [head = '', ...body] = letter.split('\n\n');
  const text = body.join('\n\n');
  if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString();
  const bytes = text
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, code) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

describe('a scheduled report', () => {
  it('is kept once and told of once, however often the button was pressed', async () => {
    const idempotencyKey = randomUUID();
    const once = { idempotencyKey, name: 'Дважды', isActive: false };
    const [one, other] = [await save(controller, once), await save(controller, once)];
    expect(other.schedule?.id).toBe(one.schedule?.id);
    const told = `SELECT id FROM journal WHERE action = 'reportSchedule.save' AND entity_id = $1`;
    expect(await office.sql(told, [one.schedule?.id])).toHaveLength(1);
  });

  it('is made at its time, once, told by a letter with a link, and opened by its receiver alone', async () => {
    const server = await mailServer('takes');
    await office.sql(`UPDATE settings SET value = to_jsonb($1::text) WHERE key = 'mail.host'`, ['127.0.0.1']);
    await office.sql(`UPDATE settings SET value = to_jsonb($1::int) WHERE key = 'mail.port'`, [server.port]);
    await office.sql(`UPDATE settings SET value = to_jsonb($1::text) WHERE key = 'office.webAddress'`, [
      'https://tyndau.example/',
    ]);
    await office.app.keeper.renew();
    office.setNow('2026-02-02T08:00:00+05:00');
    const { schedule } = await save(controller, { receiverIds: [analyst.id, auditor.id] });
    expect(await at('2026-02-02T08:29:00')).toBe(0);
    expect(await at('2026-02-02T08:30:00')).toBe(2);
    expect(await at('2026-02-02T08:31:00')).toBe(0);
    await sendOutbox(office.app);
    expect(server.letters).toHaveLength(2);
    const [mine] = await receivedBy(analyst);
    const texts = server.letters.map(textOfLetter);
    expect(
      texts.filter((text) => text.includes(`https://tyndau.example/reports/mailing?received=${mine?.id}\n`)),
    ).toHaveLength(1);
    expect(texts.join()).not.toContain('xlsx');
    expect((await sentBy(schedule?.id)).map(({ state, mail }) => [state, mail])).toEqual([
      ['ready', 'sent'],
      ['ready', 'sent'],
    ]);
    const answer = await open(analyst, mine?.id ?? 0);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(answer.rawPayload as never);
    const total = book.worksheets[0]?.getColumn(3).values;
    expect(total).toContain(12);
    expect((await open(controller, mine?.id ?? 0)).statusCode).toBe(404);
    const entries = await office.sql<{ action: string }>(
      `SELECT action FROM journal WHERE entity = 'reportDelivery' AND entity_id = $1 ORDER BY id`,
      [mine?.id],
    );
    expect(entries.map(({ action }) => action)).toEqual(['reportDelivery.make', 'reportDelivery.download']);
    await stop(schedule?.id);
    await server.close();
  });

  it('is counted with the sight of its receiver: another region has nothing of ours', async () => {
    const stranger = await office.as('analyst', { territoryCode: '350000000' });
    await office.app.keeper.renew();
    office.setNow('2026-02-03T08:00:00+05:00');
    const { schedule } = await save(controller, { receiverIds: [stranger.id] });
    expect(await at('2026-02-03T08:30:00')).toBe(1);
    const [theirs] = await receivedBy(stranger);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await open(stranger, theirs?.id ?? 0)).rawPayload as never);
    expect(book.worksheets[0]?.getColumn(3).values).not.toContain(12);
    await stop(schedule?.id);
  });

  it('is not sent to whoever may not have it, neither when it is ordered nor later', async () => {
    const registrar = await office.as('registrar');
    await office.app.keeper.renew();
    expect((await save(controller, { receiverIds: [registrar.id] })).refusals[0]?.code).toBe(
      'SCHEDULE_RECEIVER_MAY_NOT',
    );
    const leaving = await office.as('analyst');
    await office.app.keeper.renew();
    office.setNow('2026-02-04T08:00:00+05:00');
    const { schedule } = await save(controller, { receiverIds: [leaving.id] });
    await office.sql(`UPDATE users SET disabled_at = now() WHERE id = $1`, [leaving.id]);
    await at('2026-02-04T08:30:00');
    expect(await sentBy(schedule?.id)).toMatchObject([{ state: 'refused', mail: 'none' }]);
    await stop(schedule?.id);
  });

  it('of a linear report goes only to roles it is shared with', async () => {
    const { saveLinearReport } = await controller.ask<{ saveLinearReport: { report: { id: number } } }>(
      `mutation ($input: SaveLinearReportInput!) { saveLinearReport(input: $input) { report { id } } }`,
      {
        input: {
          ...{ idempotencyKey: randomUUID(), name: 'Строки', columns: ['number', 'iin'], where: '' },
          ...{ sort: { field: 'number', descending: false }, sharedWith: ['analyst'] },
        },
      },
    );
    office.setNow('2026-02-05T08:00:00+05:00');
    const { schedule } = await save(controller, {
      ...{ kind: 'linear', subject: String(saveLinearReport.report.id), format: 'csv' },
      receiverIds: [analyst.id, auditor.id],
    });
    await at('2026-02-05T08:30:00');
    const sent = await sentBy(schedule?.id);
    expect(sent.find(({ to }) => to.id === auditor.id)).toMatchObject({
      state: 'refused',
      failure: 'NOT_FOUND',
    });
    const mine = sent.find(({ to }) => to.id === analyst.id);
    const file = (await open(analyst, mine?.id ?? 0)).payload;
    expect(file.trim().split('\r\n')).toHaveLength(13);
    await stop(schedule?.id);
    const wrong = await save(controller, { kind: 'linear', subject: '999999' });
    expect(wrong.refusals[0]?.code).toBe('SCHEDULE_SUBJECT_WRONG');
  });

  it.each([
    ['board', 'department', 'PK'],
    ['halfYear', '', 'PK'],
    ['memo', '', 'PK'],
  ])('can be a %s', async (kind, subject, begins) => {
    office.setNow('2026-02-09T08:00:00+05:00');
    const { schedule } = await save(controller, {
      kind,
      subject,
      atTime: '10:00',
      receiverIds: [controller.id],
    });
    await office.sql("UPDATE report_schedules SET next_at = now() - interval '1 year' WHERE id = $1", [
      schedule?.id,
    ]);
    await at('2026-02-09T10:00:00');
    const [sent] = await sentBy(schedule?.id);
    expect(sent?.state).toBe('ready');
    expect((await open(controller, sent?.id ?? 0)).rawPayload.subarray(0, 2).toString()).toBe(begins);
    await stop(schedule?.id);
  });

  it('missed while the server was away is sent once, and then at its next time', async () => {
    office.setNow('2026-02-10T08:00:00+05:00');
    const { schedule } = await save(controller, { receiverIds: [analyst.id] });
    expect(await at('2026-02-13T12:00:00')).toBe(1);
    expect(await at('2026-02-13T12:01:00')).toBe(0);
    const rows = await office.sql<{ next_at: Date }>('SELECT next_at FROM report_schedules WHERE id = $1', [
      schedule?.id,
    ]);
    expect(rows[0]?.next_at.toISOString()).toBe('2026-02-16T03:30:00.000Z');
    await stop(schedule?.id);
  });

  it('can be sent beside its schedule, by whoever keeps it', async () => {
    const { schedule } = await save(controller, { isActive: false });
    const NOW = 'mutation ($id: Int!) { sendReportNow(id: $id) { schedule { id } refusals { code } } }';
    const { errors } = await analyst.tryToAsk(NOW, { id: schedule?.id });
    expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    await controller.ask(NOW, { id: schedule?.id });
    await runSchedules(office.app);
    expect(await sentBy(schedule?.id)).toMatchObject([{ state: 'ready' }]);
  });

  it('and a double click sends it once', async () => {
    const { schedule } = await save(controller, { isActive: false });
    const NOW = 'mutation ($id: Int!) { sendReportNow(id: $id) { schedule { id } refusals { code } } }';
    const first = office.app.clock();
    await controller.ask(NOW, { id: schedule?.id });
    office.app.clock = () => new Date(first.getTime() + 400);
    await controller.ask(NOW, { id: schedule?.id });
    await runSchedules(office.app);
    expect(await sentBy(schedule?.id)).toHaveLength(1);
  });
});
