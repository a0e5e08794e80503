import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { textOfPaper } from '../../testing/textOfPaper.ts';
import { uploaded } from '../files/testing.ts';
import { anOrder, done, type Seen } from './testing.ts';

let office: TestOffice;
let controller: Person;
let lead: Person;
let stranger: Person;
let ended: Seen;

const step = ({ id, version }: Seen) => ({ id, version });

beforeAll(async () => {
  office = await testOffice();
  controller = await office.as('controller', { name: 'Бақылаушы' });
  lead = await office.as('executor', { bodyCode: 'kst-education' });
  stranger = await office.as('executor', { bodyCode: 'kst-employment' });
  const given = await done(controller, 'orderAssignment', anOrder(office, { text: 'Жөндеу жүргізілсін.' }));
  const taken = await done(lead, 'acceptAssignment', step(given));
  const moved = { dueOn: '2026-02-27', reason: 'Материал кешікті.' };
  const longer = await done(controller, 'extendAssignment', { ...step(taken), ...moved });
  const proof = await uploaded(lead, 'akt.txt', 'Акт');
  const report = { kind: 'final', text: 'Шатыр жөнделді.', files: [proof] };
  const reported = await done(lead, 'reportAssignment', { ...step(longer), ...report });
  const plan = { plannedOn: '2026-02-02', place: '5-мектеп', people: 'Тұлпарбаев Е.', purpose: 'Шатыр' };
  const planned = await done(controller, 'planAssignmentCheck', { ...step(reported), ...plan });
  const canvas = createCanvas(3000, 1500);
  const photograph = await uploaded(controller, 'shatyr.png', await canvas.encode('png'));
  const found = {
    ...{ heldOn: '2026-02-02', verdict: 'executed', findings: 'Шатырдан су ақпайды.' },
    files: [photograph],
  };
  const checked = await done(controller, 'recordAssignmentCheck', { ...step(planned), ...found });
  const conclusion = { verdict: 'executed', conclusion: 'Орындалды деп саналсын.' };
  ended = await done(controller, 'concludeAssignment', { ...step(checked), ...conclusion });
});
afterAll(() => office.close());

const get = (person: Person, url: string) => person.request({ method: 'GET', url });

it('prints the card of an assignment: the order, both terms, reports, what was found, and the photographs', async () => {
  const answer = await get(controller, `/api/assignments/${ended.id}.pdf?language=kk`);
  expect(answer.headers['content-type']).toBe('application/pdf');
  const paper = await textOfPaper(answer.rawPayload);
  for (const words of [
    'тапсырманың карточкасы',
    '27.02.2026 (бастапқысы 20.02.2026)',
    'Материал кешікті.',
    'Шатыр жөнделді.',
    'akt.txt',
    '5-мектеп',
    'Шатырдан су ақпайды.',
    'Орындалды деп саналсын.',
    'shatyr.png',
    'Бақылаушы',
  ])
    expect(paper).toContain(words);
  expect(answer.rawPayload.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(1);
  // A photograph of a telephone fills no paper: it is made smaller first.
  expect(answer.rawPayload.length).toBeLessThan(400_000);
  expect(
    await textOfPaper((await get(lead, `/api/assignments/${ended.id}.pdf?language=ru`)).rawPayload),
  ).toContain('Карточка поручения');
});

it('is not there for a body that has nothing to do with it, neither as a card nor in a list', async () => {
  expect((await get(stranger, `/api/assignments/${ended.id}.pdf`)).statusCode).toBe(404);
  const list = await textOfPaper((await get(stranger, '/api/assignments.pdf?language=ru')).rawPayload);
  expect(list).not.toContain(ended.number);
  expect((await get(stranger, '/api/assignments.csv')).statusCode).toBe(403);
});

it('is taken away in a table as the list stands, and the list stands in the order of a column', async () => {
  const order = (level: string, text: string) =>
    done(controller, 'orderAssignment', anOrder(office, { level, text, dueOn: '2026-02-25' }));
  await order('president', 'Екінші.');
  await order('department', 'Үшінші.');
  const csv = await get(controller, '/api/assignments.csv?language=ru&sort=level&open=true');
  const rows = csv.body.trim().split('\r\n').slice(1);
  expect(rows.map((row) => row.split(';')[2])).toEqual(['Екінші.', 'Жөндеу жүргізілсін.', 'Үшінші.']);
  const { assignments } = await controller.ask<{ assignments: { items: { text: string }[] } }>(
    '{ assignments(sort: { field: "dueOn", descending: true }) { items { text } } }',
  );
  expect(assignments.items[0]?.text).toBe('Жөндеу жүргізілсін.');
});
