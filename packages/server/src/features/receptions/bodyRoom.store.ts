import { seesOnlyOwnBody } from '@tyndau/domain/access/roles';
import { Prisma, type Sql } from '../../db/archive.ts';
import { columnsOf } from '../../db/columns.ts';
import type { ReceptionInquiry, ReceptionInvitation } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';

const inquiryColumns = columnsOf(Prisma.ReceptionInquiryScalarFieldEnum, 'q');
const invitationColumns = columnsOf(Prisma.ReceptionInvitationScalarFieldEnum, 'v');

/** An inquiry or invitation with what its body may know of the reception. */
export interface ReceptionForBody {
  readonly number: string;
  readonly applicantName: string;
  readonly essence: string;
  readonly questionCode: string;
  readonly startsAt: Date | null;
  readonly dayId: number | null;
}

const seenOfReception = Prisma.sql`r.number, r.applicant_name AS "applicantName", r.essence,
  r.question_code AS "questionCode", r.starts_at AS "startsAt", r.day_id AS "dayId"`;

// What came to the viewer's body or its units, and nothing else of the reception.
function toOwnBody(office: Office, column: Sql): Sql {
  office.require('reception.position');
  const viewer = office.signedIn;
  return seesOnlyOwnBody(viewer.role)
    ? Prisma.sql`${column} = ANY(${office.book.bodyWithUnits(viewer.bodyId)})`
    : Prisma.sql`FALSE`;
}

export type BodyInquiry = ReceptionInquiry & ReceptionForBody;
export type BodyInvitation = ReceptionInvitation & ReceptionForBody;

const MOST_SHOWN = 200;

/** Requests for information that came to the viewer's body, those without answer first. */
export function listInquiriesOfBody(office: Office): Promise<BodyInquiry[]> {
  return office.archive.read<BodyInquiry>(Prisma.sql`
    SELECT ${inquiryColumns}, ${seenOfReception} FROM reception_inquiries q JOIN receptions r ON r.id = q.reception_id
    WHERE ${toOwnBody(office, Prisma.sql`q.body_id`)}
    ORDER BY (q.answered_at IS NOT NULL), q.due_on, q.id LIMIT ${MOST_SHOWN}`);
}

/** Invitations that came to the viewer's body, those without position first. */
export function listInvitationsOfBody(office: Office): Promise<BodyInvitation[]> {
  return office.archive.read<BodyInvitation>(Prisma.sql`
    SELECT ${invitationColumns}, ${seenOfReception} FROM reception_invitations v JOIN receptions r ON r.id = v.reception_id
    WHERE ${toOwnBody(office, Prisma.sql`v.body_id`)}
    ORDER BY (v.positioned_at IS NOT NULL AND v.assessment IS DISTINCT FROM 'poor'), v.due_on, v.id
    LIMIT ${MOST_SHOWN}`);
}

/** The inquiry, if it came to the viewer's body. */
export async function findInquiryOfBody(office: Office, id: number): Promise<BodyInquiry | null> {
  const rows = await office.archive.read<BodyInquiry>(Prisma.sql`
    SELECT ${inquiryColumns}, ${seenOfReception} FROM reception_inquiries q JOIN receptions r ON r.id = q.reception_id
    WHERE q.id = ${id} AND ${toOwnBody(office, Prisma.sql`q.body_id`)}`);
  return rows[0] ?? null;
}

/** The invitation, if it came to the viewer's body. */
export async function findInvitationOfBody(office: Office, id: number): Promise<BodyInvitation | null> {
  const rows = await office.archive.read<BodyInvitation>(Prisma.sql`
    SELECT ${invitationColumns}, ${seenOfReception} FROM reception_invitations v JOIN receptions r ON r.id = v.reception_id
    WHERE v.id = ${id} AND ${toOwnBody(office, Prisma.sql`v.body_id`)}`);
  return rows[0] ?? null;
}
