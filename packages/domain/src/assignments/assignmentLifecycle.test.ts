import { describe, expect, it } from 'vitest';
import { roles } from '../access/roles.ts';
import {
  assignmentStates,
  availableAssignmentActions,
  decideAssignmentAction,
} from './assignmentLifecycle.ts';

describe('an assignment', () => {
  it('offers each role what it may do in each state', () => {
    const matrix = assignmentStates.flatMap((state) =>
      roles.flatMap((role) => {
        const actions = availableAssignmentActions({ state, role, isOwnBody: true });
        return actions.length > 0
          ? [`${state} ${role}: ${actions.map((name) => name.slice(11)).join(' ')}`]
          : [];
      }),
    );
    expect(matrix).toMatchInlineSnapshot(`
      [
        "issued controller: extend cancel",
        "issued executor: accept",
        "issued leadership: extend cancel",
        "inWork controller: extend cancel",
        "inWork executor: report",
        "inWork leadership: extend cancel",
        "reported controller: acceptReport returnReport",
        "reported receptionOrganiser: returnReport",
        "reported leadership: acceptReport returnReport",
        "returnedForRework controller: extend cancel",
        "returnedForRework executor: report",
        "returnedForRework leadership: extend cancel",
      ]
    `);
  });

  it('is executed only by the body it was given to', () => {
    const question = { state: 'inWork', role: 'executor', isOwnBody: false } as const;
    expect(decideAssignmentAction('assignment.report', question)).toMatchObject({
      ok: false,
      refusal: { code: 'NOT_YOUR_BODY' },
    });
    expect(decideAssignmentAction('assignment.report', { ...question, isOwnBody: true })).toEqual({
      ok: true,
      value: 'reported',
    });
  });

  it('is never taken off control by the executor', () => {
    const question = { state: 'reported', role: 'executor', isOwnBody: true } as const;
    expect(decideAssignmentAction('assignment.acceptReport', question)).toMatchObject({
      ok: false,
      refusal: { code: 'ACTION_NOT_FOR_ROLE' },
    });
  });
});
