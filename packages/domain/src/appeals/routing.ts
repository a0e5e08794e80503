import type { PlainDate } from '../calendar/plainDate.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** To whom an appeal is to be sent: one body answers, others help. */
export interface RoutingInput {
  readonly bodyId: number;
  readonly coBodyIds: readonly number[];
  /** The term set for the executor; null = the term of the appeal. */
  readonly dueOn: PlainDate | null;
}

export interface BodyInForce {
  readonly id: number;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
}

export interface RoutingContext {
  readonly today: PlainDate;
  readonly appealDueOn: PlainDate | null;
  /** The body complained about, or the body of the official complained about. */
  readonly complainedBodyId: number | null;
  /** Bodies that decided the earlier appeals of this person on this question. */
  readonly earlierDeciderBodyIds: readonly number[];
  /** The body that has the appeal now, when it is sent on to another. */
  readonly currentBodyId: number | null;
  readonly bodies: readonly BodyInForce[];
  /** A setting. */
  readonly mostCoExecutors?: number;
}

export interface RoutingDecision {
  readonly bodyId: number;
  readonly coBodyIds: readonly number[];
  readonly dueOn: PlainDate | null;
}

export const routingRefusalCodes = [
  'ROUTE_TO_COMPLAINED_BODY',
  'ROUTE_TO_EARLIER_DECIDER',
  'ROUTE_BODY_UNKNOWN',
  'ROUTE_BODY_CLOSED',
  'ROUTE_TO_SAME_BODY',
  'ROUTE_BODY_REPEATED',
  'ROUTE_TOO_MANY_CO_EXECUTORS',
  'ROUTE_DUE_IN_PAST',
  'ROUTE_DUE_AFTER_APPEAL',
] as const;

export type RoutingRefusal = Refusal<(typeof routingRefusalCodes)[number]>;

/**
 * Routing: never to the body complained about, nor to the body that decided the earlier appeal on the same question,
 * neither as responsible nor as co-executor. АППК art. 64–65; the ban on passing appeals to those who decided them.
 */
export function decideRouting(
  input: RoutingInput,
  context: RoutingContext,
): Result<RoutingDecision, readonly RoutingRefusal[]> {
  const refusals = [
    ...bodyRefusals(input.bodyId, 'bodyId', context),
    ...input.coBodyIds.flatMap((id) => bodyRefusals(id, 'coBodyIds', context)),
    ...togetherRefusals(input, context),
    ...dueRefusals(input, context),
  ];
  if (refusals.length > 0) return refuse(refusals);
  return accept({ ...input, dueOn: input.dueOn ?? context.appealDueOn });
}

function bodyRefusals(
  bodyId: number,
  field: 'bodyId' | 'coBodyIds',
  context: RoutingContext,
): RoutingRefusal[] {
  const body = context.bodies.find(({ id }) => id === bodyId);
  const params = { bodyId };
  if (!body) return [refusalOf('ROUTE_BODY_UNKNOWN', field, params)];
  const refusals: RoutingRefusal[] = [];
  if (bodyId === context.complainedBodyId)
    refusals.push(refusalOf('ROUTE_TO_COMPLAINED_BODY', field, params));
  if (context.earlierDeciderBodyIds.includes(bodyId)) {
    refusals.push(refusalOf('ROUTE_TO_EARLIER_DECIDER', field, params));
  }
  if (!isInForce(body, context.today)) refusals.push(refusalOf('ROUTE_BODY_CLOSED', field, params));
  return refusals;
}

function isInForce({ validFrom, validTo }: BodyInForce, on: PlainDate): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo);
}

function togetherRefusals({ bodyId, coBodyIds }: RoutingInput, context: RoutingContext): RoutingRefusal[] {
  const refusals: RoutingRefusal[] = [];
  const most = context.mostCoExecutors ?? 10;
  if (bodyId === context.currentBodyId) refusals.push(refusalOf('ROUTE_TO_SAME_BODY', 'bodyId'));
  if (new Set([bodyId, ...coBodyIds]).size < coBodyIds.length + 1) {
    refusals.push(refusalOf('ROUTE_BODY_REPEATED', 'coBodyIds'));
  }
  if (coBodyIds.length > most) refusals.push(refusalOf('ROUTE_TOO_MANY_CO_EXECUTORS', 'coBodyIds', { most }));
  return refusals;
}

function dueRefusals({ dueOn }: RoutingInput, { today, appealDueOn }: RoutingContext): RoutingRefusal[] {
  if (dueOn === null) return [];
  if (dueOn < today) return [refusalOf('ROUTE_DUE_IN_PAST', 'dueOn')];
  const late = appealDueOn !== null && dueOn > appealDueOn;
  return late ? [refusalOf('ROUTE_DUE_AFTER_APPEAL', 'dueOn', { appealDueOn })] : [];
}
