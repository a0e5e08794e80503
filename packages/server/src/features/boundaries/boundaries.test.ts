import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { uploaded } from '../files/testing.ts';

let office: TestOffice;
let administrator: Person;
beforeAll(async () => {
  office = await testOffice();
  administrator = await office.as('administrator');
});
afterAll(() => office.close());

const square = (lon: number, lat: number, size: number) => [
  [
    [lon, lat],
    [lon + size, lat],
    [lon + size, lat + size],
    [lon, lat + size],
    [lon, lat],
  ],
];
const geoJson = (codes: Record<string, number>) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: Object.entries(codes).map(([code, size]) => ({
      type: 'Feature',
      properties: { id: code, name: `Аумақ ${code}` },
      geometry: { type: 'Polygon', coordinates: square(63, 52, size) },
    })),
  });

const TRY = `mutation ($fileHash: String!, $codeProperty: String) { tryBoundaries(fileHash: $fileHash, codeProperty: $codeProperty) {
  trial { features codeProperty properties { name matched } matched { code rings } unmatched missing } refusals { code field } } }`;
const LOAD = `mutation ($input: LoadBoundariesInput!) { loadBoundaries(input: $input) { done refusals { code field } } }`;
const SEEN = `query ($regionCode: String) { boundaries(regionCode: $regionCode) { code rings source drawnOn } }`;
interface Seen {
  boundaries: { code: string; rings: number[][]; source: string; drawnOn: string }[];
}

async function load(codes: Record<string, number>, source: string, drawnOn: string) {
  const file = await uploaded(administrator, `${source}.geojson`, geoJson(codes));
  const input = {
    ...{ idempotencyKey: randomUUID(), fileHash: file.hash, fileName: file.name },
    ...{ codeProperty: 'id', source, drawnOn },
  };
  return (await administrator.ask<{ loadBoundaries: { done: boolean; refusals: object[] } }>(LOAD, { input }))
    .loadBoundaries;
}
const seen = async (regionCode: string | null = null) =>
  (await (await office.as('registrar')).ask<Seen>(SEEN, { regionCode })).boundaries;
const setIds = async () =>
  (
    await administrator.ask<{ boundarySets: { id: number; source: string; shown: number }[] }>(
      '{ boundarySets { id source shown } }',
    )
  ).boundarySets;

describe('boundaries of territories', () => {
  it('are tried before they are loaded: what finds its territory, what does not, what is missing', async () => {
    const file = await uploaded(administrator, 'try.geojson', geoJson({ '391000000': 1, '999000000': 1 }));
    const { tryBoundaries } = await administrator.ask<{
      tryBoundaries: {
        trial: { codeProperty: string; matched: object[]; unmatched: string[]; missing: string[] };
      };
    }>(TRY, { fileHash: file.hash });
    expect(tryBoundaries.trial).toMatchObject({
      codeProperty: 'id',
      matched: [{ code: '391000000' }],
      unmatched: ['999000000, Аумақ 999000000'],
    });
    expect(tryBoundaries.trial.missing).toContain('393200000');
    expect(await seen('390000000')).toEqual([]);
  });

  it('replace each other by the day they were drawn, and come off again', async () => {
    expect(await load({ '390000000': 4 }, 'Области', '2024-01-01')).toEqual({ done: true, refusals: [] });
    await load({ '391000000': 1, '393200000': 1 }, 'Старые районы', '2020-01-01');
    await load({ '391000000': 2 }, 'Новые районы', '2025-06-01');
    await load({ '391000000': 3 }, 'Ещё старее', '2019-01-01');
    expect((await seen()).map(({ code }) => code)).toEqual(['390000000']);
    const region = async () =>
      (await seen('390000000')).map(({ code, source, drawnOn }) => `${code} ${source} ${drawnOn}`);
    expect(await region()).toEqual([
      '390000000 Области 2024-01-01',
      '391000000 Новые районы 2025-06-01',
      '393200000 Старые районы 2020-01-01',
    ]);
    const sets = await setIds();
    expect(sets.map(({ source, shown }) => [source, shown])).toEqual([
      ['Ещё старее', 0],
      ['Новые районы', 1],
      ['Старые районы', 1],
      ['Области', 1],
    ]);
    const newest = sets.find(({ source }) => source === 'Новые районы')?.id;
    await administrator.ask('mutation ($id: Int!) { removeBoundaries(id: $id) { done } }', { id: newest });
    expect((await region())[1]).toBe('391000000 Старые районы 2020-01-01');
    await administrator.ask('mutation ($id: Int!) { restoreBoundaries(id: $id) { done } }', { id: newest });
    expect((await region())[1]).toBe('391000000 Новые районы 2025-06-01');
    const [entry] = await office.sql(
      `SELECT action FROM journal WHERE entity = 'boundarySet' ORDER BY id DESC LIMIT 1`,
    );
    expect(entry?.action).toBe('boundaries.restore');
  });

  it('are refused without a source, of a day to come, and when the file is no GeoJSON', async () => {
    expect((await load({ '391000000': 1 }, ' ', '2024-01-01')).refusals).toMatchObject([
      { code: 'REQUIRED', field: 'source' },
    ]);
    expect((await load({ '391000000': 1 }, 'Завтра', '2026-02-03')).refusals).toMatchObject([
      { code: 'DAY_IN_FUTURE', field: 'drawnOn' },
    ]);
    const { hash } = await uploaded(administrator, 'broken.geojson', '{"type": "nothing"}');
    const { tryBoundaries } = await administrator.ask<{ tryBoundaries: { refusals: { code: string }[] } }>(
      TRY,
      {
        fileHash: hash,
      },
    );
    expect(tryBoundaries.refusals).toMatchObject([{ code: 'BOUNDARIES_NOT_GEOJSON' }]);
  });

  it('are loaded by whoever keeps the dictionaries and by nobody else', async () => {
    const analyst = await office.as('analyst');
    const answer = await analyst.tryToAsk(TRY, { fileHash: 'a'.repeat(64) });
    expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const removal = await analyst.tryToAsk('mutation { removeBoundaries(id: 1) { done } }');
    expect(removal.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
