import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { ReceptionState } from './receptionStates.ts';
import { type ReceptionStep, receptionStart } from './receptionWorkflow.ts';

/** What is known of a request when it comes in. */
export interface ReceptionRequest {
  readonly essence: string;
  /** The number of an open request of the same person for the same question. */
  readonly openNumber: string | null;
}

export interface ReceptionRequestDecision {
  readonly state: ReceptionState;
  readonly step: ReceptionStep;
  /** The notice that goes to the applicant at once. */
  readonly notice: 'withoutEssence' | null;
}

export const receptionRequestRefusalCodes = ['RECEPTION_ALREADY_OPEN'] as const;

export type ReceptionRequestRefusal = Refusal<(typeof receptionRequestRefusalCodes)[number]>;

const MOST_SAYING = /[\p{L}\p{N}]/gu;
const FEWEST_SIGNS = 10;

/** Whether a text states what a person wants; a dash or "личный вопрос" cut to a word does not. */
export function statesEssence(text: string): boolean {
  return (text.match(MOST_SAYING) ?? []).length >= FEWEST_SIGNS;
}

/**
 * A request for reception: one open request of a person for one question; a request that does not state the essence is
 * registered, left without consideration, and the applicant is told (booking rules of the guide).
 */
export function decideReceptionRequest(
  request: ReceptionRequest,
): Result<ReceptionRequestDecision, readonly ReceptionRequestRefusal[]> {
  if (request.openNumber !== null) {
    return refuse([refusalOf('RECEPTION_ALREADY_OPEN', 'questionCode', { number: request.openNumber })]);
  }
  if (!statesEssence(request.essence)) {
    return accept({ state: 'leftWithoutConsideration', step: 1, notice: 'withoutEssence' });
  }
  return accept({ ...receptionStart(false), notice: null });
}
