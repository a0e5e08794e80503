import { hasPriorityRight } from '@tyndau/domain/receptions/priorityRight';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { type Act, aWalkIn, codesOf, type OnBoard, readBoard, record } from './testing.ts';

const PEOPLE = 300;
const OFFICIALS = 12;
const DISTRICTS = 8;
const WALK_INS = 24;
/** So many go through a step together. */
const AT_ONCE = 50;
/** Friday, the last of the month: the single reception day. */
const on = '2026-02-27';

let office: TestOffice;
let organiser: Person;
let leader: Person;
let officialIds: number[];
let bodyId: number;
let questionCode: string;
let districts: string[];

beforeAll(async () => {
  office = await testOffice();
  organiser = await office.as('receptionOrganiser');
  leader = await office.as('leadership');
  await office.sql(
    `INSERT INTO reception_days ("on", kind, territory_code) VALUES ($1, 'single', '390000000')`,
    [on],
  );
  const seats = await office.sql<{ id: number }>(
    `INSERT INTO officials (full_name, post_kk, post_ru, body_id)
     SELECT 'Официал ' || n, 'x', 'x', b.id FROM generate_series(1, $1::int) n, bodies b WHERE b.code = 'kst' RETURNING id`,
    [OFFICIALS],
  );
  officialIds = seats.map(({ id }) => id);
  const [body] = await office.sql<{ id: number }>(`SELECT id FROM bodies WHERE code = 'kst-utilities'`);
  bodyId = body?.id ?? 0;
  const [question] = await office.sql<{ code: string }>(
    'SELECT code FROM questions q WHERE NOT EXISTS (SELECT 1 FROM questions p WHERE p.parent_code = q.code) ORDER BY code LIMIT 1',
  );
  questionCode = question?.code ?? '';
  const places = await office.sql<{ code: string }>(
    `SELECT code FROM territories WHERE parent_code = '390000000' ORDER BY code LIMIT $1`,
    [DISTRICTS],
  );
  districts = places.map(({ code }) => code);
});
afterAll(() => office.close());

interface Seen {
  readonly id: number;
  readonly version: number;
}
type Answer = { reception?: Seen; receptions?: Seen[]; refusals: { code: string; params: unknown }[] };

async function take(person: Person, verb: string, input: unknown): Promise<Seen[]> {
  const isMany = /^(enter|invite|hand|hold|approve)/.test(verb);
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const field = isMany ? 'receptions' : 'reception';
  const answer = await person.ask<Record<string, Answer>>(
    `mutation ($input: ${type}!) { ${verb}(input: $input) { ${field} { id version } refusals { code params } } }`,
    { input },
  );
  const { reception, receptions, refusals } = answer[verb] as Answer;
  expect(refusals, verb).toEqual([]);
  return receptions ?? (reception ? [reception] : []);
}

/** One who asks in time, through the first three steps: appointed for the day, without an hour yet. */
async function appoint(index: number): Promise<Seen> {
  const privilege = index % 10 === 0 ? 'disability' : null;
  const applicant = {
    ...{ kind: 'naturalPerson', lastName: `Өтініш${index}`, firstName: 'Иван', address: `Дом ${index}` },
    privilege,
  };
  const [asked] = await take(organiser, 'requestReception', {
    ...{ idempotencyKey: crypto.randomUUID(), applicant, source: 'egov', questionCode, language: 'kk' },
    ...{ essence: 'Не подключают к отоплению дом', format: 'inPerson' },
    territoryCode: districts[index % districts.length],
  });
  const [examined] = await take(organiser, 'examineReception', {
    ...asked,
    ...{ result: 'complete', character: 'Жалоба', competentBodyIds: [bodyId], earlierAppeals: 'Нет' },
    ...{ documentsMatch: true, documents: 'Заявление' },
  });
  const brief = { text: 'Справка', proposal: 'receive', proposedOn: on };
  const [briefed] = await take(organiser, 'briefReception', { ...examined, ...brief });
  const officialId = officialIds[index % OFFICIALS];
  const [done] = await take(leader, 'appointReception', {
    ...briefed,
    receptionOn: on,
    officialId,
    time: null,
  });
  return done as Seen;
}

