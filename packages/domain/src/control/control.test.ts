import { describe, expect, it } from 'vitest';
import { appealStates } from '../appeals/lifecycle.ts';
import { plainDate } from '../calendar/plainDate.ts';
import { type ControlFacts, controlMark } from './controlMark.ts';
import { interimReportRefusals, type RemovalFacts, removalRefusals } from './controlRules.ts';

const [yesterday, today, near, later] = ['2026-02-09', '2026-02-10', '2026-02-13', '2026-02-16'].map(
  plainDate,
) as [
  ReturnType<typeof plainDate>,
  ReturnType<typeof plainDate>,
  ReturnType<typeof plainDate>,
  ReturnType<typeof plainDate>,
];

const facts = (changes: Partial<ControlFacts> = {}): ControlFacts => ({
  state: 'inWork',
  dueOn: later,
  controlDueOn: null,
  isUntilDone: false,
  ...changes,
});
const markOf = (changes: Partial<ControlFacts>) => controlMark(facts(changes), today, near);

describe('the light of a thing under control', () => {
  it('is red after its last day, amber today and near it, green before', () => {
    expect(markOf({ dueOn: yesterday })).toBe('red');
    expect(markOf({ dueOn: today })).toBe('amber');
    expect(markOf({ dueOn: near })).toBe('amber');
    expect(markOf({ dueOn: later })).toBe('green');
    expect(markOf({ dueOn: null })).toBe('green');
  });

  it('goes by the term that was set with the control, whether it is nearer or farther than the legal one', () => {
    expect(markOf({ controlDueOn: today })).toBe('amber');
    expect(markOf({ dueOn: yesterday, controlDueOn: later })).toBe('green');
  });

  it('is out while the department itself is awaited', () => {
    expect(markOf({ state: 'answered', dueOn: yesterday })).toBe('expertise');
    expect(markOf({ state: 'closed', dueOn: yesterday })).toBe('toRemove');
  });

  it('burns on after the answer for what is kept until it is done', () => {
    expect(markOf({ state: 'closed', isUntilDone: true, controlDueOn: yesterday })).toBe('red');
    expect(markOf({ state: 'closed', isUntilDone: true, controlDueOn: later })).toBe('green');
  });

  it('is told of every state', () => {
    for (const state of appealStates) expect(markOf({ state })).toBeTypeOf('string');
  });
});

describe('removing control', () => {
  const removal = (changes: Partial<RemovalFacts> = {}) =>
    removalRefusals({
      actorId: 1,
      setById: 1,
      standInId: null,
      isSetterGone: false,
      isLeadership: false,
      isAnswerAccepted: true,
      isUntilDone: false,
      isExecutionKnown: false,
      reason: '',
      ...changes,
    }).map(({ code }) => code);

  it('is for whoever set it, and for who stands in for him', () => {
    expect(removal()).toEqual([]);
    expect(removal({ actorId: 2 })).toEqual(['CONTROL_SET_BY_ANOTHER']);
    expect(removal({ actorId: 2, standInId: 2 })).toEqual([]);
    expect(removal({ actorId: 2, standInId: 3 })).toEqual(['CONTROL_SET_BY_ANOTHER']);
  });

  it('falls to leadership when the setter works here no longer, and to nobody else', () => {
    expect(removal({ actorId: 2, isSetterGone: true })).toEqual(['CONTROL_SET_BY_ANOTHER']);
    expect(removal({ actorId: 2, isSetterGone: true, isLeadership: true })).toEqual([]);
    expect(removal({ actorId: 2, isLeadership: true })).toEqual(['CONTROL_SET_BY_ANOTHER']);
  });

  it('waits for the expertise of the answer', () => {
    expect(removal({ isAnswerAccepted: false })).toEqual(['CONTROL_ANSWER_NOT_ACCEPTED']);
    expect(removal({ isAnswerAccepted: null })).toEqual([]);
  });

  it('of what is kept until it is done waits for the news that it is, and says why', () => {
    expect(removal({ isUntilDone: true })).toEqual(['CONTROL_NOT_EXECUTED', 'CONTROL_REASON_REQUIRED']);
    expect(removal({ isUntilDone: true, isExecutionKnown: true, reason: 'Кровля сдана' })).toEqual([]);
  });
});

describe('an interim report', () => {
  it('says something of what is under control', () => {
    const report = { kind: 'progress', text: 'Подрядчик определён', isOnControl: true };
    expect(interimReportRefusals(report)).toEqual([]);
    expect(interimReportRefusals({ ...report, text: ' ' })).toMatchObject([{ code: 'REPORT_TEXT_REQUIRED' }]);
    expect(interimReportRefusals({ ...report, isOnControl: false })).toMatchObject([
      { code: 'REPORT_NOT_ON_CONTROL' },
    ]);
    expect(interimReportRefusals({ ...report, kind: 'soon' })).toMatchObject([
      { code: 'REPORT_KIND_UNKNOWN' },
    ]);
  });
});
