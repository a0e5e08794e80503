import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../testing/testOffice.ts';

const ASKED = 'query($on: PlainDate!) { divisionOn(on: $on) { code parentCode level name { ru } } }';

interface Division {
  readonly divisionOn: { code: string; parentCode: string | null; level: number; name: { ru: string } }[];
}

let office: TestOffice;

beforeAll(async () => {
  office = await testOffice();
});
afterAll(() => office.close());

async function divisionOn(on: string) {
  const analyst = await office.as('analyst');
  const { divisionOn: rows } = await analyst.ask<Division>(ASKED, { on });
  return {
    regions: rows.filter(({ level }) => level === 1).length,
    of: (code: string) => rows.find((row) => row.code === code),
  };
}

it('shows fourteen oblasts and three cities before June 2022, Semey in East Kazakhstan, and the capital as Nur-Sultan', async () => {
  const then = await divisionOn('2021-05-17');
  expect(then.regions).toBe(17);
  expect(then.of('101000000')?.parentCode).toBe('630000000');
  expect(then.of('710000000')?.name.ru).toContain('Нур-Султан');
  expect(then.of('100000000')).toBeUndefined();
});

it('shows seventeen oblasts and three cities today, Semey in Abai, and the capital as Astana', async () => {
  const now = await divisionOn('2026-02-02');
  expect(now.regions).toBe(20);
  expect(now.of('101000000')?.parentCode).toBe('100000000');
  expect(now.of('710000000')?.name.ru).toContain('Астана');
});
