import { countTransactions, withClient } from './parts/database.mjs';
import { loadLoop } from './parts/loadLoop.mjs';
import { ask, signIn } from './parts/session.mjs';

/** Opening one appeal with its card, papers, answers and history; another one each time. */
export const name = 'openCard';

const CLIENTS = 8;
const SECONDS = 10;

const document = `query ($id: Int!) {
  appeal(id: $id) {
    id number ordinal state version annotation text dueOn originalDueOn outcome
    card { id number displayName iin address phone appeals { id number state registeredOn } }
    question { code name { kk ru } } territory { code name { kk ru } } body { id shortName { kk ru } }
    timeliness { state workingDaysLeft lateByWorkingDays }
    routings { id body { id } role sentAt sentBy { displayName } resolution dueOn takenAt endedAt }
    answers { id attempt outcome text signedByName answeredOn author { displayName } state remarks }
    extensions { id decidedOn ground dueOn }
    attachments { id name }
    availableActions { action refusal { code } }
    history { id at actor { displayName } action changes reason }
  }
}`;

/** @param {import('../src/benchCommand.mjs').BenchContext} context */
export async function run({ address, databaseUrl, accounts, report }) {
  const headers = await signIn(address, accounts, 'controller');
  const ids = await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query('SELECT id FROM appeals ORDER BY md5(id::text) LIMIT 2000');
    return rows.map((row) => row.id);
  });
  report('opening cards');
  const open = async (/** @type {number} */ turn) => {
    const { appeal } = await ask(address, headers, document, { id: ids[turn % ids.length] });
    if (!appeal?.history?.length)
      throw new Error(`Appeal ${ids[turn % ids.length]} came without its history`);
  };
  const before = await countTransactions(databaseUrl);
  const opened = await loadLoop({ clients: CLIENTS, seconds: SECONDS, warmUp: 50 }, open);
  const transactions = (await countTransactions(databaseUrl)) - before;
  return {
    name,
    figures: {
      cardsPerSecond: opened.perSecond,
      medianMs: opened.medianMs,
      p95Ms: opened.p95Ms,
      transactionsPerCard: transactions / (opened.requests + 50),
    },
  };
}
