import { withClient } from './parts/database.mjs';
import { ask, signIn } from './parts/session.mjs';

/** Open terms counted anew after a change of the calendar: one act, in the background, told of in the journal. */
export const name = 'recount';

const TERMS = 50_000;
const LONGEST_MS = 600_000;

const ORDER = 'mutation { recountTerms(reason: "Измерение") { recount { id } refusals { code } } }';

/** @param {import('../src/benchCommand.mjs').BenchContext} context */
export async function run({ address, databaseUrl, accounts, report }) {
  report('moving terms by a day, as a calendar would');
  const { shifted, plainUpdateMs } = await withClient(databaseUrl, async (client) => {
    const startedAt = performance.now();
    const { rowCount } = await client.query(
      `UPDATE appeals SET due_on = due_on + 1, version = version + 1 WHERE id IN (
         SELECT a.id FROM appeals a WHERE a.closed_on IS NULL AND a.answered_on IS NULL AND a.split_on IS NULL
           AND a.due_on IS NOT NULL AND a.term_rule_code IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM extensions e WHERE e.appeal_id = a.id) ORDER BY a.id DESC LIMIT ${TERMS})`,
    );
    const plainUpdateMs = performance.now() - startedAt;
    await client.query('VACUUM ANALYZE appeals');
    return { shifted: rowCount ?? 0, plainUpdateMs };
  });
  const headers = await signIn(address, accounts, 'controller');
  const startedAt = performance.now();
  const { recountTerms } = await ask(address, headers, ORDER);
  if (recountTerms.refusals.length > 0) throw new Error(JSON.stringify(recountTerms.refusals));
  const { id } = recountTerms.recount;
  let [firstProgressMs, seen] = [0, { state: 'running', looked: 0, moved: 0, total: 0 }];
  while (seen.state === 'running') {
    if (performance.now() - startedAt > LONGEST_MS) throw new Error('The recount takes too long');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const query = '{ termRecounts { id state looked moved total } }';
    seen = (await ask(address, headers, query)).termRecounts.find((/** @type {any} */ one) => one.id === id);
    if (seen.looked > 0 && firstProgressMs === 0) firstProgressMs = performance.now() - startedAt;
    report(`${seen.looked} of ${seen.total}`);
  }
  const recountMs = performance.now() - startedAt;
  if (seen.state !== 'done') throw new Error(`The recount ended as ${seen.state}`);
  return {
    name,
    figures: {
      shifted,
      looked: seen.looked,
      moved: seen.moved,
      recountMs,
      firstProgressMs,
      plainUpdateMs,
      timesPlainUpdate: recountMs / plainUpdateMs,
    },
  };
}
