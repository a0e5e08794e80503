import { readFileSync } from 'node:fs';
import { composeRows, talliesFor } from '@tyndau/domain/figures/compose';
import { type AskedQuestion, checkQuestion } from '@tyndau/domain/figures/figureQuestion';
import { comparedPeriod, type Period } from '@tyndau/domain/figures/periods';
import { buildApp } from '../app.ts';
import { readEnvironment } from '../env.ts';
import { countInRegister } from '../figures/countInRegister.ts';
import { countSheet } from '../figures/countSheet.ts';
import { RegisterFacts } from '../figures/registerFacts.ts';
import type { ReferenceBook } from '../reference/book.ts';
import { registerOf } from '../register/followRegister.ts';
import { Register } from '../register/Register.ts';
import { columnNames } from '../register/registerColumns.ts';

/**
 * For the benchmark: boards counted over the archive's register, laid so many times one after another. The file has a list of
 * boards, each a list of questions. Says as a line of JSON how long each board took in milliseconds, from the questions to the
 * lines of the answers; requests and their JSON, which are as many for ten million as for one, are not in it.
 */
const [, , file = '', times = '10'] = process.argv;
const boards = JSON.parse(readFileSync(file, 'utf8')) as AskedQuestion[][];
const app = await buildApp(readEnvironment({ ...process.env, REMINDERS: 'false' }));
await registerOf(app.archive).open();
const followed = await registerOf(app.archive).current();
if (!followed) throw new Error('The register was not read');
const register = repeated(followed.register, Number(times));
const book = app.keeper.current;
await app.close();

const today = new Date().toISOString().slice(0, 10) as Period['to'];
const facts = new RegisterFacts(register, book);
const took: number[] = [];
for (const board of boards) {
  const startedAt = performance.now();
  await Promise.all(board.map((asked) => answer(asked, facts, book)));
  took.push(performance.now() - startedAt);
}
const { rss, arrayBuffers } = process.memoryUsage();
const megabytes = { rssMb: rss / 2 ** 20, arraysMb: arrayBuffers / 2 ** 20 };
process.stdout.write(`${JSON.stringify({ facts: register.count, took, ...megabytes })}\n`);
process.exit(0);

/** The same filings again and again, under ids of their own. Names are left out: figures do not ask for them. */
function repeated(one: Register, count: number): Register {
  const many = new Register();
  const { size } = one;
  many.present = new Uint8Array(size * count);
  many.size = size * count;
  many.count = one.count * count;
  for (let turn = 0; turn < count; turn += 1) many.present.set(one.present.subarray(0, size), turn * size);
  for (const name of columnNames) {
    const { cells, codes, values } = one.column(name);
    const column = many.column(name);
    const Kind = cells.constructor as new (length: number) => typeof cells;
    column.cells = new Kind(size * count);
    for (let turn = 0; turn < count; turn += 1) column.cells.set(cells.subarray(0, size), turn * size);
    column.values.push(...values);
    for (const [value, code] of codes) column.codes.set(value, code);
  }
  return many;
}

async function answer(asked: AskedQuestion, facts: RegisterFacts, book: ReferenceBook) {
  const checked = checkQuestion(asked);
  if (!checked.ok) throw new Error(JSON.stringify(checked.refusal));
  const question = checked.value;
  const before = comparedPeriod(question, question.comparison);
  const names = talliesFor(question.measures);
  const engine = {
    async count(task: Parameters<typeof countInRegister>[1]) {
      const rows = countInRegister(facts, task, { mask: facts.register.present, key: 'everything' });
      if (!rows) throw new Error(`The register does not know enough for ${task.question.dimensions}`);
      return rows;
    },
  };
  const sheet = (period: Period, beside: Period | null) =>
    countSheet(engine, { question, names, period, beside, today, soonUntil: (day) => day });
  const [now, then] = await Promise.all([sheet(question, before), before ? sheet(before, question) : null]);
  return composeRows(question, now, then, (code, year) => book.residentsOf(code, year)?.residents ?? null);
}
