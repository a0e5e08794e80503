import type { DimensionName } from '@tyndau/domain/figures/dimensions';
import type { Period } from '@tyndau/domain/figures/periods';
import type { Language, Localized } from '@tyndau/domain/kernel/localized';
import {
  RECEPTIONS_COLUMN,
  type StatisticalRow,
  type StatisticalSection,
  sectionNames,
  sphereNames,
  sphereOfBody,
} from '@tyndau/domain/reports/statisticalColumns';
import type { Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { valueName } from '../figures/valueName.ts';
import { type ColumnsByKey, countColumns, countReceived } from './countStatistical.ts';

const COUNTING_MS = 120_000;

const cuts: readonly (readonly [StatisticalSection, DimensionName])[] = [
  ['kind', 'kind'],
  ['applicant', 'applicantKind'],
  ['question', 'section'],
  ['district', 'district'],
];

/** Counts the report of a period: every number from one and the same state of the register. */
export function buildStatistical(office: Office, period: Period): Promise<StatisticalRow[]> {
  return office.archive.prisma.$transaction((tx) => buildWithin(tx, office, period), {
    isolationLevel: 'RepeatableRead',
    timeout: COUNTING_MS,
  });
}

async function buildWithin(tx: Transaction, office: Office, period: Period): Promise<StatisticalRow[]> {
  const total = (await countColumns(tx, office, period, null)).get('total') ?? [];
  const received = await countReceived(tx, office, period.from, period.to);
  const rows: StatisticalRow[] = [
    {
      section: 'total',
      code: 'total',
      name: sectionNames.total,
      values: total.with(RECEPTIONS_COLUMN - 1, received),
    },
    ...sphereRows(office, await countColumns(tx, office, period, 'body')),
  ];
  for (const [section, dimension] of cuts) {
    const columns = await countColumns(tx, office, period, dimension);
    const named = [...columns].map(([code, values]) =>
      rowOf(section, code, namesOf(office, dimension, code), values),
    );
    rows.push(...named.sort((one, other) => (one.code < other.code ? -1 : 1)));
  }
  return rows;
}

function sphereRows(office: Office, byBody: ColumnsByKey): StatisticalRow[] {
  const spheres = new Map<keyof typeof sphereNames, number[]>();
  for (const [code, values] of byBody) {
    const sphere = sphereOfBody(code === '' ? null : (office.book.bodies.get(Number(code))?.kind ?? ''));
    const before = spheres.get(sphere);
    spheres.set(sphere, before ? before.map((value, at) => value + (values[at] ?? 0)) : values);
  }
  const order = Object.keys(sphereNames) as (keyof typeof sphereNames)[];
  return order.flatMap((sphere) => {
    const values = spheres.get(sphere);
    return values ? [rowOf('bodies', sphere, sphereNames[sphere], values)] : [];
  });
}

function rowOf(
  section: StatisticalSection,
  code: string,
  name: Localized,
  values: readonly number[],
): StatisticalRow {
  return {
    section,
    code,
    name,
    values: values.map((value, at) => (at === RECEPTIONS_COLUMN - 1 ? null : value)),
  };
}

function namesOf({ book }: Office, dimension: DimensionName, code: string): Localized {
  const name = (language: Language) => valueName(book, dimension, code, language);
  return { kk: name('kk'), ru: name('ru'), en: name('en') };
}
