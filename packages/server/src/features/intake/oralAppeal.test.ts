import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const spoken = { form: 'oral', sheets: 0, protocol: { essence: 'Ауланы жарықтандыруды сұрайды.' } };
const print = (who: Person, url: string) => who.request({ method: 'GET', url });

describe('an oral appeal', () => {
  it('is not accepted until what was said is taken down', async () => {
    expect(reasons(await accept(clerk, { form: 'oral', sheets: 0 }))).toEqual([
      'PROTOCOL_ESSENCE_REQUIRED@protocol.essence',
    ]);
    const silent = { ...spoken, protocol: { essence: '  ' } };
    expect(reasons(await accept(clerk, silent))).toEqual(['PROTOCOL_ESSENCE_REQUIRED@protocol.essence']);
  });

  it('is accepted with its protocol, which is printed in both languages to be signed', async () => {
    const letter = await accepted(clerk, {
      ...spoken,
      protocol: { ...spoken.protocol, officialName: 'Әкім Қ. Ахметов', papers: 'Фотосурет, 2 дана' },
    });
    expect(letter.protocol).toEqual({
      essence: 'Ауланы жарықтандыруды сұрайды.',
      officialName: 'Әкім Қ. Ахметов',
      papers: 'Фотосурет, 2 дана',
    });
    for (const language of ['kk', 'ru']) {
      const sheet = await print(clerk, `${letter.protocolUrl}?language=${language}`);
      expect([sheet.statusCode, countPdfPages(sheet.rawPayload)]).toEqual([200, 1]);
      expect(sheet.rawPayload.includes('/FontFile2')).toBe(true);
    }
  });

  it('of many words goes on over pages, and the signatures are not lost', async () => {
    const essence = 'Подъездде шам жанбайды, есік сынған, аула тазаланбайды. '.repeat(140);
    const letter = await accepted(clerk, { ...spoken, protocol: { essence } });
    const sheet = await print(clerk, `${letter.protocolUrl}`);
    expect(countPdfPages(sheet.rawPayload)).toBe(3);
  });

  it('has a protocol for nobody who may not know of the letter, and a paper letter has none', async () => {
    const letter = await accepted(clerk, spoken);
    const neighbour = await office.as('registrar', { territoryCode: '391600000' });
    expect((await print(neighbour, `${letter.protocolUrl}`)).statusCode).toBe(404);
    const onPaper = await accepted(clerk);
    expect(onPaper.protocolUrl).toBeNull();
    expect((await print(clerk, `/api/intakes/${onPaper.id}/protocol.pdf`)).statusCode).toBe(404);
  });
});

describe('at the counter', () => {
  it('what was said stays with the letter', async () => {
    const letter = await accepted(clerk, { conversation: ' Дважды звонил в акимат, не ответили. ' });
    expect(letter.conversation).toBe('Дважды звонил в акимат, не ответили.');
  });

  it('a company is accepted under its БИН', async () => {
    const letter = await accepted(clerk, { applicantName: 'ТОО «Жарық»', applicantIin: '990140000384' });
    expect(letter.applicantIin).toBe('990140000384');
  });

  it('a person the office knows is found by the telephone, by those only who may see one', async () => {
    await office.sql(
      `INSERT INTO applicants (kind, display_name, folded_name, phone) VALUES ('naturalPerson', 'Оспанова Сәуле', 'оспанова сауле', '+77051112233')`,
    );
    const asked = '{ applicantsByPhone(phone: "8 705 111 22 33") { displayName } }';
    expect(await clerk.ask(asked)).toEqual({ applicantsByPhone: [{ displayName: 'Оспанова Сәуле' }] });
    const { errors } = await (await office.as('analyst')).tryToAsk(asked);
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
