import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { aLetter, REGISTER, STEP } from '../appeals/testing.ts';

type Answered = Record<
  string,
  {
    appeal: { state: string; reworkCount: number } | null;
    refusals: { code: string; field: string | null }[];
  }
>;

const ACCEPT = `mutation($input: AppealStepInput!, $examination: ExaminationInput, $keepUntil: PlainDate) {
  acceptAnswer(input: $input, examination: $examination, keepUntil: $keepUntil) {
    appeal { state reworkCount } refusals { code field } } }`;
const RETURN = `mutation($input: ReturnAnswerInput!, $examination: ExaminationInput) {
  returnAnswer(input: $input, examination: $examination) { appeal { state reworkCount } refusals { code field } } }`;
const LOOK = `query($id: Int!) { appeal(id: $id) { control { mark dueOn isUntilDone } expertise {
  isNeeded criteria { code } hints { code criterion passage { paper from to } params }
  examinations { attempt verdict dueOn nextDueOn marks { criterion mark remark passage { paper from to } } arguments { text isConsidered } }
  crossChecks { id kind result found attachments { name url } } } } }`;
const OPEN = `mutation($input: OpenCrossCheckInput!) { openCrossCheck(input: $input) {
  appeal { expertise { crossChecks { id } } } refusals { code field } } }`;
const CLOSE = `mutation($input: CloseCrossCheckInput!) { closeCrossCheck(input: $input) { refusals { code field } } }`;

const criteria = [
  'completeness',
  'reasoning',
  'legislation',
  'facts',
  'clarity',
  'language',
  'rightToComplain',
];
const full = {
  marks: criteria.map((criterion) => ({ criterion, mark: 'yes' })),
  arguments: [{ text: 'Течёт крыша', isConsidered: true, passage: { paper: 'appeal', from: 0, to: 9 } }],
};

