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
  /** The body above it; null or absent = none is known. */
  readonly parentId?: number | null;
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
  const insteadId = isBarred(bodyId, context) ? higherBodyInstead(bodyId, context) : null;
  const params = insteadId === null ? { bodyId } : { bodyId, insteadId };
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

function isBarred(bodyId: number, { complainedBodyId, earlierDeciderBodyIds }: BarringContext): boolean {
  return bodyId === complainedBodyId || earlierDeciderBodyIds.includes(bodyId);
}

type BarringContext = Pick<RoutingContext, 'today' | 'complainedBodyId' | 'earlierDeciderBodyIds' | 'bodies'>;

/** The nearest body above a barred one that may have the appeal: there the complaint is heard (АППК art. 91). */
export function higherBodyInstead(bodyId: number, context: BarringContext): number | null {
  const find = (id: number) => context.bodies.find((body) => body.id === id);
  const climbed = new Set<number>();
  let above = find(bodyId)?.parentId ?? null;
  while (above !== null && !climbed.has(above)) {
    climbed.add(above);
    const body = find(above);
    if (!body) return null;
    if (!isBarred(above, context) && isInForce(body, context.today)) return above;
    above = body.parentId ?? null;
  }
  return null;
}

/** A body that may not have the appeal, why, and which one may instead. */
export interface BarredBody {
  readonly bodyId: number;
  readonly refusal: RoutingRefusal;
  readonly insteadId: number | null;
}

/** The bodies that may not have the appeal, each with the reason: shown before anybody chooses one of them. */
export function barredBodies(context: BarringContext): BarredBody[] {
  const { complainedBodyId, earlierDeciderBodyIds } = context;
  const ids = new Set([...(complainedBodyId === null ? [] : [complainedBodyId]), ...earlierDeciderBodyIds]);
  return [...ids].map((bodyId) => ({
    bodyId,
    refusal: refusalOf(
      bodyId === complainedBodyId ? 'ROUTE_TO_COMPLAINED_BODY' : 'ROUTE_TO_EARLIER_DECIDER',
      null,
      { bodyId },
    ),
    insteadId: higherBodyInstead(bodyId, context),
  }));
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

/** Where an appeal forwarded by competence then stands, and its new term when it is considered in this register. */
export interface ForwardingDecision {
  readonly bodyId: number;
  readonly state: 'forwarded' | 'routed';
}

/**
 * Forwarding by competence: the same bodies are barred as in routing. A body that works in this register considers the
 * appeal here, so for the department it is routed; with any other body the appeal leaves it. АППК art. 65.
 */
export function decideForwarding(
  bodyId: number,
  worksHere: boolean,
  context: RoutingContext,
): Result<ForwardingDecision, readonly RoutingRefusal[]> {
  const same = bodyId === context.currentBodyId ? [refusalOf('ROUTE_TO_SAME_BODY', 'bodyId')] : [];
  const refusals: readonly RoutingRefusal[] = [...bodyRefusals(bodyId, 'bodyId', context), ...same];
  if (refusals.length > 0) return refuse(refusals);
  return accept({ bodyId, state: worksHere ? 'routed' : 'forwarded' });
}

function dueRefusals({ dueOn }: RoutingInput, { today, appealDueOn }: RoutingContext): RoutingRefusal[] {
  if (dueOn === null) return [];
  if (dueOn < today) return [refusalOf('ROUTE_DUE_IN_PAST', 'dueOn')];
  const late = appealDueOn !== null && dueOn > appealDueOn;
  return late ? [refusalOf('ROUTE_DUE_AFTER_APPEAL', 'dueOn', { appealDueOn })] : [];
}
