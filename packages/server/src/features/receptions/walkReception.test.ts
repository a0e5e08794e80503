import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';

let office: TestOffice;
let organiser: Person;
let leader: Person;
let executor: Person;

beforeAll(async () => {
  office = await testOffice();
  organiser = await office.as('receptionOrganiser');
  leader = await office.as('leadership');
  executor = await office.as('executor', { bodyCode: 'kst-utilities', territoryCode: null });
  await office.sql(
    `INSERT INTO officials (full_name, post_kk, post_ru, body_id) SELECT 'Ахметов А. Б.', 'Әкім', 'Аким', id FROM bodies WHERE code = 'kst'`,
  );
});
afterAll(() => office.close());

interface Refused {
  readonly code: string;
  readonly field: string | null;
  readonly params: Record<string, unknown>;
}
interface Answer {
  readonly reception?: { id: number; number: string; state: string; step: number; version: number } | null;
  readonly receptions?: readonly { id: number; state: string; step: number; version: number }[];
  readonly refusals: readonly Refused[];
}

const inputs: Record<string, string> = {
  requestReception: 'RequestReceptionInput',
  examineReception: 'ExamineReceptionInput',
  inquireForReception: 'InquireForReceptionInput',
  briefReception: 'BriefReceptionInput',
  appointReception: 'AppointReceptionInput',
  declineReception: 'DeclineReceptionInput',
  enterReceptions: 'EnterReceptionsInput',
  inviteBodies: 'InviteBodiesInput',
  assessPositions: 'AssessPositionsInput',
  recordCall: 'RecordCallInput',
  handMaterials: 'HandMaterialsInput',
  holdMeeting: 'HoldMeetingInput',
  answerReception: 'AnswerReceptionInput',
  approveProtocol: 'ApproveProtocolInput',
  controlReception: 'ControlReceptionInput',
  archiveReception: 'ArchiveReceptionInput',
  moveReception: 'MoveReceptionInput',
};
const ofMany = ['enterReceptions', 'inviteBodies', 'handMaterials', 'holdMeeting', 'approveProtocol'];

async function take(person: Person, verb: keyof typeof inputs & string, input: unknown): Promise<Answer> {
  const field = ofMany.includes(verb) ? 'receptions' : 'reception';
  const number = field === 'reception' ? 'number' : '';
  const document = `mutation ($input: ${inputs[verb]}!) { ${verb}(input: $input) {
    ${field} { id ${number} state step version } refusals { code field params } } }`;
  const answer = await person.ask<Record<string, Answer>>(document, { input });
  return answer[verb] as Answer;
}

let people = 0;
const request = (changes: Record<string, unknown> = {}) => {
  people += 1;
  return take(organiser, 'requestReception', {
    idempotencyKey: crypto.randomUUID(),
    applicant: {
      kind: 'naturalPerson',
      lastName: `Просителев${people}`,
      firstName: 'Иван',
      address: `Костанай, дом ${people}`,
    },
    source: 'byHand',
    essence: 'Не подключают к отоплению дом после ремонта сетей',
    questionCode,
    language: 'ru',
    format: 'inPerson',
    ...changes,
  });
};
let questionCode = '';
let bodyId = 0;
let officialId = 0;

beforeAll(async () => {
  const [body] = await office.sql<{ id: number }>(`SELECT id FROM bodies WHERE code = 'kst-utilities'`);
  const [question] = await office.sql<{ code: string }>(
    `SELECT code FROM questions q WHERE NOT EXISTS (SELECT 1 FROM questions p WHERE p.parent_code = q.code) ORDER BY code LIMIT 1`,
  );
  const [official] = await office.sql<{ id: number }>('SELECT id FROM officials LIMIT 1');
  bodyId = body?.id ?? 0;
  questionCode = question?.code ?? '';
  officialId = official?.id ?? 0;
});

const seen = ({ reception, receptions }: Answer) => {
  const one = reception ?? receptions?.[0];
  if (!one) throw new Error('Nothing was answered');
  return { id: one.id, version: one.version };
};
const codes = ({ refusals }: Answer) => refusals.map(({ code }) => code);

