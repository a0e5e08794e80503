import { describe, expect, it } from 'vitest';
import { roles } from '../access/roles.ts';
import { plainDate } from '../calendar/plainDate.ts';
import { workingCalendar } from '../calendar/workingCalendar.ts';
import type { AssignmentFacts } from './assignmentGuards.ts';
import { assignmentStates } from './assignmentLifecycle.ts';
import { availableAssignmentActions, decideAssignmentAction } from './decideAssignmentAction.ts';
import { nextOccurrence } from './recurrence.ts';

const facts: AssignmentFacts = {
  part: 'none',
  holdsControl: true,
  isTermRunning: true,
  hasAskedExtension: false,
  isOwnPartReported: false,
  awaitedParts: 0,
  hasOpenCheck: false,
  isConcluded: true,
};

describe('an assignment', () => {
  it('offers each role what it may do in each state', () => {
    const matrix = assignmentStates.flatMap((state) =>
      roles.flatMap((role) => {
        const part = role === 'executor' ? 'lead' : 'none';
        const actions = availableAssignmentActions({ state, role, facts: { ...facts, part } });
        const names = actions.map(({ action }) => action.slice('assignment.'.length));
        return names.length > 0 ? [`${state} ${role}: ${names.join(' ')}`] : [];
      }),
    );
    expect(matrix).toMatchInlineSnapshot(`
      [
        "issued controller: planCheck extend cancel",
        "issued receptionOrganiser: planCheck",
        "issued executor: accept askExtension",
        "issued leadership: planCheck extend cancel",
        "inWork controller: planCheck extend cancel",
        "inWork receptionOrganiser: planCheck",
        "inWork executor: reportInterim report askExtension",
        "inWork leadership: planCheck extend cancel",
        "reported controller: planCheck conclude acceptReport returnReport",
        "reported receptionOrganiser: planCheck conclude returnReport",
        "reported leadership: planCheck conclude acceptReport returnReport",
        "returnedForRework controller: planCheck extend cancel",
        "returnedForRework receptionOrganiser: planCheck",
        "returnedForRework executor: reportInterim report askExtension",
        "returnedForRework leadership: planCheck extend cancel",
        "executed controller: archive",
        "executed receptionOrganiser: archive",
        "executed leadership: archive",
        "cancelled controller: archive",
        "cancelled receptionOrganiser: archive",
        "cancelled leadership: archive",
      ]
    `);
  });

  it('is executed only by the body it was given to; a co-executor reports its own part', () => {
    const question = { state: 'inWork', role: 'executor' } as const;
    const of = (part: AssignmentFacts['part']) => ({ ...question, facts: { ...facts, part } });
    expect(decideAssignmentAction('assignment.report', of('none'))).toMatchObject({
      refusal: { code: 'NOT_YOUR_BODY' },
    });
    expect(decideAssignmentAction('assignment.report', of('co'))).toMatchObject({
      refusal: { code: 'NOT_YOUR_BODY' },
    });
    expect(decideAssignmentAction('assignment.reportPart', of('co'))).toEqual({ ok: true, value: 'inWork' });
    expect(decideAssignmentAction('assignment.report', of('lead'))).toEqual({ ok: true, value: 'reported' });
  });

  it.each([
    [{ holdsControl: false }, 'ASSIGNMENT_CONTROL_OF_ANOTHER'],
    [{ awaitedParts: 2 }, 'ASSIGNMENT_PARTS_AWAITED'],
    [{ hasOpenCheck: true }, 'ASSIGNMENT_CHECK_OPEN'],
    [{ isConcluded: false }, 'ASSIGNMENT_NOT_CONCLUDED'],
  ])('stays on control while %o', (changed, code) => {
    const question = { state: 'reported', role: 'controller', facts: { ...facts, ...changed } } as const;
    expect(decideAssignmentAction('assignment.acceptReport', question)).toMatchObject({
      ok: false,
      refusal: { code },
    });
  });

  it('is never taken off control by the executor', () => {
    const question = { state: 'reported', role: 'executor', facts: { ...facts, part: 'lead' } } as const;
    expect(decideAssignmentAction('assignment.acceptReport', question)).toMatchObject({
      ok: false,
      refusal: { code: 'ACTION_NOT_FOR_ROLE' },
    });
  });
});

describe('a recurring term', () => {
  const calendar = workingCalendar([]);
  const monthly = { recurrence: 'monthly', firstOn: plainDate('2026-01-30'), until: null } as const;

  it('falls on the ordered day of each month, on the last of a short one, on a working day', () => {
    const days = [1, 2, 3, 4].map((occurrence) => nextOccurrence({ ...monthly, occurrence }, calendar));
    // 28 February is a Saturday; 30 March a Monday again, not the 28th; 30 May a Saturday.
    expect(days).toEqual(['2026-03-02', '2026-03-30', '2026-04-30', '2026-06-01']);
  });

  it('ends with the day until which it was ordered, and never recurs when given once', () => {
    const until = plainDate('2026-02-27');
    expect(nextOccurrence({ ...monthly, until, occurrence: 1 }, calendar)).toBeNull();
    expect(nextOccurrence({ ...monthly, recurrence: 'once', occurrence: 1 }, calendar)).toBeNull();
    expect(nextOccurrence({ ...monthly, recurrence: 'quarterly', occurrence: 1 }, calendar)).toBe(
      '2026-04-30',
    );
  });
});
