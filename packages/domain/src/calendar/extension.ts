import { type AppealKind, isComplaintKind } from '../appeals/appealKinds.ts';
import type { Localized } from '../kernel/localized.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type PlainDate, plainDate } from './plainDate.ts';
import { countTerm, type Term } from './terms.ts';
import type { WorkingCalendar } from './workingCalendar.ts';

export const extensionDeciders = ['head', 'deputyHead', 'headOfApparatus'] as const;

export type ExtensionDecider = (typeof extensionDeciders)[number];

/** Who may extend a term, by how much at most, and how soon the applicant must be told. */
export interface ExtensionRule {
  readonly code: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  /** Counted from the day of the decision. */
  readonly longest: Term;
  readonly notice: Term;
  readonly deciders: readonly ExtensionDecider[];
  readonly article: Localized;
  readonly verified: boolean;
}

const article76: Localized = { ru: 'ст. 76 АППК', kk: 'ӘРПК 76-бабы', en: 'APPC art. 76' };

/** The law of extension as dated data, chosen by the day of registration of the card. */
export const extensionRules: readonly ExtensionRule[] = [
  {
    code: 'law221.extension',
    validFrom: plainDate('2007-01-12'),
    validTo: plainDate('2021-06-30'),
    longest: { calendarDays: 30 },
    notice: { calendarDays: 3 },
    deciders: ['head', 'deputyHead'],
    article: { ru: 'ст. 8 Закона № 221', kk: '№ 221 Заңның 8-бабы', en: 'Law No. 221 art. 8' },
    verified: false,
  },
  {
    code: 'code2021.extension',
    validFrom: plainDate('2021-07-01'),
    validTo: plainDate('2025-12-31'),
    longest: { months: 2 },
    notice: { workingDays: 3 },
    deciders: ['head', 'deputyHead'],
    article: article76,
    verified: true,
  },
  {
    code: 'code2026.extension',
    validFrom: plainDate('2026-01-01'),
    validTo: null,
    longest: { months: 2 },
    notice: { workingDays: 3 },
    deciders: ['head', 'deputyHead', 'headOfApparatus'],
    article: article76,
    verified: false,
  },
];

/** The rule of extension in force on the day of registration. */
export function findExtensionRule(rules: readonly ExtensionRule[], on: PlainDate): ExtensionRule | null {
  return (
    rules.find(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo)) ?? null
  );
}

export interface ExtensionInput {
  readonly kind: AppealKind;
  readonly registeredOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly decidedOn: PlainDate;
  readonly decidedBy: ExtensionDecider;
  /** The new deadline asked for; null = the latest the law allows. */
  readonly newDueOn: PlainDate | null;
  readonly reason: string;
}

export interface ExtensionDecision {
  readonly dueOn: PlainDate;
  readonly latestDueOn: PlainDate;
  /** The applicant must be told not later than this day. */
  readonly noticeDueOn: PlainDate;
  readonly rule: ExtensionRule;
}

export const extensionRefusalCodes = [
  'EXTENSION_NOT_REGULATED',
  'EXTENSION_OF_COMPLAINT',
  'EXTENSION_AFTER_DEADLINE',
  'EXTENSION_BEFORE_REGISTRATION',
  'EXTENSION_DECIDER_NOT_ENTITLED',
  'EXTENSION_REASON_REQUIRED',
  'EXTENSION_TOO_LONG',
  'EXTENSION_NOT_LONGER',
] as const;

export type ExtensionRefusal = Refusal<(typeof extensionRefusalCodes)[number]>;

/**
 * Extension: by reasoned decision, for at most two months from the day of that decision, only while the term runs,
 * never for a complaint, with notice to the applicant within three working days. Source: АППК art. 76, 99.
 */
export function decideExtension(
  input: ExtensionInput,
  calendar: WorkingCalendar,
  rules: readonly ExtensionRule[] = extensionRules,
): Result<ExtensionDecision, readonly ExtensionRefusal[]> {
  const rule = findExtensionRule(rules, input.registeredOn);
  if (!rule) return refuse([refusalOf('EXTENSION_NOT_REGULATED')]);
  const counted = (term: Term) => countTerm({ term, start: 'nextDay' }, input.decidedOn, calendar).dueOn;
  const latestDueOn = counted(rule.longest);
  const dueOn = input.newDueOn ?? latestDueOn;
  const refusals = extensionRefusals(input, rule, dueOn, latestDueOn);
  if (refusals.length > 0) return refuse(refusals);
  return accept({ dueOn, latestDueOn, noticeDueOn: counted(rule.notice), rule });
}

function extensionRefusals(
  input: ExtensionInput,
  rule: ExtensionRule,
  dueOn: PlainDate,
  latestDueOn: PlainDate,
): ExtensionRefusal[] {
  const refusals: ExtensionRefusal[] = [];
  if (isComplaintKind(input.kind)) refusals.push(refusalOf('EXTENSION_OF_COMPLAINT'));
  // The deadline is the end of its day, so a decision on that very day is still in time.
  if (input.decidedOn > input.dueOn) refusals.push(refusalOf('EXTENSION_AFTER_DEADLINE', 'decidedOn'));
  if (input.decidedOn < input.registeredOn) {
    refusals.push(refusalOf('EXTENSION_BEFORE_REGISTRATION', 'decidedOn'));
  }
  if (!rule.deciders.includes(input.decidedBy)) {
    refusals.push(refusalOf('EXTENSION_DECIDER_NOT_ENTITLED', 'decidedBy'));
  }
  if (input.reason.trim() === '') refusals.push(refusalOf('EXTENSION_REASON_REQUIRED', 'reason'));
  if (dueOn > latestDueOn) refusals.push(refusalOf('EXTENSION_TOO_LONG', 'newDueOn', { latestDueOn }));
  if (dueOn <= input.dueOn)
    refusals.push(refusalOf('EXTENSION_NOT_LONGER', 'newDueOn', { dueOn: input.dueOn }));
  return refusals;
}
