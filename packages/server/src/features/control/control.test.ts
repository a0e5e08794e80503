import { appealStates } from '@tyndau/domain/appeals/lifecycle';
import { controlMarks } from '@tyndau/domain/control/controlMark';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerOf } from '../../register/followRegister.ts';
import { officeOf } from '../../testing/officeOf.ts';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { aLetter, REGISTER, STEP } from '../appeals/testing.ts';
import { type ControlFilter, type ControlTally, listControl, tallyControl } from './control.store.ts';
import { controlInRegister } from './controlInRegister.ts';

type Stepped = Record<
  string,
  { appeal: { version: number; state: string } | null; refusals: { code: string }[] }
>;

const REPORT = `mutation($input: InterimReportInput!) { reportOnControl(input: $input) {
  appeal { control { mark reports { kind text body { code } } } } refusals { code field } } }`;

describe('what is on control', () => {
  let office: TestOffice;
  let registrar: Person;
  let controller: Person;
  let leader: Person;
  let deputy: Person;
  let executor: Person;
  let made = 0;

  const bodyId = (code: string) => office.app.keeper.current.bodiesByCode.get(code)?.id;
  const step = async (person: Person, verb: string, type: string, input: Record<string, unknown>) =>
    (await person.ask<Stepped>(STEP(verb, type), { input }))[verb];
  const codes = (stepped: Stepped[string] | undefined) => stepped?.refusals.map(({ code }) => code);
  const versionOf = async (id: number) =>
    (await office.sql<{ version: number }>('SELECT version FROM appeals WHERE id = $1', [id]))[0]?.version;
  const letter = async () => {
    made += 1;
    const { registerAppeal } = await registrar.ask<{ registerAppeal: { appeal: { id: number } } }>(REGISTER, {
      input: aLetter({
        applicant: {
          kind: 'naturalPerson',
          lastName: `Бақылаулы${made}`,
          firstName: 'Сынақ',
          address: `Абая, ${made}`,
        },
        route: { bodyId: bodyId('kst-utilities') },
      }),
    });
    return registerAppeal.appeal.id;
  };
  const answerIt = async (id: number) => {
    await step(executor, 'takeAppealIntoWork', 'AppealStepInput', { id, version: await versionOf(id) });
    await step(executor, 'answerAppeal', 'AnswerInput', {
      ...{ id, version: await versionOf(id), idempotencyKey: `answer-${id}`, outcome: 'satisfied' },
      ...{ text: 'Кровля отремонтирована. Ответ можно обжаловать.', language: 'ru' },
      ...{ signedByName: 'Тлеуов А.', answeredOn: '2026-02-02' },
    });
  };

  const criteria = [
    'completeness',
    'reasoning',
    'legislation',
    'facts',
    'clarity',
    'language',
    'rightToComplain',
  ];
  const accept = async (id: number) =>
    controller.ask(
      `mutation($input: AppealStepInput!, $examination: ExaminationInput) {
         acceptAnswer(input: $input, examination: $examination) { refusals { code } } }`,
      {
        input: { id, version: await versionOf(id) },
        examination: {
          marks: criteria.map((criterion) => ({ criterion, mark: 'yes' })),
          arguments: [{ text: 'Течёт крыша', isConsidered: true }],
        },
      },
    );

  beforeAll(async () => {
    office = await testOffice();
    registrar = await office.as('registrar');
    controller = await office.as('controller');
    leader = await office.as('leadership', { name: 'Басшы' });
    deputy = await office.as('leadership', { name: 'Орынбасар' });
    executor = await office.as('executor', { bodyCode: 'kst-utilities' });
  });
  afterAll(() => office.close());

  it('is removed only by who set it, and only when the answer was accepted', async () => {
    const id = await letter();
    const level = { level: 'akim', dueOn: '2026-02-06' };
    await step(leader, 'putOnControl', 'ControlInput', { id, version: await versionOf(id), ...level });
    const remove = async (person: Person) =>
      step(person, 'removeFromControl', 'AppealStepInput', { id, version: await versionOf(id) });
    expect(codes(await remove(leader))).toEqual(['CONTROL_BEFORE_END']);
    await answerIt(id);
    expect(codes(await remove(leader))).toEqual(['CONTROL_BEFORE_END']);
    await accept(id);
    expect(codes(await remove(controller))).toEqual(['CONTROL_SET_BY_ANOTHER']);
    expect(codes(await remove(deputy))).toEqual(['CONTROL_SET_BY_ANOTHER']);
    expect(
      (
        await executor.ask<Stepped>(STEP('removeFromControl', 'AppealStepInput'), {
          input: { id, version: await versionOf(id) },
        })
      ).removeFromControl?.refusals,
    ).toMatchObject([{ code: 'ACTION_NOT_FOR_ROLE' }]);
    expect(codes(await remove(leader))).toEqual([]);
  });

  it('is removed by the stand-in while whoever set it is absent, and by nobody else', async () => {
    const id = await letter();
    await step(leader, 'putOnControl', 'ControlInput', { id, version: await versionOf(id), level: 'akim' });
    await answerIt(id);
    await accept(id);
    const remove = async (person: Person) =>
      step(person, 'removeFromControl', 'AppealStepInput', { id, version: await versionOf(id) });
    await office.sql(
      `INSERT INTO absences (user_id, from_on, to_on, reason, substitute_id, set_by_id, set_at)
       VALUES ($1, '2026-02-01', '2026-02-10', 'vacation', $2, $1, now())`,
      [leader.id, deputy.id],
    );
    expect(codes(await remove(controller))).toEqual(['CONTROL_SET_BY_ANOTHER']);
    expect(codes(await remove(deputy))).toEqual([]);
    await office.sql('DELETE FROM absences', []);
  });

  it('is not set with a term that has passed', async () => {
    const id = await letter();
    const input = { id, version: await versionOf(id), level: 'akim', dueOn: '2026-02-01' };
    expect(codes(await step(leader, 'putOnControl', 'ControlInput', input))).toEqual(['CONTROL_DUE_IN_PAST']);
  });

  it('is reported of by the body that has it, and whoever set it is told', async () => {
    const id = await letter();
    const stranger = await office.as('executor', { bodyCode: 'kst-health' });
    const input = {
      appealId: id,
      idempotencyKey: `report-${id}`,
      kind: 'progress',
      text: 'Подрядчик определён',
    };
    expect((await executor.ask<Stepped>(REPORT, { input })).reportOnControl?.refusals).toMatchObject([
      { code: 'REPORT_NOT_ON_CONTROL' },
    ]);
    await step(leader, 'putOnControl', 'ControlInput', {
      id,
      version: await versionOf(id),
      level: 'president',
    });
    const told = await executor.ask(REPORT, { input });
    expect(told).toMatchObject({
      reportOnControl: {
        appeal: { control: { mark: 'green', reports: [{ body: { code: 'kst-utilities' } }] } },
      },
    });
    expect(await executor.ask(REPORT, { input })).toEqual(told);
    expect((await stranger.tryToAsk(REPORT, { input })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect((await controller.tryToAsk(REPORT, { input })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const notices = await office.sql(
      `SELECT user_id FROM notifications WHERE kind = 'appeal.reportOnControl'`,
      [],
    );
    expect(notices).toEqual([{ user_id: leader.id }]);
  });

  it('bears on the board the mark that the law gives it, in every state and at every term', async () => {
    const id = await letter();
    const days = ['2026-02-01', '2026-02-02', '2026-02-05', '2026-02-06', null];
    await office.sql(
      `INSERT INTO appeals SELECT (jsonb_populate_record(a, jsonb_build_object(
           'id', 900000 + row_number() OVER (), 'number', 'К-' || row_number() OVER (), 'ordinal', 1000 + row_number() OVER (),
           'intake_id', null, 'registered_on', '2026-01-12', 'control_level', 'administration', 'control_set_by_id', $2::int,
           'state', s, 'due_on', d, 'control_due_on', c, 'control_until_done', u))).*
         FROM appeals a, unnest($3::text[]) s, unnest($4::date[]) d, unnest($4::date[]) c, unnest(ARRAY[true, false]) u
        WHERE a.id = $1`,
      [id, leader.id, appealStates, days],
    );
    const { controlItems } = await leader.ask<{
      controlItems: { total: number; items: { mark: string; appeal: { id: number } }[] };
    }>(
      `{ controlItems(filter: { levels: ["administration"] }, pageSize: 200) { total items { mark appeal { id } } } }`,
    );
    expect(controlItems.total).toBe(appealStates.length * days.length * days.length * 2);
    const { controlTallies } = await leader.ask<{
      controlTallies: { grouping: string; key: string; mark: string; count: number }[];
    }>(`{ controlTallies(filter: { levels: ["administration"] }) { grouping key mark count } }`);
    for (const mark of controlMarks) {
      const found = await leader.ask<{ controlItems: { total: number; items: { mark: string }[] } }>(
        `query($marks: [String!]) { controlItems(filter: { levels: ["administration"], marks: $marks }, pageSize: 200) {
           total items { mark } } }`,
        { marks: [mark] },
      );
      expect(new Set(found.controlItems.items.map((item) => item.mark))).toEqual(new Set([mark]));
      for (const grouping of ['all', 'level', 'body', 'district']) {
        const sum = controlTallies
          .filter((tally) => tally.grouping === grouping && tally.mark === mark)
          .reduce((all, { count }) => all + count, 0);
        expect(sum, `${grouping} ${mark}`).toBe(found.controlItems.total);
      }
    }
  });

  it('is the same on the board, counted in memory or by the archive, whatever is asked', async () => {
    const asked = await officeOf(office, leader);
    await registerOf(office.app.archive).open();
    const [body] = await office.sql<{ id: number }>('SELECT body_id AS id FROM appeals WHERE id = 900001');
    const filters: ControlFilter[] = [
      {},
      { mine: true },
      { levels: ['akim', 'administration'], marks: ['red', 'toRemove'] },
      { bodyIds: [body?.id ?? 0], marks: ['amber'] },
      { districtCodes: ['nowhere'] },
    ];
    for (const filter of filters) {
      const board = await controlInRegister(asked, filter);
      const rows = await listControl(asked, filter, null, { limit: 10_000, offset: 0 });
      expect([...(board?.ids ?? [])]).toEqual(rows.map(({ id }) => id));
      const sorted = (tallies: readonly ControlTally[]) =>
        tallies.map((tally) => JSON.stringify(tally)).sort();
      const counted = (board?.tallies ?? []).map(({ grouping, key, mark, count }) => ({
        ...{ grouping, key, mark, count },
      }));
      expect(sorted(counted)).toEqual(sorted(await tallyControl(asked, filter)));
    }
  });

  it('of another body is not on the board of an executor', async () => {
    const stranger = await office.as('executor', { bodyCode: 'kst-land' });
    expect(await stranger.ask('{ controlItems { total } controlTallies { count } }')).toEqual({
      controlItems: { total: 0 },
      controlTallies: [],
    });
  });
});
