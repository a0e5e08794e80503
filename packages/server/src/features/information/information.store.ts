import { seesOnlyOwnBody } from '@tyndau/domain/access/roles';
import type { InformationTab } from '@tyndau/domain/execution/informationRequest';
import { Prisma, type Sql } from '../../db/archive.ts';
import { columnsOf } from '../../db/columns.ts';
import type { InformationRequest } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import type { AppealRow } from '../appeals/appealRow.ts';
import { findAppeal } from '../appeals/appeals.store.ts';
import { visibleAppeals } from '../appeals/appeals.visibility.ts';
import { isOfBody } from '../execution/execution.store.ts';
import { ownBodyIds, peopleAsked } from './askedBodies.ts';

const columns = columnsOf(Prisma.InformationRequestScalarFieldEnum, 'i');
const MOST_SHOWN = 200;

/** A request, with the appeal as whose it is looked at. */
export type RequestSeen = InformationRequest & { readonly forAppealId?: number };

/** Who considers the appeal, and the department: they read what was asked for it and what was joined to it. */
export function readsRequests(office: Office, appeal: AppealRow): boolean {
  return !seesOnlyOwnBody(office.signedIn.role) || isOfBody(office, appeal);
}

/** What was asked for the appeal, and what was asked before in the same matter and joined to it. */
export async function listRequests(office: Office, appeal: AppealRow): Promise<RequestSeen[]> {
  if (!readsRequests(office, appeal)) return [];
  const found = await office.archive.read<InformationRequest>(Prisma.sql`
    SELECT ${columns} FROM information_requests i
    WHERE i.appeal_id = ${appeal.id}
      OR i.id IN (SELECT request_id FROM information_links WHERE appeal_id = ${appeal.id})
    ORDER BY i.id DESC`);
  return found.map((request) => ({ ...request, forAppealId: appeal.id }));
}

/** A request that the viewer may read: as the body asked, or through an appeal it serves. */
export async function findRequest(office: Office, id: number): Promise<InformationRequest | null> {
  const request = await office.archive.prisma.informationRequest.findUnique({ where: { id } });
  if (!request) return null;
  if (isAsked(office, request)) return request;
  const links = await office.archive.prisma.informationLink.findMany({ where: { requestId: id } });
  for (const appealId of [request.appealId, ...links.map((link) => link.appealId)]) {
    const appeal = await findAppeal(office, appealId);
    if (appeal && readsRequests(office, appeal)) return request;
  }
  return null;
}

/** Whether the viewer stands for the body that was asked. */
export function isAsked(office: Office, { toBodyId }: Pick<InformationRequest, 'toBodyId'>): boolean {
  return office.may('information.reply') && ownBodyIds(office).includes(toBodyId);
}

/** Whether the viewer writes the reply: the body asked, or, where nobody of it has an account, whoever asked. */
export function mayReply(office: Office, request: InformationRequest): boolean {
  if (request.repliedAt !== null || request.withdrawnAt !== null) return false;
  if (isAsked(office, request)) return true;
  const isAsker = office.may('information.ask') && ownBodyIds(office).includes(request.fromBodyId);
  return isAsker && peopleAsked(office.book, request.toBodyId).length === 0;
}

/** Whether the viewer may take the request back: whoever may ask, for the body that asked. */
export function mayWithdraw(office: Office, request: InformationRequest): boolean {
  const isOpen = request.repliedAt === null && request.withdrawnAt === null;
  return isOpen && office.may('information.ask') && ownBodyIds(office).includes(request.fromBodyId);
}

function inTab(office: Office, tab: InformationTab): Sql {
  const own = ownBodyIds(office);
  const toUs = Prisma.sql`i.to_body_id = ANY(${own}) AND i.withdrawn_at IS NULL`;
  switch (tab) {
    case 'toUs':
      return Prisma.sql`${toUs} AND i.replied_at IS NULL AND a.closed_on IS NULL`;
    case 'replied':
      return Prisma.sql`${toUs} AND i.replied_at IS NOT NULL`;
    case 'ours':
      // Once the appeal has gone to another body, what is replied is for that body.
      return seesOnlyOwnBody(office.signedIn.role)
        ? Prisma.sql`i.from_body_id = ANY(${own}) AND a.body_id = ANY(${own}) AND ${visibleAppeals(office)}`
        : Prisma.sql`i.from_body_id = ANY(${own}) AND ${visibleAppeals(office)}`;
  }
}

/** A list of the room of requests: what waits by its term, what is done by its day. */
export function listRoom(office: Office, tab: InformationTab): Promise<InformationRequest[]> {
  const order = tab === 'toUs' ? Prisma.sql`i.due_on, i.id` : Prisma.sql`i.id DESC`;
  return office.archive.read<InformationRequest>(Prisma.sql`
    SELECT ${columns} FROM information_requests i JOIN appeals a ON a.id = i.appeal_id
    WHERE ${inTab(office, tab)} ORDER BY ${order} LIMIT ${MOST_SHOWN}`);
}

/** How many there are in the list. */
export async function countRoom(office: Office, tab: InformationTab): Promise<number> {
  const rows = await office.archive.read<{ count: number }>(Prisma.sql`
    SELECT count(*)::int AS count FROM information_requests i JOIN appeals a ON a.id = i.appeal_id
    WHERE ${inTab(office, tab)}`);
  return rows[0]?.count ?? 0;
}