async function appointed(on: string, time: string | null, changes = {}): Promise<Answer> {
  const asked = await request(changes);
  const examined = await take(organiser, 'examineReception', {
    ...seen(asked),
    ...{ result: 'complete', character: 'Жалоба на отопление', competentBodyIds: [bodyId] },
    ...{ earlierAppeals: 'Не обращался', documentsMatch: true, documents: 'Заявление, 1 л.' },
  });
  const briefed = await take(organiser, 'briefReception', {
    ...seen(examined),
    ...{ text: 'Справка', proposal: 'receive', proposedOn: on },
  });
  return take(leader, 'appointReception', { ...seen(briefed), receptionOn: on, officialId, time });
}

describe('a request for reception', () => {
  it('gets a number of its own, and the same key again the same request', async () => {
    const idempotencyKey = crypto.randomUUID();
    const applicant = { kind: 'naturalPerson', lastName: 'Двойной', firstName: 'Щелчок', address: 'Рудный' };
    const [first, second] = [
      await request({ idempotencyKey, applicant }),
      await request({ idempotencyKey, applicant }),
    ];
    expect(first.reception).toMatchObject({ state: 'requested', step: 1 });
    expect(first.reception?.number).toMatch(/^ЖҚ-2026-\d{5}$/);
    expect(second.reception?.id).toBe(first.reception?.id);
  });

  it('is the only open one of a person for one question', async () => {
    const applicant = { kind: 'naturalPerson', lastName: 'Один', firstName: 'Вопрос', address: 'Лисаковск' };
    const first = await request({ applicant });
    const second = await request({ applicant });
    expect(second.refusals).toMatchObject([
      { code: 'RECEPTION_ALREADY_OPEN', params: { number: first.reception?.number } },
    ]);
  });

  it('is not taken from somebody whose number, kind or privilege cannot be', async () => {
    const right = { kind: 'naturalPerson', lastName: 'Ошибка', firstName: 'В номере', address: 'Аркалык' };
    const applicant = { ...right, kind: 'individual', iin: '900101300123', privilege: 'director' };
    const { refusals } = await request({ applicant });
    expect(refusals).toMatchObject([
      { code: 'NOT_A_CHOICE', field: 'applicant.kind' },
      { code: 'IIN_CHECK_DIGIT', field: 'applicant.iin' },
      { code: 'CODE_UNKNOWN', field: 'applicant.privilege' },
    ]);
  });

  it('without essence is left without consideration, and the applicant is told', async () => {
    const asked = await request({ essence: '—' });
    expect(asked.reception).toMatchObject({ state: 'leftWithoutConsideration' });
    const notices = await office.sql<{ text: string }>(
      'SELECT text FROM reception_notices WHERE reception_id = $1',
      [asked.reception?.id],
    );
    expect(notices).toHaveLength(1);
    expect(notices[0]?.text).toContain('не изложена суть');
    expect(notices[0]?.text).toContain(asked.reception?.number);
  });

  it('is not registered by those who only look', async () => {
    const analyst = await office.as('analyst');
    const { errors } = await analyst.tryToAsk(
      'mutation ($input: RequestReceptionInput!) { requestReception(input: $input) { refusals { code } } }',
      {
        input: {
          ...{ idempotencyKey: 'x', source: 'byHand', essence: 'е', questionCode, language: 'ru' },
          format: 'inPerson',
        },
      },
    );
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('one person through the thirteen steps', () => {
  it('with the thing that proves each of them', async () => {
    office.setNow('2026-02-02T09:00:00+05:00');
    const asked = await request();
    const checklist = {
      ...{
        character: 'Жалоба на отопление',
        competentBodyIds: [bodyId],
        earlierAppeals: 'Ранее не обращался',
      },
      ...{ documentsMatch: false, documents: 'Нет акта' },
    };
    const examined = await take(organiser, 'examineReception', {
      ...seen(asked),
      result: 'insufficient',
      ...checklist,
    });
    expect(examined.reception).toMatchObject({ step: 2 });
    expect(codes(await take(organiser, 'inquireForReception', { ...seen(examined), inquiries: [] }))).toEqual(
      ['RECEPTION_INQUIRY_REQUIRED'],
    );
    const inquired = await take(organiser, 'inquireForReception', {
      ...seen(examined),
      inquiries: [{ bodyId, text: 'Представьте акт отключения' }, { text: 'Просим донести акт' }],
    });
    expect(inquired.reception).toMatchObject({ state: 'informationRequested', step: 3 });

    const room = await executor.ask<{ inquiriesToBody: { id: number; dueOn: string; number: string }[] }>(
      '{ inquiriesToBody { id number dueOn } }',
    );
    expect(room.inquiriesToBody).toMatchObject([{ dueOn: '2026-02-05', number: asked.reception?.number }]);
    await executor.ask(
      'mutation ($input: AnswerInquiryInput!) { answerInquiry(input: $input) { done refusals { code } } }',
      { input: { id: room.inquiriesToBody[0]?.id, answer: 'Акт № 7 прилагается' } },
    );

    const proposed = await organiser.ask<{
      reception: { proposedBrief: { text: string; proposedOn: string } };
    }>('query ($id: Int!) { reception(id: $id) { proposedBrief { text proposedOn } } }', {
      id: asked.reception?.id,
    });
    expect(proposed.reception.proposedBrief.proposedOn).toBe('2026-02-27');
    expect(proposed.reception.proposedBrief.text).toContain('Акт № 7 прилагается');
    expect(proposed.reception.proposedBrief.text).toContain('Жалоба на отопление');

    const briefed = await take(organiser, 'briefReception', {
      ...seen(inquired),
      ...{ text: proposed.reception.proposedBrief.text, proposal: 'receive', proposedOn: '2026-02-27' },
    });
    expect(
      codes(
        await take(organiser, 'appointReception', {
          ...seen(briefed),
          receptionOn: '2026-02-27',
          officialId,
        }),
      ),
    ).toEqual(['RECEPTION_NOT_FOR_ROLE']);
    const given = await take(leader, 'appointReception', {
      ...seen(briefed),
      receptionOn: '2026-02-27',
      officialId,
    });
    expect(given.reception).toMatchObject({ state: 'appointed', step: 4 });
    expect(
      codes(await take(organiser, 'enterReceptions', { receptions: [seen(given)], channel: 'phone' })),
    ).toEqual(['RECEPTION_TIME_REQUIRED']);
    const timed = await take(organiser, 'moveReception', {
      ...seen(given),
      ...{ on: '2026-02-27', time: '10:00', officialId, reason: '' },
    });
    const entered = await take(organiser, 'enterReceptions', { receptions: [seen(timed)], channel: 'phone' });
    expect(entered.receptions).toMatchObject([{ state: 'scheduled', step: 5 }]);
    const invited = await take(organiser, 'inviteBodies', {
      ...{ receptions: [seen(entered)], bodyIds: [], dueOn: '2026-02-20' },
    });
    expect(invited.receptions).toMatchObject([{ state: 'invited', step: 6 }]);

    const invitations = await executor.ask<{ invitationsToBody: { id: number; dueOn: string }[] }>(
      '{ invitationsToBody { id dueOn } }',
    );
    const invitationId = invitations.invitationsToBody[0]?.id;
    await executor.ask('mutation ($input: GivePositionInput!) { givePosition(input: $input) { done } }', {
      input: {
        ...{ id: invitationId, position: 'Подключим до 1 марта', representative: 'Иванов И.' },
        ...{ representativePost: 'инженер', representativePhone: '' },
      },
    });
    const poor = await take(organiser, 'assessPositions', {
      ...seen(invited),
      assessments: [{ invitationId, assessment: 'poor', remarks: 'Нет сметы' }],
    });
    expect(poor.reception).toMatchObject({ state: 'invited', step: 6 });
    const good = await take(organiser, 'assessPositions', {
      ...seen(poor),
      assessments: [{ invitationId, assessment: 'good', remarks: '' }],
    });
    const silent = await take(organiser, 'recordCall', { ...seen(good), outcome: 'noAnswer', note: '' });
    expect(silent.reception).toMatchObject({ step: 7 });
    const confirmed = await take(organiser, 'recordCall', {
      ...seen(silent),
      outcome: 'confirmed',
      note: '',
    });
    const handed = await take(organiser, 'handMaterials', {
      receptions: [seen(confirmed)],
      handedTo: 'Аким',
    });
    office.setNow('2026-02-26T09:00:00+05:00');
    const agreed = await take(organiser, 'holdMeeting', {
      ...{ heldOn: '2026-02-26', place: 'Зал', agenda: 'Приём 27 февраля' },
      attendance: [{ bodyId, name: 'Иванов И.', came: true }],
      decisions: [{ ...seen(handed), decision: 'Подключить до 1 марта' }],
    });
    expect(agreed.receptions).toMatchObject([{ state: 'agreed', step: 10 }]);
    const answer = {
      came: true,
      format: 'inPerson',
      outcome: 'satisfied',
      note: 'Разъяснено, дано поручение',
    };
    expect(codes(await take(leader, 'answerReception', { ...seen(agreed), ...answer }))).toEqual([
      'RECEPTION_BEFORE_ITS_DAY',
    ]);
    office.setNow('2026-02-27T10:20:00+05:00');
    const received = await take(leader, 'answerReception', { ...seen(agreed), ...answer });
    expect(received.reception).toMatchObject({ state: 'received', step: 11 });
    const protocol = await take(organiser, 'approveProtocol', {
      ...{ approvedByName: 'Ахметов А. Б.', approvedOn: '2026-02-27' },
      people: [{ ...seen(received), orders: [{ bodyId, text: 'Подключить дом', dueOn: '2026-03-10' }] }],
    });
    expect(protocol.receptions).toMatchObject([{ state: 'protocolSent', step: 12 }]);
    const assignments = await office.sql<{ number: string; text: string; state: string }>(
      'SELECT number, text, state FROM assignments WHERE reception_id = $1',
      [asked.reception?.id],
    );
    expect(assignments).toMatchObject([{ text: 'Подключить дом', state: 'issued' }]);
    const held = await take(organiser, 'controlReception', { ...seen(protocol), isExecuted: true, note: '' });
    expect(held.refusals).toMatchObject([{ code: 'RECEPTION_ASSIGNMENTS_OPEN', params: { count: 1 } }]);
    await office.sql(
      `UPDATE assignments SET state = 'executed', ended_on = '2026-03-05' WHERE reception_id = $1`,
      [asked.reception?.id],
    );
    const executed = await take(organiser, 'controlReception', {
      ...seen(protocol),
      isExecuted: true,
      note: '',
    });
    const archived = await take(organiser, 'archiveReception', {
      ...seen(executed),
      note: 'Согласовано с акимом',
    });
    expect(archived.reception).toMatchObject({ state: 'archived', step: 13 });
    const journal = await office.sql<{ action: string }>(
      `SELECT action FROM journal WHERE entity = 'reception' AND entity_id = $1 AND action <> 'reception.view' ORDER BY id`,
      [asked.reception?.id],
    );
    expect(journal.map(({ action }) => action.replace('reception.', '')).join(' ')).toBe(
      'request examine inquire answerInquiry brief appoint move enter invite givePosition assess assess call call handMaterials meet answer protocol control archive',
    );
    office.setNow('2026-02-02T09:00:00+05:00');
  });
});

describe('a place in an official’s time', () => {
  it('is given once, when two organisers put two people there at one moment', async () => {
    const other = await office.as('receptionOrganiser');
    const [first, second] = [await appointed('2026-03-27', null), await appointed('2026-03-27', null)];
    const to = { on: '2026-03-27', officialId, reason: '' };
    const answers = await Promise.all([
      take(organiser, 'moveReception', { ...seen(first), ...to, time: '11:00' }),
      take(other, 'moveReception', { ...seen(second), ...to, time: '11:10' }),
    ]);
    expect(answers.flatMap(codes)).toEqual(['RECEPTION_OFFICIAL_BUSY']);
    const booked = await office.sql(
      `SELECT 1 FROM receptions WHERE official_id = $1 AND starts_at >= '2026-03-27T11:00+05' AND starts_at < '2026-03-27T11:20+05'`,
      [officialId],
    );
    expect(booked).toHaveLength(1);
  });

  it('is kept by the archive itself, past every form', async () => {
    const book = (from: string, to: string, state = 'scheduled') =>
      office.sql(
        `INSERT INTO receptions (number, applicant_id, applicant_name, state, step, source, registered_on, essence,
           question_code, official_id, starts_at, ends_at)
         SELECT 'ЖҚ-2028-' || gen_random_uuid(), id, display_name, $2, 5, 'byHand', '2028-03-01', 'Суть', '01.01.02', $1,
           $3::timestamptz, $4::timestamptz FROM applicants ORDER BY id LIMIT 1`,
        [officialId, state, `2028-03-31T${from}+05`, `2028-03-31T${to}+05`],
      );
    await book('10:00', '10:15');
    await book('10:15', '10:30');
    await book('10:05', '10:20', 'cancelled');
    for (const [from, to] of [
      ['10:00', '10:15'],
      ['09:50', '10:01'],
      ['10:14', '10:16'],
      ['09:00', '18:00'],
    ] as const) {
      await expect(book(from, to), `${from}–${to}`).rejects.toThrow('reception_official_is_free');
    }
    // Neither by calling back to life whoever was cancelled at that hour.
    await expect(
      office.sql(
        `UPDATE receptions SET state = 'scheduled' WHERE state = 'cancelled' AND starts_at > '2028-01-01'`,
      ),
    ).rejects.toThrow('reception_official_is_free');
  });

  it('is not taken by the decision either, and not on a day of absence', async () => {
    expect(codes(await appointed('2026-04-24', '09:00'))).toEqual([]);
    expect(codes(await appointed('2026-04-24', '09:00'))).toEqual(['RECEPTION_OFFICIAL_BUSY']);
    await office.sql(
      `INSERT INTO official_absences (official_id, from_on, to_on, reason) VALUES ($1, '2026-05-01', '2026-05-31', 'отпуск')`,
      [officialId],
    );
    expect(codes(await appointed('2026-05-29', '09:00'))).toEqual(['RECEPTION_OFFICIAL_ABSENT']);
  });

  it('is not with an official of the body complained about', async () => {
    const [body] = await office.sql<{ id: number }>(`SELECT id FROM bodies WHERE code = 'kst'`);
    expect(codes(await appointed('2026-04-24', '09:30', { complainedBodyId: body?.id }))).toEqual([
      'RECEPTION_BY_COMPLAINED_BODY',
    ]);
  });

  it('moves with the history kept, and everyone is told again', async () => {
    const given = await appointed('2026-04-24', '10:00');
    const entered = await take(organiser, 'enterReceptions', { receptions: [seen(given)], channel: 'phone' });
    const to = { on: '2026-04-24', time: '12:00', officialId };
    expect(codes(await take(organiser, 'moveReception', { ...seen(entered), ...to, reason: '' }))).toEqual([
      'RECEPTION_MOVE_REASON',
    ]);
    const moved = await take(organiser, 'moveReception', { ...seen(entered), ...to, reason: 'Совещание' });
    expect(moved.reception).toMatchObject({ state: 'appointed', step: 4 });
    await take(organiser, 'enterReceptions', { receptions: [seen(moved)], channel: 'phone' });
    const notices = await office.sql<{ kind: string; text: string }>(
      'SELECT kind, text FROM reception_notices WHERE reception_id = $1 ORDER BY id',
      [given.reception?.id],
    );
    expect(notices.map(({ kind }) => kind)).toEqual(['receptionDateNotice', 'receptionRescheduledNotice']);
    expect(notices[1]?.text).toContain('12:00');
    expect(notices[1]?.text).toContain('Совещание');
    const moves = await office.sql('SELECT reason FROM reception_moves WHERE reception_id = $1', [
      given.reception?.id,
    ]);
    expect(moves).toMatchObject([{ reason: 'Совещание' }]);
  });
});

describe('a body', () => {
  it('sees nothing of receptions but what came to it', async () => {
    const stranger = await office.as('executor', { bodyCode: 'kst-health', territoryCode: null });
    const room = await stranger.ask<{ inquiriesToBody: unknown[]; invitationsToBody: unknown[] }>(
      '{ inquiriesToBody { id } invitationsToBody { id } }',
    );
    expect(room).toEqual({ inquiriesToBody: [], invitationsToBody: [] });
    const [row] = await office.sql<{ id: number }>('SELECT id FROM reception_invitations LIMIT 1');
    const { errors } = await stranger.tryToAsk(
      'mutation ($input: GivePositionInput!) { givePosition(input: $input) { done } }',
      {
        input: {
          ...{ id: row?.id, position: 'x', representative: 'y', representativePost: '' },
          representativePhone: '',
        },
      },
    );
    expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    const peek = await stranger.tryToAsk('{ receptions { total } }');
    expect(peek.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('a colleague who was first', () => {
  it('is told of instead of being overwritten', async () => {
    const asked = await request();
    const answers = {
      ...{ result: 'complete', character: 'Жалоба', competentBodyIds: [bodyId], earlierAppeals: '' },
      ...{ documentsMatch: true, documents: '' },
    };
    await take(organiser, 'examineReception', { ...seen(asked), ...answers });
    expect(codes(await take(organiser, 'examineReception', { ...seen(asked), ...answers }))).toEqual([
      'STALE_VERSION',
    ]);
  });
});
