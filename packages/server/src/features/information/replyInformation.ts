import type { InformationRequest } from '../../db/generated/client.ts';
import { inTransaction, Refused, type Transaction } from '../../db/inTransaction.ts';
import { Forbidden, NotFound } from '../../graphql/errors.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { attach, type FileInput } from '../appeals/attachFiles.ts';
import { notify } from '../notifications/notify.ts';
import { ownBodyIds, peopleAsked } from './askedBodies.ts';
import { findRequest, isAsked } from './information.store.ts';

export interface ReplyInformationInput {
  readonly id: number;
  readonly reply: string;
  readonly files?: readonly FileInput[] | null | undefined;
}

/** The body replies what it was asked, with its papers: once, and for all who consider the matter. */
export async function replyInformation(office: Office, input: ReplyInformationInput) {
  office.require('information.reply');
  const known = await findRequest(office, input.id);
  if (!known) throw new NotFound('information request');
  if (!speaksForAsked(office, known)) throw new Forbidden('information.reply');
  return inTransaction(office, async ({ tx, note }) => {
    const request = await lockOpen(tx, input.id);
    if (input.reply.trim() === '') throw new Refused([refusal('TEXT_REQUIRED', 'reply')]);
    await tx.informationRequest.update({
      where: { id: request.id },
      data: { reply: input.reply.trim(), repliedById: office.signedIn.id, repliedAt: office.now },
    });
    await attach(tx, office, { informationRequestId: request.id }, input.files ?? []);
    note({
      action: 'appeal.replyInformation',
      entity: 'appeal',
      entityId: request.appealId,
      changes: { toBodyId: [request.toBodyId, request.toBodyId], reply: [null, input.reply.trim()] },
    });
    await tellReaders(tx, request);
    return request.id;
  });
}

/** Locks a request that still waits; what was replied or withdrawn stays as it is. */
export async function lockOpen(tx: Transaction, id: number): Promise<InformationRequest> {
  await tx.$queryRaw`SELECT 1 FROM information_requests WHERE id = ${id} FOR UPDATE`;
  const request = await tx.informationRequest.findUniqueOrThrow({ where: { id } });
  if (request.withdrawnAt) throw new Refused([refusal('INFORMATION_WITHDRAWN')]);
  if (request.repliedAt) throw new Refused([refusal('INFORMATION_REPLIED')]);
  return request;
}

// A body without accounts replies on paper: whoever asked writes it down, under his own name.
function speaksForAsked(office: Office, request: InformationRequest): boolean {
  if (isAsked(office, request)) return true;
  const isAsker = office.may('information.ask') && ownBodyIds(office).includes(request.fromBodyId);
  return isAsker && peopleAsked(office.book, request.toBodyId).length === 0;
}

// Whoever asked, and whoever considers the appeals to which the request was joined.
async function tellReaders(tx: Transaction, request: InformationRequest): Promise<void> {
  const links = await tx.informationLink.findMany({ where: { requestId: request.id } });
  const told = [
    { appealId: request.appealId, userId: request.askedById },
    ...links.map(({ appealId, linkedById }) => ({ appealId, userId: linkedById })),
  ];
  for (const { appealId, userId } of told) {
    const { number } = await tx.appeal.findUniqueOrThrow({
      where: { id: appealId },
      select: { number: true },
    });
    await notify(tx, [userId], 'appeal.replyInformation', 'appeal', appealId, { number });
  }
}
