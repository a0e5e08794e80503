import { may, type Permission } from '../access/permissions.ts';
import { type Role, seesOnlyOwnBody } from '../access/roles.ts';
import { type ControlLevel, controlLevels } from '../appeals/vocabulary.ts';
import type { Localized } from '../kernel/localized.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** Whose order it is, the highest first: the same levels that put an appeal under control. */
export const assignmentLevels = controlLevels;

export type AssignmentLevel = ControlLevel;

/** Out of what an assignment arose. */
export const assignmentSources = ['instruction', 'appeal', 'reception', 'onSiteCheck'] as const;

export type AssignmentSource = (typeof assignmentSources)[number];

export const assignmentStates = [
  'issued',
  'inWork',
  'reported',
  'returnedForRework',
  'executed',
  'cancelled',
] as const;

export type AssignmentState = (typeof assignmentStates)[number];

export const assignmentActions = [
  'assignment.accept',
  'assignment.report',
  'assignment.acceptReport',
  'assignment.returnReport',
  'assignment.extend',
  'assignment.cancel',
] as const;

export type AssignmentAction = (typeof assignmentActions)[number];

interface AssignmentStateRule {
  readonly name: Localized;
  readonly isFinal: boolean;
  readonly actions: Readonly<Partial<Record<AssignmentAction, AssignmentState>>>;
}

/** The life of an assignment as one table: set, executed, reported, and ended by those who set it. */
export const assignmentLifecycle: Record<AssignmentState, AssignmentStateRule> = {
  issued: {
    name: { kk: 'Берілді', ru: 'Дано', en: 'Issued' },
    isFinal: false,
    actions: {
      'assignment.accept': 'inWork',
      'assignment.extend': 'issued',
      'assignment.cancel': 'cancelled',
    },
  },
  inWork: {
    name: { kk: 'Орындалуда', ru: 'Исполняется', en: 'In work' },
    isFinal: false,
    actions: {
      'assignment.report': 'reported',
      'assignment.extend': 'inWork',
      'assignment.cancel': 'cancelled',
    },
  },
  reported: {
    name: { kk: 'Орындалғаны туралы хабарланды', ru: 'Доложено об исполнении', en: 'Reported' },
    isFinal: false,
    actions: { 'assignment.acceptReport': 'executed', 'assignment.returnReport': 'returnedForRework' },
  },
  returnedForRework: {
    name: { kk: 'Пысықтауға қайтарылды', ru: 'Возвращено на доработку', en: 'Returned for rework' },
    isFinal: false,
    actions: {
      'assignment.report': 'reported',
      'assignment.extend': 'returnedForRework',
      'assignment.cancel': 'cancelled',
    },
  },
  executed: {
    name: { kk: 'Орындалды, бақылаудан алынды', ru: 'Исполнено, снято с контроля', en: 'Executed' },
    isFinal: true,
    actions: {},
  },
  cancelled: { name: { kk: 'Күші жойылды', ru: 'Отменено', en: 'Cancelled' }, isFinal: true, actions: {} },
};

interface AssignmentActionRule {
  readonly name: Localized;
  readonly permission: Permission;
}

/** Who may do each thing. Control is ended by the department, never by the one who executes. */
export const assignmentActionRules: Record<AssignmentAction, AssignmentActionRule> = {
  'assignment.accept': {
    name: { kk: 'Орындауға алу', ru: 'Взять в работу', en: 'Take into work' },
    permission: 'assignment.report',
  },
  'assignment.report': {
    name: { kk: 'Орындалғаны туралы хабарлау', ru: 'Доложить об исполнении', en: 'Report execution' },
    permission: 'assignment.report',
  },
  'assignment.acceptReport': {
    name: { kk: 'Бақылаудан алу', ru: 'Снять с контроля', en: 'Accept and end control' },
    permission: 'assignment.end',
  },
  'assignment.returnReport': {
    name: { kk: 'Пысықтауға қайтару', ru: 'Вернуть на доработку', en: 'Return for rework' },
    permission: 'assignment.review',
  },
  'assignment.extend': {
    name: { kk: 'Мерзімді ұзарту', ru: 'Продлить срок', en: 'Extend' },
    permission: 'assignment.end',
  },
  'assignment.cancel': {
    name: { kk: 'Күшін жою', ru: 'Отменить', en: 'Cancel' },
    permission: 'assignment.end',
  },
};

export const assignmentRefusalCodes = [
  'ACTION_NOT_IN_STATE',
  'ACTION_NOT_FOR_ROLE',
  'NOT_YOUR_BODY',
] as const;

export type AssignmentRefusal = Refusal<(typeof assignmentRefusalCodes)[number]>;

export interface AssignmentQuestion {
  readonly state: AssignmentState;
  readonly role: Role;
  /** Whether the actor's body has to execute it. */
  readonly isOwnBody: boolean;
}

/** Whether the action may be done, and the state that follows. */
export function decideAssignmentAction(
  action: AssignmentAction,
  { state, role, isOwnBody }: AssignmentQuestion,
): Result<AssignmentState, AssignmentRefusal> {
  const next = assignmentLifecycle[state].actions[action];
  if (!next) return refuse(refusalOf('ACTION_NOT_IN_STATE', null, { state }));
  if (!may(role, assignmentActionRules[action].permission)) return refuse(refusalOf('ACTION_NOT_FOR_ROLE'));
  if (seesOnlyOwnBody(role) && !isOwnBody) return refuse(refusalOf('NOT_YOUR_BODY'));
  return accept(next);
}

/** The actions of this state that the actor may do now. */
export function availableAssignmentActions(question: AssignmentQuestion): AssignmentAction[] {
  return assignmentActions.filter((action) => decideAssignmentAction(action, question).ok);
}
