import { appealKinds, isComplaintKind } from '@tyndau/domain/appeals/appealKinds';
import { appealStates, isFinalState } from '@tyndau/domain/appeals/lifecycle';
import { registrationDay } from '@tyndau/domain/calendar/lateReceipt';
import { plainDate } from '@tyndau/domain/calendar/plainDate';
import { countTerm, findTermRule } from '@tyndau/domain/calendar/terms';
import { parseBin } from '@tyndau/domain/identity/bin';
import { parseIin } from '@tyndau/domain/identity/iin';
import { filingTrace, shelvesOf } from '@tyndau/domain/likeness/letterTrace';
import { receptionStates } from '@tyndau/domain/receptions/receptionStates';
import { letterWords } from '@tyndau/domain/text/letterWords';
import { foldText } from '@tyndau/domain/text/normalise';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { isPassword } from '../auth/passwords.ts';
import { makeWorld } from '../testing/makeWorld.ts';
import { createTestDatabase, withClient } from '../testing/template.ts';
import { type TestOffice, testOffice } from '../testing/testOffice.ts';
import { DEMO_PASSWORD } from './cast.ts';
import { loadWorld, type WorldOptions } from './loadWorld.ts';
import { localBodyKinds } from './routes.ts';
import { writeReports } from './writeReports.ts';

const APPEALS = 6000;
const NOW = '2026-02-02T12:00:00+05:00';
let office: TestOffice;

beforeAll(async () => {
  office = await testOffice();
  await makeWorld(office, { appeals: APPEALS, seed: 11, today: NOW });
}, 120_000);
afterAll(() => office.close());

let others = 0;

/** One question to another invented register, that nobody works in: a database is enough for it. */
async function askAnother<Row>(world: WorldOptions, question: string): Promise<Row[]> {
  others += 1;
  const server = inject('databaseServer');
  const name = `tyndau_test_${process.ppid}_${process.pid}_world${others}`;
  const url = await createTestDatabase(server, inject('databaseTemplate'), name);
  await loadWorld(url, world);
  const { rows } = await withClient(url, (client) => client.query(question));
  await withClient(server, (client) => client.query(`DROP DATABASE "${name}"`));
  return rows as Row[];
}

async function share(condition: string, among = 'true'): Promise<number> {
  const [row] = await office.sql<{ share: number }>(
    `SELECT 100.0 * avg((${condition})::int)::float8 AS share FROM appeals WHERE ${among}`,
  );
  return row?.share ?? Number.NaN;
}

test('the register has the asked number of appeals, and the shares that regions publish', async () => {
  expect(await office.sql('SELECT count(*)::int AS count FROM appeals')).toEqual([{ count: APPEALS }]);
  const considered = "state = 'closed'";
  const within = async (condition: string, among: string, least: number, most: number) => {
    const found = await share(condition, among);
    expect(found, condition).toBeGreaterThanOrEqual(least);
    expect(found, condition).toBeLessThanOrEqual(most);
  };
  await within("outcome IN ('satisfied', 'partlySatisfied')", considered, 31.5, 36.5);
  await within("outcome = 'explained'", considered, 60, 65.5);
  await within("outcome = 'refused'", considered, 1.6, 3.4);
  await within('answered_on > due_on', considered, 0.1, 1.2);
  await within("state = 'forwarded'", 'true', 7.5, 11);
  await within('closed_on IS NULL', 'true', 3.5, 7.5);
  await within('is_repeat', 'true', 9, 12.5);
  await within("character = 'collective'", 'true', 2, 4);
  await within('is_anonymous', 'true', 0.2, 1);
  await within("kind = 'application'", 'true', 66, 74);
  await within("kind = 'inquiry'", 'true', 11, 17);
  await within("kind = 'complaint'", 'true', 4.5, 8);
  await within("language = 'kk'", 'true', 42, 48);
  const kinds = localBodyKinds.map((kind) => `'${kind}'`).join(', ');
  const isLocal = `body_id IN (SELECT id FROM bodies WHERE kind IN (${kinds}))`;
  await within(isLocal, 'body_id IS NOT NULL', 61, 70);
  await within("question_code LIKE '03%'", isLocal, 24, 32);
});

test('numbers run without a gap in the order of registration, by letter and year', async () => {
  const rows = await office.sql<{ series: string; serials: number[]; value: number | null }>(
    `SELECT left(number, 7) AS series, array_agg(right(number, 8)::int ORDER BY registered_at, id) AS serials,
            (SELECT value FROM counters WHERE name = 'appeal-' || left(min(number), 2) AND year = substr(min(number), 4, 4)::int) AS value
       FROM appeals GROUP BY 1 ORDER BY 1`,
  );
  expect(rows.length).toBeGreaterThanOrEqual(6);
  for (const { serials, value } of rows) {
    expect(serials).toEqual(serials.map((_, index) => index + 1));
    expect(value).toBe(serials.length);
  }
});

