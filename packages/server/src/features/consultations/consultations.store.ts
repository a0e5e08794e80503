import { foldedWords } from '@tyndau/domain/text/normalise';
import { Prisma, type Sql } from '../../db/archive.ts';
import { columnsOf } from '../../db/columns.ts';
import { fromPlainDate } from '../../db/dates.ts';
import type { Consultation } from '../../db/generated/client.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Page } from '../../graphql/page.ts';
import type { Office } from '../../office.ts';
import { visibleConsultations } from './consultations.visibility.ts';

const columns = columnsOf(Prisma.ConsultationScalarFieldEnum, 'c');

/** What may be asked of the list; what is absent asks for nothing in particular. */
export interface ConsultationFilter {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  /** A question, or a section or category with all under it. */
  readonly questionCode?: string | null | undefined;
  readonly givenById?: number | null | undefined;
  /** Words of the subject, the note or the name. */
  readonly text?: string | null | undefined;
}

/** The consultation; throws NOT_FOUND, also where the viewer may not know of it. */
export async function getConsultation(office: Office, id: number): Promise<Consultation> {
  const rows = await office.archive.read<Consultation>(
    Prisma.sql`SELECT ${columns} FROM consultations c WHERE c.id = ${id} AND ${visibleConsultations(office)}`,
  );
  if (!rows[0]) throw new NotFound('consultation');
  return rows[0];
}

/** A page of consultations, the newest first. */
export function listConsultations(
  office: Office,
  filter: ConsultationFilter,
  page: Page,
): Promise<Consultation[]> {
  return office.archive.read<Consultation>(Prisma.sql`
    SELECT ${columns} FROM consultations c WHERE ${conditions(office, filter)}
    ORDER BY c.given_on DESC, c.id DESC LIMIT ${page.limit} OFFSET ${page.offset}`);
}

/** How many the filter finds, exactly. */
export async function countConsultations(office: Office, filter: ConsultationFilter): Promise<number> {
  const rows = await office.archive.read<{ total: number }>(
    Prisma.sql`SELECT count(*)::int AS total FROM consultations c WHERE ${conditions(office, filter)}`,
  );
  return rows[0]?.total ?? 0;
}

function conditions(office: Office, filter: ConsultationFilter): Sql {
  const { from, to, questionCode, givenById, text } = filter;
  const folded = Prisma.sql`translate(lower(c.subject || ' ' || c.note || ' ' || c.applicant_name), 'әғқңөұүһіё', 'агкноуухие')`;
  return Prisma.join(
    [
      visibleConsultations(office),
      ...(from ? [Prisma.sql`c.given_on >= ${fromPlainDate(from)}::date`] : []),
      ...(to ? [Prisma.sql`c.given_on <= ${fromPlainDate(to)}::date`] : []),
      ...(questionCode
        ? [
            Prisma.sql`(c.question_code = ${questionCode} OR starts_with(c.question_code, ${`${questionCode}.`}))`,
          ]
        : []),
      ...(givenById ? [Prisma.sql`c.given_by_id = ${givenById}`] : []),
      ...foldedWords(text ?? '').map((word) => Prisma.sql`${folded} LIKE ${`%${word}%`}`),
    ],
    ' AND ',
  );
}
