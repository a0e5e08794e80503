import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { aLetter, REGISTER, STEP } from './testing.ts';

type Stepped = Record<
  string,
  {
    appeal: { version: number; state: string; dueOn: string; originalDueOn: string } | null;
    refusals: {
      code: string;
      field: string | null;
      conflict: { changedBy: string; fields: { name: string; theirs: unknown }[] } | null;
    }[];
  }
>;

describe('changing an appeal', () => {
  let office: TestOffice;
  let registrar: Person;
  let controller: Person;
  const bodyId = (code: string) => office.app.keeper.current.bodiesByCode.get(code)?.id;
  const letter = async (changes: Record<string, unknown> = {}) => {
    const answered = await registrar.ask<{
      registerAppeal: { appeal: { id: number; version: number; card: { id: number; version: number } } };
    }>(REGISTER, { input: aLetter(changes) });
    return answered.registerAppeal.appeal;
  };
  const step = async (person: Person, verb: string, type: string, input: Record<string, unknown>) =>
    (await person.ask<Stepped>(STEP(verb, type), { input }))[verb];

  beforeAll(async () => {
    office = await testOffice();
    registrar = await office.as('registrar', { name: 'Сериков' });
    controller = await office.as('controller');
  });
  afterAll(() => office.close());

  it('shows who changed what when somebody else was first, and keeps his change', async () => {
    const { id } = await letter();
    await step(controller, 'amendAppeal', 'AmendAppealInput', {
      id,
      version: 1,
      annotation: 'Нет отопления в подъезде',
    });
    const lost = await step(registrar, 'amendAppeal', 'AmendAppealInput', {
      id,
      version: 1,
      annotation: 'Моё описание',
    });
    expect(lost).toMatchObject({
      appeal: null,
      refusals: [
        {
          code: 'STALE_VERSION',
          conflict: { fields: [{ name: 'annotation', theirs: 'Нет отопления в подъезде' }] },
        },
      ],
    });
  });

  it('lets two people who saw the same card put different fields right, and keeps both', async () => {
    const { id } = await letter();
    const amend = (person: Person, changes: Record<string, unknown>) =>
      step(person, 'amendAppeal', 'AmendAppealInput', { id, version: 1, ...changes });
    expect(await amend(controller, { annotation: 'Нет отопления в подъезде' })).toMatchObject({
      refusals: [],
    });
    expect(await amend(registrar, { sheets: 7 })).toMatchObject({ appeal: { version: 3 }, refusals: [] });
    expect(await office.sql('SELECT annotation, sheets FROM appeals WHERE id = $1', [id])).toEqual([
      { annotation: 'Нет отопления в подъезде', sheets: 7 },
    ]);
    const future = await step(registrar, 'amendAppeal', 'AmendAppealInput', { id, version: 9, sheets: 2 });
    expect(future?.refusals).toMatchObject([{ code: 'STALE_VERSION' }]);
  });

  it('does not count the term of another kind over an extension the person has not seen', async () => {
    const { id } = await letter();
    await office.sql(`UPDATE appeals SET due_on = due_on + 3, version = 2 WHERE id = $1`, [id]);
    await office.sql(
      `INSERT INTO journal (action, entity, entity_id, changes)
       VALUES ('appeal.extend', 'appeal', $1, '{"dueOn":["2026-02-23","2026-02-26"],"version":[1,2]}')`,
      [id],
    );
    const lost = await step(registrar, 'amendAppeal', 'AmendAppealInput', {
      id,
      version: 1,
      kind: 'response',
    });
    expect(lost?.refusals).toMatchObject([{ code: 'STALE_VERSION' }]);
  });

  it('never routes to the body complained about, nor to a body that is asked twice', async () => {
    const { id } = await letter({
      kind: 'complaint',
      category: 'complaint',
      complainedBodyId: bodyId('kst-utilities'),
    });
    const refused = await step(registrar, 'routeAppeal', 'RouteAppealInput', {
      id,
      version: 1,
      bodyId: bodyId('kst-utilities'),
    });
    expect(refused?.refusals).toMatchObject([{ code: 'ROUTE_TO_COMPLAINED_BODY', field: 'bodyId' }]);
    const twice = await step(registrar, 'routeAppeal', 'RouteAppealInput', {
      id,
      version: 1,
      bodyId: bodyId('kst-health'),
      coBodyIds: [bodyId('kst-health')],
    });
    expect(twice?.refusals).toMatchObject([{ code: 'ROUTE_BODY_REPEATED' }]);
    const routed = await step(registrar, 'routeAppeal', 'RouteAppealInput', {
      id,
      version: 1,
      bodyId: bodyId('kst-health'),
    });
    expect(routed?.appeal).toMatchObject({ state: 'routed', version: 2 });
  });

  it('extends a term within two months and keeps both terms; a complaint is never extended', async () => {
    const { id } = await letter();
    const extend = { version: 1, ground: 'Нужна проверка на месте', decidedBy: 'head' };
    const tooLong = await step(controller, 'extendTerm', 'ExtendInput', {
      id,
      ...extend,
      dueOn: '2026-06-01',
    });
    expect(tooLong?.refusals).toMatchObject([{ code: 'EXTENSION_TOO_LONG', field: 'dueOn' }]);
    const extended = await step(controller, 'extendTerm', 'ExtendInput', {
      id,
      ...extend,
      dueOn: '2026-03-20',
    });
    expect(extended?.appeal).toMatchObject({ dueOn: '2026-03-20', originalDueOn: '2026-02-23' });
    const complaint = await letter({ kind: 'complaint', complainedPerson: 'Ахметов А.' });
    const refused = await step(controller, 'extendTerm', 'ExtendInput', {
      id: complaint.id,
      ...extend,
      dueOn: '2026-03-20',
    });
    expect(refused?.refusals).toMatchObject([{ code: 'EXTENSION_OF_COMPLAINT' }]);
  });

  it('counts the term anew when the kind is put right', async () => {
    const { id } = await letter();
    const amended = await step(controller, 'amendAppeal', 'AmendAppealInput', {
      id,
      version: 1,
      kind: 'complaint',
    });
    expect(amended?.appeal).toMatchObject({ dueOn: '2026-03-02' });
  });

  it('moves the card to another question only while it has one filing', async () => {
    const { id, card } = await letter({ questionCode: '03.01.01' });
    expect(
      (await step(registrar, 'amendAppeal', 'AmendAppealInput', { id, version: 1, questionCode: '03.01.02' }))
        ?.refusals,
    ).toEqual([]);
    await letter({ questionCode: '03.01.02', cardId: card.id });
    const refused = await step(registrar, 'amendAppeal', 'AmendAppealInput', {
      id,
      version: 2,
      questionCode: '03.01.01',
    });
    expect(refused?.refusals).toMatchObject([{ code: 'QUESTION_OF_CARD_WITH_REPEATS' }]);
  });

  it('lets address and phone be changed, and tells the history from what to what', async () => {
    const { id, card } = await letter();
    const document =
      'mutation($input: AmendContactsInput!) { amendContacts(input: $input) { card { version phone address } refusals { code field } } }';
    const wrong = await registrar.ask(document, {
      input: { cardId: card.id, version: card.version, phone: '123' },
    });
    expect(wrong).toMatchObject({
      amendContacts: { card: null, refusals: [{ code: 'PHONE_LENGTH', field: 'phone' }] },
    });
    const right = await registrar.ask(document, {
      input: { cardId: card.id, version: card.version, phone: '8 700 000 00 77' },
    });
    expect(right).toMatchObject({
      amendContacts: { card: { phone: '+77000000077', version: card.version + 1 } },
    });
    const [entry] = await office.sql(`SELECT changes FROM journal WHERE entity = 'card' AND entity_id = $1`, [
      card.id,
    ]);
    expect(entry).toMatchObject({ changes: { phone: ['+77000000001', '+77000000077'] } });
    // The card itself tells it, dated and signed, to whoever opens it.
    const history = await registrar.ask(
      'query($id: Int!) { appeal(id: $id) { history { action at actor { id } changes } } }',
      { id },
    );
    expect(history).toMatchObject({
      appeal: {
        history: [
          {
            action: 'card.amendContacts',
            at: expect.any(String),
            actor: { id: expect.any(Number) },
            changes: { phone: ['+77000000001', '+77000000077'] },
          },
          { action: 'appeal.register' },
        ],
      },
    });
  });

  it('hides what identifies a person from whoever only counts people', async () => {
    const { id } = await letter({ questionCode: '01.06.07' });
    const analyst = await office.as('analyst');
    const shown = await analyst.ask(
      'query($id: Int!) { appeal(id: $id) { applicantIin card { iin phone address birthOn isMasked } } }',
      { id },
    );
    expect(shown).toEqual({
      appeal: {
        applicantIin: '••••••••0019',
        card: {
          iin: '••••••••0019',
          phone: '+7700•••••01',
          address: 'г. Костанай, •••',
          birthOn: null,
          isMasked: true,
        },
      },
    });
  });

  it('shows a district only its own letters, in lists, counts and by number', async () => {
    const { id } = await letter({ territoryCode: '392400000' });
    const rudny = await office.as('controller', { territoryCode: '392400000' });
    const lisakovsk = await office.as('controller', { territoryCode: '392000000' });
    const asked = 'query($id: Int!) { appeal(id: $id) { id } appeals { total items { id } } }';
    expect(await rudny.ask(asked, { id })).toMatchObject({
      appeal: { id },
      appeals: { total: 1, items: [{ id }] },
    });
    expect(await lisakovsk.ask(asked, { id })).toEqual({ appeal: null, appeals: { total: 0, items: [] } });
  });

  it('writes down who looked at a card', async () => {
    const { id } = await letter();
    const auditor = await office.as('auditor');
    await auditor.ask('query($id: Int!) { appeal(id: $id) { number } }', { id });
    const views = await office.sql(
      `SELECT actor_id FROM journal WHERE action = 'appeal.view' AND entity_id = $1`,
      [id],
    );
    expect(views).toEqual([{ actor_id: auditor.id }]);
  });
});
