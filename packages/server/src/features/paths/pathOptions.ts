import type { AvailableAction } from '@tyndau/domain/appeals/availableActions';
import { availableActions } from '@tyndau/domain/appeals/availableActions';
import type { AppealState } from '@tyndau/domain/appeals/lifecycle';
import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import {
  type EarlierAppeal,
  earlierStatesFor,
  needRefusal,
  type PathContext,
} from '@tyndau/domain/paths/decidePath';
import { type GroundRule, groundsOf, type PathAction, pathActions } from '@tyndau/domain/paths/grounds';
import { isImmediate, type PathTerm, pathTerm } from '@tyndau/domain/paths/pathTerms';
import { procedureOf } from '@tyndau/domain/paths/procedures';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { actionQuestion } from '../appeals/appealFacts.ts';
import type { AppealRow } from '../appeals/appealRow.ts';
import { listEarlier, pathContext } from './pathContext.ts';

/** One ground as it may be chosen here and now. */
export interface GroundOption {
  readonly rule: GroundRule;
  readonly term: PathTerm | null;
  readonly isLate: boolean;
  /** By when, to the hour, what cannot wait; null elsewhere. */
  readonly dueAt: Date | null;
  readonly refusal: Refusal | null;
  readonly earlier: readonly (EarlierAppeal & { readonly number: string })[];
}

export interface PathOption {
  readonly action: PathAction;
  readonly grounds: readonly GroundOption[];
}

/** The ways out of the procedure that are open to the viewer: grounds that fit the kind, terms, and what stands against. */
export async function pathOptions(office: Office, appeal: AppealRow): Promise<PathOption[]> {
  const open = new Set(
    availableActions(actionQuestion(office, appeal)).flatMap(({ action, refusal }: AvailableAction) =>
      refusal === null ? [action] : [],
    ),
  );
  // Proposing needs the grounds of what is proposed, though deciding is not for the proposer.
  const proposable: readonly PathAction[] = open.has('appeal.propose')
    ? ['appeal.return', 'appeal.terminate']
    : [];
  const actions = pathActions.filter((action) => open.has(action) || proposable.includes(action));
  if (actions.length === 0) return [];
  const { prisma } = office.archive;
  // A paper can still be attached: that it is not there yet stands against nothing.
  const context = await pathContext(prisma, office, appeal, { hasPaper: true });
  const states: readonly AppealState[] = ['terminated', 'returned', 'closed'];
  const earlier = await listEarlier(prisma, office, appeal, states);
  const groundsFor = (action: PathAction) =>
    groundsOf(action, procedureOf(context.kind)).map((rule) =>
      groundOption(office, appeal, context, earlier, rule),
    );
  return actions.map((action) => ({ action, grounds: groundsFor(action) }));
}

function groundOption(
  office: Office,
  appeal: AppealRow,
  context: PathContext,
  earlier: GroundOption['earlier'],
  rule: GroundRule,
): GroundOption {
  const term = pathTerm(rule.action, rule.code, context, context.calendar);
  const fitting = earlier.filter(({ state }) => earlierStatesFor(rule.needs).includes(state));
  const told = needRefusal(rule.needs, { ...context, earlier: fitting[0] ?? null });
  return {
    rule,
    term,
    isLate: term !== null && context.today > term.dueOn,
    dueAt: isImmediate(rule.code) ? crimeDueAt(office, appeal) : null,
    refusal: told?.[0] ?? null,
    earlier: fitting,
  };
}

/** «At once», in hours: the setting of the office, from the moment of registration. */
export function crimeDueAt(office: Office, appeal: Pick<AppealRow, 'registeredAt'>): Date {
  const hours = Number(office.book.settings.get('terms.crimeForwardHours') ?? 24);
  return new Date(appeal.registeredAt.getTime() + hours * 3_600_000);
}

/** The bodies to which reports of a crime go first: a setting of the office. */
export function crimeBodyIds(office: Office): number[] {
  const codes = String(office.book.settings.get('office.crimeBodies') ?? '').split(/\s+/);
  return codes.flatMap((code) => office.book.bodiesByCode.get(code)?.id ?? []);
}

/** Late when the day of the decision is after the day the law wanted it. */
export function isLateStep(step: { readonly dueOn: Date | null; readonly decidedOn: Date }): boolean {
  return step.dueOn !== null && step.decidedOn > step.dueOn;
}

/** Whether the applicant was told in time, judged today. */
export function isNoticeLate(
  notice: { readonly dueOn: Date; readonly sentOn: Date | null; readonly voidedAt: Date | null },
  today: PlainDate,
): boolean {
  if (notice.voidedAt !== null) return false;
  return (notice.sentOn?.toISOString().slice(0, 10) ?? today) > notice.dueOn.toISOString().slice(0, 10);
}
