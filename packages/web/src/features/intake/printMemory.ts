const name = 'tyndau.intake.print';

export type TalonSize = 'a6' | 'slip';

export interface PrintMemory {
  /** The paper in the printer of this counter. */
  readonly size: TalonSize;
  /** The talon goes to the printer as soon as the letter is accepted. */
  readonly isAtOnce: boolean;
}

const first: PrintMemory = { size: 'a6', isAtOnce: false };

/** How this counter prints its talons; kept on this computer, which stands beside its printer. */
export function readPrintMemory(): PrintMemory {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(name) ?? 'null');
    return typeof stored === 'object' && stored !== null ? { ...first, ...stored } : first;
  } catch {
    return first;
  }
}

export function writePrintMemory(memory: PrintMemory): void {
  try {
    window.localStorage.setItem(name, JSON.stringify(memory));
  } catch {
    // Storage forbidden: the clerk chooses anew each time.
  }
}
