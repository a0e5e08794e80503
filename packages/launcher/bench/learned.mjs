import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serverDist } from '../src/paths.mjs';

/**
 * How right the program is, not how quick: repeats and doubles on the labelled pairs, suggestions by cross-validation. LETTERS names
 * a CSV of letters somebody has sorted, LETTERS_TEXT its columns of text (text), LETTERS_LABEL that of the subject (category).
 */
export const name = 'learned';

const program = promisify(execFile);

/** @param {import('../src/benchCommand.mjs').BenchContext} context */
export async function run({ report }) {
  /** @type {Record<string, number | string>} */
  const figures = {};
  report('likeness');
  const { stdout } = await program(process.execPath, [join(serverDist, 'measureLikeness.mjs')]);
  for (const [half, measured] of Object.entries(JSON.parse(stdout)))
    for (const [figure, value] of Object.entries(/** @type {Record<string, number>} */ (measured)))
      figures[`likeness_${half}_${figure}`] = value;
  const { LETTERS, LETTERS_TEXT = 'text', LETTERS_LABEL = 'category' } = process.env;
  if (!LETTERS) return { name, figures: { ...figures, suggestions: 'name a CSV with LETTERS' } };
  report('suggestions');
  const columns = LETTERS_TEXT.split(',').flatMap((column) => ['--text', column]);
  const measured = await program(process.execPath, [
    ...[join(serverDist, 'measureSuggestions.mjs'), LETTERS, ...columns, '--label', LETTERS_LABEL],
  ]);
  for (const line of measured.stdout.trim().split('\n')) {
    const [column = '', words = ''] = line.split(': ');
    figures[`suggestions_${column}_rightFirst`] = Number(/first ([\d.]+)/.exec(words)?.[1]);
    figures[`suggestions_${column}_amongThree`] = Number(/three ([\d.]+)/.exec(words)?.[1]);
  }
  return { name, figures };
}
