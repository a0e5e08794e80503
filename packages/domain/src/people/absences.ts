import { compareDates, type PlainDate } from '../calendar/plainDate.ts';
import type { Localized } from '../kernel/localized.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';

export const absenceReasons = ['vacation', 'sickLeave', 'businessTrip', 'training', 'other'] as const;

export type AbsenceReason = (typeof absenceReasons)[number];

export const absenceReasonNames: Record<AbsenceReason, Localized> = {
  vacation: { kk: 'Еңбек демалысы', ru: 'Трудовой отпуск', en: 'Leave' },
  sickLeave: { kk: 'Еңбекке уақытша жарамсыздық', ru: 'Временная нетрудоспособность', en: 'Sick leave' },
  businessTrip: { kk: 'Іссапар', ru: 'Командировка', en: 'Business trip' },
  training: { kk: 'Оқу', ru: 'Обучение', en: 'Training' },
  other: { kk: 'Өзге себеп', ru: 'Иная причина', en: 'Another reason' },
};

/** Whether the text names a reason of absence. */
export function isAbsenceReason(text: string): text is AbsenceReason {
  return (absenceReasons as readonly string[]).includes(text);
}

/** From a day to a day, both included; cancelled ones are not handed in. */
export interface AbsenceFacts {
  readonly userId: number;
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate;
  readonly substituteId: number | null;
}

const covers = ({ fromOn, toOn }: AbsenceFacts, on: PlainDate) =>
  compareDates(fromOn, on) <= 0 && compareDates(on, toOn) <= 0;

/** The absence of the person that covers the day, or null: the person is at work. */
export function absenceOn<A extends AbsenceFacts>(
  absences: readonly A[],
  userId: number,
  on: PlainDate,
): A | null {
  return absences.find((absence) => absence.userId === userId && covers(absence, on)) ?? null;
}

/**
 * Who stands in for the person on the day: the substitute, or the substitute's own when that one is absent too. Null where
 * the chain ends with somebody absent, or turns in a circle.
 */
export function substituteOn(
  absences: readonly AbsenceFacts[],
  userId: number,
  on: PlainDate,
): number | null {
  const passed = new Set([userId]);
  let current = absenceOn(absences, userId, on)?.substituteId ?? null;
  while (current !== null && !passed.has(current)) {
    const absence = absenceOn(absences, current, on);
    if (!absence) return current;
    passed.add(current);
    current = absence.substituteId;
  }
  return null;
}

export const absenceRefusalCodes = [
  'ABSENCE_ENDS_BEFORE_IT_BEGINS',
  'ABSENCE_OVERLAPS',
  'OWN_SUBSTITUTE',
  'CODE_UNKNOWN',
] as const;

export type AbsenceRefusal = Refusal<(typeof absenceRefusalCodes)[number]>;

/** Everything that is wrong with an absence as typed; `others` are the person's other absences in force. */
export function absenceRefusals(
  absence: AbsenceFacts & { readonly reason: string },
  others: readonly AbsenceFacts[],
): AbsenceRefusal[] {
  const { userId, fromOn, toOn, substituteId, reason } = absence;
  const crossed = others.find(
    (other) => compareDates(other.fromOn, toOn) <= 0 && compareDates(fromOn, other.toOn) <= 0,
  );
  const endsBefore = compareDates(toOn, fromOn) < 0;
  return [
    ...(isAbsenceReason(reason) ? [] : [refusalOf('CODE_UNKNOWN', 'reason', { value: reason })]),
    ...(endsBefore ? [refusalOf('ABSENCE_ENDS_BEFORE_IT_BEGINS', 'toOn')] : []),
    ...(crossed && !endsBefore
      ? [refusalOf('ABSENCE_OVERLAPS', 'fromOn', { fromOn: crossed.fromOn, toOn: crossed.toOn })]
      : []),
    ...(substituteId === userId ? [refusalOf('OWN_SUBSTITUTE', 'substituteId')] : []),
  ];
}
