import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { countTerm, type Term } from '@tyndau/domain/calendar/terms';
import type { WorkingCalendar } from '@tyndau/domain/calendar/workingCalendar';
import { isInForce } from '../../components/inForce.ts';
import type { TermView } from '../../ui/termView.ts';
import type { TermRuleEntryFragment } from './reference.generated.ts';

/** The rule of a kind in force on a day, the ordinary case before the others. */
export function ruleOn(
  rules: readonly TermRuleEntryFragment[],
  kind: string,
  on: string,
): TermRuleEntryFragment | null {
  const found = rules.filter((rule) => rule.appealKind === kind && isInForce(rule, on));
  return found.find(({ variant }) => variant === 'basic') ?? found[0] ?? null;
}

/** Counts a rule from a day by the same law as the server does, with the account of every day. */
export function exampleOf(rule: TermRuleEntryFragment, from: PlainDate, calendar: WorkingCalendar): TermView {
  const start = rule.start === 'sameDay' ? 'sameDay' : 'nextDay';
  const { dueOn, derivation } = countTerm({ term: termOf(rule), start }, from, calendar);
  return {
    article: rule.article,
    verified: rule.verified,
    start,
    length: rule.length,
    unit: rule.unit,
    from,
    dueOn,
    derivation: derivation.map(({ date, ...day }) => ({ ...day, on: date })),
  };
}

function termOf({ unit, length }: TermRuleEntryFragment): Term {
  if (unit === 'months') return { months: length };
  return unit === 'calendarDays' ? { calendarDays: length } : { workingDays: length };
}
