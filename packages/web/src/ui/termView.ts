import type { Localized } from '@tyndau/domain/kernel/localized';

/** A counted term as the contract's Term gives it. */
export interface TermView {
  readonly article: Localized;
  readonly verified: boolean;
  /** 'sameDay' | 'nextDay' */
  readonly start: string;
  readonly length: number;
  /** 'workingDays' | 'calendarDays' | 'months' */
  readonly unit: string;
  readonly from: string;
  readonly dueOn: string;
  readonly derivation: readonly TermDayView[];
}

export interface TermDayView {
  readonly on: string;
  readonly counted: boolean;
  readonly ordinal?: number | null;
  readonly reason: string;
  readonly name?: Localized | null;
}
