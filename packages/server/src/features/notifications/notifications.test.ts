import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, Refused } from '../../db/inTransaction.ts';
import { officeOf } from '../../testing/officeOf.ts';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { notify } from './notify.ts';

const LIST =
  'query ($unreadOnly: Boolean) { notifications(unreadOnly: $unreadOnly) { id kind entity entityId facts readAt } viewer { unreadNotifications } }';

interface Listed {
  notifications: { id: number; kind: string; entityId: number; facts: unknown; readAt: string | null }[];
  viewer: { unreadNotifications: number };
}

let office: TestOffice;
let controller: Person;
let executor: Person;

beforeAll(async () => {
  office = await testOffice();
  controller = await office.as('controller');
  executor = await office.as('executor', { bodyCode: 'kst-education' });
});
afterAll(() => office.close());

const list = (person: Person, unreadOnly = false) => person.ask<Listed>(LIST, { unreadOnly });
const tell = async (people: Person[], entityId: number, mayHappen = true) =>
  inTransaction(await officeOf(office, controller), async ({ tx }) => {
    await notify(
      tx,
      people.map(({ id }) => id),
      'appeal.routed',
      'appeal',
      entityId,
      { number: `ЖТ-${entityId}` },
    );
    if (!mayHappen) throw new Refused([]);
  });

describe('notifications', () => {
  it('reach the people named, each once, and are counted until they are read', async () => {
    await tell([executor, executor, controller], 1);
    await tell([executor], 2);
    const { notifications, viewer } = await list(executor);
    expect(notifications).toMatchObject([
      { entityId: 2, kind: 'appeal.routed', facts: { number: 'ЖТ-2' }, readAt: null },
      { entityId: 1, readAt: null },
    ]);
    expect(viewer.unreadNotifications).toBe(2);
    await executor.ask('mutation ($ids: [Int!]!) { markNotificationsRead(ids: $ids) { done } }', {
      ids: [notifications[1]?.id],
    });
    const after = await list(executor, true);
    expect(after.notifications.map(({ entityId }) => entityId)).toEqual([2]);
    expect(after.viewer.unreadNotifications).toBe(1);
  });

  it('of a command that was undone have never been', async () => {
    await tell([executor], 3, false);
    expect((await list(executor)).notifications.map(({ entityId }) => entityId)).not.toContain(3);
  });

  it('are marked by their own reader only', async () => {
    const [own] = (await list(controller)).notifications;
    await executor.ask('mutation ($ids: [Int!]!) { markNotificationsRead(ids: $ids) { done } }', {
      ids: [own?.id],
    });
    expect((await list(controller)).notifications[0]?.readAt).toBeNull();
  });
});
