import { fork } from 'node:child_process';
import { join } from 'node:path';
import { packageFolder } from '../src/paths.mjs';
import { countTransactions } from './parts/database.mjs';
import { loadLoop } from './parts/loadLoop.mjs';
import { ask, signIn } from './parts/session.mjs';

/** The first page of fifty appeals over GraphQL, beside the same page from plain `pg` over Fastify in the same run. */
export const name = 'listPage';

const CLIENTS = 8;
const SECONDS = 10;

const document = `query {
  appeals(page: 1, pageSize: 50, sort: { field: "registeredOn", descending: true }) {
    items {
      id number state version registeredOn kind source annotation dueOn isRepeat applicantName applicantIin
      question { code name { kk ru en } }
      territory { code name { kk ru en } }
      body { id shortName { kk ru } }
    }
  }
}`;

/** @param {import('../src/benchCommand.mjs').BenchContext} context */
export async function run({ address, databaseUrl, accounts, report }) {
  const headers = await signIn(address, accounts, 'registrar');
  report('our server');
  const first = await ask(address, headers, document);
  if (first.appeals.items.length !== 50) throw new Error(`A page of ${first.appeals.items.length} appeals`);
  const before = await countTransactions(databaseUrl);
  const ours = await loadLoop({ clients: CLIENTS, seconds: SECONDS, warmUp: 50 }, () =>
    ask(address, headers, document),
  );
  const transactions = (await countTransactions(databaseUrl)) - before;
  report('plain server');
  const plain = await measurePlain(databaseUrl);
  return {
    name,
    figures: {
      pagesPerSecond: ours.perSecond,
      medianMs: ours.medianMs,
      p95Ms: ours.p95Ms,
      transactionsPerPage: transactions / (ours.requests + 50),
      plainPagesPerSecond: plain.perSecond,
      plainMedianMs: plain.medianMs,
      plainP95Ms: plain.p95Ms,
      plainIsTimesFaster: plain.perSecond / ours.perSecond,
    },
  };
}

/** @param {string} databaseUrl */
async function measurePlain(databaseUrl) {
  const file = join(import.meta.dirname, 'parts/plainServer.mjs');
  const child = fork(file, [databaseUrl, join(packageFolder.server, 'package.json')]);
  try {
    /** @type {any} */
    const { address } = await new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`The plain server ended with ${code}`)));
    });
    return await loadLoop({ clients: CLIENTS, seconds: SECONDS, warmUp: 50 }, async () => {
      const answer = await fetch(`${address}/page`);
      const rows = await answer.json();
      if (/** @type {any} */ (rows).length !== 50) throw new Error('The plain server gave another page');
    });
  } finally {
    child.disconnect();
  }
}
