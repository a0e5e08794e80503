import type { Localized } from '../kernel/localized.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** Where a draft of an answer stands. Signed, it is an answer; dropped, the appeal went to another body. */
export const draftStates = ['draft', 'forApproval', 'returned', 'signed', 'dropped'] as const;

export type DraftState = (typeof draftStates)[number];

export const draftStateNames: Record<DraftState, Localized> = {
  draft: { kk: 'Жауап жобасы', ru: 'Проект ответа', en: 'Draft of the answer' },
  forApproval: { kk: 'Келісуде', ru: 'На согласовании', en: 'For approval' },
  returned: { kk: 'Ескертпелермен қайтарылды', ru: 'Возвращён с замечаниями', en: 'Returned with remarks' },
  signed: { kk: 'Қол қойылды', ru: 'Подписан', en: 'Signed' },
  dropped: { kk: 'Қажет болмай қалды', ru: 'Не понадобился', en: 'Not needed any more' },
};

export const draftSteps = ['save', 'send', 'recall', 'return', 'sign'] as const;

export type DraftStep = (typeof draftSteps)[number];

/** What may be done with a draft, and where it then stands; what is not listed cannot be done. */
export const draftLifecycle: Record<DraftState, Readonly<Partial<Record<DraftStep, DraftState>>>> = {
  draft: { save: 'draft', send: 'forApproval', sign: 'signed' },
  forApproval: { recall: 'draft', return: 'returned', sign: 'signed' },
  returned: { save: 'draft', send: 'forApproval', sign: 'signed' },
  signed: {},
  dropped: {},
};

/** The steps of the head; the others are of whoever considers. */
export const stepsOfHead: readonly DraftStep[] = ['return', 'sign'];

export interface DraftFacts {
  readonly state: DraftState;
  /** The actor signs for the body. */
  readonly isAuthorised: boolean;
  /** The head it was sent to, if it was. */
  readonly isApproverAuthorised: boolean;
  /** Helpers and co-executing bodies that have not reported. */
  readonly partsOutstanding: number;
  readonly withoutPartsReason: string;
  readonly remarks: string;
}

export const draftRefusalCodes = [
  'DRAFT_STEP_NOT_IN_STATE',
  'HEAD_DECIDES',
  'APPROVER_NOT_AUTHORISED',
  'PARTS_OUTSTANDING',
  'APPROVAL_REMARKS_REQUIRED',
] as const;

export type DraftRefusal = Refusal<(typeof draftRefusalCodes)[number]>;

/**
 * A step of the way of a draft: written, sent to the head who signs, returned with remarks or signed. The answer waits
 * for the parts of the helpers, or says why it does not.
 */
export function decideDraftStep(
  step: DraftStep,
  facts: DraftFacts,
): Result<DraftState, readonly DraftRefusal[]> {
  const next = draftLifecycle[facts.state][step];
  if (!next) return refuse([refusalOf('DRAFT_STEP_NOT_IN_STATE', null, { state: facts.state })]);
  const refusals: DraftRefusal[] = [];
  if (stepsOfHead.includes(step) && !facts.isAuthorised) refusals.push(refusalOf('HEAD_DECIDES'));
  if (step === 'send' && !facts.isApproverAuthorised) {
    refusals.push(refusalOf('APPROVER_NOT_AUTHORISED', 'approverId'));
  }
  if ((step === 'send' || step === 'sign') && lacksParts(facts)) {
    refusals.push(refusalOf('PARTS_OUTSTANDING', 'withoutPartsReason', { count: facts.partsOutstanding }));
  }
  if (step === 'return' && facts.remarks.trim() === '') {
    refusals.push(refusalOf('APPROVAL_REMARKS_REQUIRED', 'remarks'));
  }
  return refusals.length > 0 ? refuse(refusals) : accept(next);
}

function lacksParts({ partsOutstanding, withoutPartsReason }: DraftFacts): boolean {
  return partsOutstanding > 0 && withoutPartsReason.trim() === '';
}
