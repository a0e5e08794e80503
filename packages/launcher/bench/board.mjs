import { randomUUID } from 'node:crypto';
import { panels, quantile, questionOf, questionsOf, readFilters } from './parts/boardQuestions.mjs';
import { withClient } from './parts/database.mjs';
import { ask, signIn } from './parts/session.mjs';

/** A board of eight panels under ever other filters, beside the same questions in plain PostgreSQL in the same run. */
export const name = 'board';

const BOARDS = 60;
const PLAIN_BOARDS = 8;

const document = `query ($questions: [FigureQuestionInput!]!) {
  figures(questions: $questions) { asOf source rows { keys values previous } total { values } refusals { code } }
}`;

/** @typedef {import('./parts/boardQuestions.mjs').Filter} Filter */

/** @param {import('../src/benchCommand.mjs').BenchContext} context */
export async function run({ address, databaseUrl, accounts, report }) {
  const leader = await signIn(address, accounts, 'leader');
  const admin = await signIn(address, accounts, 'admin');
  report('building the mirror');
  const { rebuildFigures } = await ask(address, admin, 'mutation { rebuildFigures }');
  const filters = await readFilters(databaseUrl);
  const board = async (/** @type {number} */ turn) => {
    const questions = questionsOf(turn, filters);
    const startedAt = performance.now();
    const { figures } = await ask(address, leader, document, { questions });
    const wrong = figures.find(
      (/** @type {any} */ { source, refusals }) => source === 'archive' || refusals.length > 0,
    );
    if (wrong) throw new Error(`A panel came from the ${wrong.source}: ${JSON.stringify(wrong.refusals)}`);
    return performance.now() - startedAt;
  };
  report('boards');
  await board(0);
  const times = [];
  for (let turn = 1; turn <= BOARDS; turn += 1) times.push(await board(turn));
  report('the same questions in plain PostgreSQL');
  const plain = await measurePlain(databaseUrl, filters);
  report('a change');
  const fresh = await measureFreshness(address, accounts, leader, databaseUrl);
  return {
    name,
    figures: {
      mirrorBuiltSeconds: rebuildFigures,
      panels: panels.length,
      medianMs: quantile(times, 0.5),
      p95Ms: quantile(times, 0.95),
      plainMedianMs: quantile(plain, 0.5),
      plainP95Ms: quantile(plain, 0.95),
      timesFaster: quantile(plain, 0.5) / quantile(times, 0.5),
      changeVisibleMs: fresh,
    },
  };
}

/** @param {string} url @param {Filter[]} filters */
function measurePlain(url, filters) {
  return withClient(url, async (client) => {
    await client.query('SET jit = off');
    const times = [];
    for (let turn = 1; turn <= PLAIN_BOARDS; turn += 1) {
      const { from, to, chosen } = questionOf(turn, filters);
      const where = chosen.map(
        ({ column, values }) => `${column} IN (${values.map((value) => `'${value}'`).join(', ')})`,
      );
      const startedAt = performance.now();
      for (const [, , statement] of panels) {
        for (const years of [0, 1]) {
          const days = [from, to]
            .map((day) => `'${Number(day.slice(0, 4)) - years}${day.slice(4)}'`)
            .join(' AND ');
          const condition = (/** @type {string} */ day) => () =>
            [`${day} BETWEEN ${days}`, ...where].join(' AND ');
          await client.query(
            statement.replace('$in', condition('registered_on')).replace('$done', condition('closed_on')),
          );
        }
      }
      times.push(performance.now() - startedAt);
    }
    return times;
  });
}

/** How long after a registration the figures have it. */
async function measureFreshness(
  /** @type {string} */ address,
  /** @type {any} */ accounts,
  /** @type {any} */ leader,
  /** @type {string} */ url,
) {
  const registrar = await signIn(address, accounts, 'registrar');
  const { body, question } = await withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT (SELECT id FROM bodies WHERE code = 'kst-land') AS body,
              (SELECT max(code) FROM questions WHERE level = 3 AND code LIKE '03.%') AS question`,
    );
    return rows[0];
  });
  const received = async () => {
    const asked = {
      measures: ['received'],
      dimensions: [],
      from: '2024-01-01',
      to: '2099-12-31',
      filter: [],
    };
    const { figures } = await ask(address, leader, document, { questions: [{ ...asked, to: '2030-12-31' }] });
    return figures[0].total.values[0];
  };
  const before = await received();
  const { registerAppeal } = await ask(
    address,
    registrar,
    `mutation ($input: RegisterAppealInput!) { registerAppeal(input: $input) { appeal { id } refusals { code field } } }`,
    {
      input: {
        idempotencyKey: randomUUID(),
        applicant: {
          kind: 'naturalPerson',
          lastName: 'Өлшемов',
          firstName: 'Сынақ',
          address: `Қостанай қ., ${randomUUID()}`,
        },
        ...{ source: 'byHand', form: 'paper', kind: 'application', character: 'individual', signatories: 1 },
        ...{
          language: 'kk',
          category: 'typical',
          questionCode: question,
          territoryCode: '391000000',
          sheets: 1,
        },
        annotation: 'Жер учаскесінің кезегі туралы. Шара қолдануды сұрайды.',
        route: { bodyId: body },
      },
    },
  );
  if (registerAppeal.refusals.length > 0) throw new Error(JSON.stringify(registerAppeal.refusals));
  const startedAt = performance.now();
  while ((await received()) !== before + 1) {
    if (performance.now() - startedAt > 30_000) throw new Error('The change has not become visible');
  }
  return performance.now() - startedAt;
}
