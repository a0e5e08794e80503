import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../../testing/testOffice.ts';
import { countPdfPages } from '../../files/countPdfPages.ts';

let office: TestOffice;
let organiser: Person;
let leader: Person;
beforeAll(async () => {
  office = await testOffice();
  organiser = await office.as('receptionOrganiser');
  leader = await office.as('leadership');
  await office.sql(
    `INSERT INTO officials (full_name, post_kk, post_ru, body_id) SELECT 'Ахметов Айдар Болатұлы', 'Әкім', 'Аким', id FROM bodies WHERE code = 'kst'`,
  );
});
afterAll(() => office.close());

interface Seen {
  readonly id: number;
  readonly version: number;
}
type Answer = Record<string, { reception?: Seen; receptions?: Seen[]; refusals: { code: string }[] }>;

async function take(person: Person, verb: string, type: string, input: object): Promise<Seen> {
  const field = type.match(/^(Enter|Invite|Approve)/) ? 'receptions' : 'reception';
  const document = `mutation ($input: ${type}!) { ${verb}(input: $input) { ${field} { id version } refusals { code field } } }`;
  const answer = (await person.ask<Answer>(document, { input }))[verb];
  expect(answer?.refusals).toEqual([]);
  const seen = answer?.reception ?? answer?.receptions?.[0];
  if (!seen) throw new Error(`${verb} answered nothing`);
  return { id: seen.id, version: seen.version };
}

/** Somebody with a long story, entered in the journal; the competent body is invited. */
async function invited(lastName: string, language: string, time: string): Promise<Seen> {
  const [body] = await office.sql<{ id: number }>(`SELECT id FROM bodies WHERE code = 'kst-utilities'`);
  const [official] = await office.sql<{ id: number }>('SELECT id FROM officials LIMIT 1');
  const asked = await take(organiser, 'requestReception', 'RequestReceptionInput', {
    ...{ idempotencyKey: crypto.randomUUID(), source: 'byHand', questionCode: '01.01.02', language },
    applicant: { kind: 'naturalPerson', lastName, firstName: 'Айнұр', address: 'Қостанай, Гоголь к., 7' },
    ...{ essence: 'Үйдің жылуы бес күннен бері жоқ, шара қолдануды сұрайды. '.repeat(9), format: 'inPerson' },
  });
  const examined = await take(organiser, 'examineReception', 'ExamineReceptionInput', {
    ...{ ...asked, result: 'complete', character: 'Жылу', competentBodyIds: [body?.id] },
    ...{ earlierAppeals: '', documentsMatch: true, documents: 'Өтініш, 1 парақ' },
  });
  const text = 'Заявитель просит вернуть отопление. '.repeat(30);
  const briefed = await take(organiser, 'briefReception', 'BriefReceptionInput', {
    ...{ ...examined, text, proposal: 'receive', proposedOn: '2026-03-27', officialId: official?.id },
  });
  const appointed = await take(leader, 'appointReception', 'AppointReceptionInput', {
    ...{ ...briefed, receptionOn: '2026-03-27', officialId: official?.id, time },
  });
  const entered = await take(organiser, 'enterReceptions', 'EnterReceptionsInput', {
    ...{ receptions: [appointed], channel: 'phone' },
  });
  return take(organiser, 'inviteBodies', 'InviteBodiesInput', {
    ...{ receptions: [entered], bodyIds: [], dueOn: '2026-03-20' },
  });
}

const get = (who: Person, url: string) => who.request({ method: 'GET', url: `/api/receptions/${url}` });

// For the eye: KEEP_PRINTED=folder keeps what was printed.
function keep(name: string, content: Buffer): void {
  if (process.env.KEEP_PRINTED) writeFileSync(`${process.env.KEEP_PRINTED}/${name}`, content);
}

it('every paper is printed in both languages as PDF and DOCX, for those who may read of people', async () => {
  office.setNow('2026-03-10T05:00:00Z');
  const people = [await invited('Далаева', 'ru', '10:00'), await invited('Сейітова', 'kk', '10:15')];
  const ids = people.map(({ id }) => id).join();
  for (const kind of ['brief', 'pack', 'invited', 'calls', 'agenda']) {
    for (const language of ['kk', 'ru']) {
      const pdf = await get(organiser, `papers/${kind}.pdf?ids=${ids}&language=${language}`);
      expect(pdf.statusCode, kind).toBe(200);
      // Contents, then a sheet for each person.
      if (kind === 'pack') expect(countPdfPages(pdf.rawPayload)).toBeGreaterThanOrEqual(3);
      else expect(countPdfPages(pdf.rawPayload)).toBe(1);
      keep(`${kind}-${language}.pdf`, pdf.rawPayload);
      const docx = await get(organiser, `papers/${kind}.docx?ids=${ids}&language=${language}`);
      expect(docx.rawPayload.subarray(0, 2).toString()).toBe('PK');
      keep(`${kind}-${language}.docx`, docx.rawPayload);
    }
  }
  // Nothing is written off yet.
  expect((await get(organiser, `papers/archive.pdf?ids=${ids}`)).statusCode).toBe(404);
  await office.sql(`UPDATE receptions SET step = 13, state = 'executed' WHERE id = $1`, [people[0]?.id]);
  const act = await get(organiser, `papers/archive.pdf?ids=${people[0]?.id}&language=ru`);
  expect(act.statusCode).toBe(200);
  keep('archive-ru.pdf', act.rawPayload);
  const [notice] = await office.sql<{ id: number }>('SELECT id FROM reception_notices LIMIT 1');
  expect((await get(organiser, `notices/${notice?.id}.pdf`)).headers['content-type']).toContain('pdf');
  expect((await get(organiser, `notices/${notice?.id}.docx`)).statusCode).toBe(200);
});

it('the paper of a day has the people of that day, and no paper is for a stranger', async () => {
  const [day] = await office.sql<{ id: number }>(
    `SELECT day_id AS id FROM receptions WHERE day_id IS NOT NULL LIMIT 1`,
  );
  expect((await get(organiser, `papers/calls.pdf?day=${day?.id}`)).statusCode).toBe(200);
  expect((await get(organiser, `papers/calls.pdf?day=${day?.id}&official=999999`)).statusCode).toBe(404);
  expect((await get(organiser, 'papers/calls.pdf')).statusCode).toBe(404);
  expect((await get(organiser, 'papers/nothing.pdf')).statusCode).toBe(404);
  expect((await get(organiser, 'protocols/999999.pdf')).statusCode).toBe(404);
  const elsewhere = await office.as('receptionOrganiser', { territoryCode: '391600000' });
  await office.sql(`UPDATE receptions SET territory_code = '391000000'`);
  expect((await get(elsewhere, `papers/calls.pdf?day=${day?.id}`)).statusCode).toBe(404);
  for (const role of ['executor', 'analyst'] as const) {
    expect((await get(await office.as(role), `papers/calls.pdf?day=${day?.id}`)).statusCode).toBe(403);
  }
});
