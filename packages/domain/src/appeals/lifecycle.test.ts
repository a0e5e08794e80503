import { describe, expect, it } from 'vitest';
import { roles } from '../access/roles.ts';
import { plainDate } from '../calendar/plainDate.ts';
import { availableActions, decideAppealAction } from './availableActions.ts';
import { availableIntakeActions, intakeStates, nextIntakeState } from './intakeLifecycle.ts';
import { appealActions, appealLifecycle, appealStates, isFinalState, openAppealStates } from './lifecycle.ts';
import type { AppealFacts } from './lifecycleGuards.ts';

const facts: AppealFacts = {
  kind: 'application',
  dueOn: plainDate('2026-02-23'),
  today: plainDate('2026-02-10'),
  isOnControl: false,
  reportsCrime: false,
  isOwnBody: true,
};

describe('the life of an appeal', () => {
  it('allows in every state exactly what the table says', () => {
    const matrix = appealStates.map((state) => {
      const steps = appealActions.flatMap((action) => {
        const next = appealLifecycle[state].actions[action];
        return next ? [`${action.slice(7)}${next === state ? '' : ` -> ${next}`}`] : [];
      });
      return `${state}: ${steps.join(', ')}`;
    });
    expect(matrix).toMatchInlineSnapshot(`
      [
        "registered: route -> routed, extend, forward -> forwarded, forwardInPart, return -> returned, terminate -> terminated, withdraw -> withdrawn, putOnControl, removeFromControl, amendCurrent, amendContacts, attach",
        "routed: route, takeIntoWork -> inWork, extend, forward -> forwarded, forwardInPart, return -> returned, terminate -> terminated, withdraw -> withdrawn, putOnControl, removeFromControl, amendCurrent, amendContacts, attach",
        "inWork: route -> routed, answer -> answered, extend, forward -> forwarded, forwardInPart, return -> returned, terminate -> terminated, withdraw -> withdrawn, putOnControl, removeFromControl, amendCurrent, amendContacts, attach",
        "answered: acceptAnswer -> closed, returnAnswer -> returnedForRework, putOnControl, removeFromControl, amendCurrent, amendContacts, attach",
        "returnedForRework: route -> routed, answer -> answered, extend, withdraw -> withdrawn, putOnControl, removeFromControl, amendCurrent, amendContacts, attach",
        "closed: putOnControl, removeFromControl, amendCurrent, amendContacts, attach",
        "forwarded: putOnControl, removeFromControl, amendCurrent, amendContacts, attach",
        "returned: putOnControl, removeFromControl, amendCurrent, amendContacts, attach",
        "terminated: putOnControl, removeFromControl, amendCurrent, amendContacts, attach",
        "withdrawn: putOnControl, removeFromControl, amendCurrent, amendContacts, attach",
      ]
    `);
  });

  it('leads from registration to every other state, and out of every open one', () => {
    const reached = new Set(['registered']);
    for (const state of reached) {
      const next = Object.values(appealLifecycle[state as 'registered'].actions);
      for (const following of next) reached.add(following);
    }
    expect([...reached].sort()).toEqual([...appealStates].sort());
    for (const state of openAppealStates) {
      expect(
        Object.values(appealLifecycle[state].actions).some((next) => next !== state),
        state,
      ).toBe(true);
    }
  });

  it('never leaves an end', () => {
    for (const state of appealStates.filter(isFinalState)) {
      expect(new Set(Object.values(appealLifecycle[state].actions)), state).toEqual(new Set([state]));
    }
  });

  it('gives each role its own actions in each state', () => {
    const matrix = roles.flatMap((role) =>
      (['registered', 'inWork', 'answered'] as const).map((state) => {
        const names = availableActions({ state, role, facts }).map(({ action }) => action.slice(7));
        return `${role} ${state}: ${names.join(' ')}`;
      }),
    );
    expect(matrix).toMatchInlineSnapshot(`
      [
        "intakeClerk registered: attach",
        "intakeClerk inWork: attach",
        "intakeClerk answered: attach",
        "registrar registered: route forward forwardInPart withdraw putOnControl removeFromControl amendCurrent amendContacts attach",
        "registrar inWork: route forward forwardInPart withdraw putOnControl removeFromControl amendCurrent amendContacts attach",
        "registrar answered: putOnControl removeFromControl amendCurrent amendContacts attach",
        "controller registered: route extend forward forwardInPart return terminate withdraw putOnControl removeFromControl amendCurrent amendContacts attach",
        "controller inWork: route extend forward forwardInPart return terminate withdraw putOnControl removeFromControl amendCurrent amendContacts attach",
        "controller answered: acceptAnswer returnAnswer putOnControl removeFromControl amendCurrent amendContacts attach",
        "receptionOrganiser registered: amendContacts attach",
        "receptionOrganiser inWork: amendContacts attach",
        "receptionOrganiser answered: amendContacts attach",
        "analyst registered: ",
        "analyst inWork: ",
        "analyst answered: ",
        "executor registered: extend forward forwardInPart attach",
        "executor inWork: answer extend forward forwardInPart attach",
        "executor answered: attach",
        "leadership registered: route extend forward forwardInPart return terminate putOnControl removeFromControl",
        "leadership inWork: route extend forward forwardInPart return terminate putOnControl removeFromControl",
        "leadership answered: acceptAnswer returnAnswer putOnControl removeFromControl",
        "administrator registered: ",
        "administrator inWork: ",
        "administrator answered: ",
        "auditor registered: ",
        "auditor inWork: ",
        "auditor answered: ",
      ]
    `);
  });
});