test('lines of the journal of accepted letters run without a gap in the order of acceptance', async () => {
  const rows = await office.sql<{ year: number; numbers: number[]; value: number }>(
    `SELECT journal_year AS year, array_agg(through_number ORDER BY accepted_at, id) AS numbers,
            (SELECT value FROM counters WHERE name = 'intake' AND year = journal_year) AS value
       FROM intakes GROUP BY 1`,
  );
  for (const { numbers, value } of rows) {
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(value).toBe(numbers.length);
  }
});

test('every appeal is registered on the day and due on the day that the law gives', async () => {
  const { calendar, termRules } = office.app.keeper.current;
  const rows = await office.sql<{
    kind: (typeof appealKinds)[number];
    received: Date;
    registered: string;
    due: string;
    rule: string;
  }>(
    `SELECT kind, received_at AS received, registered_on::text AS registered, original_due_on::text AS due, term_rule_code AS rule
       FROM appeals WHERE id % 5 = 0`,
  );
  for (const { kind, received, registered, due, rule } of rows) {
    expect(registrationDay(received.toISOString(), { calendar }).registeredOn).toBe(registered);
    const found = findTermRule(termRules, kind, plainDate(registered));
    expect(found?.code).toBe(rule);
    if (found) expect(countTerm(found, plainDate(registered), calendar).dueOn).toBe(due);
  }
});

test('states are legal and say the same as the dates beside them', async () => {
  const states = await office.sql<{ state: (typeof appealStates)[number]; open: boolean }>(
    'SELECT DISTINCT state, closed_on IS NULL AS open FROM appeals',
  );
  for (const { state, open } of states) {
    expect(appealStates).toContain(state);
    expect(isFinalState(state)).toBe(!open);
  }
  const wrong = await office.sql(
    `
    SELECT a.id FROM appeals a
      LEFT JOIN LATERAL (SELECT * FROM answers n WHERE n.appeal_id = a.id ORDER BY attempt DESC LIMIT 1) n ON true
     WHERE (a.state = 'closed' AND (n.state IS DISTINCT FROM 'accepted' OR a.answered_on <> n.answered_on OR a.outcome <> n.outcome))
        OR (a.state = 'answered' AND n.state IS DISTINCT FROM 'submitted')
        OR (a.state = 'returnedForRework' AND n.state IS DISTINCT FROM 'returned')
        OR (a.state IN ('registered', 'routed', 'inWork') AND n.id IS NOT NULL)
        OR a.registered_at > $1 OR a.received_at > a.registered_at`,
    [NOW],
  );
  expect(wrong).toEqual([]);
});

test('no complaint is extended, and nobody who decided the matter before gets it again', async () => {
  const kinds = appealKinds.filter(isComplaintKind);
  const extended = await office.sql(
    'SELECT 1 FROM extensions e JOIN appeals a ON a.id = e.appeal_id WHERE a.kind = ANY($1)',
    [kinds],
  );
  expect(extended).toEqual([]);
  const again = await office.sql(`
    SELECT later.id FROM appeals later JOIN appeals earlier ON earlier.card_id = later.card_id AND earlier.ordinal < later.ordinal
      JOIN answers n ON n.appeal_id = earlier.id AND n.body_id = later.body_id WHERE later.state <> 'forwarded'`);
  expect(again).toEqual([]);
  expect(
    await office.sql('SELECT 1 FROM appeals WHERE body_id = complained_body_id AND state <> $1', [
      'forwarded',
    ]),
  ).toEqual([]);
});

test('people have valid numbers, and nobody has another one’s', async () => {
  const people = await office.sql<{
    iin: string | null;
    bin: string | null;
    name: string;
    folded: string;
    born: string | null;
  }>('SELECT iin, bin, display_name AS name, folded_name AS folded, birth_on::text AS born FROM applicants');
  for (const { iin, bin, name, folded, born } of people) {
    if (iin) {
      const parsed = parseIin(iin);
      expect(parsed.ok && parsed.value.birthDate).toBe(born);
    }
    if (bin) expect(parseBin(bin).ok).toBe(true);
    expect(folded).toBe(foldText(name));
  }
});

test('the journal is intact and stands in the order of the clock', async () => {
  expect(await office.sql('SELECT * FROM broken_journal_entries()')).toEqual([]);
  const backwards = await office.sql(
    'SELECT 1 FROM (SELECT at, lag(at) OVER (ORDER BY id) AS before FROM journal) j WHERE at < before',
  );
  expect(backwards).toEqual([]);
  const [life] = await office.sql<{ actions: string[] }>(
    `SELECT array_agg(action ORDER BY id) AS actions FROM journal WHERE entity = 'appeal'
        AND entity_id = (SELECT min(id) FROM appeals WHERE state = 'closed' AND rework_count = 1)`,
  );
  expect(life?.actions).toEqual([
    'appeal.register',
    'appeal.route',
    'appeal.takeIntoWork',
    'appeal.answer',
    'appeal.returnAnswer',
    'appeal.answer',
    'appeal.acceptAnswer',
  ]);
});

