import { formatNumber, numberPatterns, typedAsWritten } from '@tyndau/domain/appeals/numbering';
import { yearOf } from '@tyndau/domain/calendar/plainDate';
import { normalisePhone } from '@tyndau/domain/identity/phone';
import { normalisePostalIdentifier } from '@tyndau/domain/identity/postalIdentifier';
import { foldedWords } from '@tyndau/domain/text/normalise';
import { Prisma, type Sql } from '../../db/archive.ts';
import type { Office } from '../../office.ts';
import { visibleAppeals } from '../appeals/appeals.visibility.ts';
import { beginningOfNumber, namedCondition, namedPeople, numbersMeant } from '../appeals/findByText.ts';
import { askRegister } from '../appeals/listRegister.ts';
import { visibleAssignments } from '../assignments/assignments.store.ts';
import { visibleIntakes } from '../intake/intakes.visibility.ts';
import { visibleReceptions } from '../receptions/receptions.store.ts';

export interface SearchHit {
  readonly kind: 'appeal' | 'intake' | 'applicant' | 'reception' | 'assignment';
  readonly id: number;
  readonly title: string;
  readonly subtitle: string;
  readonly why: 'number' | 'iin' | 'phone' | 'name' | 'barcode';
  readonly state: string | null;
}

const MOST_OF_A_KIND = 8;

/** What the typed text may be, tried in turn; the first that can be anything decides where to look. */
export async function searchEverything(office: Office, typed: string): Promise<SearchHit[]> {
  const text = typed.trim();
  if (text.length < 2) return [];
  const compact = text.replace(/[\s()-]/g, '');
  if (/^\d{12}$/.test(compact)) return byIin(office, compact);
  const barcode = normalisePostalIdentifier(text);
  if (/^[A-Z]{2}\d{9}[A-Z]{2}$/.test(barcode)) return byBarcode(office, barcode);
  const phone = /^\+?\d{10,11}$/.test(compact) ? normalisePhone(compact) : null;
  if (phone) return byPhone(office, phone);
  if (/\d/.test(text)) return byNumber(office, text);
  return byName(office, foldedWords(text));
}

/** Appeals by a condition; every searching of appeals passes here and carries the visibility. */
function appeals(office: Office, condition: Sql, why: SearchHit['why']): Promise<SearchHit[]> {
  return office.archive.read<SearchHit>(Prisma.sql`
    SELECT 'appeal' AS kind, a.id, a.number AS title, concat_ws(' · ', nullif(a.applicant_name, ''), left(a.annotation, 90)) AS subtitle,
      ${why} AS why, a.state
    FROM appeals a WHERE ${condition} AND ${visibleAppeals(office)} ORDER BY a.registered_on DESC, a.id DESC LIMIT ${MOST_OF_A_KIND}`);
}

/** Letters by a condition on the alias `i`; every searching of letters passes here and carries the visibility. */
function intakes(office: Office, condition: Sql, why: SearchHit['why']): Promise<SearchHit[]> {
  return office.archive.read<SearchHit>(Prisma.sql`
    SELECT 'intake' AS kind, i.id, i.talon_number AS title, i.applicant_name AS subtitle, ${why} AS why, i.state
    FROM intakes i WHERE ${condition} AND ${visibleIntakes(office)} ORDER BY i.id DESC LIMIT ${MOST_OF_A_KIND}`);
}

/** Letters that have no card yet; those that have one are found by it. */
const waiting = Prisma.sql`i.state IN ('accepted', 'distributed')`;

function byIin(office: Office, iin: string): Promise<SearchHit[]> {
  // Whoever may not see the number may not try numbers out either.
  if (!office.may('appeal.seePersonalData')) return Promise.resolve([]);
  return together([
    appeals(office, Prisma.sql`a.applicant_iin = ${iin}`, 'iin'),
    intakes(office, Prisma.sql`i.applicant_iin = ${iin}`, 'iin'),
  ]);
}

function byPhone(office: Office, phone: string): Promise<SearchHit[]> {
  if (!office.may('appeal.seePersonalData')) return Promise.resolve([]);
  return together([
    appeals(office, Prisma.sql`a.card_id IN (SELECT id FROM cards WHERE phone = ${phone})`, 'phone'),
    intakes(office, Prisma.sql`i.applicant_phone = ${phone} AND ${waiting}`, 'phone'),
  ]);
}

