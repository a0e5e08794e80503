import { plainDate } from '@tyndau/domain/calendar/plainDate';
import type { TermRule as LegalTermRule, Term } from '@tyndau/domain/calendar/terms';
import { type WorkingCalendar, workingCalendar } from '@tyndau/domain/calendar/workingCalendar';
import type { Archive } from '../db/archive.ts';
import { toPlainDate, toPlainDateOrNull } from '../db/dates.ts';
import type {
  Body,
  CalendarException,
  DictionaryEntry,
  Question,
  Setting,
  TermRule,
  Territory,
  TerritoryResidents,
  User,
} from '../db/generated/client.ts';

/**
 * Reference data held in memory: a page of fifty appeals names bodies, questions and territories hundreds of times,
 * and asking the database for each would cost more than the page itself.
 */
export interface ReferenceBook {
  readonly territories: ReadonlyMap<string, Territory>;
  readonly bodies: ReadonlyMap<number, Body>;
  readonly bodiesByCode: ReadonlyMap<string, Body>;
  readonly questions: ReadonlyMap<string, Question>;
  readonly dictionaries: ReadonlyMap<string, ReadonlyMap<string, DictionaryEntry>>;
  readonly competence: {
    readonly byBody: ReadonlyMap<number, string[]>;
    readonly byQuestion: ReadonlyMap<string, number[]>;
  };
  readonly termRules: readonly LegalTermRule[];
  /** The rules as the administrator keeps them. */
  readonly termRuleRows: readonly TermRule[];
  readonly calendar: WorkingCalendar;
  /** The days of the calendar as the administrator keeps them, in order. */
  readonly calendarDays: readonly CalendarException[];
  readonly settings: ReadonlyMap<string, unknown>;
  readonly settingRows: ReadonlyMap<string, Setting>;
  readonly users: ReadonlyMap<number, User>;
  /** From how many working days before its end a term counts as near. */
  readonly dueSoonWorkingDays: number;
  /** The body and everything below it in the tree. */
  bodyWithUnits(bodyId: number): number[];
  /** The question and everything below it in the classifier. */
  questionWithLeaves(code: string): string[];
  /** The territory and everything within it. */
  territoryWithParts(code: string): string[];
  /** How many live in the territory by the word nearest to the year: the latest not later than it, else the first one. */
  residentsOf(code: string, year: number): TerritoryResidents | null;
  /** The territory with everything above it, itself first. */
  territoryPath(code: string): Territory[];
}

