import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { act, anOrder, done, look } from '../assignments/testing.ts';

const HAND = `mutation ($input: HandOverLoadInput!) { handOverLoad(input: $input) {
  handover { id number total } refusals { code field params } } }`;
const BACK = `mutation ($id: Int!) { returnLoad(id: $id) { handover { total returned returnedAt } refusals { code } } }`;

let office: TestOffice;
let away: Person;
let substitute: Person;
let head: Person;

beforeAll(async () => {
  office = await testOffice();
  away = await office.as('controller');
  substitute = await office.as('controller');
  head = await office.as('leadership');
});
afterAll(() => office.close());

interface Handed {
  handOverLoad: {
    handover: { id: number; number: string; total: number } | null;
    refusals: { code: string; field: string | null; params: Record<string, unknown> }[];
  };
}
const loadOf = async ({ id }: Person) => {
  const query = 'query ($userId: Int!) { loadOf(userId: $userId) { kind number } }';
  return (await head.ask<{ loadOf: { kind: string; number: string }[] }>(query, { userId: id })).loadOf;
};
const handOver = async (changes: Record<string, unknown>) => {
  const input = {
    idempotencyKey: randomUUID(),
    fromId: away.id,
    toId: substitute.id,
    reason: 'Отпуск',
    ...changes,
  };
  return (await head.ask<Handed>(HAND, { input })).handOverLoad;
};

describe('a hand-over of a whole load', () => {
  it('moves all that is open in one act, as the preview said, and back again', async () => {
    const first = await done(away, 'orderAssignment', anOrder(office));
    const second = await done(away, 'orderAssignment', anOrder(office));
    await done(substitute, 'orderAssignment', anOrder(office));
    expect(await loadOf(away)).toEqual([
      { kind: 'assignmentControl', number: first.number },
      { kind: 'assignmentControl', number: second.number },
    ]);
    expect((await handOver({ expected: 3 })).refusals).toMatchObject([
      { code: 'HANDOVER_CHANGED', params: { count: 2 } },
    ]);
    const { handover } = await handOver({ expected: 2 });
    expect(handover).toMatchObject({ number: 'ПН-2026-0001', total: 2 });
    expect([await loadOf(away), (await loadOf(substitute)).length]).toEqual([[], 3]);

    const seen = await look(away, first.id);
    const cancel = { id: first.id, version: seen?.version, reason: 'Исполнено иначе' };
    expect((await act(away, 'cancelAssignment', cancel)).refusals[0]?.code).toBe(
      'ASSIGNMENT_CONTROL_OF_ANOTHER',
    );
    await done(substitute, 'cancelAssignment', cancel);

    const back = await head.ask<{ returnLoad: { handover: unknown } }>(BACK, { id: handover?.id });
    expect(back.returnLoad.handover).toMatchObject({ total: 2, returned: 1 });
    expect(await loadOf(away)).toEqual([{ kind: 'assignmentControl', number: second.number }]);
    const again = await head.ask<{ returnLoad: { refusals: unknown } }>(BACK, { id: handover?.id });
    expect(again.returnLoad.refusals).toEqual([{ code: 'HANDOVER_RETURNED' }]);
    const journal = await office.sql(`SELECT action FROM journal WHERE entity = 'loadHandover' ORDER BY id`);
    expect(journal).toEqual([{ action: 'load.handOver' }, { action: 'load.return' }]);
  });

  it('goes to nobody who could not do it, and not at all where there is nothing', async () => {
    const executor = await office.as('executor', { bodyCode: 'kst-education' });
    expect((await handOver({ toId: executor.id, expected: 1 })).refusals).toMatchObject([
      { code: 'HANDOVER_NOT_ABLE', field: 'toId' },
    ]);
    const idle = await office.as('controller');
    expect((await handOver({ fromId: idle.id, expected: 0 })).refusals).toMatchObject([
      { code: 'HANDOVER_NOTHING' },
    ]);
    expect((await executor.tryToAsk('{ loadHandovers { id } }')).errors?.[0]?.extensions?.code).toBe(
      'FORBIDDEN',
    );
  });
});
