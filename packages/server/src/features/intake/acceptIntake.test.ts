import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { accept, accepted, reasons } from './testing.ts';

let office: TestOffice;
let clerk: Person;
beforeAll(async () => {
  office = await testOffice();
  clerk = await office.as('intakeClerk');
});
afterAll(() => office.close());
beforeEach(() => office.setNow('2026-02-02T09:00:00+05:00'));

describe('a letter is accepted', () => {
  it('with the next through number of the year and a talon of its own', async () => {
    const first = await accepted(clerk);
    const second = await accepted(clerk, {
      applicantIin: '850315-300019',
      applicantPhone: '8 (700) 123 45 67',
      sheets: 5,
    });
    expect(first).toMatchObject({ journalOn: '2026-02-02', state: 'accepted', talonNumber: 'Т-2026-000001' });
    expect(second.throughNumber).toBe(first.throughNumber + 1);
    expect(second).toMatchObject({
      talonNumber: 'Т-2026-000002',
      applicantIin: '850315300019',
      applicantPhone: '+77001234567',
    });
    const [entry] = await office.sql<{ changes: Record<string, unknown> }>(
      `SELECT changes FROM journal WHERE action = 'intake.accept' AND entity_id = ${second.id}`,
    );
    expect(entry?.changes).toMatchObject({ throughNumber: [null, 2], sheets: [null, 5], version: [null, 1] });
  });

  it('after the end of the working day into the journal of the next working day', async () => {
    office.setNow('2026-02-06T18:29:59+05:00');
    expect(await accepted(clerk)).toMatchObject({ journalOn: '2026-02-06' });
    office.setNow('2026-02-06T18:30:00+05:00');
    expect(await accepted(clerk)).toMatchObject({ journalOn: '2026-02-09' });
  });

  it('on a holiday into the journal of the first working day after it', async () => {
    office.setNow('2026-03-21T10:00:00+05:00');
    expect(await accepted(clerk)).toMatchObject({ journalOn: '2026-03-26' });
  });

  it('late on the last day of the year into the journal, and the numbers, of the new year', async () => {
    office.setNow('2026-12-31T19:00:00+05:00');
    expect(await accepted(clerk)).toMatchObject({
      journalOn: '2027-01-05',
      throughNumber: 1,
      talonNumber: 'Т-2027-000001',
    });
  });

  it('once, however often the button is pressed', async () => {
    const idempotencyKey = randomUUID();
    const clicks = await Promise.all([1, 2, 3].map(() => accepted(clerk, { idempotencyKey })));
    expect(new Set(clicks.map((intake) => intake.id)).size).toBe(1);
    const other = await accept(clerk, { idempotencyKey, sheets: 9 });
    expect(reasons(other)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  it('with the barcode of Kazpost, or without one', async () => {
    const letter = await accepted(clerk, { source: 'kazpost', barcode: 'rr 12345678 5 kz' });
    expect(letter.barcode).toBe('RR123456785KZ');
    expect(await accepted(clerk, { source: 'kazpost' })).toMatchObject({ barcode: null });
    const again = await accept(clerk, { source: 'kazpost', barcode: 'RR123456785KZ' });
    expect(reasons(again)).toEqual(['BARCODE_ALREADY_ACCEPTED@barcode']);
    expect(again.refusals[0]?.params).toMatchObject({ talonNumber: letter.talonNumber });
  });
});

describe('a slip of the pen is refused at its field', () => {
  it.each([
    ['a moment in the future', { receivedAt: '2026-02-02T09:00:01+05:00' }, 'RECEIVED_IN_FUTURE@receivedAt'],
    ['a wrong check digit', { applicantIin: '850315300018' }, 'IIN_CHECK_DIGIT@applicantIin'],
    ['half a number', { applicantIin: '8503' }, 'IIN_LENGTH@applicantIin'],
    ['a day that never was', { applicantIin: '050229500017' }, 'IIN_BIRTH_DATE@applicantIin'],
    ['no name at all', { applicantName: '  ' }, 'APPLICANT_NAME_REQUIRED@applicantName'],
    ['paper without sheets', { sheets: 0 }, 'SHEETS_TOO_FEW@sheets'],
    ['a channel nobody knows', { source: 'pigeon' }, 'CODE_UNKNOWN@source'],
    ['a body that is not there', { addresseeBodyId: 999_999 }, 'BODY_UNKNOWN@addresseeBodyId'],
    [
      'a barcode that does not check',
      { source: 'kazpost', barcode: 'RR123456784KZ' },
      'S10_CHECK_DIGIT@barcode',
    ],
    ['no barcode at all', { source: 'kazpost', barcode: 'R1123456785KZ' }, 'S10_FORMAT@barcode'],
  ])('%s', async (_what, changes, reason) => {
    const answer = await accept(clerk, changes);
    expect(answer.intake).toBeNull();
    expect(reasons(answer)).toEqual([reason]);
  });

  it('and all at once when there are several', async () => {
    const answer = await accept(clerk, { applicantIin: '1', applicantName: '', sheets: -1 });
    expect(reasons(answer)).toHaveLength(3);
  });

  it('and takes no number from the journal', async () => {
    const before = await accepted(clerk);
    await accept(clerk, { source: 'kazpost', barcode: 'RR123456785KZ' });
    await accept(clerk, { fileHashes: [{ hash: 'f'.repeat(64), name: 'strange.pdf' }] });
    expect((await accepted(clerk)).throughNumber).toBe(before.throughNumber + 1);
  });
});

describe('the journal', () => {
  it('numbers two hundred letters that come at sixteen counters at once, none twice and none left out', async () => {
    office.setNow('2028-02-07T10:00:00+05:00');
    const clerks = await Promise.all(Array.from({ length: 16 }, () => office.as('intakeClerk')));
    const queue = Array.from({ length: 200 }, (_, index) => index);
    const numbers: number[] = [];
    const talons = new Set<string>();
    await Promise.all(
      clerks.map(async (one) => {
        while (queue.pop() !== undefined) {
          const { throughNumber, talonNumber } = await accepted(one);
          numbers.push(throughNumber);
          talons.add(talonNumber);
        }
      }),
    );
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
    expect(talons.size).toBe(200);
  }, 60_000);

  it('begins anew every day where the office has set it so', async () => {
    const administrator = await office.as('administrator');
    const set = async (value: string, version: number) => {
      await administrator.ask(
        `mutation { saveSetting(key: "journal.numbering", value: "${value}", version: ${version}) { refusals { code } } }`,
      );
    };
    await set('perDay', 1);
    office.setNow('2029-02-05T10:00:00+05:00');
    const monday = [await accepted(clerk), await accepted(clerk)];
    office.setNow('2029-02-06T10:00:00+05:00');
    const tuesday = await accepted(clerk);
    await set('perYear', 2);
    expect(monday.map((intake) => intake.throughNumber)).toEqual([1, 2]);
    expect(tuesday.throughNumber).toBe(1);
    expect(tuesday.talonNumber).toBe('Т-2029-000003');
  });
});