/** Reads the whole book; a few thousand rows. */
export async function readBook({ prisma }: Archive): Promise<ReferenceBook> {
  const [territories, bodies, competences, questions, entries, rules, days, settings, users, residents] =
    await Promise.all([
      prisma.territory.findMany({ orderBy: { code: 'asc' } }),
      prisma.body.findMany({ orderBy: { id: 'asc' } }),
      prisma.bodyCompetence.findMany({ orderBy: [{ position: 'asc' }, { bodyId: 'asc' }] }),
      prisma.question.findMany({ orderBy: { code: 'asc' } }),
      prisma.dictionaryEntry.findMany({ orderBy: [{ dictionary: 'asc' }, { position: 'asc' }] }),
      prisma.termRule.findMany({ orderBy: { code: 'asc' } }),
      prisma.calendarException.findMany({ orderBy: { on: 'asc' } }),
      prisma.setting.findMany({ orderBy: { key: 'asc' } }),
      prisma.user.findMany(),
      prisma.territoryResidents.findMany({ orderBy: [{ code: 'asc' }, { year: 'asc' }] }),
    ]);
  const territoryByCode = indexBy(territories, (row) => row.code);
  const unitsOf = groupBy(bodies, (row) => row.parentId);
  const partsOf = groupBy(territories, (row) => row.parentCode);
  const leavesOf = groupBy(questions, (row) => row.parentCode);
  const residentsByCode = groupBy(residents, (row) => row.code);
  return {
    territories: territoryByCode,
    bodies: indexBy(bodies, (row) => row.id),
    bodiesByCode: indexBy(bodies, (row) => row.code),
    questions: indexBy(questions, (row) => row.code),
    dictionaries: new Map(
      [...groupBy(entries, (row) => row.dictionary)].map(([name, rows]) => [
        name,
        indexBy(rows, (row) => row.code),
      ]),
    ),
    competence: {
      byBody: mapValues(
        groupBy(competences, (row) => row.bodyId),
        (row) => row.questionCode,
      ),
      byQuestion: mapValues(
        groupBy(competences, (row) => row.questionCode),
        (row) => row.bodyId,
      ),
    },
    termRules: rules.map(toLegalRule),
    termRuleRows: rules,
    calendar: workingCalendar(days.map(toException)),
    calendarDays: days,
    settings: new Map(settings.map((row: Setting) => [row.key, row.value])),
    dueSoonWorkingDays: Number(settings.find(({ key }) => key === 'terms.soonDays')?.value ?? 3),
    settingRows: indexBy(settings, (row) => row.key),
    users: indexBy(users, (row) => row.id),
    bodyWithUnits: (bodyId) => withDescendants(bodyId, (id) => (unitsOf.get(id) ?? []).map((row) => row.id)),
    questionWithLeaves: (code) =>
      withDescendants(code, (above) => (leavesOf.get(above) ?? []).map((row) => row.code)),
    territoryWithParts: (code) =>
      withDescendants(code, (above) => (partsOf.get(above) ?? []).map((row) => row.code)),
    residentsOf(code, year) {
      const known = residentsByCode.get(code) ?? [];
      return known.findLast((row) => row.year <= year) ?? known[0] ?? null;
    },
    territoryPath: (code) => territoryPath(territoryByCode, code),
  };
}

/** A rule as the law counts it. */
export function toLegalRule(row: TermRule): LegalTermRule {
  return {
    code: row.code,
    appealKind: row.appealKind as LegalTermRule['appealKind'],
    variant: row.variant as LegalTermRule['variant'],
    validFrom: toPlainDateOrNull(row.validFrom) ?? plainDate('1900-01-01'),
    validTo: toPlainDateOrNull(row.validTo),
    term: { [row.unit]: row.length } as unknown as Term,
    start: row.start as LegalTermRule['start'],
    roll: 'nextWorkingDay',
    article: { kk: row.articleKk, ru: row.articleRu, en: row.articleEn },
    verified: row.verified,
  };
}

function toException(row: CalendarException) {
  return {
    date: toPlainDate(row.on),
    kind: row.kind as 'holiday' | 'transferredDayOff' | 'dayOff' | 'worked',
    name: { kk: row.nameKk, ru: row.nameRu, en: row.nameEn },
    confirmed: row.confirmed,
  };
}

function territoryPath(territories: ReadonlyMap<string, Territory>, code: string): Territory[] {
  const path: Territory[] = [];
  let current = territories.get(code);
  while (current && path.length < 6) {
    path.push(current);
    current = current.parentCode ? territories.get(current.parentCode) : undefined;
  }
  return path;
}

function withDescendants<Key>(root: Key, childrenOf: (key: Key) => Key[]): Key[] {
  const found = [root];
  for (let at = 0; at < found.length; at += 1) found.push(...childrenOf(found[at] as Key));
  return found;
}

function indexBy<Row, Key>(rows: readonly Row[], key: (row: Row) => Key): Map<Key, Row> {
  return new Map(rows.map((row) => [key(row), row]));
}

function groupBy<Row, Key>(rows: readonly Row[], key: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

function mapValues<Key, Row, Value>(groups: Map<Key, Row[]>, pick: (row: Row) => Value): Map<Key, Value[]> {
  return new Map([...groups].map(([key, rows]) => [key, rows.map(pick)]));
}