test('receptions walk the thirteen steps, and the coming day is being prepared', async () => {
  const rows = await office.sql<{ state: string; step: number; coming: boolean }>(
    `SELECT DISTINCT r.state, r.step, coalesce(d.on > $1::date, false) AS coming
       FROM receptions r LEFT JOIN reception_days d ON d.id = r.day_id`,
    ['2026-02-02'],
  );
  for (const { state, step, coming } of rows) {
    expect(receptionStates).toContain(state);
    if (coming) expect(step).toBeLessThanOrEqual(10);
  }
  expect(rows.some(({ state }) => state === 'archived')).toBe(true);
});

test('what guards the archive is the same after a large demonstration as before it', async () => {
  const guards = (one: TestOffice) =>
    one.sql<{ guard: string }>(
      `SELECT pg_get_indexdef(indexrelid) || indisvalid AS guard FROM pg_index
         JOIN pg_class ON pg_class.oid = indexrelid WHERE relnamespace = 'public'::regnamespace
       UNION ALL SELECT conrelid::regclass || conname || pg_get_constraintdef(oid) || convalidated
         FROM pg_constraint WHERE connamespace = 'public'::regnamespace
       UNION ALL SELECT relname || reloptions::text FROM pg_class
         WHERE relnamespace = 'public'::regnamespace AND reloptions IS NOT NULL
       UNION ALL SELECT pg_get_triggerdef(oid) || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
       ORDER BY 1`,
    );
  const untouched = await testOffice();
  const expected = await guards(untouched);
  await untouched.close();
  expect(expected.length).toBeGreaterThan(500);
  expect(await guards(office)).toEqual(expected);
});

test('every letter of the demonstration has the trace and the words a registration would have kept', async () => {
  const letters = await office.sql<{
    annotation: string;
    text: string;
    bands: number[] | null;
    shelves: number[] | null;
    words: string | null;
  }>(
    `SELECT a.annotation, a.text, t.bands, t.shelves, w.words::text FROM appeals a
     LEFT JOIN letter_traces t ON t.appeal_id = a.id LEFT JOIN letter_words w ON w.appeal_id = a.id`,
  );
  expect(letters.length).toBeGreaterThan(5000);
  for (const { annotation, text, bands, shelves } of letters) {
    expect(bands).toEqual(filingTrace(annotation, text));
    expect(shelves).toEqual(shelvesOf(bands ?? []));
  }
  const folded = letters.map(({ annotation, text }) => letterWords(annotation, text));
  const kept = await office.sql<{ words: string }>(
    "SELECT to_tsvector('simple', f.folded)::text AS words FROM json_array_elements_text($1) WITH ORDINALITY AS f (folded, no) ORDER BY no",
    [JSON.stringify(folded)],
  );
  expect(letters.map(({ words }) => words)).toEqual(kept.map(({ words }) => words));
});

test('every filing asks what its card asks, though no trigger looked', async () => {
  expect(
    await office.sql(
      'SELECT a.id FROM appeals a JOIN cards c ON c.id = a.card_id WHERE a.question_code <> c.question_code',
    ),
  ).toEqual([]);
});

test('a registrar goes on with the next number', async () => {
  const [before] = await office.sql<{ value: number }>(
    "SELECT value FROM counters WHERE name = 'appeal-ЖТ' AND year = 2026",
  );
  const [letter] = await office.sql<{ id: number; leaf: string }>(
    "SELECT id, (SELECT max(code) FROM questions WHERE level = 3) AS leaf FROM intakes WHERE state = 'accepted' ORDER BY id LIMIT 1",
  );
  office.setNow('2026-02-02T12:10:00+05:00');
  const registrar = await office.as('registrar');
  const { registerAppeal } = await registrar.ask<{
    registerAppeal: { appeal: { number: string } | null; refusals: { code: string }[] };
  }>(
    'mutation ($input: RegisterAppealInput!) { registerAppeal(input: $input) { appeal { number } refusals { code field } } }',
    {
      input: {
        idempotencyKey: 'demo-1',
        intakeId: letter?.id,
        applicant: { kind: 'naturalPerson', lastName: 'Самалбекова', firstName: 'Айгүл' },
        ...{
          source: 'egov',
          form: 'electronic',
          kind: 'application',
          character: 'individual',
          language: 'kk',
        },
        ...{
          category: 'typical',
          questionCode: letter?.leaf,
          annotation: 'Шара қолдануды сұрайды.',
          sheets: 1,
          signatories: 1,
        },
      },
    },
  );
  expect(registerAppeal.refusals).toEqual([]);
  expect(registerAppeal.appeal?.number).toBe(`ЖТ-2026-${String((before?.value ?? 0) + 1).padStart(8, '0')}`);
  expect(await office.sql('SELECT * FROM broken_journal_entries()')).toEqual([]);
});