async function seat(): Promise<void> {
  for (const officialId of officialIds) {
    const hours = {
      ...{
        weekday: 5,
        ordinal: -1,
        fromTime: '09:00',
        toTime: '18:00',
        lunchFrom: '13:00',
        lunchTo: '14:00',
      },
      ...{ slotMinutes: 15, validFrom: '2026-01-01' },
    };
    await organiser.ask(
      'mutation ($input: SaveOfficialHoursInput!) { saveOfficialHours(input: $input) { done } }',
      { input: { officialId, hours: [hours], absences: [] } },
    );
  }
  const [day] = await office.sql<{ id: number }>('SELECT id FROM reception_days');
  const { seatingProposal } = await organiser.ask<{
    seatingProposal: {
      receptions: Seen[];
      seats: { receptionId: number; officialId: number; time: string; isPinned: boolean }[];
      unseated: unknown[];
      breaches: unknown[];
    };
  }>(
    `query ($dayId: Int!) { seatingProposal(dayId: $dayId, pins: []) { receptions { id version }
      seats { receptionId officialId time isPinned } unseated { receptionId } breaches { code } } }`,
    { dayId: day?.id },
  );
  expect(seatingProposal).toMatchObject({ unseated: [], breaches: [] });
  const versions = new Map(seatingProposal.receptions.map(({ id, version }) => [id, version]));
  const places = seatingProposal.seats.map(({ receptionId, ...place }) => ({
    ...place,
    id: receptionId,
    version: versions.get(receptionId),
  }));
  const { acceptSeating } = await organiser.ask<{ acceptSeating: { refusals: unknown[] } }>(
    'mutation ($input: AcceptSeatingInput!) { acceptSeating(input: $input) { refusals { code } } }',
    { input: { dayId: day?.id, places } },
  );
  expect(acceptSeating.refusals).toEqual([]);
}

/** Steps 4 to 9, for all at once where the office does so too. */
async function prepare(): Promise<void> {
  for (let from = 0; from < PEOPLE; from += AT_ONCE) {
    const seenNow = () =>
      office.sql<{ id: number; version: number }>(
        'SELECT id, version FROM receptions ORDER BY id LIMIT $1 OFFSET $2',
        [AT_ONCE, from],
      );
    await take(organiser, 'enterReceptions', { receptions: await seenNow(), channel: 'phone' });
    const dueOn = '2026-02-20';
    await take(organiser, 'inviteBodies', { receptions: await seenNow(), bodyIds: [bodyId], dueOn });
    for (const one of await seenNow()) await assessAndCall(one);
    await take(organiser, 'handMaterials', { receptions: await seenNow(), handedTo: 'Помощник акима' });
    const decisions = (await seenNow()).map((one) => ({ ...one, decision: 'Подключить до сезона' }));
    await take(organiser, 'holdMeeting', {
      ...{
        heldOn: '2026-02-02',
        place: 'Зал',
        agenda: 'День приёма',
        attendance: [{ bodyId, name: 'Иванов И.', came: true }],
        decisions,
      },
    });
  }
}

async function assessAndCall(one: Seen): Promise<void> {
  const [invitation] = await office.sql<{ id: number }>(
    'SELECT id FROM reception_invitations WHERE reception_id = $1',
    [one.id],
  );
  const assessments = [{ invitationId: invitation?.id, assessment: 'notGiven', remarks: 'Позиции нет' }];
  const [assessed] = await take(organiser, 'assessPositions', { ...one, assessments });
  await take(organiser, 'recordCall', { ...assessed, outcome: 'confirmed', note: 'Придёт' });
}

const momentAt = (minutes: number) =>
  new Date(Date.parse(`${on}T09:00:00+05:00`) + minutes * 60_000).toISOString();

/** The day as it goes, official by official: everybody called by the queue; every twentieth does not come. */
async function hold(people: readonly OnBoard[]): Promise<{ acts: number; called: Map<number, number[]> }> {
  const called = new Map<number, number[]>();
  let acts = 0;
  const door: Act[] = people.map(({ id }, index) =>
    index % 20 === 19
      ? { act: 'miss', receptionId: id, doneAt: momentAt(60) }
      : { act: 'arrive', receptionId: id, doneAt: momentAt(0) },
  );
  for (let from = 0; from < door.length; from += 100) {
    const part = door.slice(from, from + 100);
    expect(codesOf(await record(organiser, on, part)).join('')).toBe('');
    acts += part.length;
  }
  await Promise.all(
    officialIds.map(async (officialId) => {
      const own = people.filter((one, index) => one.officialId === officialId && index % 20 !== 19);
      let minutes = 5;
      for (const { id } of own) {
        const road: Act[] = [
          { act: 'summon', receptionId: id, officialId, doneAt: momentAt(minutes) },
          { act: 'begin', receptionId: id, officialId, doneAt: momentAt(minutes + 1) },
          {
            ...{ act: 'end', receptionId: id, doneAt: momentAt(minutes + 13) },
            ...{ outcome: 'explained', note: 'Подключить до 1 октября' },
          },
        ];
        expect(codesOf(await record(leader, on, road)).join('')).toBe('');
        called.set(officialId, [...(called.get(officialId) ?? []), id]);
        acts += road.length;
        minutes += 15;
      }
    }),
  );
  return { acts, called };
}

