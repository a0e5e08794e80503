import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../../db/inTransaction.ts';
import { noteSeen } from '../../db/journal.ts';
import { officeOf } from '../../testing/officeOf.ts';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { listHistory } from './listHistory.ts';
import { maskChanges } from './maskChanges.ts';

const JOURNAL = `query ($filter: JournalFilter, $page: Int, $pageSize: Int) {
  journal(filter: $filter, page: $page, pageSize: $pageSize) { total items { id at action entityId actor { displayName } changes digest } } }`;
const VERIFY = '{ verifyJournal { isIntact entries problem firstBroken { id action } } }';

interface Journal {
  journal: {
    total: number;
    items: {
      id: string;
      action: string;
      entityId: number;
      changes: unknown;
      actor: unknown;
      digest: string;
    }[];
  };
}

let office: TestOffice;
let auditor: Person;
let registrar: Person;

beforeAll(async () => {
  office = await testOffice();
  auditor = await office.as('auditor', { name: 'Исаев' });
  registrar = await office.as('registrar', { name: 'Ахметова' });
});
afterAll(() => office.close());

const write = async (
  action: string,
  entityId: number,
  changes: Record<string, unknown> = {},
  reason?: string,
) =>
  noteSeen(await officeOf(office, registrar), {
    action,
    entity: 'appeal',
    entityId,
    changes,
    reason: reason ?? null,
  });
const read = async (filter: object, page: object = {}, by = auditor) =>
  (await by.ask<Journal>(JOURNAL, { filter, ...page })).journal;

describe('the journal', () => {
  it('tells who did what, the latest first, page by page', async () => {
    for (let id = 1; id <= 5; id += 1) await write('appeal.amend', id, { sheets: [1, id] });
    const { total, items } = await read({ action: 'appeal.amend' }, { page: 2, pageSize: 2 });
    expect(total).toBe(5);
    expect(items.map(({ entityId }) => entityId)).toEqual([3, 2]);
    expect(items[0]).toMatchObject({ actor: { displayName: 'Ахметова Т.' }, changes: { sheets: [1, 3] } });
    expect(items[0]?.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is asked by person, by noun, by thing and by the days of the office', async () => {
    office.setNow('2026-03-10T23:30:00+05:00');
    await write('appeal.extend', 77);
    office.setNow('2026-03-11T00:30:00+05:00');
    await write('appeal.route', 77);
    const actions = async (filter: object) => (await read(filter)).items.map(({ action }) => action);
    expect(await actions({ entity: 'appeal', entityId: 77 })).toEqual(['appeal.route', 'appeal.extend']);
    expect(await actions({ action: 'appeal.', entityId: 77, actorId: registrar.id })).toHaveLength(2);
    expect(await actions({ entityId: 77, actorId: auditor.id })).toEqual([]);
    expect(await actions({ from: '2026-03-10', to: '2026-03-10' })).toEqual(['appeal.extend']);
    expect(await actions({ from: '2026-03-11', to: '2026-03-11' })).toContain('appeal.route');
  });

  it('is closed to those whose work it is not', async () => {
    for (const document of ['{ journal { total } }', VERIFY]) {
      const { errors } = await registrar.tryToAsk(document);
      expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
  });

  it('hides numbers and contacts of citizens from those who do not see them on the card', async () => {
    await write('card.amend', 5, {
      iin: ['850315300019', null],
      phone: [null, '+77011234567'],
      applicant: { iin: '850315300019' },
    });
    const administrator = await office.as('administrator');
    const seen = await read({ action: 'card.amend' }, {}, administrator);
    expect(JSON.stringify(seen)).not.toMatch(/850315300019|77011234567/);
    expect(seen.items[0]?.changes).toMatchObject({
      iin: ['••••••••0019', null],
      phone: [null, '+7701•••••67'],
    });
    expect(JSON.stringify(await read({ action: 'card.amend' }))).toContain('850315300019');
  });
});

describe('the history of a thing', () => {
  it('tells changes to everybody and views only to those who may read the journal', async () => {
    await write('appeal.register', 900);
    await write('appeal.view', 900);
    const actions = async (person: Person) =>
      (await listHistory(await officeOf(office, person), { entity: 'appeal', entityId: 900 })).map(
        ({ action }) => action,
      );
    expect(await actions(registrar)).toEqual(['appeal.register']);
    expect(await actions(auditor)).toEqual(['appeal.view', 'appeal.register']);
  });

  it('masks what the viewer would not see on the card', async () => {
    const analyst = await officeOf(office, await office.as('analyst'));
    expect(maskChanges(analyst, { address: ['Қостанай, Абай 1', 'Рудный, Ленин 2'] }, 'card')).toEqual({
      address: ['Қостанай, •••', 'Рудный, •••'],
    });
  });
});

describe('the proof of the journal', () => {
  const verifyByProgram = () =>
    new Promise<{ code: number | null; said: string }>((resolve) => {
      const tsx = fileURLToPath(
        new URL('../../../../launcher/node_modules/tsx/dist/cli.mjs', import.meta.url),
      );
      const program = fileURLToPath(new URL('../../journal/verifyJournal.ts', import.meta.url));
      const env = { ...process.env, DATABASE_URL: office.databaseUrl };
      const child = execFile(process.execPath, [tsx, program], { env }, (_error, stdout) =>
        resolve({ code: child.exitCode, said: stdout }),
      );
    });
  const verify = async () =>
    (await auditor.ask<{ verifyJournal: Record<string, unknown> }>(VERIFY)).verifyJournal;

  it('is whole after many have written at once', async () => {
    const writer = await officeOf(office, registrar);
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        inTransaction(writer, async ({ note }) =>
          note({ action: 'appeal.amend', entity: 'appeal', entityId: n }),
        ),
      ),
    );
    expect(await verify()).toMatchObject({ isIntact: true, problem: null, firstBroken: null });
    expect(await verifyByProgram()).toEqual({ code: 0, said: expect.stringMatching(/intact: \d+ entries/) });
  });

  it('cannot be rewritten through the application’s own connection', async () => {
    const { pool } = office.app.archive;
    await expect(pool.query(`UPDATE journal SET action = 'nothing'`)).rejects.toThrow();
    await expect(pool.query('DELETE FROM journal')).rejects.toThrow();
    await expect(pool.query('TRUNCATE journal')).rejects.toThrow();
    await expect(pool.query('UPDATE journal_chains SET seq = 0')).rejects.toThrow();
  });

  it('names the first entry that even the owner of the database has altered behind its back', async () => {
    await write('appeal.close', 4242, { outcome: [null, 'satisfied'] });
    const [entry] = (await read({ action: 'appeal.close' })).items;
    await office.sql('ALTER TABLE journal DISABLE TRIGGER USER');
    await office.sql(`UPDATE journal SET changes = '{"outcome":[null,"refused"]}' WHERE id = $1`, [
      entry?.id,
    ]);
    await office.sql('ALTER TABLE journal ENABLE TRIGGER USER');
    expect(await verify()).toMatchObject({
      isIntact: false,
      problem: 'altered',
      firstBroken: { id: entry?.id, action: 'appeal.close' },
    });
    expect(await verifyByProgram()).toEqual({
      code: 1,
      said: expect.stringContaining(`entry ${entry?.id},`),
    });
  });
});
