/** How a step looks on the rail. */
export type StepState = 'taken' | 'current' | 'ahead' | 'passed';

interface Step {
  readonly step: number;
  readonly takenAt: string | null;
}

/**
 * What each step is now. A step that was not taken and lies before the current one was not needed; after the end of the
 * road nothing lies ahead.
 */
export function stepStateOf({ step, takenAt }: Step, current: number, isEnded: boolean): StepState {
  // A step may be walked again: on the rail it is then the current one, with what was done before.
  if (step === current && !isEnded) return 'current';
  if (takenAt !== null) return 'taken';
  return step < current || isEnded ? 'passed' : 'ahead';
}
