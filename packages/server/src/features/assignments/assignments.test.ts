import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { act, anOrder, done, look, type Seen } from './testing.ts';

let office: TestOffice;
let controller: Person;
let colleague: Person;
let lead: Person;
let co: Person;
let stranger: Person;
let coBodyId: number;

beforeAll(async () => {
  office = await testOffice();
  controller = await office.as('controller');
  colleague = await office.as('controller');
  lead = await office.as('executor', { bodyCode: 'kst-education' });
  co = await office.as('executor', { bodyCode: 'kst-health' });
  stranger = await office.as('executor', { bodyCode: 'kst-employment' });
  coBodyId = office.app.keeper.current.bodiesByCode.get('kst-health')?.id ?? 0;
});
afterAll(() => office.close());

const step = ({ id, version }: Seen) => ({ id, version });
const report = (kind = 'final') => ({ kind, text: 'Крыша отремонтирована.', files: [] });
const conclusion = { verdict: 'executed', conclusion: 'Исполнено, подтверждено осмотром.' };
const ordered = (changes: Record<string, unknown> = {}, by = controller) =>
  done(by, 'orderAssignment', anOrder(office, changes));
const reported = async (changes: Record<string, unknown> = {}) => {
  const taken = await done(lead, 'acceptAssignment', step(await ordered(changes)));
  return done(lead, 'reportAssignment', { ...step(taken), ...report() });
};
const codes = async (asked: ReturnType<typeof act>) =>
  (await asked).refusals.map(({ code, field }) => [code, field]);

