import type { AppealKind } from '../appeals/appealKinds.ts';
import type { PlainDate } from '../calendar/plainDate.ts';
import { addWorkingDays, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import type { Localized } from '../kernel/localized.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { procedureOf } from '../paths/procedures.ts';

/** АППК art. 73–74: how long before the act, to object, to write the protocol of a hearing, to remark on it. */
export const hearingDays = { beforeAct: 3, objection: 2, protocol: 2, remarks: 3 } as const;

export const hearingArticle: Localized = { ru: 'ст. 73 АППК', kk: 'ӘРПК 73-бабы', en: 'APPC art. 73' };

/** When no hearing is needed (АППК art. 73(2)); the names stand in the dictionary of the office. */
export const hearingExemptions = [
  'favourableAct',
  'enforcement',
  'shortTerm',
  'urgency',
  'participantRequest',
  'automatedDecision',
  'courtBan',
] as const;

export type HearingExemption = (typeof hearingExemptions)[number];

/** Grounds that say nothing without words of their own. */
const reasoned: readonly string[] = ['enforcement', 'urgency', 'participantRequest', 'courtBan'];

/** Whether the Code wants the applicant heard before the act: not by the simplified procedure nor for petitions. */
export function isHeard(kind: AppealKind): boolean {
  const procedure = procedureOf(kind);
  return procedure === 'ordinary' || procedure === 'complaint';
}

/** What there is of the hearing of an appeal, day by day. */
export interface HearingFacts {
  /** Empty: the applicant is heard. */
  readonly exemption: string;
  readonly exemptionReason: string;
  readonly givenOn: PlainDate;
  readonly deliveredOn: PlainDate | null;
  readonly objectedOn: PlainDate | null;
  readonly hearingOn: PlainDate | null;
  readonly heldOn: PlainDate | null;
  readonly protocolOn: PlainDate | null;
  readonly remarksOn: PlainDate | null;
}

/** The days that follow from the facts, each with the working days of the Code. */
export interface HearingTerms {
  /** The act is not taken before this day. */
  readonly earliestActOn: PlainDate;
  readonly objectionDueOn: PlainDate | null;
  readonly protocolDueOn: PlainDate | null;
  readonly remarksDueOn: PlainDate | null;
}

/** Counts the terms of a hearing. Source: АППК art. 73(1), 73(3), 74. */
export function hearingTerms(
  { givenOn, deliveredOn, heldOn, protocolOn }: HearingFacts,
  calendar: WorkingCalendar,
): HearingTerms {
  const after = (day: PlainDate | null, days: number) => day && addWorkingDays(calendar, day, days);
  return {
    earliestActOn: addWorkingDays(calendar, givenOn, hearingDays.beforeAct),
    objectionDueOn: after(deliveredOn, hearingDays.objection),
    protocolDueOn: after(heldOn, hearingDays.protocol),
    remarksDueOn: after(protocolOn, hearingDays.remarks),
  };
}

export const hearingRefusalCodes = [
  'PRELIMINARY_DECISION_REQUIRED',
  'PRELIMINARY_DECISION_TOO_RECENT',
  'PRELIMINARY_TEXT_REQUIRED',
  'HEARING_EXEMPTION_UNKNOWN',
  'HEARING_EXEMPTION_REASON_REQUIRED',
  'REQUIRED',
  'HEARING_TOO_EARLY',
  'HEARING_NOT_HELD',
  'HEARING_DAYS_OUT_OF_ORDER',
  'HEARING_DAY_IN_FUTURE',
  'HEARING_NOT_NEEDED',
] as const;

export type HearingRefusal = Refusal<(typeof hearingRefusalCodes)[number]>;

export interface PreliminaryInput {
  readonly text: string;
  readonly exemption: string;
  readonly exemptionReason: string;
  readonly hearingOn: PlainDate | null;
  readonly hearingTime: string;
  readonly place: string;
}

/**
 * A preliminary decision says what is about to be decided; a hearing that is appointed, at what hour and where, or nobody
 * could come to it; doing without it names its ground.
 */
export function preliminaryRefusals(
  { text, exemption, exemptionReason, hearingOn, hearingTime, place }: PreliminaryInput,
  today: PlainDate,
): HearingRefusal[] {
  if (exemption !== '') {
    if (!hearingExemptions.some((known) => known === exemption))
      return [refusalOf('HEARING_EXEMPTION_UNKNOWN', 'exemption')];
    const isBare = reasoned.includes(exemption) && exemptionReason.trim() === '';
    return isBare ? [refusalOf('HEARING_EXEMPTION_REASON_REQUIRED', 'exemptionReason')] : [];
  }
  return [
    ...(text.trim() === '' ? [refusalOf('PRELIMINARY_TEXT_REQUIRED', 'text')] : []),
    ...(hearingOn !== null && hearingOn <= today ? [refusalOf('HEARING_TOO_EARLY', 'hearingOn')] : []),
    ...(hearingOn !== null && hearingTime.trim() === '' ? [refusalOf('REQUIRED', 'hearingTime')] : []),
    ...(hearingOn !== null && place.trim() === '' ? [refusalOf('REQUIRED', 'place')] : []),
  ];
}

const order = ['givenOn', 'deliveredOn', 'objectedOn', 'heldOn', 'protocolOn', 'remarksOn'] as const;

/** What is written down has happened, and one after the other. A hearing that is appointed may lie ahead. */
export function hearingFactsRefusals(facts: HearingFacts, today: PlainDate): HearingRefusal[] {
  let last = facts.givenOn;
  return order.flatMap((field): HearingRefusal[] => {
    const day = facts[field];
    if (day === null) return [];
    if (day > today) return [refusalOf('HEARING_DAY_IN_FUTURE', field)];
    if (day < last) return [refusalOf('HEARING_DAYS_OUT_OF_ORDER', field)];
    last = day;
    return [];
  });
}

export interface ActQuestion {
  readonly kind: AppealKind;
  readonly outcome: string;
  /** Outcomes before which the applicant is heard: a setting, since the Code speaks of acts and not of our words. */
  readonly heardBefore: readonly string[];
  readonly today: PlainDate;
  readonly calendar: WorkingCalendar;
  readonly hearing: HearingFacts | null;
}

/** Whether an unfavourable decision may be taken now: after a preliminary one, in its time, the hearing held or spared. */
export function actRefusals({
  kind,
  outcome,
  heardBefore,
  today,
  calendar,
  hearing,
}: ActQuestion): HearingRefusal[] {
  if (!isHeard(kind) || !heardBefore.includes(outcome)) return [];
  if (hearing === null) return [refusalOf('PRELIMINARY_DECISION_REQUIRED', 'outcome')];
  if (hearing.exemption !== '') return [];
  const { earliestActOn } = hearingTerms(hearing, calendar);
  if (today < earliestActOn)
    return [refusalOf('PRELIMINARY_DECISION_TOO_RECENT', 'outcome', { on: earliestActOn })];
  const isOwed = hearing.hearingOn !== null && hearing.heldOn === null;
  return isOwed ? [refusalOf('HEARING_NOT_HELD', 'outcome', { on: hearing.hearingOn })] : [];
}
