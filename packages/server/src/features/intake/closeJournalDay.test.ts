import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { countPdfPages } from '../files/countPdfPages.ts';
import { accept, accepted, reasons } from './testing.ts';

let office: TestOffice;
let clerk: Person;
beforeAll(async () => {
  office = await testOffice();
  clerk = await office.as('intakeClerk');
});
afterAll(() => office.close());

interface Closed {
  journalDay: { isClosed: boolean; letters: number; sheets: number; lastNumber: number } | null;
  refusals: { code: string }[];
}

const close = async (on: string, who: Person = clerk) =>
  (
    await who.ask<{ closeJournalDay: Closed }>(
      `mutation ($on: PlainDate!) { closeJournalDay(on: $on) {
        journalDay { isClosed letters sheets lastNumber } refusals { code } } }`,
      { on },
    )
  ).closeJournalDay;

it('a journal is closed once, with what stands in it, and never opened again', async () => {
  await accepted(clerk, { sheets: 3 });
  await accepted(clerk, { sheets: 4 });
  expect((await close('2026-02-03')).refusals).toEqual([{ code: 'JOURNAL_DAY_NOT_COME' }]);
  expect((await close('2026-02-02')).journalDay).toEqual({
    isClosed: true,
    letters: 2,
    sheets: 7,
    lastNumber: 2,
  });
  expect((await close('2026-02-02')).refusals).toEqual([{ code: 'JOURNAL_DAY_CLOSED' }]);
  await expect(office.sql('DELETE FROM journal_days')).rejects.toThrow('What was signed is not changed');
  const denied = await (await office.as('registrar')).tryToAsk(
    'mutation { closeJournalDay(on: "2026-02-02") { refusals { code } } }',
  );
  expect(denied.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});

it('what comes for it later is accepted as a late entry with a reason, and marked', async () => {
  expect(reasons(await accept(clerk))).toEqual(['LATE_REASON_REQUIRED@lateReason']);
  const late = await accepted(clerk, { lateReason: 'Принесли в конце дня' });
  expect(late).toMatchObject({ journalOn: '2026-02-02', throughNumber: 3 });
  const wire = await accepted(clerk, { source: 'egov', form: 'electronic', sheets: 0 });
  const { intakes } = await clerk.ask<{ intakes: { items: { id: number; lateReason: string | null }[] } }>(
    '{ intakes(filter: { journalOn: "2026-02-02" }) { items { id lateReason } } }',
  );
  const reasonOf = (id: number) => intakes.items.find((item) => item.id === id)?.lateReason;
  expect([reasonOf(late.id), reasonOf(wire.id), intakes.items[0]?.lateReason]).toEqual([
    'Принесли в конце дня',
    '',
    null,
  ]);
  const print = await clerk.request({ method: 'GET', url: '/api/journal/2026-02-02.pdf?language=ru' });
  expect(countPdfPages(print.rawPayload)).toBe(1);
});

it('another desk has a journal of its own', async () => {
  const district = await office.as('intakeClerk', { territoryCode: '392400000' });
  expect((await accept(district)).refusals).toEqual([]);
});

it('nobody slips in while it is being closed: what is not counted is late', async () => {
  office.setNow('2026-02-03T18:00:00+05:00');
  const answers = await Promise.all([
    ...Array.from({ length: 8 }, () => accept(clerk, { lateReason: 'Очередь у окна' })),
    close('2026-02-03'),
  ]);
  const closing = answers.at(-1) as Closed;
  const [late] = await office.sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM intakes WHERE journal_on = '2026-02-03' AND late_reason IS NOT NULL`,
  );
  expect((closing.journalDay?.letters ?? 0) + (late?.count ?? 0)).toBe(8);
});