describe('an order', () => {
  it('says everything that is wrong with it at once, each at its field', async () => {
    const wrong = {
      ...{ level: 'tsar', sourceKind: 'rumour', text: ' ', sourceOn: '2026-02-03', recurrence: 'daily' },
      ...{ dueOn: '2026-02-07', coBodyIds: [anOrder(office).bodyId] },
    };
    expect(await codes(act(controller, 'orderAssignment', anOrder(office, wrong)))).toEqual([
      ['NOT_A_CHOICE', 'level'],
      ['NOT_A_CHOICE', 'sourceKind'],
      ['NOT_A_CHOICE', 'recurrence'],
      ['REQUIRED', 'text'],
      ['ASSIGNMENT_BODY_TWICE', 'coBodyIds'],
      ['ASSIGNMENT_SOURCE_IN_FUTURE', 'sourceOn'],
      ['ASSIGNMENT_DUE_NOT_WORKING', 'dueOn'],
    ]);
  });

  it('is given once by a double click, numbered, told to the bodies, and seen by nobody else', async () => {
    const order = anOrder(office, { coBodyIds: [coBodyId] });
    const first = await done(controller, 'orderAssignment', order);
    const again = await done(controller, 'orderAssignment', order);
    expect(again).toMatchObject({ id: first.id, number: first.number, state: 'issued' });
    const told = await office.sql(
      `SELECT user_id FROM notifications WHERE kind = 'assignment.set' AND entity_id = $1 ORDER BY user_id`,
      [first.id],
    );
    expect(told.map(({ user_id }) => user_id)).toEqual([lead.id, co.id]);
    expect([await look(lead, first.id), await look(co, first.id)]).toMatchObject([
      { id: first.id },
      { id: first.id },
    ]);
    expect(await look(stranger, first.id)).toBeNull();
    const answer = await stranger.tryToAsk(
      'mutation ($input: AssignmentStepInput!) { acceptAssignment(input: $input) { refusals { code } } }',
      { input: step(first) },
    );
    expect(answer.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});

describe('execution', () => {
  it('is reported by each body for its part; control is not ended while one is missing', async () => {
    const given = await ordered({ coBodyIds: [coBodyId] });
    const taken = await done(lead, 'acceptAssignment', step(given));
    expect(await codes(act(co, 'reportAssignment', { ...step(taken), ...report() }))).toEqual([
      ['NOT_YOUR_BODY', null],
    ]);
    const final = await done(lead, 'reportAssignment', { ...step(taken), ...report() });
    const concluded = await done(controller, 'concludeAssignment', { ...step(final), ...conclusion });
    expect(await codes(act(controller, 'acceptAssignmentReport', step(concluded)))).toEqual([
      ['ASSIGNMENT_PARTS_AWAITED', null],
    ]);
    const part = await done(co, 'reportAssignment', { ...step(concluded), ...report('part') });
    const ended = await done(controller, 'acceptAssignmentReport', step(part));
    expect(ended).toMatchObject({ state: 'executed', endedOn: '2026-02-02', endedFor: null });
    const archived = await done(controller, 'archiveAssignment', step(ended));
    expect(archived).toMatchObject({ state: 'archived', availableActions: [] });
    const journal = await office.sql<{ action: string }>(
      `SELECT action FROM journal WHERE entity = 'assignment' AND entity_id = $1 AND action <> 'assignment.view' ORDER BY id`,
      [given.id],
    );
    expect(journal.map(({ action }) => action.slice(11))).toEqual(
      'set accept report conclude reportPart acceptReport archive'.split(' '),
    );
  });

  it('is returned with remarks, and the term runs again', async () => {
    const returned = await done(controller, 'returnAssignmentReport', {
      ...step(await reported()),
      remarks: 'Нет акта осмотра.',
    });
    expect(returned.state).toBe('returnedForRework');
    const rows = await office.sql('SELECT reported_on FROM assignments WHERE id = $1', [returned.id]);
    expect(rows[0]?.reported_on).toBeNull();
  });

  it('is checked on the spot before control ends', async () => {
    const planned = await done(controller, 'planAssignmentCheck', {
      ...step(await reported()),
      ...{ plannedOn: '2026-02-04', place: 'Школа № 3', people: 'Ахметова С.', purpose: 'Осмотр крыши' },
    });
    const concluded = await done(controller, 'concludeAssignment', { ...step(planned), ...conclusion });
    expect(await codes(act(controller, 'acceptAssignmentReport', step(concluded)))).toEqual([
      ['ASSIGNMENT_CHECK_OPEN', null],
    ]);
    const found = { heldOn: '2026-02-02', findings: 'Крыша новая.', verdict: 'executed', files: [] };
    expect(
      await codes(
        act(controller, 'recordAssignmentCheck', { ...step(concluded), ...found, heldOn: '2026-02-03' }),
      ),
    ).toEqual([['ASSIGNMENT_CHECK_DAY', 'heldOn']]);
    const checked = await done(controller, 'recordAssignmentCheck', { ...step(concluded), ...found });
    expect((await done(controller, 'acceptAssignmentReport', step(checked))).state).toBe('executed');
  });

  it('recurs: the end of one term opens the next, until the last', async () => {
    const last = { recurrence: 'monthly', dueOn: '2026-02-27', recursUntil: '2026-03-31' };
    let seen = await reported(last);
    seen = await done(controller, 'concludeAssignment', { ...step(seen), ...conclusion });
    seen = await done(controller, 'acceptAssignmentReport', step(seen));
    expect(seen).toMatchObject({ state: 'inWork', dueOn: '2026-03-27', occurrence: 2, endedOn: null });
    seen = await done(lead, 'reportAssignment', { ...step(seen), ...report() });
    expect(await codes(act(controller, 'acceptAssignmentReport', step(seen)))).toEqual([
      ['ASSIGNMENT_NOT_CONCLUDED', null],
    ]);
    seen = await done(controller, 'concludeAssignment', { ...step(seen), ...conclusion });
    expect((await done(controller, 'acceptAssignmentReport', step(seen))).state).toBe('executed');
  });
});

describe('a longer term', () => {
  it('is asked for once while the term runs, and granted or refused; both terms stay', async () => {
    const given = await ordered();
    const wish = { dueOn: '2026-03-05', reason: 'Подрядчик задержал материалы.' };
    const asked = await done(lead, 'askAssignmentExtension', { ...step(given), ...wish });
    expect(asked.dueOn).toBe('2026-02-20');
    expect(await codes(act(lead, 'askAssignmentExtension', { ...step(asked), ...wish }))).toEqual([
      ['ASSIGNMENT_EXTENSION_ASKED', null],
    ]);
    const decision = { granted: true, dueOn: '2026-02-27', note: '' };
    const granted = await done(controller, 'decideAssignmentExtension', { ...step(asked), ...decision });
    expect(granted).toMatchObject({ dueOn: '2026-02-27', originalDueOn: '2026-02-20' });
  });

  it('is refused with a reason', async () => {
    const wish = { dueOn: '2026-03-05', reason: 'Не успеваем.' };
    const asked = await done(lead, 'askAssignmentExtension', { ...step(await ordered()), ...wish });
    const no = { ...step(asked), granted: false };
    expect(await codes(act(controller, 'decideAssignmentExtension', { ...no, note: ' ' }))).toEqual([
      ['REQUIRED', 'note'],
    ]);
    const refused = await done(controller, 'decideAssignmentExtension', { ...no, note: 'Оснований нет.' });
    expect(refused.dueOn).toBe('2026-02-20');
  });
});

describe('control', () => {
  it('is ended by whoever set it; by a colleague only in his place while he is away, under the own name', async () => {
    const seen = await done(controller, 'concludeAssignment', { ...step(await reported()), ...conclusion });
    expect(await codes(act(colleague, 'acceptAssignmentReport', step(seen)))).toEqual([
      ['ASSIGNMENT_CONTROL_OF_ANOTHER', null],
    ]);
    await office.sql(
      `INSERT INTO absences (user_id, from_on, to_on, reason, substitute_id, set_by_id, set_at)
       VALUES ($1, '2026-02-02', '2026-02-06', 'vacation', $2, $1, now())`,
      [controller.id, colleague.id],
    );
    const ended = await done(colleague, 'acceptAssignmentReport', step(seen));
    expect(ended).toMatchObject({ endedBy: { id: colleague.id }, endedFor: { id: controller.id } });
    const [entry] = await office.sql<{ actor_id: number; changes: Record<string, unknown> }>(
      `SELECT actor_id, changes FROM journal WHERE action = 'assignment.acceptReport' AND entity_id = $1`,
      [seen.id],
    );
    expect(entry).toMatchObject({
      actor_id: colleague.id,
      changes: { inPlaceOf: [null, controller.id] },
    });
  });
});

describe('when the term has passed', () => {
  it('a longer one cannot be asked for any more, only given by whoever holds the control', async () => {
    const given = await ordered();
    office.setNow('2026-03-02T09:00:00+05:00');
    const wish = { dueOn: '2026-03-05', reason: 'Подрядчик задержал материалы.' };
    expect(await codes(act(lead, 'askAssignmentExtension', { ...step(given), ...wish }))).toEqual([
      ['ASSIGNMENT_TERM_PASSED', null],
    ]);
    expect((await done(controller, 'extendAssignment', { ...step(given), ...wish })).dueOn).toBe(
      '2026-03-05',
    );
  });
});
