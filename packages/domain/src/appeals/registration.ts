import { type ReceiptDay, registrationDay } from '../calendar/lateReceipt.ts';
import type { OfficeZone } from '../calendar/officeZone.ts';
import { epochMsOf, type Instant, type PlainDate, yearOf } from '../calendar/plainDate.ts';
import { procedureTerms } from '../calendar/termRules.ts';
import { type CountedTerm, countTerm, findTermRule, type TermRule } from '../calendar/terms.ts';
import { isYearConfirmed, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import { parseIin } from '../identity/iin.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { AppealKind } from './appealKinds.ts';
import type { AppealToRegister } from './appealToRegister.ts';
import type { AppealState } from './lifecycle.ts';
import { numberLetter } from './numbering.ts';
import { type RegistrationRefusal, registrationRefusals } from './registrationChecks.ts';

export interface RegistrationContext {
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
  readonly termRules: readonly TermRule[];
  /** 'HH:MM'; the setting of the office. */
  readonly workingDayEnds?: string;
  readonly zone?: OfficeZone;
}

export const registrationWarnings = [
  'IIN_CENTURY_XIX',
  'IIN_FOREIGNER',
  'ADDRESS_MISSING',
  'CALENDAR_YEAR_UNCONFIRMED',
  'TERM_RULE_UNVERIFIED',
] as const;

export type RegistrationWarning = (typeof registrationWarnings)[number];

/**
 * What becomes of the letter: ordinary consideration; termination as anonymous (АППК art. 88); or immediate
 * forwarding, because it tells of a crime or a threat (АППК art. 64(7-2)) — then it is never returned or terminated.
 */
export type AppealPath = 'consider' | 'terminateAnonymous' | 'forwardImmediately';

export interface RegistrationDecision {
  readonly state: AppealState;
  readonly receipt: ReceiptDay;
  readonly registeredOn: PlainDate;
  readonly rule: TermRule;
  readonly dueOn: PlainDate;
  readonly derivation: CountedTerm['derivation'];
  /** Forwarding by competence and return must happen not later than this day (АППК art. 64(7), 65). */
  readonly forwardDueOn: PlainDate;
  /** The serial is given by the archive, once, in running order. */
  readonly number: { readonly letter: string; readonly year: number };
  readonly path: AppealPath;
  readonly warnings: readonly RegistrationWarning[];
}

/**
 * Registration: checks the card, finds the day of registration and counts the term by the law of that day.
 * Acceptance may not be refused (АППК art. 64(1)); what is refused here is an unfinished card, not the letter.
 */
export function decideAppealRegistration(
  appeal: AppealToRegister,
  context: RegistrationContext,
): Result<RegistrationDecision, readonly RegistrationRefusal[]> {
  const refusals = registrationRefusals(appeal, context.now);
  if (epochMsOf(appeal.receivedAt) > epochMsOf(context.now)) return refuse(refusals);
  const receipt = registrationDay(appeal.receivedAt, context);
  const rule = findTermRule(context.termRules, appeal.kind, receipt.registeredOn);
  if (!rule) return refuse([...refusals, { code: 'TERM_RULE_MISSING', field: 'kind' }]);
  if (refusals.length > 0) return refuse(refusals);
  return accept(decision(appeal, context, receipt, rule));
}

function decision(
  appeal: AppealToRegister,
  { calendar }: RegistrationContext,
  receipt: ReceiptDay,
  rule: TermRule,
): RegistrationDecision {
  const { registeredOn } = receipt;
  const { dueOn, derivation } = countTerm(rule, registeredOn, calendar);
  const forwarding = { term: procedureTerms.forwarding, start: 'nextDay' } as const;
  return {
    state: 'registered',
    receipt,
    registeredOn,
    rule,
    dueOn,
    derivation,
    forwardDueOn: countTerm(forwarding, registeredOn, calendar).dueOn,
    number: { letter: numberLetter(appeal.applicant.kind), year: yearOf(registeredOn) },
    path: pathOf(appeal),
    warnings: warningsOf(appeal, calendar, rule, [registeredOn, dueOn]),
  };
}

function pathOf({ isAnonymous, reportsCrime }: AppealToRegister): AppealPath {
  if (reportsCrime) return 'forwardImmediately';
  return isAnonymous ? 'terminateAnonymous' : 'consider';
}

function warningsOf(
  { applicant, isAnonymous }: AppealToRegister,
  calendar: WorkingCalendar,
  rule: TermRule,
  days: readonly PlainDate[],
): RegistrationWarning[] {
  const iin = applicant.iin ? parseIin(applicant.iin) : null;
  const warnings: RegistrationWarning[] = iin?.ok ? [...iin.value.warnings] : [];
  if (!isAnonymous && applicant.address.trim() === '') warnings.push('ADDRESS_MISSING');
  if (days.some((day) => !isYearConfirmed(calendar, yearOf(day)))) warnings.push('CALENDAR_YEAR_UNCONFIRMED');
  if (!rule.verified) warnings.push('TERM_RULE_UNVERIFIED');
  return warnings;
}

/** The day a letter would be registered and due, shown while the card is still being typed. */
export function previewTerm(
  kind: AppealKind,
  receivedAt: Instant,
  context: Omit<RegistrationContext, 'now'>,
): (CountedTerm & { readonly rule: TermRule; readonly registeredOn: PlainDate }) | null {
  const { registeredOn } = registrationDay(receivedAt, context);
  const rule = findTermRule(context.termRules, kind, registeredOn);
  return rule && { ...countTerm(rule, registeredOn, context.calendar), rule, registeredOn };
}
