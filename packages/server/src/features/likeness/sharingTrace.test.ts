import { shelvesOf } from '@tyndau/domain/likeness/letterTrace';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { sharingTrace } from './sharingTrace.ts';

describe('filings that share a trace', () => {
  let office: TestOffice;
  const keep = (id: number, bands: readonly number[]) =>
    office.sql('INSERT INTO letter_traces (appeal_id, bands, shelves) VALUES ($1, $2, $3)', [
      id,
      bands,
      shelvesOf(bands),
    ]);
  const found = async (bands: readonly number[], most = 40) =>
    (await office.app.archive.read<{ appeal_id: number }>(sharingTrace(bands, most))).map(
      ({ appeal_id }) => appeal_id,
    );

  beforeAll(async () => {
    office = await testOffice();
  });
  afterAll(() => office.close());

  it('come in the order of what they share, the newest first among equals', async () => {
    await keep(900_001, [11, -22, 33, 44]);
    await keep(900_002, [11, -22, 5, 6]);
    await keep(900_003, [7, -22, 11, 8]);
    await keep(900_004, [44]);
    await keep(900_005, [1, 2, 3]);
    expect(await found([11, -22, 33, 44])).toEqual([900_001, 900_003, 900_002, 900_004]);
    expect(await found([11, -22, 33, 44], 2)).toEqual([900_001, 900_003]);
  });

  it('are never those that only lie on the same shelf', async () => {
    const [band, other] = [1_234_567, 1_234_567 + 2 ** 24];
    expect(shelvesOf([other])).toEqual(shelvesOf([band]));
    await keep(900_010, [other]);
    await keep(900_011, [band]);
    expect(await found([band])).toEqual([900_011]);
  });

  it('are those that a comparison of all with all would find', async () => {
    const trace = fc.uniqueArray(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 24 });
    await fc.assert(
      fc.asyncProperty(fc.array(trace, { minLength: 1, maxLength: 12 }), trace, async (kept, asked) => {
        await office.sql('TRUNCATE letter_traces');
        for (const [id, bands] of kept.entries()) await keep(id, bands);
        const shared = (id: number) => kept[id]?.filter((band) => asked.includes(band)).length ?? 0;
        const expected = [...kept.keys()]
          .filter((id) => shared(id) > 0)
          .sort((a, b) => shared(b) - shared(a) || b - a);
        expect(await found(asked)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