function byBarcode(office: Office, barcode: string): Promise<SearchHit[]> {
  // Found first, and apart: with OR the planner would look at every appeal.
  const found = Prisma.sql`ARRAY(
    SELECT x.id FROM appeals x JOIN intakes i ON i.id = x.intake_id WHERE i.barcode = ${barcode}
    UNION SELECT joined_to_id FROM intakes WHERE barcode = ${barcode} AND joined_to_id IS NOT NULL)`;
  return together([
    appeals(office, Prisma.sql`a.id = ANY(${found})`, 'barcode'),
    intakes(office, Prisma.sql`i.barcode = ${barcode}`, 'barcode'),
  ]);
}

function byNumber(office: Office, typed: string): Promise<SearchHit[]> {
  const like = `%${typed.replace(/[%_\\]/g, '')}%`;
  const beginning = beginningOfNumber(typed);
  const number = beginning
    ? Prisma.sql`lower(a.number) LIKE ${beginning}`
    : Prisma.sql`a.number = ANY(${numbersMeant(typed, office)})`;
  const talonTyped = typedAsWritten(talonPattern(office), typed);
  const talonBeginning = beginningOfNumber(talonTyped);
  const talon = talonBeginning
    ? Prisma.sql`lower(i.talon_number) LIKE ${talonBeginning}`
    : Prisma.sql`i.talon_number = ANY(${talonsMeant(talonTyped, office)})`;
  return together([
    appeals(office, number, 'number'),
    intakes(office, talon, 'number'),
    office.archive.read<SearchHit>(Prisma.sql`
      SELECT 'reception' AS kind, r.id, r.number AS title, r.applicant_name AS subtitle, 'number' AS why, r.state
      FROM receptions r WHERE r.number LIKE ${like} AND ${visibleReceptions(office)} ORDER BY r.id DESC LIMIT ${MOST_OF_A_KIND}`),
    office.archive.read<SearchHit>(Prisma.sql`
      SELECT 'assignment' AS kind, s.id, s.number AS title, left(s.text, 120) AS subtitle, 'number' AS why, s.state
      FROM assignments s WHERE s.number LIKE ${like} AND ${visibleAssignments(office)} ORDER BY s.id DESC LIMIT ${MOST_OF_A_KIND}`),
  ]);
}

const talonPattern = ({ book }: Office) =>
  String(book.settings.get('numbers.talonPattern') ?? numberPatterns.talon);

/** The talon itself, or the one with this running part in this year or the last. */
function talonsMeant(typed: string, office: Office): string[] {
  if (!/^\d{1,6}$/.test(typed)) return [typed.toUpperCase()];
  const pattern = talonPattern(office);
  const year = yearOf(office.today);
  return [year, year - 1].map((given) =>
    formatNumber(pattern, { letter: '', year: given, serial: Number(typed), part: null }),
  );
}

function byName(office: Office, words: readonly string[]): Promise<SearchHit[]> {
  if (words.length === 0) return Promise.resolve([]);
  return together([
    appealsOfNamed(office, words),
    intakes(office, namedLetters(words), 'name'),
    office.archive.read<SearchHit>(Prisma.sql`
      SELECT 'reception' AS kind, r.id, r.number AS title, r.applicant_name AS subtitle, 'name' AS why, r.state
      FROM receptions r JOIN applicants p ON p.id = r.applicant_id
      WHERE ${namedPeople(words)} AND ${visibleReceptions(office)} ORDER BY r.id DESC LIMIT ${MOST_OF_A_KIND}`),
  ]);
}

/** The latest appeals of people of that name: from the register in memory, or from the archive while it is being read. */
async function appealsOfNamed(office: Office, words: readonly string[]): Promise<SearchHit[]> {
  const answer = await askRegister(office, {
    filter: { field: 'person', oneOf: [words.join(' ')] },
    sort: { field: 'registered', descending: true },
  });
  if (!answer) return appeals(office, namedCondition(words), 'name');
  const latest = [...answer.ids.subarray(0, MOST_OF_A_KIND)];
  return latest.length === 0 ? [] : appeals(office, Prisma.sql`a.id = ANY(${latest})`, 'name');
}

/** Waiting letters on which all the words stand; folded as the index of names is. */
function namedLetters(words: readonly string[]): Sql {
  const folded = Prisma.sql`translate(lower(i.applicant_name), 'әғқңөұүһіё', 'агкноуухие')`;
  return Prisma.join([waiting, ...words.map((word) => Prisma.sql`${folded} LIKE ${`%${word}%`}`)], ' AND ');
}

async function together(parts: readonly Promise<SearchHit[]>[]): Promise<SearchHit[]> {
  return (await Promise.all(parts)).flat();
}
