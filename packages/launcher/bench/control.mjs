import { withClient } from './parts/database.mjs';
import { ask, signIn } from './parts/session.mjs';

/** The board of control with all its groupings and the list beneath it, fifty thousand appeals on control. */
export const name = 'control';

const ON_CONTROL = 50_000;
const ROUNDS = 60;

const document = `query ($filter: ControlFilter) {
  controlTallies(filter: $filter) { grouping key mark count }
  controlItems(filter: $filter, pageSize: 50) {
    total items { mark dueOn appeal { id number annotation } chain { role body { id } } reports { id } }
  }
}`;
const tallies =
  'query ($filter: ControlFilter) { controlTallies(filter: $filter) { grouping key mark count } }';

/** @param {import('../src/benchCommand.mjs').BenchContext} context */
export async function run({ address, databaseUrl, accounts, report }) {
  report('putting appeals on control');
  const onControl = await withClient(databaseUrl, async (client) => {
    // The newest first: what is open stands among them.
    await client.query(
      `UPDATE appeals SET control_level = (ARRAY['president', 'administration', 'akim', 'leadership', 'department'])[1 + id % 5],
         control_set_by_id = registrar_id, control_set_on = registered_on, control_ended_on = NULL
       WHERE id IN (SELECT id FROM appeals ORDER BY closed_on IS NULL DESC, id DESC LIMIT ${ON_CONTROL})`,
    );
    await client.query('VACUUM ANALYZE appeals');
    const { rows } = await client.query(
      'SELECT count(*)::int AS count FROM appeals WHERE control_level IS NOT NULL AND control_ended_on IS NULL',
    );
    return rows[0].count;
  });
  const headers = await signIn(address, accounts, 'leader');
  const { controlTallies } = await ask(address, headers, tallies, { filter: {} });
  const bodies = keysOf(controlTallies, 'body').map(Number);
  const districts = keysOf(controlTallies, 'district');
  /** @type {Record<string, unknown>[]} */
  const filters = [
    {},
    { levels: ['president'] },
    { marks: ['red'] },
    { bodyIds: bodies.slice(0, 1) },
    { districtCodes: districts.slice(0, 2), marks: ['amber', 'green'] },
  ];
  report('boards');
  /** @type {number[]} */
  const groupings = [];
  /** @type {number[]} */
  const pages = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const filter = filters[round % filters.length];
    groupings.push(await timed(() => ask(address, headers, tallies, { filter })));
    pages.push(await timed(() => ask(address, headers, document, { filter })));
  }
  return {
    name,
    figures: {
      onControl,
      groupingsMedianMs: quantile(groupings, 0.5),
      groupingsP95Ms: quantile(groupings, 0.95),
      boardWithListMedianMs: quantile(pages, 0.5),
      boardWithListP95Ms: quantile(pages, 0.95),
    },
  };
}

/** @param {{ grouping: string, key: string }[]} rows @param {string} grouping */
function keysOf(rows, grouping) {
  return [...new Set(rows.filter((row) => row.grouping === grouping && row.key).map(({ key }) => key))];
}

/** @param {() => Promise<unknown>} work */
async function timed(work) {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** @param {number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
