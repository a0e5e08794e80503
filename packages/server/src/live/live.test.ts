import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aLetter, REGISTER, STEP } from '../features/appeals/testing.ts';
import { type Person, type TestOffice, testOffice } from '../testing/testOffice.ts';
import { openLine, openPort } from './testing.ts';

let office: TestOffice;
let address: string;
let registrar: Person;
let controller: Person;
let stranger: Person;

const registered = async () => {
  const { registerAppeal } = await registrar.ask<{ registerAppeal: { appeal: { id: number } } }>(REGISTER, {
    input: aLetter(),
  });
  return registerAppeal.appeal.id;
};
const amend = (person: Person, id: number, version: number) =>
  person.ask(STEP('amendAppeal', 'AmendAppealInput'), {
    input: { id, version, annotation: `Нет отопления, изменение ${version}` },
  });

beforeAll(async () => {
  office = await testOffice();
  registrar = await office.as('registrar', { name: 'Сериков' });
  controller = await office.as('controller', { name: 'Әлиева' });
  stranger = await office.as('executor', { bodyCode: 'kst-education' });
  address = await openPort(office);
});
afterAll(() => office.close());

describe('the live line', () => {
  it('is not for whoever has not signed in', async () => {
    expect((await openLine(address, null, 'watch=me')).status).toBe(401);
  });

  it('shows two people at one card to each other until one of them leaves', async () => {
    const id = await registered();
    const first = await openLine(address, registrar, `watch=appeal:${id}&view=appeal:${id}`);
    const second = await openLine(address, controller, `watch=appeal:${id}&edit=appeal:${id}`);
    const lastAt = (line: typeof first) => line.heard.findLast(({ type }) => type === 'presence');
    await expect
      .poll(() => lastAt(first))
      .toMatchObject({ topic: `appeal:${id}`, people: [{ id: controller.id, mode: 'editing' }] });
    await expect
      .poll(() => lastAt(second))
      .toMatchObject({ people: [{ name: 'Сериков Т.', mode: 'viewing' }] });
    second.leave();
    await expect.poll(() => lastAt(first), { timeout: 6000 }).toMatchObject({ people: [] });
    first.leave();
  });

  it('tells an open card and an open list what a colleague changed, by whom and to which version', async () => {
    const id = await registered();
    const card = await openLine(address, controller, `watch=appeal:${id}`);
    const list = await openLine(address, controller, 'watch=appeal');
    await amend(registrar, id, 1);
    await expect
      .poll(() => card.heard.findLast(({ type }) => type === 'changed'))
      .toMatchObject({
        topic: `appeal:${id}`,
        action: 'appeal.amendCurrent',
        version: 2,
        by: { id: registrar.id, name: 'Сериков Т.' },
      });
    await expect.poll(() => list.heard).toContainEqual({ type: 'changed', topic: 'appeal', ids: [id] });
    card.leave();
    list.leave();
  });

  it('tells nothing of letters that the listener may not know of, nor that somebody is there', async () => {
    const id = await registered();
    const own = await registered();
    const line = await openLine(
      address,
      stranger,
      `watch=appeal,appeal:${id},me,user,journalEntry:1&edit=appeal:${id}`,
    );
    const colleague = await openLine(address, controller, `watch=appeal:${id}&view=appeal:${id}`);
    await amend(registrar, id, 1);
    await expect.poll(() => colleague.heard.some(({ type }) => type === 'changed')).toBe(true);
    // What comes next over the same line proves that the earlier news would have come by now.
    const bodyId = office.app.keeper.current.bodiesByCode.get('kst-education')?.id;
    await registrar.ask(STEP('routeAppeal', 'RouteAppealInput'), { input: { id: own, version: 1, bodyId } });
    await expect.poll(() => line.heard).toContainEqual({ type: 'told' });
    await expect.poll(() => line.heard).toContainEqual({ type: 'changed', topic: 'appeal', ids: [own] });
    expect(line.heard.filter((message) => JSON.stringify(message).includes(`appeal:${id}`))).toEqual([]);
    expect(colleague.heard.filter(({ type }) => type === 'presence')).toEqual([
      { type: 'presence', topic: `appeal:${id}`, people: [] },
    ]);
    line.leave();
    colleague.leave();
  });

  it('is held by sixty screens at once, which all hear of a change, and end with the server', async () => {
    const other = await testOffice();
    const port = await openPort(other);
    const people = await Promise.all(Array.from({ length: 10 }, () => other.as('controller')));
    const lines = await Promise.all(
      people.flatMap((person) => Array.from({ length: 6 }, () => openLine(port, person, 'watch=appeal'))),
    );
    const [first] = people;
    await other.as('registrar').then((person) => person.ask(REGISTER, { input: aLetter() }));
    await expect
      .poll(() => lines.filter(({ heard }) => heard.some(({ type }) => type === 'changed')).length, {
        timeout: 5000,
      })
      .toBe(60);
    const began = Date.now();
    await Promise.all([other.close(), ...lines.map(({ ended }) => ended)]);
    expect(Date.now() - began).toBeLessThan(4000);
    expect(first && lines.every(({ heard }) => heard.at(-1)?.type === 'over')).toBe(true);
  }, 30_000);
});
