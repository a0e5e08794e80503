import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageFolder } from '../src/paths.mjs';
import { ask, signIn } from './parts/session.mjs';

/** Filtered and sorted pages with their totals over GraphQL, every question another, beside the plain SQL of some. */
export const name = 'filteredPage';

const conditions = [
  'language:kk;kind:application;repeat:false',
  'timeliness:overdue',
  'open:true;!(category:complaint|crime:true)',
  '(state:closed|outcome:satisfied,explained);registered:year..',
  'registrar:me',
  'sheets:2..9;!language:ru',
  'place:390000000;crime:false',
  'closed:today-30..today',
  'applicantKind:legalEntity|source:egov',
];
const orders = ['registered', 'due', 'applicantName', 'number', 'body', 'closed', 'question'];

const document = `query ($where: String, $sort: SortInput, $offset: Int) {
  appeals(where: $where, sort: $sort, offset: $offset, pageSize: 50) {
    total items { id number state registeredOn dueOn applicantName annotation question { name { kk ru } } body { id } }
  }
}`;

/** @param {import('../src/benchCommand.mjs').BenchContext} context */
export async function run({ address, databaseUrl, accounts, report }) {
  const headers = await signIn(address, accounts, 'registrar');
  report('reading the register');
  await untilRead(address, headers);
  /** @type {number[]} */
  const first = [];
  /** @type {number[]} */
  const middle = [];
  report('asking');
  for (let round = 0; round < 4; round += 1) {
    for (const condition of conditions) {
      for (const field of orders) {
        // Another question every time: nothing may be answered from what was asked before.
        const variables = {
          where: `${condition};sheets:0..${1000 + round}`,
          sort: { field, descending: round % 2 === 0 },
        };
        const { total, ms } = await timed(address, headers, { ...variables, offset: 0 });
        if (round > 0) first.push(ms);
        middle.push((await timed(address, headers, { ...variables, offset: Math.floor(total / 2) })).ms);
      }
    }
  }
  report('plain SQL');
  const plain = await measurePlain(databaseUrl);
  return {
    name,
    figures: {
      questions: first.length,
      medianMs: share(first, 0.5),
      p95Ms: share(first, 0.95),
      middleOfTheListP95Ms: share(middle, 0.95),
      plainCountMs: plain,
    },
  };
}

/** @param {string} address @param {Record<string, string>} headers @param {Record<string, unknown>} variables */
async function timed(address, headers, variables) {
  const from = performance.now();
  const { appeals } = await ask(address, headers, document, variables);
  return { total: appeals.total, ms: performance.now() - from };
}

/** @param {string} address @param {Record<string, string>} headers */
async function untilRead(address, headers) {
  const question = '{ appeals(pageSize: 1) { items { id } } }';
  const { appeals } = await ask(address, headers, question);
  const id = appeals.items[0]?.id ?? 0;
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await ask(address, headers, `{ appeals(pageSize: 1) { place(id: ${id}) { place } } }`);
    if (answer.appeals.place) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The register was not read in a minute');
}

/** @param {string} databaseUrl */
async function measurePlain(databaseUrl) {
  const pg = createRequire(join(packageFolder.server, 'package.json'))('pg');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const from = performance.now();
    await client.query(
      `SELECT count(*) FROM appeals WHERE language = 'kk' AND kind = 'application' AND NOT is_repeat`,
    );
    return performance.now() - from;
  } finally {
    await client.end();
  }
}

/** @param {number[]} figures @param {number} part */
function share(figures, part) {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
