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
  isSplit: false,
  isPart: false,
  wasForwarded: false,
  hasProposal: false,
  isContested: false,
  isAuthorised: true,
  isClockStopped: false,
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
        "registered: route -> routed, askInformation, stopClock, resumeClock, extend, split, forward -> forwarded, forwardInPart, passUp -> forwarded, askToComply -> awaitingConformity, return -> returned, terminate -> terminated, withdraw -> withdrawn, attachToEarlier -> attached, propose, declineProposal, putOnControl, removeFromControl, amendCurrent, amendContacts, attach",
        "awaitingConformity: forward -> forwarded, comply -> registered, return -> returned, withdraw -> withdrawn, putOnControl, removeFromControl, amendCurrent, amendContacts, attach",
        "routed: route, takeIntoWork -> inWork, passOn -> inWork, askInformation, stopClock, resumeClock, askExtension, extend, split -> registered, forward -> forwarded, forwardInPart, recallForwarding -> registered, passUp -> forwarded, askToComply -> awaitingConformity, return -> returned, terminate -> terminated, withdraw -> withdrawn, attachToEarlier -> attached, propose, declineProposal, putOnControl, removeFromControl, amendCurrent, amendContacts, attach",
        "inWork: route -> routed, passOn, askInformation, stopClock, resumeClock, prepareDecision, recordHearing, draftAnswer, answer -> answered, askExtension, extend, forward -> forwarded, forwardInPart, passUp -> forwarded, askToComply -> awaitingConformity, return -> returned, terminate -> terminated, withdraw -> withdrawn, attachToEarlier -> attached, propose, declineProposal, putOnControl, removeFromControl, amendCurrent, amendContacts, attach",
        "answered: acceptAnswer -> closed, returnAnswer -> returnedForRework, putOnControl, removeFromControl, amendCurrent, amendContacts, attach",
        "returnedForRework: route -> routed, passOn, askInformation, stopClock, resumeClock, prepareDecision, recordHearing, draftAnswer, answer -> answered, askExtension, extend, withdraw -> withdrawn, putOnControl, removeFromControl, amendCurrent, amendContacts, attach",
        "closed: putOnControl, removeFromControl, amendCurrent, amendContacts, attach",
        "forwarded: recallForwarding -> registered, putOnControl, removeFromControl, amendCurrent, amendContacts, attach",
        "returned: putOnControl, removeFromControl, amendCurrent, amendContacts, attach",
        "terminated: putOnControl, removeFromControl, amendCurrent, amendContacts, attach",
        "withdrawn: putOnControl, removeFromControl, amendCurrent, amendContacts, attach",
        "attached: putOnControl, removeFromControl, amendCurrent, amendContacts, attach",
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

  it('never leaves an end, unless a forwarding is recalled before anybody took it', () => {
    for (const state of appealStates.filter(isFinalState)) {
      const { 'appeal.recallForwarding': recalled, ...others } = appealLifecycle[state].actions;
      expect(new Set(Object.values(others)), state).toEqual(new Set([state]));
      expect(recalled, state).toBe(state === 'forwarded' ? 'registered' : undefined);
    }
  });

  it('gives each role its own actions in each state', () => {
    const matrix = roles.flatMap((role) =>
      appealStates.map((state) => {
        const names = availableActions({ state, role, facts }).map(({ action }) => action.slice(7));
        return `${role} ${state}: ${names.join(' ')}`;
      }),
    );
    expect(matrix).toMatchInlineSnapshot(`
      [
        "intakeClerk registered: attach",
        "intakeClerk awaitingConformity: attach",
        "intakeClerk routed: attach",
        "intakeClerk inWork: attach",
        "intakeClerk answered: attach",
        "intakeClerk returnedForRework: attach",
        "intakeClerk closed: attach",
        "intakeClerk forwarded: attach",
        "intakeClerk returned: attach",
        "intakeClerk terminated: attach",
        "intakeClerk withdrawn: attach",
        "intakeClerk attached: attach",
        "registrar registered: route split forward forwardInPart passUp askToComply withdraw attachToEarlier propose putOnControl removeFromControl amendCurrent amendContacts attach",
        "registrar awaitingConformity: forward comply withdraw putOnControl removeFromControl amendCurrent amendContacts attach",
        "registrar routed: route split forward forwardInPart recallForwarding passUp askToComply withdraw attachToEarlier propose putOnControl removeFromControl amendCurrent amendContacts attach",
        "registrar inWork: route forward forwardInPart passUp askToComply withdraw attachToEarlier propose putOnControl removeFromControl amendCurrent amendContacts attach",
        "registrar answered: putOnControl removeFromControl amendCurrent amendContacts attach",
        "registrar returnedForRework: route withdraw putOnControl removeFromControl amendCurrent amendContacts attach",
        "registrar closed: putOnControl removeFromControl amendCurrent amendContacts attach",
        "registrar forwarded: recallForwarding putOnControl removeFromControl amendCurrent amendContacts attach",
        "registrar returned: putOnControl removeFromControl amendCurrent amendContacts attach",
        "registrar terminated: putOnControl removeFromControl amendCurrent amendContacts attach",
        "registrar withdrawn: putOnControl removeFromControl amendCurrent amendContacts attach",
        "registrar attached: putOnControl removeFromControl amendCurrent amendContacts attach",
        "controller registered: route askInformation stopClock resumeClock extend split forward forwardInPart passUp askToComply return terminate withdraw attachToEarlier declineProposal putOnControl removeFromControl amendCurrent amendContacts attach",
        "controller awaitingConformity: forward comply return withdraw putOnControl removeFromControl amendCurrent amendContacts attach",
        "controller routed: route askInformation stopClock resumeClock extend split forward forwardInPart recallForwarding passUp askToComply return terminate withdraw attachToEarlier declineProposal putOnControl removeFromControl amendCurrent amendContacts attach",
        "controller inWork: route askInformation stopClock resumeClock extend forward forwardInPart passUp askToComply return terminate withdraw attachToEarlier declineProposal putOnControl removeFromControl amendCurrent amendContacts attach",
        "controller answered: acceptAnswer returnAnswer putOnControl removeFromControl amendCurrent amendContacts attach",
        "controller returnedForRework: route askInformation stopClock resumeClock extend withdraw putOnControl removeFromControl amendCurrent amendContacts attach",
        "controller closed: putOnControl removeFromControl amendCurrent amendContacts attach",
        "controller forwarded: recallForwarding putOnControl removeFromControl amendCurrent amendContacts attach",
        "controller returned: putOnControl removeFromControl amendCurrent amendContacts attach",
        "controller terminated: putOnControl removeFromControl amendCurrent amendContacts attach",
        "controller withdrawn: putOnControl removeFromControl amendCurrent amendContacts attach",
        "controller attached: putOnControl removeFromControl amendCurrent amendContacts attach",
        "receptionOrganiser registered: amendContacts attach",
        "receptionOrganiser awaitingConformity: amendContacts attach",
        "receptionOrganiser routed: amendContacts attach",
        "receptionOrganiser inWork: amendContacts attach",
        "receptionOrganiser answered: amendContacts attach",
        "receptionOrganiser returnedForRework: amendContacts attach",
        "receptionOrganiser closed: amendContacts attach",
        "receptionOrganiser forwarded: amendContacts attach",
        "receptionOrganiser returned: amendContacts attach",
        "receptionOrganiser terminated: amendContacts attach",
        "receptionOrganiser withdrawn: amendContacts attach",
        "receptionOrganiser attached: amendContacts attach",
        "analyst registered: ",
        "analyst awaitingConformity: ",
        "analyst routed: ",
        "analyst inWork: ",
        "analyst answered: ",
        "analyst returnedForRework: ",
        "analyst closed: ",
        "analyst forwarded: ",
        "analyst returned: ",
        "analyst terminated: ",
        "analyst withdrawn: ",
        "analyst attached: ",
        "executor registered: askInformation stopClock resumeClock extend forward forwardInPart passUp propose attach",
        "executor awaitingConformity: forward attach",
        "executor routed: takeIntoWork passOn askInformation stopClock resumeClock askExtension extend forward forwardInPart passUp propose attach",
        "executor inWork: passOn askInformation stopClock resumeClock prepareDecision recordHearing draftAnswer answer askExtension extend forward forwardInPart passUp propose attach",
        "executor answered: attach",
        "executor returnedForRework: passOn askInformation stopClock resumeClock prepareDecision recordHearing draftAnswer answer askExtension extend attach",
        "executor closed: attach",
        "executor forwarded: attach",
        "executor returned: attach",
        "executor terminated: attach",
        "executor withdrawn: attach",
        "executor attached: attach",
        "leadership registered: route extend split forward forwardInPart passUp askToComply return terminate attachToEarlier declineProposal putOnControl removeFromControl",
        "leadership awaitingConformity: forward comply return putOnControl removeFromControl",
        "leadership routed: route extend split forward forwardInPart recallForwarding passUp askToComply return terminate attachToEarlier declineProposal putOnControl removeFromControl",
        "leadership inWork: route extend forward forwardInPart passUp askToComply return terminate attachToEarlier declineProposal putOnControl removeFromControl",
        "leadership answered: acceptAnswer returnAnswer putOnControl removeFromControl",
        "leadership returnedForRework: route extend putOnControl removeFromControl",
        "leadership closed: putOnControl removeFromControl",
        "leadership forwarded: recallForwarding putOnControl removeFromControl",
        "leadership returned: putOnControl removeFromControl",
        "leadership terminated: putOnControl removeFromControl",
        "leadership withdrawn: putOnControl removeFromControl",
        "leadership attached: putOnControl removeFromControl",
        "administrator registered: ",
        "administrator awaitingConformity: ",
        "administrator routed: ",
        "administrator inWork: ",
        "administrator answered: ",
        "administrator returnedForRework: ",
        "administrator closed: ",
        "administrator forwarded: ",
        "administrator returned: ",
        "administrator terminated: ",
        "administrator withdrawn: ",
        "administrator attached: ",
        "auditor registered: ",
        "auditor awaitingConformity: ",
        "auditor routed: ",
        "auditor inWork: ",
        "auditor answered: ",
        "auditor returnedForRework: ",
        "auditor closed: ",
        "auditor forwarded: ",
        "auditor returned: ",
        "auditor terminated: ",
        "auditor withdrawn: ",
        "auditor attached: ",
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
    for (const action of ['appeal.askToComply', 'appeal.attachToEarlier', 'appeal.withdraw'] as const) {
      expect(refusalOf(action, { reportsCrime: true }), action).toBe('CRIME_REPORT_MUST_BE_FORWARDED');
    }
    expect(refusalOf('appeal.passUp', {})).toBe('NOT_A_COMPLAINT');
    expect(refusalOf('appeal.passUp', { kind: 'complaint' })).toBeNull();
    expect(refusalOf('appeal.declineProposal', {})).toBe('NO_PROPOSAL');
    expect(refusalOf('appeal.forwardInPart', { isPart: true })).toBe('PART_HAS_NO_PARTS');
    expect(refusalOf('appeal.propose', { hasProposal: true }, 'executor')).toBe('PROPOSAL_WAITS');
    expect(refusalOf('appeal.putOnControl', { isOnControl: true })).toBe('ALREADY_ON_CONTROL');
    expect(refusalOf('appeal.removeFromControl', {})).toBe('NOT_ON_CONTROL');
    expect(refusalOf('appeal.removeFromControl', { isOnControl: true })).toBe('CONTROL_BEFORE_END');
  });

  it('of an executor concerns only his own body', () => {
    expect(refusalOf('appeal.answer', {}, 'executor')).toBeNull();
    expect(refusalOf('appeal.answer', { isOwnBody: false }, 'executor')).toBe('NOT_YOUR_BODY');
    expect(refusalOf('appeal.forward', { isOwnBody: false }, 'controller')).toBeNull();
  });

  it('of the official complained about is none of his business', () => {
    expect(refusalOf('appeal.answer', { isContested: true }, 'executor')).toBe('OFFICIAL_COMPLAINED_ABOUT');
    const taken = availableActions({
      state: 'routed',
      role: 'executor',
      facts: { ...facts, isContested: true },
    });
    expect(taken.find(({ action }) => action === 'appeal.takeIntoWork')?.refusal?.code).toBe(
      'OFFICIAL_COMPLAINED_ABOUT',
    );
  });

  it('on a letter that was split belongs to its parts; only papers, contacts and control are left to the whole', () => {
    for (const state of ['registered', 'routed', 'inWork', 'answered'] as const) {
      const offered = availableActions({
        state,
        role: 'controller',
        facts: { ...facts, kind: 'complaint', isSplit: true },
      });
      const open = offered.filter(({ refusal }) => refusal === null).map(({ action }) => action.slice(7));
      expect(open, state).toEqual(['putOnControl', 'amendCurrent', 'amendContacts', 'attach']);
    }
  });

  it('can recall a forwarding only while nobody has taken it', () => {
    const recall = (wasForwarded: boolean) =>
      decideAppealAction('appeal.recallForwarding', {
        state: 'forwarded',
        role: 'registrar',
        facts: { ...facts, wasForwarded },
      });
    expect(recall(true)).toEqual({ ok: true, value: 'registered' });
    expect(recall(false)).toMatchObject({ ok: false, refusal: { code: 'NOTHING_TO_RECALL' } });
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
        "accepted registrar: intake.take intake.returnToSender intake.join appeal.register",
        "accepted controller: intake.distribute",
        "accepted executor: ",
        "distributed intakeClerk: intake.returnToSender",
        "distributed registrar: intake.release intake.returnToSender intake.join appeal.register",
        "distributed controller: intake.release",
        "distributed executor: ",
        "registered intakeClerk: ",
        "registered registrar: ",
        "registered controller: ",
        "registered executor: ",
        "joined intakeClerk: ",
        "joined registrar: intake.unjoin",
        "joined controller: ",
        "joined executor: ",
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
