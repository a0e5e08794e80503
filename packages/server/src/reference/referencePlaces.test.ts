import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReferenceFiles } from './referenceFiles.ts';
import type { Validity } from './referenceRows.ts';

const files = readReferenceFiles(join(import.meta.dirname, '../../../../prisma/reference'));

function isValidOn(row: Validity, on: string): boolean {
  return (row.validFrom === null || row.validFrom <= on) && (row.validTo === null || on <= row.validTo);
}

describe('territories', () => {
  const level = (wanted: number) => files.territories.filter((row) => row.level === wanted);

  it('are the country, its 20 regions and 224 districts and cities, one level under another', () => {
    expect(level(0).map((row) => row.code)).toEqual(['000000000']);
    expect(level(1)).toHaveLength(20);
    expect(level(2)).toHaveLength(224);
    const levelOf = new Map(files.territories.map((row) => [row.code, row.level]));
    const misplaced = files.territories.filter(
      (row) => row.parentCode !== null && levelOf.get(row.parentCode) !== row.level - 1,
    );
    expect(misplaced).toEqual([]);
  });

  it('are called by the full official form that fits their kind', () => {
    const ending = {
      country: [/^Республика/, /Республикасы$/],
      oblast: [/область/, / облысы$/],
      republicanCity: [/^г\. /, / қаласы$/],
      cityAdministration: [/ г\.а\.$/, / қ\.ә\.$/],
      district: [/(^| )район( |$)/, / (ауданы|атындағы аудан)$/],
      cityDistrict: [/(^| )район( |$)/, / ауданы$/],
    } as const;
    const wrong = files.territories.filter(({ kind, name }) => {
      const [ru, kk] = ending[kind];
      return !ru.test(name.ru) || !kk.test(name.kk);
    });
    expect(wrong.map((row) => `${row.code} ${row.name.ru} / ${row.name.kk}`)).toEqual([]);
  });

  it('Kostanay region has 4 cities and 16 districts', () => {
    const own = files.territories.filter((row) => row.parentCode === '390000000');
    expect(own.filter((row) => row.kind === 'cityAdministration')).toHaveLength(4);
    expect(own.filter((row) => row.kind === 'district')).toHaveLength(16);
  });

  it('were 14 oblasts and 3 cities before 8 June 2022, and 17 and 3 since', () => {
    const regionsOn = (on: string) => {
      const valid = level(1).filter((row) => isValidOn(row, on));
      return [
        valid.filter((row) => row.kind === 'oblast').length,
        valid.filter((row) => row.kind === 'republicanCity').length,
      ];
    };
    expect(regionsOn('2022-06-07')).toEqual([14, 3]);
    expect(regionsOn('2022-06-08')).toEqual([17, 3]);
  });

  it('Semey belonged to East Kazakhstan until Abai region was formed', () => {
    const former = files.territoryParents.find(
      (row) => row.code === '101000000' && isValidOn(row, '2022-06-07'),
    );
    expect(former?.parentCode).toBe('630000000');
    expect(files.territoryParents.some((row) => isValidOn(row, '2022-06-08'))).toBe(false);
    const known = new Set(files.territories.map((row) => row.code));
    expect(
      files.territoryParents.filter((row) => !known.has(row.code) || !known.has(row.parentCode)),
    ).toEqual([]);
  });

  it('the capital was called Nur-Sultan from 23 March 2019 to 16 September 2022', () => {
    const formerName = (on: string) =>
      files.territoryNames.find((row) => row.code === '710000000' && isValidOn(row, on))?.name.ru;
    expect(formerName('2019-03-22')).toBeUndefined();
    expect(formerName('2019-03-23')).toBe('г. Нур-Султан');
    expect(formerName('2022-09-16')).toBe('г. Нур-Султан');
    expect(formerName('2022-09-17')).toBeUndefined();
  });
});

describe('bodies', () => {
  const ofKind = (kind: string) => files.bodies.filter((row) => row.kind === kind);

  it('stand on known territories', () => {
    const known = new Set(files.territories.map((row) => row.code));
    expect(files.bodies.filter((row) => !known.has(row.territoryCode))).toEqual([]);
  });

  it('cover every region with an akimat and every city and district of Kostanay region with one', () => {
    const regions = files.territories.filter((row) => row.level === 1).map((row) => row.code);
    expect(
      ofKind('regionalAkimat')
        .map((row) => row.territoryCode)
        .sort(),
    ).toEqual(regions.sort());
    const districts = files.territories
      .filter((row) => row.parentCode === '390000000')
      .map((row) => row.code);
    expect(ofKind('districtAkimat').map((row) => row.territoryCode)).toEqual(districts);
  });

  it('each akimat of a district has its apparatus', () => {
    const apparatuses = new Set(ofKind('akimatApparatus').map((row) => row.parentCode));
    expect(ofKind('districtAkimat').filter((row) => !apparatuses.has(row.code))).toEqual([]);
  });

  it('only bodies of the centre count as higher ones', () => {
    const higher = new Set(files.bodies.filter((row) => row.higher).map((row) => row.kind));
    expect([...higher].sort()).toEqual(['apex', 'central']);
  });

  it('there is exactly one control department, inside the apparatus of the akim', () => {
    expect(ofKind('controlDepartment').map((row) => [row.code, row.parentCode])).toEqual([
      ['kst-control', 'kst-apparatus'],
    ]);
  });
});
