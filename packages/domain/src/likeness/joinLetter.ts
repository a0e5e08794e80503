import { type AppealState, isFinalState } from '../appeals/lifecycle.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';

/** What must be known of a letter to join it to an appeal that is registered. */
export interface LetterToJoin {
  readonly form: string;
  readonly iin: string | null;
}

export interface AppealToJoin {
  readonly form: string;
  readonly type: string | null;
  readonly state: AppealState;
  readonly iin: string | null;
  readonly isPart: boolean;
}

export const joinRefusalCodes = [
  'JOIN_NOT_TWO_CHANNELS',
  'JOIN_ALREADY_BOTH',
  'JOIN_AFTER_END',
  'JOIN_OF_ANOTHER_PERSON',
  'JOIN_OF_PART',
  'INTAKE_ALREADY_JOINED',
  'LETTER_NOT_JOINED',
  'UNJOIN_AFTER_CHANGE',
] as const;

export type JoinRefusal = Refusal<(typeof joinRefusalCodes)[number]>;

/**
 * Why a letter is not the same letter over the other channel; empty when it is joined and the appeal becomes one "both on
 * paper and electronic". Two papers are a repeat, and a letter about a closed matter is a new filing: both need a number.
 */
export function joinRefusals(letter: LetterToJoin, appeal: AppealToJoin): JoinRefusal[] {
  const refusals: JoinRefusal[] = [];
  if (appeal.isPart) refusals.push(refusalOf('JOIN_OF_PART', 'appealId'));
  if (isFinalState(appeal.state)) refusals.push(refusalOf('JOIN_AFTER_END', 'appealId'));
  if (letter.iin !== null && appeal.iin !== null && letter.iin !== appeal.iin)
    refusals.push(refusalOf('JOIN_OF_ANOTHER_PERSON', 'appealId'));
  if (appeal.type === 'paperAndElectronic') refusals.push(refusalOf('JOIN_ALREADY_BOTH', 'appealId'));
  else if (!isTwoChannels(letter.form, appeal.form))
    refusals.push(refusalOf('JOIN_NOT_TWO_CHANNELS', 'appealId'));
  return refusals;
}

function isTwoChannels(one: string, other: string): boolean {
  return (one === 'paper' && other === 'electronic') || (one === 'electronic' && other === 'paper');
}