describe('the expertise of an answer', () => {
  let office: TestOffice;
  let registrar: Person;
  let controller: Person;
  let executor: Person;
  let made = 0;

  const versionOf = async (id: number) =>
    (await office.sql<{ version: number }>('SELECT version FROM appeals WHERE id = $1', [id]))[0]?.version;
  const step = async (person: Person, verb: string, type: string, input: Record<string, unknown>) =>
    (await person.ask<Answered>(STEP(verb, type), { input }))[verb];
  const answerIt = async (id: number, text = 'Кровля отремонтирована 1 февраля.') => {
    made += 1;
    return step(executor, 'answerAppeal', 'AnswerInput', {
      ...{ id, version: await versionOf(id), idempotencyKey: `answer-${made}`, outcome: 'satisfied' },
      ...{ text, language: 'ru', signedByName: 'Тлеуов А.', answeredOn: '2026-02-02' },
    });
  };
  const answered = async (text?: string) => {
    made += 1;
    const bodyId = office.app.keeper.current.bodiesByCode.get('kst-utilities')?.id;
    const applicant = {
      kind: 'naturalPerson',
      lastName: `Сарапшин${made}`,
      firstName: 'Сынақ',
      address: `Абая, ${made}`,
    };
    const { registerAppeal } = await registrar.ask<{ registerAppeal: { appeal: { id: number } } }>(REGISTER, {
      input: aLetter({ applicant, route: { bodyId } }),
    });
    const { id } = registerAppeal.appeal;
    await step(executor, 'takeAppealIntoWork', 'AppealStepInput', { id, version: 1 });
    await answerIt(id, text);
    return id;
  };
  const accept = async (id: number, more: Record<string, unknown> = {}) =>
    (await controller.ask<Answered>(ACCEPT, { input: { id, version: await versionOf(id) }, ...more }))
      .acceptAnswer;
  const giveBack = async (id: number, examination: unknown = null) =>
    (
      await controller.ask<Answered>(RETURN, {
        input: {
          id,
          version: await versionOf(id),
          remarks: 'Нет ссылки на закон',
          reworkDueOn: '2026-02-06',
        },
        examination,
      })
    ).returnAnswer;
  const codes = (outcome: { refusals: { code: string }[] } | undefined) =>
    outcome?.refusals.map(({ code }) => code);
  interface Looked {
    appeal: {
      control: unknown;
      expertise: {
        isNeeded: boolean;
        hints: { code: string }[];
        criteria: { code: string }[];
        examinations: unknown[];
        crossChecks: { id: number; attachments: { name: string; url: string }[] }[];
      };
    };
  }
  const look = async (person: Person, id: number) => (await person.ask<Looked>(LOOK, { id })).appeal;

  beforeAll(async () => {
    office = await testOffice();
    registrar = await office.as('registrar');
    controller = await office.as('controller');
    executor = await office.as('executor', { bodyCode: 'kst-utilities' });
  });
  afterAll(() => office.close());

  it('returned twice and then accepted is kept attempt by attempt, both terms with it, and counts against the body', async () => {
    const id = await answered();
    const no = {
      marks: [{ criterion: 'legislation', mark: 'no', remark: 'Нет ссылки на закон' }],
      arguments: [],
    };
    expect((await giveBack(id, no))?.appeal).toEqual({ state: 'returnedForRework', reworkCount: 1 });
    await answerIt(id);
    expect((await giveBack(id, no))?.appeal).toEqual({ state: 'returnedForRework', reworkCount: 2 });
    await answerIt(id);
    expect((await accept(id, { examination: full }))?.appeal).toEqual({ state: 'closed', reworkCount: 2 });
    const { examinations } = (await look(controller, id)).expertise;
    expect(examinations).toMatchObject([
      {
        attempt: 3,
        verdict: 'accept',
        nextDueOn: null,
        arguments: [{ text: 'Течёт крыша', isConsidered: true }],
      },
      { attempt: 2, verdict: 'returnForRework', dueOn: '2026-02-23', nextDueOn: '2026-02-06' },
      { attempt: 1, verdict: 'returnForRework', marks: [{ criterion: 'legislation', mark: 'no' }] },
    ]);
    expect((await look(executor, id)).expertise.examinations).toEqual(examinations);
  });

  it('on control is not accepted without the checklist, nor with an empty or a failed one', async () => {
    const id = await answered();
    await step(controller, 'putOnControl', 'ControlInput', {
      id,
      version: await versionOf(id),
      level: 'akim',
    });
    expect((await look(controller, id)).expertise.isNeeded).toBe(true);
    expect(codes(await accept(id))).toEqual(['EXAMINATION_REQUIRED']);
    expect(codes(await accept(id, { examination: { marks: [], arguments: [] } }))).toEqual([
      'EXAMINATION_INCOMPLETE',
      'EXAMINATION_ARGUMENTS_REQUIRED',
    ]);
    const failed = { ...full, marks: full.marks.map((mark) => ({ ...mark, mark: 'no', remark: 'Нет' })) };
    expect(codes(await accept(id, { examination: failed }))).toEqual(['REVIEW_CHECK_FAILED']);
    const beyond = {
      ...full,
      arguments: [{ ...full.arguments[0], passage: { paper: 'answer', from: 0, to: 999 } }],
    };
    expect(codes(await accept(id, { examination: beyond }))).toEqual(['EXAMINATION_PASSAGE_WRONG']);
    expect((await accept(id, { examination: full }))?.appeal?.state).toBe('closed');
  });

  it('asks what the administrator made the checklist of', async () => {
    const id = await answered();
    await office.sql(
      `UPDATE dictionary_entries SET valid_to = '2026-01-31' WHERE dictionary = 'answerCriterion' AND code = 'clarity'`,
      [],
    );
    await office.app.keeper.renew();
    expect((await look(controller, id)).expertise.criteria.map(({ code }) => code)).toEqual(
      criteria.filter((code) => code !== 'clarity'),
    );
    expect(codes(await accept(id, { examination: full }))).toEqual(['EXAMINATION_CRITERION_UNKNOWN']);
    await office.sql(
      `UPDATE dictionary_entries SET valid_to = NULL WHERE dictionary = 'answerCriterion'`,
      [],
    );
    await office.app.keeper.renew();
  });

  it('may keep under control until it is done: accepted, closed, and burning on until somebody says so', async () => {
    const id = await answered();
    expect(codes(await accept(id, { examination: full, keepUntil: '2026-02-01' }))).toEqual([
      'CONTROL_DUE_IN_PAST',
    ]);
    expect((await accept(id, { examination: full, keepUntil: '2026-02-20' }))?.appeal?.state).toBe('closed');
    expect((await look(controller, id)).control).toEqual({
      mark: 'green',
      dueOn: '2026-02-20',
      isUntilDone: true,
    });
    const remove = async () =>
      codes(
        await step(controller, 'removeFromControl', 'AppealStepInput', {
          ...{ id, version: await versionOf(id), reason: 'Фото получены' },
        }),
      );
    expect(await remove()).toEqual(['CONTROL_NOT_EXECUTED']);
    await executor.ask(
      `mutation($input: InterimReportInput!) { reportOnControl(input: $input) { refusals { code } } }`,
      { input: { appealId: id, idempotencyKey: 'done', kind: 'done', text: 'Сдано комиссии' } },
    );
    expect(await remove()).toEqual([]);
  });

  it('gives its hints of the answer that waits, and of no other', async () => {
    const id = await answered();
    expect((await look(controller, id)).expertise.hints).toMatchObject([
      { code: 'NO_LAW_CITED', criterion: 'legislation', passage: { paper: 'answer' } },
      { code: 'NO_WAY_TO_COMPLAIN' },
      { code: 'LIKE_OTHER_ANSWERS' },
    ]);
    await accept(id, { examination: full });
    expect((await look(controller, id)).expertise.hints).toEqual([]);
  });

  it('waits for a cross-check that is open; its papers are not for the body', async () => {
    const id = await answered();
    const input = {
      appealId: id,
      idempotencyKey: 'check',
      kind: 'callApplicant',
      asked: 'Течёт ли ещё?',
      dueOn: '2026-02-05',
    };
    const past = await controller.ask<Answered>(OPEN, {
      input: { ...input, dueOn: '2026-02-01', asked: ' ' },
    });
    expect(codes(past.openCrossCheck)).toEqual(['CROSS_CHECK_TEXT_REQUIRED', 'CROSS_CHECK_DUE_IN_PAST']);
    await controller.ask(OPEN, { input });
    expect(codes(await accept(id, { examination: full }))).toEqual(['CROSS_CHECK_OPEN']);
    const [check] = (await look(controller, id)).expertise.crossChecks;
    const close = async (result: string) =>
      codes(
        (
          await controller.ask<Answered>(CLOSE, {
            input: { id: check?.id, result, found: 'Больше не течёт' },
          })
        ).closeCrossCheck,
      );
    expect(await close('maybe')).toEqual(['CROSS_CHECK_RESULT_UNKNOWN']);
    expect(await close('confirmed')).toEqual([]);
    expect(await close('confirmed')).toEqual(['CROSS_CHECK_CLOSED']);
    await office.sql(
      `INSERT INTO stored_files (hash, size, mime) VALUES ('h1', 1, 'text/plain') ON CONFLICT DO NOTHING`,
      [],
    );
    const [paper] = await office.sql<{ id: number }>(
      `INSERT INTO attachments (file_hash, name, cross_check_id, added_by_id) VALUES ('h1', 'фото.txt', $1, $2) RETURNING id`,
      [check?.id, controller.id],
    );
    expect((await look(executor, id)).expertise.crossChecks).toEqual([]);
    expect((await executor.request({ method: 'GET', url: `/api/files/${paper?.id}` })).statusCode).toBe(404);
    expect((await executor.tryToAsk(OPEN, { input })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await accept(id, { examination: full }))?.appeal?.state).toBe('closed');
  });
});
