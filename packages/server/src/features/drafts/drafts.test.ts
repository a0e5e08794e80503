import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';

const SAVE = `mutation ($key: String!, $payload: Json!) { saveDraft(key: $key, payload: $payload) {
  draft { key payload updatedAt } refusals { code field params } } }`;
const DRAFTS = '{ drafts { key payload } }';

let office: TestOffice;
let registrar: Person;

beforeAll(async () => {
  office = await testOffice();
  registrar = await office.as('registrar');
});
afterAll(() => office.close());

const save = async (key: string, payload: unknown, by = registrar) =>
  (await by.ask<{ saveDraft: { draft: unknown; refusals: { code: string }[] } }>(SAVE, { key, payload }))
    .saveDraft;
const draftOf = async (person: Person, key: string) =>
  (
    await person.ask<{ draft: { payload: unknown } | null }>(
      'query ($key: String!) { draft(key: $key) { payload } }',
      { key },
    )
  ).draft;

describe('what was typed and not sent', () => {
  it('is there again, in its last state, also after signing out and in', async () => {
    await save('registerAppeal', { annotation: 'Жол' });
    await save('registerAppeal', { annotation: 'Жол жөндеу', sheets: null });
    office.setNow('2026-02-03T09:00:00+05:00'); // Yesterday's session has ended; this is another.
    expect(await draftOf(registrar, 'registerAppeal')).toEqual({
      payload: { annotation: 'Жол жөндеу', sheets: null },
    });
  });

  it('belongs to whoever typed it and to nobody else, not even the administrator', async () => {
    await save('appeal:17:answer', { text: 'Менікі' });
    for (const role of ['registrar', 'administrator', 'auditor'] as const) {
      const other = await office.as(role);
      expect(await draftOf(other, 'appeal:17:answer')).toBeNull();
      expect(await other.ask(DRAFTS)).toEqual({ drafts: [] });
      await other.ask('mutation { discardDraft(key: "appeal:17:answer") { done } }');
    }
    expect(await draftOf(registrar, 'appeal:17:answer')).toEqual({ payload: { text: 'Менікі' } });
  });

  it('goes when it is thrown away, and throwing away twice does no harm', async () => {
    await save('acceptIntake', {});
    for (let n = 0; n < 2; n += 1) {
      const { discardDraft } = await registrar.ask<{ discardDraft: unknown }>(
        'mutation { discardDraft(key: "acceptIntake") { done refusals { code } } }',
      );
      expect(discardDraft).toEqual({ done: true, refusals: [] });
    }
    expect(await draftOf(registrar, 'acceptIntake')).toBeNull();
  });

  it.each([
    ['', 'DRAFT_KEY_FORMAT'],
    ['пробел и буквы', 'DRAFT_KEY_FORMAT'],
    ['../../etc', 'DRAFT_KEY_FORMAT'],
    ['a'.repeat(101), 'DRAFT_KEY_FORMAT'],
  ])('has no place under the key «%s»', async (key, code) => {
    expect((await save(key, {})).refusals).toMatchObject([{ code, field: 'key' }]);
  });

  it('has a size and a number that end', async () => {
    expect((await save('novel', 'ж'.repeat(140_000))).refusals).toMatchObject([
      { code: 'DRAFT_TOO_LARGE', field: 'payload' },
    ]);
    const collector = await office.as('registrar');
    await office.sql(
      `INSERT INTO drafts (user_id, key, payload) SELECT $1, 'k' || n, '{}' FROM generate_series(1, 200) n`,
      [collector.id],
    );
    expect((await save('one-more', {}, collector)).refusals).toMatchObject([{ code: 'DRAFTS_TOO_MANY' }]);
    expect((await save('k7', { still: 'saved' }, collector)).refusals).toEqual([]);
  });
});