describe('an action', () => {
  const refusalOf = (
    action: (typeof appealActions)[number],
    changes: Partial<AppealFacts>,
    role = 'controller',
  ) => {
    const found = availableActions({
      state: 'inWork',
      role: role as 'controller',
      facts: { ...facts, ...changes },
    });
    return found.find((candidate) => candidate.action === action)?.refusal?.code ?? null;
  };

  it('is refused with the reason the button shows', () => {
    expect(refusalOf('appeal.extend', {})).toBeNull();
    expect(refusalOf('appeal.extend', { kind: 'complaint' })).toBe('EXTENSION_OF_COMPLAINT');
    expect(refusalOf('appeal.extend', { today: plainDate('2026-02-23') })).toBeNull();
    expect(refusalOf('appeal.extend', { today: plainDate('2026-02-24') })).toBe('EXTENSION_AFTER_DEADLINE');
    expect(refusalOf('appeal.terminate', { reportsCrime: true })).toBe('CRIME_REPORT_MUST_BE_FORWARDED');
    expect(refusalOf('appeal.return', { reportsCrime: true })).toBe('CRIME_REPORT_MUST_BE_FORWARDED');
    expect(refusalOf('appeal.forward', { reportsCrime: true })).toBeNull();
    expect(refusalOf('appeal.putOnControl', { isOnControl: true })).toBe('ALREADY_ON_CONTROL');
    expect(refusalOf('appeal.removeFromControl', {})).toBe('NOT_ON_CONTROL');
    expect(refusalOf('appeal.removeFromControl', { isOnControl: true })).toBe('CONTROL_BEFORE_END');
  });

  it('of an executor concerns only his own body', () => {
    expect(refusalOf('appeal.answer', {}, 'executor')).toBeNull();
    expect(refusalOf('appeal.answer', { isOwnBody: false }, 'executor')).toBe('NOT_YOUR_BODY');
    expect(refusalOf('appeal.forward', { isOwnBody: false }, 'controller')).toBeNull();
  });

  it('is decided by the same table that draws the buttons', () => {
    for (const state of appealStates) {
      for (const role of roles) {
        const offered = new Map(
          availableActions({ state, role, facts }).map((item) => [item.action, item.refusal]),
        );
        for (const action of appealActions) {
          const decided = decideAppealAction(action, { state, role, facts });
          expect(decided.ok, `${role} ${state} ${action}`).toBe(offered.get(action) === null);
        }
      }
    }
  });

  it('says whether the state or the role forbids it', () => {
    const code = (state: 'closed' | 'inWork', role: 'auditor' | 'executor') => {
      const decided = decideAppealAction('appeal.answer', { state, role, facts });
      return decided.ok ? decided.value : decided.refusal.code;
    };
    expect(code('closed', 'executor')).toBe('ACTION_NOT_IN_STATE');
    expect(code('inWork', 'auditor')).toBe('ACTION_NOT_FOR_ROLE');
    expect(code('inWork', 'executor')).toBe('answered');
  });
});

describe('the life of a letter', () => {
  it('offers each role what it may do', () => {
    const matrix = intakeStates.flatMap((state) =>
      (['intakeClerk', 'registrar', 'controller', 'executor'] as const).map((role) => {
        return `${state} ${role}: ${availableIntakeActions(state, role).join(' ')}`;
      }),
    );
    expect(matrix).toMatchInlineSnapshot(`
      [
        "accepted intakeClerk: intake.distribute intake.returnToSender",
        "accepted registrar: intake.take intake.returnToSender appeal.register",
        "accepted controller: intake.distribute",
        "accepted executor: ",
        "distributed intakeClerk: intake.returnToSender",
        "distributed registrar: intake.release intake.returnToSender appeal.register",
        "distributed controller: intake.release",
        "distributed executor: ",
        "registered intakeClerk: ",
        "registered registrar: ",
        "registered controller: ",
        "registered executor: ",
        "returnedToSender intakeClerk: ",
        "returnedToSender registrar: ",
        "returnedToSender controller: ",
        "returnedToSender executor: ",
      ]
    `);
  });

  it('is registered once', () => {
    expect(nextIntakeState('distributed', 'appeal.register')).toBe('registered');
    expect(nextIntakeState('registered', 'appeal.register')).toBeNull();
    expect(nextIntakeState('returnedToSender', 'appeal.register')).toBeNull();
  });
});
