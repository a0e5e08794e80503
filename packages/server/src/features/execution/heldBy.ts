import { seesOnlyOwnBody } from '@tyndau/domain/access/roles';
import { type AppealState, isFinalState } from '@tyndau/domain/appeals/lifecycle';
import type { Office } from '../../office.ts';
import type { AppealRow } from '../appeals/appealRow.ts';
import { isOfBody, listResolutions } from './execution.store.ts';
import { findLiveDraft } from './liveDraft.ts';

/** With whom an appeal lies now, as far as the viewer may know. */
export interface HeldBy {
  /** department: it waits there; body: it is considered; approval: its answer waits for a signature. */
  readonly stage: 'department' | 'body' | 'approval';
  readonly bodyId: number | null;
  /** Null: nobody of the unit has taken it, or the viewer may not know who. */
  readonly userId: number | null;
  readonly since: Date | null;
}

/**
 * The last word says who has it: the department before routing and after the answer, then the unit or colleague of the last
 * resolution, else whoever took it, or to whom his load was handed over. Another body learns the body alone; that an answer waits
 * for a signature is known inside the body only.
 */
export async function heldBy(office: Office, appeal: AppealRow): Promise<HeldBy | null> {
  const state = appeal.state as AppealState;
  if (isFinalState(state)) return null;
  if (state === 'answered' || appeal.bodyId === null)
    return {
      stage: 'department',
      bodyId: null,
      userId: appeal.bodyId === null ? appeal.registrarId : null,
      since: null,
    };
  const { prisma } = office.archive;
  const isInside = isOfBody(office, appeal);
  if (seesOnlyOwnBody(office.signedIn.role) && !isInside)
    return { stage: 'body', bodyId: appeal.bodyId, userId: null, since: null };
  const draft = isInside ? await findLiveDraft(prisma, appeal.id) : null;
  if (draft?.state === 'forApproval' && draft.approverId !== null)
    return { stage: 'approval', bodyId: appeal.bodyId, userId: draft.approverId, since: draft.sentAt };
  const [resolutions, handed, routing] = await Promise.all([
    listResolutions(office, appeal),
    prisma.appealHolder.findUnique({ where: { appealId_kind: { appealId: appeal.id, kind: 'work' } } }),
    prisma.routing.findFirst({
      where: { appealId: appeal.id, role: 'responsible', endedAt: null },
      orderBy: { id: 'desc' },
    }),
  ]);
  const last = resolutions.findLast(({ role, endedAt }) => role === 'responsible' && endedAt === null);
  return {
    stage: 'body',
    bodyId: last?.bodyId ?? appeal.bodyId,
    userId: last?.userId ?? handed?.holderId ?? (last ? null : (routing?.takenById ?? null)),
    since: last?.writtenAt ?? routing?.takenAt ?? routing?.sentAt ?? null,
  };
}
