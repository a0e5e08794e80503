import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { aLetter, REGISTER } from '../appeals/testing.ts';
import { recountsIdle } from './recountTerms.ts';

const PREVIEW = '{ recountPreview { looked later earlier terms { id fromOn toOn } } }';
const RECOUNT = `mutation ($reason: String!) { recountTerms(reason: $reason) {
  recount { id state total } refusals { code field } } }`;

let office: TestOffice;
let controller: Person;
let id: number;

beforeAll(async () => {
  office = await testOffice();
  controller = await office.as('controller');
  const registrar = await office.as('registrar');
  const answer = await registrar.ask<{ registerAppeal: { appeal: { id: number } } }>(REGISTER, {
    input: aLetter(),
  });
  id = answer.registerAppeal.appeal.id;
});
afterAll(() => office.close());

interface Preview {
  recountPreview: {
    looked: number;
    later: number;
    earlier: number;
    terms: { id: number; fromOn: string; toOn: string }[];
  };
}
const dueOf = async () => {
  const rows = await office.sql<{ due: string; original: string; version: number }>(
    'SELECT due_on::text AS due, original_due_on::text AS original, version FROM appeals WHERE id = $1',
    [id],
  );
  return rows[0];
};

describe('after a change of the working calendar', () => {
  it('open terms stay until somebody has them recounted, who sees first what would move', async () => {
    const before = await dueOf();
    expect((await controller.ask<Preview>(PREVIEW)).recountPreview).toMatchObject({ looked: 1, later: 0 });
    const admin = await office.as('administrator');
    const day = {
      ...{ on: '2026-02-12', kind: 'dayOff', confirmed: true },
      name: { kk: 'Қосымша демалыс', ru: 'Дополнительный выходной', en: 'Day off' },
    };
    await admin.ask(
      'mutation ($input: SaveCalendarExceptionInput!) { saveCalendarException(input: $input) { refusals { code } } }',
      { input: day },
    );
    expect(await dueOf()).toEqual(before);
    const { recountPreview } = await controller.ask<Preview>(PREVIEW);
    expect(recountPreview).toMatchObject({ looked: 1, later: 1, earlier: 0 });
    expect(recountPreview.terms[0]).toMatchObject({ id, fromOn: before?.due });

    const empty = await controller.ask<{ recountTerms: { refusals: unknown } }>(RECOUNT, { reason: ' ' });
    expect(empty.recountTerms.refusals).toEqual([{ code: 'REQUIRED', field: 'reason' }]);
    await controller.ask(RECOUNT, { reason: 'Постановление о переносе дня отдыха' });
    await recountsIdle(office.app);
    const after = await dueOf();
    expect(after).toMatchObject({ due: recountPreview.terms[0]?.toOn, version: (before?.version ?? 0) + 1 });
    // Both days are kept: on the recount, and on the journal of the appeal.
    expect(await office.sql('SELECT from_on::text, to_on::text FROM recounted_terms')).toEqual([
      { from_on: before?.due, to_on: after?.due },
    ]);
    const [entry] = await office.sql<{ changes: unknown; reason: string; actor_id: number }>(
      `SELECT changes, reason, actor_id FROM journal WHERE action = 'appeal.recountTerm' AND entity_id = $1`,
      [id],
    );
    expect(entry).toMatchObject({ actor_id: controller.id, reason: 'Постановление о переносе дня отдыха' });
    const seen = await controller.ask<{ termRecounts: unknown[] }>('{ termRecounts { state looked moved } }');
    expect(seen.termRecounts).toEqual([{ state: 'done', looked: 1, moved: 1 }]);
    expect((await controller.ask<Preview>(PREVIEW)).recountPreview).toMatchObject({ later: 0, earlier: 0 });
  });

  it('a term that was extended was given as a day, and stays', async () => {
    await office.sql(
      `INSERT INTO extensions (appeal_id, decided_on, decided_by_id, ground, previous_due_on, due_on, notice_due_on)
       SELECT id, '2026-02-02', $2, 'x', due_on, due_on + 10, due_on FROM appeals WHERE id = $1`,
      [id, controller.id],
    );
    expect((await controller.ask<Preview>(PREVIEW)).recountPreview.looked).toBe(0);
  });

  it('is no business of whoever keeps the calendar only', async () => {
    const admin = await office.as('administrator');
    expect((await admin.tryToAsk(PREVIEW)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
