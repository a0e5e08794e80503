import { compareDates, type PlainDate } from '../calendar/plainDate.ts';
import { isWorkingDay, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import type { Localized } from '../kernel/localized.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { assignmentLevels } from './assignmentLifecycle.ts';
import { isRecurrence } from './recurrence.ts';

/** The papers out of which assignments come. */
export const sourceKinds = [
  'instruction',
  'decree',
  'meetingProtocol',
  'receptionProtocol',
  'resolution',
  'letter',
] as const;

export type SourceKind = (typeof sourceKinds)[number];

export const sourceKindNames: Record<SourceKind, Localized> = {
  instruction: { kk: 'Тапсырма', ru: 'Поручение', en: 'Instruction' },
  decree: { kk: 'Жарлық, қаулы', ru: 'Указ, постановление', en: 'Decree' },
  meetingProtocol: { kk: 'Кеңес хаттамасы', ru: 'Протокол совещания', en: 'Minutes of a meeting' },
  receptionProtocol: { kk: 'Қабылдау хаттамасы', ru: 'Протокол приёма', en: 'Reception protocol' },
  resolution: { kk: 'Бұрыштама', ru: 'Резолюция', en: 'Resolution' },
  letter: { kk: 'Хат', ru: 'Письмо', en: 'Letter' },
};

export interface AssignmentOrder {
  readonly level: string;
  readonly sourceKind: string;
  readonly sourceDocument: string;
  readonly sourceOn: PlainDate;
  readonly text: string;
  readonly bodyId: number;
  readonly coBodyIds: readonly number[];
  readonly dueOn: PlainDate;
  readonly recurrence: string;
  readonly recursUntil: PlainDate | null;
}

export const assignmentOrderRefusalCodes = [
  'REQUIRED',
  'NOT_A_CHOICE',
  'TEXT_TOO_LONG',
  'ASSIGNMENT_SOURCE_IN_FUTURE',
  'ASSIGNMENT_DUE_IN_PAST',
  'ASSIGNMENT_DUE_NOT_WORKING',
  'ASSIGNMENT_BODY_TWICE',
  'ASSIGNMENT_RECURS_BEFORE_DUE',
] as const;

export type AssignmentOrderRefusal = Refusal<(typeof assignmentOrderRefusalCodes)[number]>;

const LONGEST_TEXT = 4000;

/** Everything that is wrong with an assignment as typed. */
export function assignmentOrderRefusals(
  order: AssignmentOrder,
  today: PlainDate,
  calendar: WorkingCalendar,
): AssignmentOrderRefusal[] {
  const list: AssignmentOrderRefusal[] = [];
  const among = (field: 'level' | 'sourceKind', choices: readonly string[]) => {
    if (!choices.includes(order[field])) list.push(refusalOf('NOT_A_CHOICE', field));
  };
  among('level', assignmentLevels);
  among('sourceKind', sourceKinds);
  if (!isRecurrence(order.recurrence)) list.push(refusalOf('NOT_A_CHOICE', 'recurrence'));
  for (const field of ['sourceDocument', 'text'] as const) {
    if (order[field].trim() === '') list.push(refusalOf('REQUIRED', field));
    else if (order[field].length > LONGEST_TEXT)
      list.push(refusalOf('TEXT_TOO_LONG', field, { most: LONGEST_TEXT }));
  }
  if (order.bodyId === 0) list.push(refusalOf('REQUIRED', 'bodyId'));
  if (order.coBodyIds.includes(order.bodyId)) list.push(refusalOf('ASSIGNMENT_BODY_TWICE', 'coBodyIds'));
  if (compareDates(order.sourceOn, today) > 0)
    list.push(refusalOf('ASSIGNMENT_SOURCE_IN_FUTURE', 'sourceOn'));
  if (compareDates(order.dueOn, today) < 0) list.push(refusalOf('ASSIGNMENT_DUE_IN_PAST', 'dueOn'));
  else if (!isWorkingDay(calendar, order.dueOn)) list.push(refusalOf('ASSIGNMENT_DUE_NOT_WORKING', 'dueOn'));
  if (order.recursUntil !== null && compareDates(order.recursUntil, order.dueOn) <= 0)
    list.push(refusalOf('ASSIGNMENT_RECURS_BEFORE_DUE', 'recursUntil'));
  return list;
}
