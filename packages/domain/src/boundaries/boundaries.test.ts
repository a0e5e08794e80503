import { describe, expect, it } from 'vitest';
import { katoOf, matchBoundaries } from './matchBoundaries.ts';
import { GRID, readGeoJson } from './readGeoJson.ts';
import { areaOf, type GridRing, simplifyRings } from './simplifyRings.ts';

const polygon = (coordinates: unknown, properties: object) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates },
});
const square = (lon: number, lat: number) => [
  [
    [lon, lat],
    [lon + 1, lat],
    [lon + 1, lat + 1],
    [lon, lat + 1],
    [lon, lat],
  ],
];
const file = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const territories = [
  { code: '000000000', level: 0 },
  { code: '390000000', level: 1 },
  { code: '391000000', level: 2 },
  { code: '393200000', level: 2 },
];
const read = (text: string) => {
  const answer = readGeoJson(text);
  if (!answer.ok) throw new Error(answer.refusal[0]?.code);
  return answer.value;
};
const codesOf = (answer: { ok: boolean; refusal?: readonly { code: string }[] }) =>
  answer.refusal?.map(({ code }) => code);

describe('a file of boundaries', () => {
  it('is read whole: polygons with their properties, nothing else', () => {
    const point = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [63, 53] } };
    const [one, ...more] = read(
      `\uFEFF${file(polygon(square(63, 53), { KATO: 391000000, name: 'Костанай' }), point)}`,
    );
    expect(more).toEqual([]);
    expect(one?.properties).toEqual({ KATO: '391000000', name: 'Костанай' });
    expect(one?.rings[0]?.[1]).toEqual([64 * GRID, 53 * GRID]);
  });

  it('is refused when it is no GeoJSON, draws nothing, or is drawn in metres', () => {
    expect(codesOf(readGeoJson('{'))).toEqual(['BOUNDARIES_NOT_GEOJSON']);
    expect(codesOf(readGeoJson('{"type":"Polygon"}'))).toEqual(['BOUNDARIES_NOT_GEOJSON']);
    expect(codesOf(readGeoJson(file()))).toEqual(['BOUNDARIES_EMPTY']);
    expect(codesOf(readGeoJson(file(polygon(square(630_000, 5_300_000), {}))))).toEqual([
      'BOUNDARIES_NOT_DEGREES',
    ]);
    expect(codesOf(readGeoJson(file(polygon([[['a', 'b']]], {}))))).toEqual(['BOUNDARIES_NOT_DEGREES']);
  });
});

describe('the territory of an outline', () => {
  it('is found by a full code of КАТО or a shortened one', () => {
    expect(['391000000', ' 39 ', 'KZ39', '3910', 'Костанай', '', '3910000001'].map(katoOf)).toEqual([
      '391000000',
      '390000000',
      '390000000',
      '391000000',
      null,
      null,
      null,
    ]);
  });

  it('is looked for by the property that finds most, unless another one is named', () => {
    const features = read(
      file(
        polygon(square(63, 53), { parent: 'KZ39', kato: '391000000', name: 'Костанай' }),
        polygon(square(64, 53), { parent: 'KZ39', kato: '393200000', name: 'Алтынсарин' }),
        polygon(square(65, 53), { parent: 'KZ77', kato: '771000000', name: 'Нигде' }),
      ),
    );
    const answer = matchBoundaries(features, territories, null);
    if (!answer.ok) throw new Error('refused');
    expect(answer.value).toMatchObject({ features: 3, codeProperty: 'kato', missing: [] });
    expect(answer.value.matched.map(({ code }) => code)).toEqual(['391000000', '393200000']);
    expect(answer.value.unmatched).toEqual(['KZ77, 771000000, Нигде']);
    const byParent = matchBoundaries(features, territories, 'parent');
    expect(byParent.ok && byParent.value.matched.map(({ code }) => code)).toEqual(['390000000']);
    expect(codesOf(matchBoundaries(features, territories, 'KATO'))).toEqual(['BOUNDARIES_NO_PROPERTY']);
    expect(codesOf(matchBoundaries(features, territories, 'name'))).toEqual(['BOUNDARIES_NONE_MATCH']);
  });

  it('is named as missing where the file draws its neighbours and not it', () => {
    const answer = matchBoundaries(read(file(polygon(square(63, 53), { id: '3910' }))), territories, null);
    expect(answer.ok && answer.value.missing).toEqual(['393200000']);
  });
});

describe('a simplified outline', () => {
  // A border of a hundred small steps between two squares.
  const border = Array.from({ length: 101 }, (_, at): [number, number] => [1000 + (at % 2), at * 10]);
  const west: GridRing = [[0, 0], ...border, [0, 1000]];
  const east: GridRing = [[2000, 0], [2000, 1000], ...border.toReversed()];

  it('keeps one border for both neighbours', () => {
    const [one, other] = simplifyRings([[west], [east]], 5).map(([ring]) => ring ?? []);
    expect(one).toHaveLength(4);
    expect(other).toHaveLength(4);
    const shared = (one ?? []).filter(([x]) => x >= 1000 && x <= 1001).map(String);
    expect((other ?? []).map(String)).toEqual(expect.arrayContaining(shared));
    expect(areaOf(one ?? []) + areaOf(other ?? [])).toBe(2_000_000);
  });

  it('keeps what is larger than the tolerance, and drops no territory whole', () => {
    const spike: GridRing = [
      [0, 0],
      [500, 90],
      [1000, 0],
      [1000, 1000],
      [0, 1000],
    ];
    expect(simplifyRings([[spike]], 5)[0]?.[0]).toHaveLength(5);
    expect(simplifyRings([[spike]], 200)[0]?.[0]?.map(String)).not.toContain('500,90');
    const tiny: GridRing = [
      [0, 0],
      [2, 0],
      [2, 2],
    ];
    expect(simplifyRings([[tiny]], 50)[0]).toEqual([tiny]);
  });
});
