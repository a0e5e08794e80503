import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { aLetter, REGISTER, STEP } from './testing.ts';

describe('the main way of an appeal', () => {
  let office: TestOffice;
  let registrar: Person;
  let executor: Person;
  let stranger: Person;
  let controller: Person;

  beforeAll(async () => {
    office = await testOffice();
    registrar = await office.as('registrar');
    controller = await office.as('controller');
    executor = await office.as('executor', { bodyCode: 'kst-utilities' });
    stranger = await office.as('executor', { bodyCode: 'kst-health' });
  });
  afterAll(() => office.close());

  it('leads from registration through routing, answer, rework and expertise to the end, each step in the history', async () => {
    const bodyId = office.app.keeper.current.bodiesByCode.get('kst-utilities')?.id;
    const { registerAppeal } = await registrar.ask<Registered>(REGISTER, {
      input: aLetter({ route: { bodyId } }),
    });
    expect(registerAppeal.refusals).toEqual([]);
    const appeal = registerAppeal.appeal;
    expect(appeal).toMatchObject({
      number: 'ЖТ-2026-00000001',
      state: 'routed',
      dueOn: '2026-02-23',
      registeredOn: '2026-02-02',
    });
    const step = (person: Person, verb: string, type: string, input: Record<string, unknown>) =>
      person.ask<Record<string, { appeal: { state: string; version: number } | null; refusals: unknown[] }>>(
        STEP(verb, type),
        { input: { id: appeal.id, ...input } },
      );
    expect(
      (
        await stranger.ask<{ appeal: unknown }>(`query($id: Int!) { appeal(id: $id) { id } }`, {
          id: appeal.id,
        })
      ).appeal,
    ).toBeNull();
    expect(await step(executor, 'takeAppealIntoWork', 'AppealStepInput', { version: 1 })).toMatchObject({
      takeAppealIntoWork: { appeal: { state: 'inWork', version: 2 } },
    });
    office.setNow('2026-02-10T10:00:00+05:00');
    const answer = {
      outcome: 'explained',
      text: 'Разъясняем порядок. Ответ можно обжаловать.',
      language: 'ru',
      signedByName: 'Тлеуов А.',
      answeredOn: '2026-02-10',
    };
    expect(
      await step(executor, 'answerAppeal', 'AnswerInput', { version: 2, idempotencyKey: 'a1', ...answer }),
    ).toMatchObject({
      answerAppeal: { appeal: { state: 'answered', version: 3 }, refusals: [] },
    });
    expect(
      await step(controller, 'returnAnswer', 'ReturnAnswerInput', {
        version: 3,
        remarks: 'Доводы не рассмотрены',
      }),
    ).toMatchObject({
      returnAnswer: { appeal: { state: 'returnedForRework', version: 4 } },
    });
    expect(
      await step(executor, 'answerAppeal', 'AnswerInput', {
        version: 4,
        idempotencyKey: 'a2',
        ...answer,
        outcome: 'satisfied',
      }),
    ).toMatchObject({
      answerAppeal: { appeal: { state: 'answered', version: 5 } },
    });
    expect(await step(controller, 'acceptAnswer', 'AppealStepInput', { version: 5 })).toMatchObject({
      acceptAnswer: { appeal: { state: 'closed', version: 6 } },
    });
    const journal = await office.sql<{ action: string }>(
      `SELECT action FROM journal WHERE entity = 'appeal' AND entity_id = $1 AND action <> 'appeal.view' ORDER BY id`,
      [appeal.id],
    );
    expect(journal.map((row) => row.action)).toEqual([
      'appeal.register',
      'appeal.route',
      'appeal.takeIntoWork',
      'appeal.answer',
      'appeal.returnAnswer',
      'appeal.answer',
      'appeal.acceptAnswer',
    ]);
    const [row] = await office.sql(
      `SELECT outcome, closed_on::text, rework_count FROM appeals WHERE id = $1`,
      [appeal.id],
    );
    expect(row).toEqual({ outcome: 'satisfied', closed_on: '2026-02-10', rework_count: 1 });
    const told = await office.sql<{ kind: string; user_id: number; facts: Record<string, unknown> }>(
      `SELECT kind, user_id, facts FROM notifications WHERE entity_id = $1 ORDER BY id`,
      [appeal.id],
    );
    const { number } = appeal;
    expect(told).toEqual([
      { kind: 'appeal.route', user_id: executor.id, facts: { number, dueOn: '2026-02-23' } },
      { kind: 'appeal.answer', user_id: controller.id, facts: { number, dueOn: '2026-02-23' } },
      { kind: 'appeal.returnAnswer', user_id: executor.id, facts: { number, dueOn: '2026-02-13' } },
      { kind: 'appeal.answer', user_id: controller.id, facts: { number, dueOn: '2026-02-23' } },
    ]);
  });

  it('begins its history with the letter at the counter, for those who read letters', async () => {
    const clerk = await office.as('intakeClerk');
    const accepted = await clerk.ask<{ acceptIntake: { intake: { id: number } } }>(
      'mutation($input: AcceptIntakeInput!) { acceptIntake(input: $input) { intake { id } refusals { code } } }',
      {
        input: {
          ...{ idempotencyKey: 'counter', applicantName: 'Ахметов Асқар', source: 'byHand', form: 'paper' },
          ...{ language: 'ru', sheets: 1 },
        },
      },
    );
    const { intake } = accepted.acceptIntake;
    await registrar.ask('mutation($id: Int) { takeIntake(id: $id) { refusals { code } } }', {
      id: intake.id,
    });
    const bodyId = office.app.keeper.current.bodiesByCode.get('kst-utilities')?.id;
    const { registerAppeal } = await registrar.ask<Registered>(REGISTER, {
      input: aLetter({ intakeId: intake.id, questionCode: '02.01.01', route: { bodyId } }),
    });
    const told = async (person: Person) => {
      const { appeal } = await person.ask<{ appeal: { history: { action: string }[] } }>(
        'query($id: Int!) { appeal(id: $id) { history { action } } }',
        { id: registerAppeal.appeal.id },
      );
      return appeal.history.map(({ action }) => action).reverse();
    };
    const steps = await told(registrar);
    expect(steps.slice(0, 2)).toEqual(['intake.accept', 'intake.take']);
    expect(steps).toContain('appeal.register');
    expect((await told(executor)).filter((action) => action.startsWith('intake.'))).toEqual([]);
  });

  it('does not keep the answer waiting for the working day that a card made on a Sunday is dated with', async () => {
    office.setNow('2026-02-15T11:00:00+05:00');
    const bodyId = office.app.keeper.current.bodiesByCode.get('kst-utilities')?.id;
    const { registerAppeal } = await registrar.ask<Registered>(REGISTER, {
      input: aLetter({ questionCode: '01.01.02', route: { bodyId } }),
    });
    const { id, registeredOn } = registerAppeal.appeal;
    expect(registeredOn).toBe('2026-02-16');
    const answer = {
      outcome: 'explained',
      text: 'Разъясняем порядок. Ответ можно обжаловать.',
      language: 'ru',
      signedByName: 'Тлеуов А.',
      answeredOn: '2026-02-15',
      idempotencyKey: 'sunday',
    };
    const step = (person: Person, verb: string, type: string, input: Record<string, unknown>) =>
      person.ask(STEP(verb, type), { input: { id, ...input } });
    await step(executor, 'takeAppealIntoWork', 'AppealStepInput', { version: 1 });
    await step(executor, 'answerAppeal', 'AnswerInput', { version: 2, ...answer });
    expect(await step(controller, 'acceptAnswer', 'AppealStepInput', { version: 3 })).toMatchObject({
      acceptAnswer: { appeal: { state: 'closed' }, refusals: [] },
    });
  });
});

interface Registered {
  registerAppeal: {
    appeal: { id: number; number: string; state: string; dueOn: string; registeredOn: string };
    refusals: unknown[];
  };
}
