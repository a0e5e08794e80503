import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailServer } from '../../testing/mailServer.ts';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { anOrder, done } from '../assignments/testing.ts';
import { sendOutbox } from '../outbox/sendOutbox.ts';
import { isOfficeHour, sweepTerms } from './sweepTerms.ts';

let office: TestOffice;
let controller: Person;
let executor: Person;

beforeAll(async () => {
  office = await testOffice();
  controller = await office.as('controller');
  executor = await office.as('executor', { bodyCode: 'kst-education' });
  await office.sql(`UPDATE users SET email = 'worker@example.kz', language = 'ru' WHERE id = $1`, [
    executor.id,
  ]);
  await done(controller, 'orderAssignment', anOrder(office, { dueOn: '2026-02-20' }));
});
afterAll(() => office.close());

const set = async (key: string, value: unknown) => {
  await office.sql('UPDATE settings SET value = $2::jsonb WHERE key = $1', [key, JSON.stringify(value)]);
  await office.app.keeper.renew();
};
const at = (moment: string) => {
  office.setNow(moment);
  return sweepTerms(office.app);
};
const told = (person: Person, kind: string) =>
  office.sql('SELECT facts FROM notifications WHERE user_id = $1 AND kind = $2 ORDER BY id', [
    person.id,
    kind,
  ]);

describe('the sweep of terms', () => {
  it('keeps to the hours and the days of the office', () => {
    const book = office.app.keeper.current;
    const open = (moment: string) => isOfficeHour(book, new Date(moment));
    expect(
      ['2026-02-02T10:00:00+05:00', '2026-02-02T19:00:00+05:00', '2026-02-07T10:00:00+05:00'].map(open),
    ).toEqual([true, false, false]);
  });

  it('reminds once for each step of a term, and climbs the ladder when the term has passed', async () => {
    expect(await at('2026-02-02T10:00:00+05:00')).toMatchObject({ reminded: 0 });
    expect(await at('2026-02-17T10:00:00+05:00')).toMatchObject({ looked: 1, reminded: 1 });
    expect(await at('2026-02-17T11:00:00+05:00')).toMatchObject({ looked: 1, reminded: 0 });
    expect(await told(executor, 'assignment.due')).toMatchObject([
      { facts: { dueOn: '2026-02-20', days: 3 } },
    ]);
    expect(await told(controller, 'assignment.overdue')).toEqual([]);
    expect(await at('2026-03-02T10:00:00+05:00')).toMatchObject({ reminded: 1 });
    expect(await told(controller, 'assignment.overdue')).toMatchObject([{ facts: { days: 6 } }]);
  });

  it('is done once in an hour, though two servers come at the same moment', async () => {
    office.setNow('2026-03-03T10:00:00+05:00');
    const swept = await Promise.all([sweepTerms(office.app), sweepTerms(office.app), sweepTerms(office.app)]);
    expect(swept.filter((one) => one !== null)).toHaveLength(1);
    expect(await sweepTerms(office.app)).toBeNull();
  });
});

describe('the outbox', () => {
  it('holds the letter of a reminder until a mail server takes it; the letter names nobody', async () => {
    const away = await mailServer('refuses');
    await set('mail.host', '127.0.0.1');
    await set('mail.port', away.port);
    await done(
      controller,
      'orderAssignment',
      anOrder(office, { dueOn: '2026-03-05', sourceOn: '2026-02-02' }),
    );
    expect(await at('2026-03-04T10:00:00+05:00')).toMatchObject({ reminded: 1, mails: 1 });
    expect(await sendOutbox(office.app)).toEqual({ sent: 0, failed: 1 });
    const [waiting] = await office.sql<{
      state: string;
      attempts: number;
      next_attempt_at: Date;
      subject: string;
    }>('SELECT * FROM outbox_mails');
    expect(waiting).toMatchObject({ state: 'waiting', attempts: 1, subject: 'Тыңдау: сроки исполнения' });
    expect(waiting?.next_attempt_at.toISOString()).toBe('2026-03-04T05:01:00.000Z');
    await away.close();

    const there = await mailServer('takes');
    await set('mail.port', there.port);
    expect(await sendOutbox(office.app), 'its time has not come').toEqual({ sent: 0, failed: 0 });
    office.setNow('2026-03-04T10:02:00+05:00');
    expect(await sendOutbox(office.app)).toEqual({ sent: 1, failed: 0 });
    expect(there.letters).toHaveLength(1);
    expect(there.letters[0]).toContain('To: worker@example.kz');
    expect(there.letters[0]).not.toMatch(/ТП-2026|Тестов/);
    expect(await sendOutbox(office.app)).toEqual({ sent: 0, failed: 0 });
    await there.close();
  });

  it('gives a letter up after the last attempt, and the administrator sends it again', async () => {
    await set('mail.port', 1);
    await office.sql(
      `INSERT INTO outbox_mails (user_id, address, kind, subject, text, attempts, next_attempt_at, created_at)
       VALUES ($1, 'worker@example.kz', 'reminder.digest', 'Тыңдау', 'Текст', 7, now() - interval '1 year', now())`,
      [executor.id],
    );
    office.setNow('2026-03-04T10:05:00+05:00');
    expect(await sendOutbox(office.app)).toEqual({ sent: 0, failed: 1 });
    const admin = await office.as('administrator');
    interface Seen {
      outbox: { dead: number; mails: { id: number; state: string; lastError: string }[] };
    }
    const seen = await admin.ask<Seen>('{ outbox { dead mails { id state lastError } } }');
    expect(seen.outbox).toMatchObject({ dead: 1, mails: [{ state: 'dead' }, { state: 'sent' }] });
    const there = await mailServer('takes');
    await set('mail.port', there.port);
    const id = seen.outbox.mails[0]?.id;
    await admin.ask('mutation ($id: Int!) { retryMail(id: $id) { done } }', { id });
    expect(await sendOutbox(office.app)).toEqual({ sent: 1, failed: 0 });
    const refused = await controller.tryToAsk('{ outbox { dead } }');
    expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    await there.close();
  });
});

describe('the morning of a head', () => {
  it('begins with the sum of what is near and what has passed, once a day; others and the idle are told nothing', async () => {
    const head = await office.as('executor', { bodyCode: 'kst-education' });
    const idle = await office.as('executor', { bodyCode: 'kst-health' });
    await office.sql(
      `UPDATE users SET signs_answers = true, email = 'head@example.kz', language = 'kk' WHERE id = ANY($1)`,
      [[head.id, idle.id]],
    );
    await office.sql(`DELETE FROM outbox_mails`);
    office.setNow('2026-03-06T08:00:00+05:00');
    await office.app.keeper.renew();
    await done(controller, 'orderAssignment', anOrder(office, { dueOn: '2026-03-12' }));
    await at('2026-03-06T09:00:00+05:00');
    await at('2026-03-06T10:00:00+05:00');
    // Two orders of the tests above have passed their term, and this one is near.
    expect(await told(head, 'reminder.morning')).toEqual([{ facts: { due: 1, overdue: 2 } }]);
    expect(await told(executor, 'reminder.morning')).toEqual([]);
    expect(await told(idle, 'reminder.morning')).toEqual([]);
    const letters = await office.sql<{ subject: string; text: string }>(
      `SELECT subject, text FROM outbox_mails WHERE address = 'head@example.kz'`,
    );
    expect(letters).toMatchObject([{ subject: 'Тыңдау: бүгінгі мерзімдер жиынтығы' }]);
    expect(letters[0]?.text).toContain('Мерзімі өтті: 2.');
  });
});
