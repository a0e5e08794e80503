import { may } from '../access/permissions.ts';
import type { Role } from '../access/roles.ts';
import { refusalOf } from '../kernel/refusal.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type AssignmentFacts, type AssignmentRefusal, assignmentGuardRules } from './assignmentGuards.ts';
import {
  type AssignmentAction,
  type AssignmentState,
  assignmentActionRules,
  assignmentActions,
  assignmentLifecycle,
} from './assignmentLifecycle.ts';

export interface AssignmentQuestion {
  readonly state: AssignmentState;
  readonly role: Role;
  readonly facts: AssignmentFacts;
}

export interface AvailableAssignmentAction {
  readonly action: AssignmentAction;
  /** Null = may be done now; else why not, to be shown beside the greyed button. */
  readonly refusal: AssignmentRefusal | null;
}

/** Whether the action may be done, and the state that follows. */
export function decideAssignmentAction(
  action: AssignmentAction,
  { state, role, facts }: AssignmentQuestion,
): Result<AssignmentState, AssignmentRefusal> {
  const next = assignmentLifecycle[state].actions[action];
  if (!next) return refuse(refusalOf('ACTION_NOT_IN_STATE', null, { state }));
  if (!may(role, assignmentActionRules[action].permission)) return refuse(refusalOf('ACTION_NOT_FOR_ROLE'));
  const broken = assignmentActionRules[action].guards.find(
    (guard) => !assignmentGuardRules[guard].holds(facts),
  );
  return broken ? refuse(assignmentGuardRules[broken].refusal(facts)) : accept(next);
}

// What another body has to do, and what nobody has asked for yet, is no button of mine, not even a grey one.
const unsaid: readonly string[] = [
  'NOT_YOUR_BODY',
  'ASSIGNMENT_EXTENSION_NOT_ASKED',
  'ASSIGNMENT_NO_OPEN_CHECK',
  'ASSIGNMENT_PART_REPORTED',
];

/** The actions of this state that belong to the actor, each with the reason why it cannot be done just now. */
export function availableAssignmentActions(question: AssignmentQuestion): AvailableAssignmentAction[] {
  return assignmentActions.flatMap((action): AvailableAssignmentAction[] => {
    if (!assignmentLifecycle[question.state].actions[action]) return [];
    if (!may(question.role, assignmentActionRules[action].permission)) return [];
    const decided = decideAssignmentAction(action, question);
    if (decided.ok) return [{ action, refusal: null }];
    return unsaid.includes(decided.refusal.code) ? [] : [{ action, refusal: decided.refusal }];
  });
}
