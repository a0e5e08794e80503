import type { Office } from '../../office.ts';
import { type ReceptionAsSeen, takeReceptionStep } from './takeStep.ts';

export interface ControlReceptionInput extends ReceptionAsSeen {
  readonly isExecuted: boolean;
  readonly note: string;
}

/** Step 12: the quality and the term of what was ordered; executed only when no assignment is open. */
export function controlReception(office: Office, input: ControlReceptionInput) {
  const result = input.isExecuted ? 'executed' : 'notExecuted';
  const step = { verb: 'control', step: 12, result, note: input.note } as const;
  return takeReceptionStep(office, input, step, async () => {});
}

export interface ArchiveReceptionInput extends ReceptionAsSeen {
  /** Who of the leadership agreed, and when. */
  readonly note: string;
}

/** Step 13: written off to the archive by the decision taken, agreed with the leadership, when nothing is open. */
export function archiveReception(office: Office, input: ArchiveReceptionInput) {
  const step = { verb: 'archive', step: 13, result: 'archived', note: input.note } as const;
  return takeReceptionStep(office, input, step, async () => {});
}
