import { parsePostalIdentifier } from '../identity/postalIdentifier.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';

export const manualEntryRefusalCodes = ['POSTAL_REASON_REQUIRED', 'S10_FORMAT', 'S10_CHECK_DIGIT'] as const;

/** Shorter reasons say nothing to whoever reads the act. */
export const SHORTEST_REASON = 3;

/** An envelope whose code cannot be scanned, entered by a person. */
export interface ManualEntry {
  readonly code: string;
  readonly reason: string;
}

/** A reason is owed; a number that is typed must be right, and one that cannot be established is left out. */
export function manualEntryRefusals({ code, reason }: ManualEntry): Refusal[] {
  const parsed = code.trim() === '' ? null : parsePostalIdentifier(code);
  return [
    ...(reason.trim().length < SHORTEST_REASON ? [refusalOf('POSTAL_REASON_REQUIRED', 'reason')] : []),
    ...(parsed && !parsed.ok ? [refusalOf(parsed.refusal, 'code')] : []),
  ];
}
