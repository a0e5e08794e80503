import { describe, expect, it } from 'vitest';
import { plainDate } from '../calendar/plainDate.ts';
import { type DraftFacts, decideDraftStep } from './answerDraft.ts';
import { decideExtensionRequest, refusalsOfExtensionVerdict } from './extensionRequest.ts';
import { decidePassing, type PassingContext, type PassingInput } from './passing.ts';

const context: PassingContext = {
  today: plainDate('2026-02-03'),
  appealDueOn: plainDate('2026-02-23'),
  bodyIds: [10, 11],
  colleagues: [
    { id: 1, bodyId: 10, isContested: false },
    { id: 2, bodyId: 11, isContested: false },
    { id: 3, bodyId: 10, isContested: true },
  ],
};
const input: PassingInput = {
  to: { bodyId: 10, userId: 1 },
  text: 'Проверить с выездом',
  dueOn: null,
  helpers: [{ bodyId: 11, userId: 2, text: 'Справка о подключении', dueOn: plainDate('2026-02-10') }],
};
const codesOf = (changes: Partial<PassingInput>) => {
  const decided = decidePassing({ ...input, ...changes }, context);
  return decided.ok ? [] : decided.refusal.map(({ code }) => code);
};

describe('a resolution', () => {
  it('names one responsible with the deadline of the appeal, and helpers with their own day', () => {
    const decided = decidePassing(input, context);
    expect(decided.ok && decided.value.responsible.dueOn).toBe('2026-02-23');
    expect(decided.ok && decided.value.helpers[0]?.dueOn).toBe('2026-02-10');
  });

  it('says what is to be done, to everybody it names', () => {
    expect(codesOf({ text: ' ' })).toEqual(['RESOLUTION_REQUIRED']);
    expect(codesOf({ helpers: [{ bodyId: 11, userId: 2, text: '', dueOn: null }] })).toEqual([
      'PART_TEXT_REQUIRED',
    ]);
  });

  it('stays in the body and its units', () => {
    expect(codesOf({ to: { bodyId: 12, userId: null } })).toEqual(['PASS_OUTSIDE_BODY']);
    expect(codesOf({ to: { bodyId: 10, userId: 9 } })).toEqual(['PASS_OUTSIDE_BODY']);
    expect(codesOf({ to: { bodyId: 10, userId: 2 }, helpers: [] })).toEqual(['PASS_OUTSIDE_BODY']);
  });

  it('never goes to the official complained about', () => {
    expect(codesOf({ to: { bodyId: 10, userId: 3 } })).toEqual(['PASS_TO_OFFICIAL_COMPLAINED_ABOUT']);
  });

  it('names nobody twice', () => {
    expect(codesOf({ helpers: [{ bodyId: 10, userId: 1, text: 'Часть', dueOn: null }] })).toEqual([
      'PART_TWICE',
    ]);
  });

  it('gives inner days between today and the deadline', () => {
    expect(codesOf({ dueOn: plainDate('2026-02-24') })).toEqual(['INNER_DUE_AFTER_APPEAL']);
    expect(codesOf({ dueOn: plainDate('2026-02-02') })).toEqual(['INNER_DUE_IN_PAST']);
  });
});

describe('a draft of an answer', () => {
  const facts: DraftFacts = {
    state: 'draft',
    isAuthorised: false,
    isApproverAuthorised: true,
    partsOutstanding: 0,
    withoutPartsReason: '',
    remarks: '',
  };
  const step = (...[name, changes]: [Parameters<typeof decideDraftStep>[0], Partial<DraftFacts>]) => {
    const decided = decideDraftStep(name, { ...facts, ...changes });
    return decided.ok ? decided.value : decided.refusal.map(({ code }) => code);
  };

  it('goes to the head, comes back with remarks, goes again and is signed', () => {
    expect(step('send', {})).toBe('forApproval');
    expect(step('return', { state: 'forApproval', isAuthorised: true, remarks: 'Нет ссылки на закон' })).toBe(
      'returned',
    );
    expect(step('send', { state: 'returned' })).toBe('forApproval');
    expect(step('sign', { state: 'forApproval', isAuthorised: true })).toBe('signed');
  });

  it('is signed and returned by the authorised head only', () => {
    expect(step('sign', { state: 'forApproval' })).toEqual(['HEAD_DECIDES']);
    expect(step('return', { state: 'forApproval', remarks: 'Слабо' })).toEqual(['HEAD_DECIDES']);
    expect(step('send', { isApproverAuthorised: false })).toEqual(['APPROVER_NOT_AUTHORISED']);
  });

  it('waits for the parts of the helpers, or says why it does not', () => {
    expect(step('send', { partsOutstanding: 1 })).toEqual(['PARTS_OUTSTANDING']);
    expect(step('send', { partsOutstanding: 1, withoutPartsReason: 'Сведения уже есть' })).toBe(
      'forApproval',
    );
  });

  it('is not changed while the head reads it, nor after it was signed', () => {
    expect(step('save', { state: 'forApproval' })).toEqual(['DRAFT_STEP_NOT_IN_STATE']);
    expect(step('recall', { state: 'forApproval' })).toBe('draft');
    expect(step('save', { state: 'signed' })).toEqual(['DRAFT_STEP_NOT_IN_STATE']);
  });

  it('comes back with a word why', () => {
    expect(step('return', { state: 'forApproval', isAuthorised: true })).toEqual([
      'APPROVAL_REMARKS_REQUIRED',
    ]);
  });
});

describe('a request of more time', () => {
  const due = { dueOn: plainDate('2026-02-23'), hasWaiting: false };

  it('names a later day and a reason, once at a time', () => {
    const asked = { dueOn: plainDate('2026-03-10'), ground: 'Ждём акт' };
    expect(decideExtensionRequest(asked, due).ok).toBe(true);
    const poor = decideExtensionRequest(
      { dueOn: plainDate('2026-02-23'), ground: '' },
      { ...due, hasWaiting: true },
    );
    expect(poor.ok ? [] : poor.refusal.map(({ code }) => code)).toEqual([
      'EXTENSION_NOT_LONGER',
      'EXTENSION_REASON_REQUIRED',
      'EXTENSION_REQUEST_WAITS',
    ]);
  });

  it('is refused with a reason, and decided once', () => {
    expect(refusalsOfExtensionVerdict(null, '').map(({ code }) => code)).toEqual([
      'DECISION_REASON_REQUIRED',
    ]);
    expect(refusalsOfExtensionVerdict('granted', 'Нет').map(({ code }) => code)).toEqual([
      'EXTENSION_REQUEST_DECIDED',
    ]);
  });
});
