import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBin } from '../src/childProcess.mjs';
import { packageFolder } from '../src/paths.mjs';
import { quantile, questionsOf, readFilters } from './parts/boardQuestions.mjs';

/**
 * The boards of `board` over ten times as many facts as the archive has: its register laid ten times one after another in the
 * memory of a process of its own. Counting alone; what requests and their JSON cost stands in `board`.
 */
export const name = 'boardMany';

const BOARDS = 60;
const TIMES = 10;

/** @param {import('../src/benchCommand.mjs').BenchContext} context */
export async function run({ databaseUrl, dataFolder, report }) {
  const filters = await readFilters(databaseUrl);
  const boards = Array.from({ length: BOARDS + 1 }, (_, turn) => questionsOf(turn, filters));
  const file = join(dataFolder, 'boards.json');
  writeFileSync(file, JSON.stringify(boards));
  report(`${TIMES} times as many facts`);
  const script = join(packageFolder.server, 'src/bench/manyFacts.ts');
  const { code, output } = await runBin(packageFolder.launcher, 'tsx', [script, file, String(TIMES)], {
    env: { DATABASE_URL: databaseUrl, DATA_DIR: dataFolder, NODE_ENV: 'test', LOG_LEVEL: 'error' },
  });
  rmSync(file);
  const line = output.split('\n').findLast((said) => said.startsWith('{'));
  if (code !== 0 || !line) throw new Error(`The boards broke: ${output.slice(-800)}`);
  const { facts, took, rssMb, arraysMb } = JSON.parse(line);
  const [first, ...others] = took;
  return {
    name,
    figures: {
      facts,
      firstMs: first,
      medianMs: quantile(others, 0.5),
      p95Ms: quantile(others, 0.95),
      slowestMs: Math.max(...others),
      rssMb,
      arraysMb,
    },
  };
}
