import { tsImport } from 'tsx/esm/api';

/** How long the automatic seating of a reception day takes, and what it is worth beside the order of booking. */
export const name = 'seating';

const DAYS = [
  { people: 300, officials: 12, withinMs: 2000 },
  { people: 2000, officials: 60, withinMs: 20_000 },
];

const law = '../../domain/src/receptions/seating';

/** @param {import('../src/benchCommand.mjs').BenchContext} context */
export async function run({ report }) {
  const [{ inventDay }, { seatPeople }, { firstComeSeating }, { measureSeating }, { seatingBreaches }] =
    await Promise.all(
      ['inventDay', 'seatPeople', 'firstComeSeating', 'measureSeating', 'seatingBreaches'].map((file) =>
        tsImport(`${law}/${file}.ts`, import.meta.url),
      ),
    );
  /** @type {Record<string, number>} */
  const figures = {};
  for (const { people, officials, withinMs } of DAYS) {
    const day = inventDay({ people, officials, seed: 7 });
    const startedAt = performance.now();
    const plan = seatPeople(day);
    const tookMs = performance.now() - startedAt;
    if (tookMs > withinMs) throw new Error(`${people} people took ${Math.round(tookMs)} ms`);
    const breaches = seatingBreaches(day, plan);
    if (breaches.length > 0)
      throw new Error(`The seating breaks its own rules: ${JSON.stringify(breaches[0])}`);
    report(`${people} people in ${Math.round(tookMs)} ms`);
    figures[`seat${people}Ms`] = tookMs;
    for (const [whose, measured] of Object.entries({
      ours: measureSeating(day, plan),
      firstCome: measureSeating(day, firstComeSeating(day)),
    })) {
      for (const [what, figure] of Object.entries(measured))
        figures[`${whose}${people} ${what}`] = Number(figure);
    }
  }
  return { name, figures };
}
