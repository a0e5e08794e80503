import type { RepeatedValues } from './intakeValues.ts';

const name = 'tyndau.intake.last';

interface Remembered {
  readonly isOn: boolean;
  readonly last: Partial<RepeatedValues>;
}

/** Whether the counter repeats the last source, form and addressee, and what they were; kept on this computer. */
export function readRepeated(): Remembered {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(name) ?? 'null');
    return typeof stored === 'object' && stored !== null
      ? { isOn: true, last: {}, ...stored }
      : { isOn: true, last: {} };
  } catch {
    return { isOn: true, last: {} };
  }
}

export function writeRepeated(remembered: Remembered): void {
  try {
    window.localStorage.setItem(name, JSON.stringify(remembered));
  } catch {
    // Storage forbidden: the clerk chooses anew each time.
  }
}
