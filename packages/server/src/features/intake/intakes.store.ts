import { Prisma, type Sql } from '../../db/archive.ts';
import { columnsOf } from '../../db/columns.ts';
import { fromPlainDate } from '../../db/dates.ts';
import type { Intake } from '../../db/generated/client.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Page } from '../../graphql/page.ts';
import type { Office } from '../../office.ts';
import { visibleIntakes } from './intakes.visibility.ts';

const columns = columnsOf(Prisma.IntakeScalarFieldEnum, 'i');

/** What the counter may ask for; what is absent asks for nothing in particular. */
export interface IntakeFilter {
  readonly journalOn?: string | null | undefined;
  readonly journalFrom?: string | null | undefined;
  readonly journalTo?: string | null | undefined;
  readonly states?: readonly string[] | null | undefined;
  readonly sources?: readonly string[] | null | undefined;
  readonly forms?: readonly string[] | null | undefined;
  readonly languages?: readonly string[] | null | undefined;
  readonly mine?: boolean | null | undefined;
  readonly unassigned?: boolean | null | undefined;
  readonly text?: string | null | undefined;
}

/** The letter, if the viewer may know of it. */
export async function findIntake(office: Office, id: number): Promise<Intake | null> {
  const rows = await office.archive.read<Intake>(
    Prisma.sql`SELECT ${columns} FROM intakes i WHERE i.id = ${id} AND ${visibleIntakes(office)}`,
  );
  return rows[0] ?? null;
}

/** As `findIntake`; throws NOT_FOUND, also where the viewer may not know that there is one. */
export async function getIntake(office: Office, id: number): Promise<Intake> {
  const intake = await findIntake(office, id);
  if (!intake) throw new NotFound('intake');
  return intake;
}

/** A page of letters: a day's journal and what waits in the order of the journal, anything else the newest first. */
export function listIntakes(office: Office, filter: IntakeFilter, page: Page): Promise<Intake[]> {
  const order =
    filter.journalOn || filter.unassigned
      ? Prisma.sql`i.journal_on, i.id`
      : Prisma.sql`i.journal_on DESC, i.id DESC`;
  return office.archive.read<Intake>(Prisma.sql`
    SELECT ${columns} FROM intakes i WHERE ${intakeConditions(office, filter)}
    ORDER BY ${order} LIMIT ${page.limit} OFFSET ${page.offset}`);
}

/** How many the filter finds, exactly. */
export async function countIntakes(office: Office, filter: IntakeFilter): Promise<number> {
  const rows = await office.archive.read<{ total: number }>(
    Prisma.sql`SELECT count(*) AS total FROM intakes i WHERE ${intakeConditions(office, filter)}`,
  );
  return rows[0]?.total ?? 0;
}

function intakeConditions(office: Office, filter: IntakeFilter): Sql {
  const { journalOn, journalFrom, journalTo, mine, unassigned } = filter;
  const oneOf = (column: string, values: readonly string[] | null | undefined) =>
    values && values.length > 0 ? [Prisma.sql`${Prisma.raw(`i.${column}`)} = ANY(${[...values]})`] : [];
  return Prisma.join(
    [
      visibleIntakes(office),
      ...(journalOn ? [Prisma.sql`i.journal_on = ${fromPlainDate(journalOn)}::date`] : []),
      ...(journalFrom ? [Prisma.sql`i.journal_on >= ${fromPlainDate(journalFrom)}::date`] : []),
      ...(journalTo ? [Prisma.sql`i.journal_on <= ${fromPlainDate(journalTo)}::date`] : []),
      ...oneOf('state', filter.states),
      ...oneOf('source', filter.sources),
      ...oneOf('form', filter.forms),
      ...oneOf('language', filter.languages),
      ...(mine ? [Prisma.sql`i.registrar_id = ${office.signedIn.id}`] : []),
      ...(unassigned ? [Prisma.sql`i.state = 'accepted' AND i.registrar_id IS NULL`] : []),
      ...textConditions(filter.text),
    ],
    ' AND ',
  );
}

/** Through number, number of the talon, ИИН, barcode, or every word of a name in any order. */
function textConditions(text: string | null | undefined): Sql[] {
  const typed = text?.trim().toUpperCase() ?? '';
  if (typed === '') return [];
  if (/^\d{12}$/.test(typed)) return [Prisma.sql`i.applicant_iin = ${typed}`];
  if (/^[A-Z]{2}\d{9}[A-Z]{2}$/.test(typed.replace(/\s/g, ''))) {
    return [Prisma.sql`i.barcode = ${typed.replace(/\s/g, '')}`];
  }
  if (/^\d{1,9}$/.test(typed)) {
    return [Prisma.sql`(i.through_number = ${Number(typed)} OR i.talon_number LIKE ${`%${typed}`})`];
  }
  if (/^[\p{L}\d]{1,4}-\d{4}-\d+$/u.test(typed)) return [Prisma.sql`i.talon_number = ${typed}`];
  return typed.split(/\s+/).map((word) => {
    const folded = Prisma.sql`translate(lower(i.applicant_name), 'әғқңөұүһіё', 'агкноуухие')`;
    return Prisma.sql`${folded} LIKE '%' || translate(lower(${escapeLike(word)}), 'әғқңөұүһіё', 'агкноуухие') || '%'`;
  });
}

function escapeLike(word: string): string {
  return word.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
