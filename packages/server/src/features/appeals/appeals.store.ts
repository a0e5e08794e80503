import { Prisma, type Sql } from '../../db/archive.ts';
import { columnsOf } from '../../db/columns.ts';
import type { Appeal } from '../../db/generated/client.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Office } from '../../office.ts';
import type { AppealRow } from './appealRow.ts';
import { visibleAppeals } from './appeals.visibility.ts';

const { text: _text, ...listed } = Prisma.AppealScalarFieldEnum;
const columns = columnsOf(Prisma.AppealScalarFieldEnum, 'a');
const listedColumns = columnsOf(listed, 'a');

/** The appeal, if the viewer may know of it. */
export async function findAppeal(office: Office, id: number): Promise<Appeal | null> {
  const rows = await office.archive.read<Appeal>(
    Prisma.sql`SELECT ${columns} FROM appeals a WHERE a.id = ${id} AND ${visibleAppeals(office)}`,
  );
  return rows[0] ?? null;
}

/** As `findAppeal`; throws NOT_FOUND, also where the viewer may not know that there is one. */
export async function getAppeal(office: Office, id: number): Promise<Appeal> {
  const appeal = await findAppeal(office, id);
  if (!appeal) throw new NotFound('appeal');
  return appeal;
}

/** A page of the few filings of one person or one card, the newest first; lists of the register are `listRegister`. */
export async function listAppealsOf(
  office: Office,
  { applicantId, cardId }: { readonly applicantId?: number; readonly cardId?: number },
  limit: number,
): Promise<AppealRow[]> {
  return office.archive.read<AppealRow>(Prisma.sql`
    SELECT ${listedColumns} FROM appeals a
    WHERE ${visibleAppeals(office)} AND ${ofPerson(applicantId, cardId)}
    ORDER BY a.registered_on DESC, a.id DESC LIMIT ${limit}`);
}

/** How many filings the person has. */
export async function countAppealsOf(office: Office, applicantId: number): Promise<number> {
  const rows = await office.archive.read<{ total: number }>(Prisma.sql`
    SELECT count(*) AS total FROM appeals a WHERE ${visibleAppeals(office)} AND ${ofPerson(applicantId, undefined)}`);
  return rows[0]?.total ?? 0;
}

function ofPerson(applicantId: number | undefined, cardId: number | undefined): Sql {
  if (cardId !== undefined) return Prisma.sql`a.card_id = ${cardId}`;
  return Prisma.sql`a.applicant_id = ${applicantId ?? null}`;
}
