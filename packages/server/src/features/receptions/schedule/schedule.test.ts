import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../../testing/testBrowser.ts';
import { type Person, type TestOffice, testOffice } from '../../../testing/testOffice.ts';
import { readCalendar } from './readCalendar.ts';

let office: TestOffice;
let organiser: Person;
let officialId = 0;
beforeAll(async () => {
  office = await testOffice();
  office.setNow('2026-03-10T05:00:00Z');
  organiser = await office.as('receptionOrganiser');
  const [official] = await office.sql<{ id: number }>(
    `INSERT INTO officials (full_name, post_kk, post_ru, body_id)
     SELECT 'Ахметов Айдар Болатұлы', 'Облыс әкімі', 'Аким области', id FROM bodies WHERE code = 'kst' RETURNING id`,
  );
  officialId = official?.id ?? 0;
});
afterAll(() => office.close());

const hours = {
  ...{
    weekday: 2,
    ordinal: null,
    fromTime: '10:00',
    toTime: '12:00',
    slotMinutes: 15,
    validFrom: '2026-01-01',
  },
  ...{ placeKk: 'Облыс әкімінің аппараты', placeRu: 'Аппарат акима области' },
};

async function change(person: Person, verb: string, type: string, input: object): Promise<string[]> {
  const document = `mutation ($input: ${type}!) { ${verb}(input: $input) { done refusals { code field } } }`;
  const answer = await person.ask<Record<string, { refusals: { code: string }[] }>>(document, { input });
  return answer[verb]?.refusals.map(({ code }) => code) ?? [];
}

const SCHEDULE = `query ($month: String!) { publicReceptionSchedule(month: $month) {
  month lines { fullName post { kk ru } dates { on fromTime toTime place { ru } } } days { on kind place { kk } territory { code } } } }`;

interface Schedule {
  readonly publicReceptionSchedule: {
    readonly month: string;
    readonly lines: readonly {
      readonly fullName: string;
      readonly dates: readonly { readonly on: string }[];
    }[];
    readonly days: readonly { readonly on: string; readonly kind: string }[];
  };
}

/** Without a session, as everybody may. */
async function lookAtWall(): Promise<Schedule> {
  const { data } = await openBrowser(office).ask(SCHEDULE, { month: '2026-03' });
  return data as unknown as Schedule;
}

it('the schedule of a month is open to everybody, without days off and absences', async () => {
  const absences = [{ fromOn: '2026-03-30', toOn: '2026-03-31', reason: 'отпуск' }];
  const gifts = { languages: ['kk'], hasVideo: false };
  const input = { officialId, hours: [hours], absences, ...gifts };
  expect(await change(organiser, 'saveOfficialHours', 'SaveOfficialHoursInput', input)).toEqual([]);
  const data = await lookAtWall();
  const [line] = data.publicReceptionSchedule.lines;
  expect(line?.dates.map(({ on }) => on)).toEqual(['2026-03-03', '2026-03-10', '2026-03-17']);
  expect(line?.dates[0]).toMatchObject({ fromTime: '10:00', place: { ru: 'Аппарат акима области' } });
  const [kept] = await office.sql('SELECT languages, has_video FROM officials WHERE id = $1', [officialId]);
  expect(kept).toEqual({ languages: ['kk'], has_video: false });
});

it('the calendar of a day knows who receives on it and when, without the lunch and those who are away', async () => {
  const input = {
    ...{ officialId, languages: ['kk'], hasVideo: false },
    hours: [{ ...hours, toTime: '18:00', lunchFrom: '13:00', lunchTo: '14:30' }],
    absences: [{ fromOn: '2026-03-30', toOn: '2026-03-31', reason: 'отпуск' }],
  };
  expect(await change(organiser, 'saveOfficialHours', 'SaveOfficialHoursInput', input)).toEqual([]);
  const openOn = async (on: string) => {
    const { officialsOpenOn } = await organiser.ask<{
      officialsOpenOn: { officialId: number; stretches: { fromTime: string; toTime: string }[] }[];
    }>('query ($on: PlainDate!) { officialsOpenOn(on: $on) { officialId stretches { fromTime toTime } } }', {
      on,
    });
    const own = officialsOpenOn.find((one) => one.officialId === officialId);
    return own?.stretches.map(({ fromTime, toTime }) => `${fromTime}–${toTime}`) ?? null;
  };
  expect(await openOn('2026-03-17')).toEqual(['10:00–13:00', '14:30–18:00']);
  expect(await openOn('2026-03-18')).toBeNull();
  expect(await openOn('2026-03-31')).toBeNull();
  const restored = { ...input, hours: [hours] };
  expect(await change(organiser, 'saveOfficialHours', 'SaveOfficialHoursInput', restored)).toEqual([]);
});

