import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { ask, signIn } from './parts/session.mjs';
import { megabytesOf } from './serverMemory.mjs';

/** The whole register as CSV and as a workbook, made in the background as the page of linear reports has it made; and what a clerk feels meanwhile. */
export const name = 'linearReport';

const COLUMNS = [
  'number',
  'registeredOn',
  'source',
  'question',
  'body',
  'district',
  'state',
  'due',
  'closedOn',
  'outcome',
];
const MOST_SECONDS = 1200;
const START = `mutation ($input: StartExportInput!) { startExport(input: $input) { export { id } refusals { code } } }`;
const LOOK = '{ exports { id state rowsDone rowsTotal size } }';
const PAGE =
  'query ($where: String) { appeals(where: $where, pageSize: 50) { total items { id number annotation } } }';

/** @param {import('../src/benchCommand.mjs').BenchContext} context */
export async function run({ address, accounts, report }) {
  const headers = await signIn(address, accounts, 'analyst');
  const clerk = await signIn(address, accounts, 'registrar');
  /** @type {Record<string, number>} */
  const figures = {};
  for (const format of ['csv', 'xlsx']) {
    report(format);
    const startedAt = performance.now();
    const input = {
      idempotencyKey: randomUUID(),
      format,
      title: `bench ${format}`,
      columns: COLUMNS,
      language: 'ru',
    };
    const { startExport } = await ask(address, headers, START, { input });
    const { id } = startExport.export;
    /** @type {number[]} */
    const pages = [];
    let most = 0;
    /** @type {{ rowsTotal: number, size: number } | null} */
    let made = null;
    while (made === null) {
      if (performance.now() - startedAt > MOST_SECONDS * 1000)
        throw new Error(`${format} is not there after ${MOST_SECONDS} s`);
      const askedAt = performance.now();
      await ask(address, clerk, PAGE, { where: `sheets:0..${300 + (pages.length % 100)}` });
      pages.push(performance.now() - askedAt);
      most = Math.max(most, megabytesOf(address) ?? 0);
      const { exports } = await ask(address, headers, LOOK);
      const mine = exports.find((/** @type {{ id: number }} */ one) => one.id === id);
      if (mine.state === 'failed') throw new Error(`${format} failed`);
      if (mine.state === 'done') made = mine;
      else await setTimeout(200);
    }
    const { rowsTotal, size } = /** @type {{ rowsTotal: number, size: number }} */ (made);
    figures[`${format}Rows`] = rowsTotal;
    figures[`${format}Seconds`] = (performance.now() - startedAt) / 1000;
    figures[`${format}Mb`] = size / 1e6;
    figures[`${format}ServerMostMb`] = most;
    figures[`${format}PageMeanwhileMedianMs`] = share(pages, 0.5);
    figures[`${format}PageMeanwhileP95Ms`] = share(pages, 0.95);
  }
  await setTimeout(30_000);
  return { name, figures: { ...figures, serverAfterwardsMb: megabytesOf(address) ?? 0 } };
}

/** @param {number[]} figures @param {number} part */
function share(figures, part) {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