test('the password of the demonstration opens its accounts, and every executing body has one', async () => {
  const [registrar] = await office.sql<{ hash: string }>(
    "SELECT password_hash AS hash FROM users WHERE login = 'registrar'",
  );
  expect(await isPassword(registrar?.hash ?? null, DEMO_PASSWORD)).toBe(true);
  const without = await office.sql(
    `SELECT code FROM bodies b WHERE kind IN ('management', 'districtAkimat') AND valid_to IS NULL
        AND NOT EXISTS (SELECT 1 FROM users u WHERE u.login = 'exec-' || b.code AND u.body_id = b.id)`,
  );
  expect(without).toEqual([]);
});

test('a register with cards in it is refused and stays as it was', async () => {
  await expect(loadWorld(office.databaseUrl, { appeals: 10, seed: 1, now: NOW })).rejects.toThrow(
    /empty register/,
  );
  expect(await office.sql('SELECT count(*)::int AS count FROM appeals WHERE ordinal > 0')).not.toEqual([
    { count: 0 },
  ]);
});

test('the same seed and moment give the same rows, another seed gives others', async () => {
  const digest = async (seed: number) => {
    const [row] = await askAnother<{ digest: string }>(
      { appeals: 500, seed, now: '2026-02-01' },
      `SELECT md5((SELECT string_agg((to_jsonb(a) - 'touched')::text, '|' ORDER BY id) FROM appeals a)
                || (SELECT string_agg(j::text, '|' ORDER BY id) FROM journal j)
                || (SELECT string_agg(r::text, '|' ORDER BY id) FROM receptions r)) AS digest`,
    );
    return row?.digest;
  };
  const [first, second, third] = [await digest(5), await digest(5), await digest(6)];
  expect(second).toBe(first);
  expect(third).not.toBe(first);
}, 120_000);

test.each(['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-20', '2026-11-23'])(
  'something stands overdue on %s, in a small register too',
  async (today) => {
    const [overdue] = await askAnother<{ count: number }>(
      { appeals: 500, seed: 7, now: today },
      `SELECT count(*)::int AS count FROM appeals WHERE due_on < '${today}' AND answered_on IS NULL AND closed_on IS NULL`,
    );
    expect(overdue?.count).toBeGreaterThan(0);
  },
  60_000,
);

test('growth is found by the search itself, in a small register too, and its causes are written down', async () => {
  const alerts = await office.sql<{ counted: number; expected: number; probability: number }>(
    'SELECT counted, expected, probability FROM growth_alerts',
  );
  expect(alerts.length).toBeGreaterThan(0);
  for (const { counted, expected, probability } of alerts) {
    expect(counted).toBeGreaterThanOrEqual(6);
    expect(counted).toBeGreaterThan(expected * 1.5);
    expect(probability).toBeLessThan(0.005);
  }
  expect((await office.sql('SELECT 1 FROM growth_notes')).length).toBeGreaterThan(0);
});

test('the room of reports has one corrected, one approved and one begun, and notes counted from the same register', async () => {
  await writeReports(office.app.env, new Date(NOW));
  const reports = await office.sql(
    'SELECT from_on::text, to_on::text, edition, state FROM statistical_reports ORDER BY id',
  );
  expect(reports).toEqual([
    { from_on: '2025-01-01', to_on: '2025-06-30', edition: 1, state: 'replaced' },
    { from_on: '2025-01-01', to_on: '2025-06-30', edition: 2, state: 'approved' },
    { from_on: '2025-07-01', to_on: '2025-12-31', edition: 1, state: 'approved' },
    { from_on: '2026-01-01', to_on: '2026-02-02', edition: 1, state: 'draft' },
  ]);
  const [received] = await office.sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM appeals WHERE registered_on BETWEEN '2025-07-01' AND '2025-12-31'`,
  );
  const notes = await office.sql<{ kind: string; language: string; sections: { text: string }[] }>(
    'SELECT kind, language, sections FROM analysis_notes ORDER BY id',
  );
  expect(notes.map(({ kind, language }) => [kind, language])).toEqual([
    ['halfYear', 'kk'],
    ['memo', 'ru'],
  ]);
  const told = notes[0]?.sections.map(({ text }) => text.replace(/\s/g, '')).join('');
  expect(told).toContain(String(received?.count));
});
