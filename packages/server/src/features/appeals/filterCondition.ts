import { type Filter, type FilterTest, isTest } from '@tyndau/domain/filters/filterTree';
import { resolveFilterDay } from '@tyndau/domain/filters/relativeDay';
import { Prisma, type Sql } from '../../db/archive.ts';
import type { Office } from '../../office.ts';
import { type ColumnName, registerColumns } from '../../register/registerColumns.ts';
import { soonUntil, soonUntilIn, valuesMeant } from './filterValues.ts';
import { foundInArchive } from './foundInArchive.ts';

/**
 * The filter as a condition on the aliases `a` and `c` (its card). The resident register answers the same questions from
 * memory; this is the answer while it is being read, and the judge of its answers in the tests.
 */
export function filterCondition(office: Office, filter: Filter): Sql {
  if (isTest(filter)) return Prisma.sql`coalesce(${testCondition(office, filter)}, FALSE)`;
  if ('not' in filter) return Prisma.sql`NOT ${filterCondition(office, filter.not)}`;
  const isAll = 'all' in filter;
  const parts = (isAll ? filter.all : filter.any).map((part) => filterCondition(office, part));
  if (parts.length === 0) return isAll ? Prisma.sql`TRUE` : Prisma.sql`FALSE`;
  return Prisma.sql`(${Prisma.join(parts, isAll ? ' AND ' : ' OR ')})`;
}

function testCondition(office: Office, test: FilterTest): Sql {
  switch (test.field) {
    case 'number':
    case 'words':
    case 'person':
    case 'iin':
    case 'phone':
      return Prisma.sql`a.id IN (${foundInArchive(office, test)})`;
    case 'reopened':
      return flagIs(Prisma.sql`(a.id IN (${foundInArchive(office, test)}))`, test);
    case 'callBack': {
      const found = Prisma.sql`a.id IN (${foundInArchive(office, test)})`;
      return 'empty' in test ? Prisma.sql`NOT ${found}` : found;
    }
    case 'days':
      return daysCondition(test);
    case 'sentTo':
      return 'oneOf' in test
        ? Prisma.sql`a.id IN (SELECT appeal_id FROM routings WHERE body_id = ANY(${valuesMeant(office, test) as number[]}))`
        : Prisma.sql`NOT EXISTS (SELECT 1 FROM routings r WHERE r.appeal_id = a.id)`;
    case 'open':
      return flagIs(Prisma.sql`(a.closed_on IS NULL)`, test);
    case 'onControl':
      return flagIs(Prisma.sql`(a.control_level IS NOT NULL AND a.control_ended_on IS NULL)`, test);
    case 'timeliness':
      return 'oneOf' in test ? timelinessCondition(office, test.oneOf) : Prisma.sql`FALSE`;
    case 'place':
      if ('oneOf' in test) {
        const codes = [...test.oneOf];
        return Prisma.sql`(a.territory_code = ANY(${codes}) OR a.district_code = ANY(${codes}) OR a.region_code = ANY(${codes}))`;
      }
      return Prisma.sql`a.territory_code IS NULL`;
    default:
      return columnCondition(office, test.field as ColumnName, test);
  }
}

function columnCondition(office: Office, name: ColumnName, test: FilterTest): Sql {
  const { kind, sql, isText } = registerColumns[name];
  const column = Prisma.raw(`(${sql})`);
  if ('empty' in test) return Prisma.sql`${column} IS NULL`;
  const cell = (text: string) =>
    kind === 'day'
      ? (Date.parse(resolveFilterDay(text, { today: office.today, soonUntil: soonUntilIn(office) }) ?? '') -
          DAY_ZERO_MS) /
        DAY_MS
      : Number(text);
  if ('range' in test) {
    const [from, to] = test.range;
    const low = from === '' ? Prisma.sql`TRUE` : Prisma.sql`${column} >= ${cell(from)}::int`;
    const high = to === '' ? Prisma.sql`TRUE` : Prisma.sql`${column} <= ${cell(to)}::int`;
    return Prisma.sql`(${column} IS NOT NULL AND ${low} AND ${high})`;
  }
  if (kind === 'day' || kind === 'number') return Prisma.sql`${column} = ANY(${test.oneOf.map(cell)}::int[])`;
  const values = [...valuesMeant(office, test)];
  return isText
    ? Prisma.sql`${column} = ANY(${values}::text[])`
    : Prisma.sql`${column} = ANY(${values}::int[])`;
}

const DAY_MS = 86_400_000;
const DAY_ZERO_MS = Date.parse('1990-01-01');

// Days to the answer, as `daysToAnswer` counts them.
function daysCondition(test: FilterTest): Sql {
  if ('empty' in test) return Prisma.sql`a.answered_on IS NULL`;
  const days = Prisma.sql`greatest(0, a.answered_on - a.registered_on)`;
  const answered = Prisma.sql`a.answered_on IS NOT NULL`;
  if ('oneOf' in test) return Prisma.sql`(${answered} AND ${days} = ANY(${test.oneOf.map(Number)}::int[]))`;
  const [from, to] = test.range;
  const low = Prisma.sql`${days} >= ${Number(from)}::int`;
  return Prisma.sql`(${answered} AND ${low} AND ${to === '' ? Prisma.sql`TRUE` : Prisma.sql`${days} <= ${Number(to)}::int`})`;
}

function flagIs(condition: Sql, test: FilterTest): Sql {
  const wanted = 'oneOf' in test ? test.oneOf.map((text) => text === 'true') : [];
  return Prisma.sql`${condition} = ANY(${wanted}::boolean[])`;
}

/** The judgement of the domain's `timeliness`, asked of the archive: what is judged is never stored. */
function timelinessCondition(office: Office, states: readonly string[]): Sql {
  const { today } = office;
  const soon = soonUntil(office);
  const done = Prisma.sql`coalesce(a.answered_on, a.closed_on)`;
  return Prisma.sql`(CASE WHEN a.due_on IS NULL THEN 'none'
    WHEN ${done} > a.due_on THEN 'doneLate' WHEN ${done} IS NOT NULL THEN 'doneInTime'
    WHEN a.due_on < ${today}::date THEN 'overdue' WHEN a.due_on = ${today}::date THEN 'dueToday'
    WHEN a.due_on <= ${soon}::date THEN 'dueSoon' ELSE 'inTime' END) = ANY(${[...states]}::text[])`;
}
