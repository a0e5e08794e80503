import { may } from '../access/permissions.ts';
import type { Role } from '../access/roles.ts';
import { refusalOf } from '../kernel/refusal.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import {
  type AppealAction,
  type AppealState,
  appealActionRules,
  appealActions,
  appealLifecycle,
} from './lifecycle.ts';
import { type AppealActionRefusal, type AppealFacts, appealGuardRules } from './lifecycleGuards.ts';

export interface ActionQuestion {
  readonly state: AppealState;
  readonly role: Role;
  readonly facts: AppealFacts;
}

export interface AvailableAction {
  readonly action: AppealAction;
  /** Null = may be done now; else why not, to be shown beside the greyed button. */
  readonly refusal: AppealActionRefusal | null;
}

/** The actions of this state that belong to the role, each with the reason why it cannot be done just now. */
export function availableActions({ state, role, facts }: ActionQuestion): AvailableAction[] {
  return appealActions
    .filter(
      (action) => appealLifecycle[state].actions[action] && may(role, appealActionRules[action].permission),
    )
    .map((action) => ({ action, refusal: guardRefusal(action, { state, role, facts }) }));
}

/** Whether the action may be done, and the state that follows: the same table the buttons are drawn from. */
export function decideAppealAction(
  action: AppealAction,
  { state, role, facts }: ActionQuestion,
): Result<AppealState, AppealActionRefusal> {
  const next = appealLifecycle[state].actions[action];
  if (!next) return refuse(refusalOf('ACTION_NOT_IN_STATE', null, { state }));
  if (!may(role, appealActionRules[action].permission)) return refuse(refusalOf('ACTION_NOT_FOR_ROLE'));
  const refusal = guardRefusal(action, { state, role, facts });
  return refusal ? refuse(refusal) : accept(next);
}

function guardRefusal(
  action: AppealAction,
  { state, role, facts }: ActionQuestion,
): AppealActionRefusal | null {
  const question = { facts, role, isFinal: appealLifecycle[state].isFinal };
  const broken = appealActionRules[action].guards.find((guard) => !appealGuardRules[guard].holds(question));
  return broken ? appealGuardRules[broken].refusal : null;
}