it('a single reception day of 300 people, 12 officials and 8 districts goes from requests to protocols', {
  timeout: 600_000,
}, async () => {
  const times: string[] = [];
  let started = performance.now();
  const lap = (name: string) => {
    times.push(`${name} ${((performance.now() - started) / 1000).toFixed(1)} s`);
    started = performance.now();
  };
  for (let index = 0; index < PEOPLE; index += 6) {
    await Promise.all(Array.from({ length: 6 }, (_, place) => appoint(index + place)));
  }
  lap('requests to appointments');
  await seat();
  lap('seating');
  await prepare();
  lap('steps 4 to 9');

  office.setNow(`${on}T19:00:00+05:00`);
  const walkIns = Array.from({ length: WALK_INS }, (_, index): Act => {
    const officialId = officialIds[index % OFFICIALS];
    const territoryCode = districts[index % districts.length];
    return {
      act: 'walkIn',
      doneAt: momentAt(30),
      walkIn: aWalkIn(`Кірген${index}`, { officialId, territoryCode }),
    };
  });
  expect(codesOf(await record(organiser, on, walkIns)).join('')).toBe('');
  const before = await readBoard(organiser, on);
  expect(before).toHaveLength(PEOPLE + WALK_INS);
  expect(new Set(before.map(({ officialId }) => officialId)).size).toBe(OFFICIALS);
  // The seating has put the priority right first at every door.
  for (const officialId of officialIds) {
    const rights = before
      .filter((one) => one.officialId === officialId && one.plannedAt !== null)
      .sort((a, b) => (a.plannedAt ?? '').localeCompare(b.plannedAt ?? ''))
      .map(({ privilege }) => hasPriorityRight(privilege));
    expect(rights.lastIndexOf(true)).toBeLessThan(rights.indexOf(false));
  }
  const ordered = [...before].sort((a, b) => (a.plannedAt ?? '9').localeCompare(b.plannedAt ?? '9'));
  const { acts } = await hold(ordered);
  lap(`${acts + WALK_INS} acts of the board`);

  const { closeReceptionDay } = await organiser.ask<{
    closeReceptionDay: { notAppeared: number; left: unknown[] };
  }>(
    'mutation ($on: PlainDate!) { closeReceptionDay(on: $on) { notAppeared left { id } refusals { code } } }',
    {
      on,
    },
  );
  const missed = Math.floor((PEOPLE + WALK_INS) / 20);
  expect(closeReceptionDay).toEqual({ notAppeared: missed, left: [], refusals: [] });
  lap('closing');

  const received = await office.sql<{ id: number; version: number; official_id: number }>(
    `SELECT id, version, official_id FROM receptions WHERE state = 'received' ORDER BY id`,
  );
  expect(received).toHaveLength(PEOPLE + WALK_INS - missed);
  for (const officialId of officialIds) {
    const people = received
      .filter((one) => one.official_id === officialId)
      .map(({ id, version }) => ({
        ...{ id, version },
        orders: [{ bodyId, text: 'Подключить дом к отоплению', dueOn: '2026-03-27' }],
      }));
    await take(organiser, 'approveProtocol', { approvedByName: 'Аким', approvedOn: on, people });
  }
  lap('12 protocols');
  const [after] = await office.sql<{ protocols: number; orders: number; sent: number }>(
    `SELECT (SELECT count(*)::int FROM reception_protocols) AS protocols,
            (SELECT count(*)::int FROM assignments) AS orders,
            (SELECT count(*)::int FROM receptions WHERE state = 'protocolSent') AS sent`,
  );
  expect(after).toEqual({ protocols: OFFICIALS, orders: received.length, sent: received.length });
  const pdf = await organiser.request({ method: 'GET', url: `/api/reception-day/${on}.pdf?language=kk` });
  expect(pdf.headers['content-type']).toBe('application/pdf');
  lap('paper');
  console.info(`300 people in a day: ${times.join(', ')}`);
});