it('a day in a district is opened with its route and the meeting of the second day, once', async () => {
  const day = {
    ...{
      on: '2026-03-24',
      kind: 'offsite',
      territoryCode: '394000000',
      placeKk: 'Мәдениет үйі',
      placeRu: 'ДК',
    },
    ...{ videoRoom: '', videoLink: '', route: '08:00 выезд; 10:30 приём', councilOn: '2026-03-25' },
    ...{ councilTime: '10:00', councilPlace: 'Акимат района' },
  };
  const save = (changes = {}) =>
    change(organiser, 'saveReceptionDay', 'SaveReceptionDayInput', { ...day, ...changes });
  expect(await save({ territoryCode: null })).toEqual(['RECEPTION_DAY_TERRITORY']);
  expect(await save({ councilOn: '2026-03-20' })).toEqual(['RECEPTION_DAY_COUNCIL']);
  expect(await save()).toEqual([]);
  expect(await save()).toEqual(['RECEPTION_DAY_EXISTS']);
  const [row] = await office.sql<{ id: number; version: number }>(
    `SELECT id, version FROM reception_days WHERE kind = 'offsite'`,
  );
  expect(await save({ ...row, route: '09:00 выезд' })).toEqual([]);
  expect(await save({ ...row, route: '09:30 выезд' })).toEqual(['STALE_VERSION']);
  const registrar = await office.as('registrar');
  const { errors } = await registrar.tryToAsk(
    'mutation ($input: SaveReceptionDayInput!) { saveReceptionDay(input: $input) { done } }',
    { input: day },
  );
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  const data = await lookAtWall();
  expect(data.publicReceptionSchedule.days).toMatchObject([{ on: '2026-03-24', kind: 'offsite' }]);
});

it('the schedule is printed for the wall without a session', async () => {
  for (const format of ['a4', 'a3']) {
    const answer = await office.app.server.inject({
      url: `/api/schedule.pdf?month=2026-03&format=${format}`,
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    if (process.env.KEEP_PRINTED)
      writeFileSync(`${process.env.KEEP_PRINTED}/schedule-${format}.pdf`, answer.rawPayload);
  }
});

it('the calendar of an official answers to its secret, tells no names, and forgets the old secret', async () => {
  await office.sql(
    `INSERT INTO applicants (kind, last_name, first_name, display_name, folded_name, address, created_at)
     VALUES ('naturalPerson', 'Тайный', 'Человек', 'Тайный Человек', 'тайный человек', 'Костанай', now())`,
  );
  await office.sql(
    `INSERT INTO reception_days ("on", kind, territory_code, place_kk, place_ru, video_room, video_link)
     VALUES ('2026-03-17', 'video', '390000000', 'Облыс әкімдігі, 2-қабат; зал', 'Акимат области, этаж 2; зал', 'Зал',
       'https://video.gov.kz/room?id=7,8')`,
  );
  await office.sql(
    `INSERT INTO receptions (number, applicant_id, applicant_name, state, step, source, registered_on, essence,
       question_code, official_id, starts_at, ends_at, format, day_id)
     SELECT 'ЖҚ-2026-0999' || n, a.id, display_name, 'scheduled', 5, 'byHand', '2026-03-01', 'Тайная суть', '01.01.02', $1,
       '2026-03-17T10:00+05'::timestamptz + n * interval '15 minutes', '2026-03-17T10:15+05'::timestamptz + n * interval '15 minutes',
       CASE n WHEN 0 THEN 'inPerson' ELSE 'video' END, d.id
     FROM applicants a, reception_days d, generate_series(0, 1) n WHERE last_name = 'Тайный' AND d.kind = 'video'`,
    [officialId],
  );
  const renew = async () => {
    const answer = await organiser.ask<{ renewOfficialFeed: { address: string } }>(
      'mutation ($officialId: Int!) { renewOfficialFeed(officialId: $officialId) { address refusals { code } } }',
      { officialId },
    );
    return answer.renewOfficialFeed.address;
  };
  const read = (url: string) => office.app.server.inject({ url });
  const first = await renew();
  const feed = await read(first);
  expect(feed.headers['content-type']).toContain('text/calendar');
  expect(feed.body).not.toMatch(/Тайн/);
  const events = readCalendar(feed.body);
  expect(
    events.map((event) => [event.get('SUMMARY')?.slice(-13), event.get('DTSTART'), event.get('DTEND')]),
  ).toEqual([
    ['ЖҚ-2026-09990', '20260317T050000Z', '20260317T051500Z'],
    ['ЖҚ-2026-09991', '20260317T051500Z', '20260317T053000Z'],
  ]);
  expect(events.map((event) => event.get('LOCATION'))).toEqual(
    Array(2).fill('Облыс әкімдігі, 2-қабат; зал / Акимат области, этаж 2; зал'),
  );
  expect(events.map((event) => event.get('URL'))).toEqual([undefined, 'https://video.gov.kz/room?id=7,8']);
  const second = await renew();
  expect((await read(first)).statusCode).toBe(404);
  expect((await read(second)).statusCode).toBe(200);
  await organiser.ask('mutation ($id: Int!) { closeOfficialFeed(officialId: $id) { done } }', {
    id: officialId,
  });
  expect((await read(second)).statusCode).toBe(404);
  const [kept] = await office.sql<{ count: string }>('SELECT count(*) FROM official_feeds');
  expect(Number(kept?.count)).toBe(0);
});
