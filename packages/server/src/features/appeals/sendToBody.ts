import { decideRouting, type RoutingContext, type RoutingDecision } from '@tyndau/domain/appeals/routing';
import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { fromPlainDate, toPlainDate, toPlainDateOrNull } from '../../db/dates.ts';
import { insertRows } from '../../db/insertRows.ts';
import { Refused, type Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { endExecution } from '../execution/endExecution.ts';
import { type AppealInHand, tellExecutors } from './tellWhoMustAct.ts';

/** To whom, with which words, until when. */
export interface RouteInput {
  readonly bodyId: number;
  readonly coBodyIds?: readonly number[] | null | undefined;
  readonly resolution?: string | null | undefined;
  readonly dueOn?: string | null | undefined;
}

/** What routing must know of the appeal. */
export interface AppealToRoute {
  readonly cardId: number | null;
  readonly id: number | null;
  readonly repeatOfId: number | null;
  readonly questionCode: string;
  readonly complainedBodyId: number | null;
  readonly bodyId: number | null;
  readonly dueOn: PlainDate | null;
}

/** Asks the law whether the appeal may go there; throws the refusals. */
export async function askRouting(
  tx: Transaction,
  office: Office,
  route: RouteInput,
  appeal: AppealToRoute,
): Promise<RoutingDecision> {
  const decided = decideRouting(
    {
      bodyId: route.bodyId,
      coBodyIds: route.coBodyIds ?? [],
      dueOn: (route.dueOn ?? null) as PlainDate | null,
    },
    await routingContext(tx, office, appeal),
  );
  if (!decided.ok) throw new Refused(decided.refusal);
  return decided.value;
}

/** What the law of routing must know: who is barred, who has it now, which bodies are in force. */
export async function routingContext(
  tx: Transaction,
  office: Office,
  appeal: AppealToRoute,
): Promise<RoutingContext> {
  return {
    today: office.today,
    appealDueOn: appeal.dueOn,
    complainedBodyId: appeal.complainedBodyId,
    earlierDeciderBodyIds: await earlierDeciders(tx, appeal),
    currentBodyId: appeal.bodyId,
    bodies: bodiesToRoute(office),
  };
}

/** The bodies of the book as routing asks of them. */
export function bodiesToRoute(office: Office): RoutingContext['bodies'] {
  return [...office.book.bodies.values()].map((body) => ({
    id: body.id,
    parentId: body.parentId,
    validFrom: toPlainDateOrNull(body.validFrom),
    validTo: toPlainDateOrNull(body.validTo),
  }));
}

// Whoever answered an earlier filing of the card, or the appeal this one repeats, has decided the matter once; of an
// earlier letter that was split, whoever answered its part on this question.
async function earlierDeciders(tx: Transaction, appeal: AppealToRoute): Promise<number[]> {
  if (appeal.cardId === null && appeal.repeatOfId === null) return [];
  const rows = await tx.$queryRaw<{ bodyId: number }[]>`
    WITH earlier AS (
      SELECT id FROM appeals
      WHERE (card_id = ${appeal.cardId} OR id = ${appeal.repeatOfId}) AND id <> ${appeal.id ?? 0}
    )
    SELECT DISTINCT n.body_id AS "bodyId" FROM (
      SELECT id FROM earlier
      UNION ALL
      SELECT part.id FROM earlier JOIN appeals part
        ON part.part_of_id = earlier.id AND part.question_code = ${appeal.questionCode}
    ) e JOIN answers n ON n.appeal_id = e.id`;
  return rows.map((row) => row.bodyId);
}

/** Whoever had the appeal before is relieved. */
export async function relieveBodies(tx: Transaction, office: Office, appealId: number): Promise<void> {
  await tx.routing.updateMany({
    where: { appealId, endedAt: null },
    data: { endedAt: office.now, endReason: 'rerouted' },
  });
  await endExecution(tx, office, appealId, 'rerouted');
}

/** Writes the sending: the new body and its helpers get the appeal. */
export async function sendToBody(
  tx: Transaction,
  office: Office,
  appeal: AppealInHand,
  decision: RoutingDecision,
  resolution: string,
  registeredDueOn: PlainDate | null,
  kind: 'appeal.route' | 'appeal.forward' = 'appeal.route',
): Promise<void> {
  const appealId = appeal.id;
  const dueOn = fromPlainDate(decision.dueOn ?? registeredDueOn ?? office.today);
  const sent = { appealId, sentAt: office.now, sentById: office.signedIn.id, resolution, dueOn };
  await Promise.all([
    insertRows(tx, 'routings', [
      { ...sent, bodyId: decision.bodyId, role: 'responsible' },
      ...decision.coBodyIds.map((bodyId) => ({ ...sent, bodyId, role: 'co' })),
    ]),
    tellExecutors(tx, office, kind, appeal, [decision.bodyId, ...decision.coBodyIds], toPlainDate(dueOn)),
  ]);
}
