import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { countPdfPages } from '../files/countPdfPages.ts';
import { accepted } from './testing.ts';

let office: TestOffice;
let clerk: Person;
beforeAll(async () => {
  office = await testOffice();
  clerk = await office.as('intakeClerk', { name: 'Нұрмұхаммедұлы' });
});
afterAll(() => office.close());

const print = async (who: Person, url: string) => {
  const answer = await who.request({ method: 'GET', url });
  return {
    ...answer,
    status: answer.statusCode,
    pages: countPdfPages(answer.rawPayload),
    bytes: answer.rawPayload,
  };
};
/** Size of the first page in whole millimetres, as the file itself declares it. */
const sizeOf = (pdf: Buffer) =>
  /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/
    .exec(pdf.toString('latin1'))
    ?.slice(1)
    .map((points) => Math.round((Number(points) / 72) * 25.4));

describe('a talon', () => {
  it('is one page of A6, or of the paper form, with its letters embedded', async () => {
    const letter = await accepted(clerk);
    const sheet = await print(clerk, `/api/intakes/${letter.id}/talon.pdf?size=a6`);
    const slip = await print(clerk, `/api/intakes/${letter.id}/talon.pdf?size=slip`);
    expect([sheet.pages, sizeOf(sheet.bytes)]).toEqual([1, [105, 148]]);
    expect([slip.pages, sizeOf(slip.bytes)]).toEqual([1, [75, 55]]);
    expect(sheet.bytes.includes('/FontFile2')).toBe(true);
    expect(sheet.bytes.length).toBeLessThan(60_000);
  });

  it('is printed for nobody who may not know of the letter', async () => {
    const letter = await accepted(clerk);
    const neighbour = await office.as('registrar', { territoryCode: '391600000' });
    expect((await print(neighbour, `/api/intakes/${letter.id}/talon.pdf`)).status).toBe(404);
    const url = `/api/intakes/${letter.id}/talon.pdf`;
    expect((await office.app.server.inject({ url })).statusCode).toBe(401);
    expect((await print(await office.as('executor'), url)).status).toBe(403);
  });
});

describe('the journal of a day', () => {
  it('is printed whole over several pages, and who printed it is known', async () => {
    office.setNow('2026-02-11T10:00:00+05:00');
    for (let index = 0; index < 45; index += 1) {
      await accepted(clerk, {
        applicantName: 'Құттымұратқызы-Әбдіразақова Гүлбаршын Жақсылықбайқызы',
        applicantAddress: 'Қостанай қаласы, Әл-Фараби даңғылы, 115-үй, 42-пәтер',
        note: index % 3 === 0 ? 'Конверт повреждён' : '',
      });
    }
    const kazakh = await print(clerk, '/api/journal/2026-02-11.pdf');
    const russian = await print(clerk, '/api/journal/2026-02-11.pdf?language=ru');
    expect(sizeOf(kazakh.bytes)).toEqual([297, 210]);
    expect(kazakh.pages).toBeGreaterThan(1);
    expect(russian.pages).toBeGreaterThan(1);
    expect(russian.bytes.equals(kazakh.bytes)).toBe(false);
    const [entry] = await office.sql(
      `SELECT changes FROM journal WHERE action = 'intake.printJournal' AND actor_id = ${clerk.id} LIMIT 1`,
    );
    expect(entry).toEqual({ changes: { journalOn: '2026-02-11', letters: 45 } });
    if (process.env.KEEP_PDF) writeFileSync(process.env.KEEP_PDF, russian.bytes);
  });

  it('of a day without letters says so; of no day at all there is none', async () => {
    expect((await print(clerk, '/api/journal/2026-05-01.pdf')).pages).toBe(1);
    for (const file of ['2026-02-30.pdf', 'today.pdf', '2026-02-11']) {
      expect((await print(clerk, `/api/journal/${file}`)).status).toBe(404);
    }
  });
});
