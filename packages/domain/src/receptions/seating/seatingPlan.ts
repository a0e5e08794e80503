import type { Refusal } from '../../kernel/refusal.ts';
import type { Stretch } from '../officialHours.ts';

/** Somebody to be seated on the day. */
export interface SeatingPerson {
  readonly id: number;
  /** The order of booking. */
  readonly bookingNumber: number;
  readonly privilege: string | null;
  readonly questionCode: string;
  readonly language: string;
  readonly isByVideo: boolean;
  /** Bodies whose representatives must be there. */
  readonly bodyIds: readonly number[];
  /** Officials who may not receive this person: complained about, or decided the matter before. */
  readonly bannedOfficialIds: readonly number[];
  /** The official named by the decision; others are taken only where he has no place. */
  readonly wishedOfficialId: number | null;
  /** Put by hand: stays. */
  readonly pinned: { readonly officialId: number; readonly from: number } | null;
}

/** Who receives on the day. */
export interface SeatingOfficial {
  readonly id: number;
  /** Beginnings of question codes in his competence; empty: every question. */
  readonly questionPrefixes: readonly string[];
  /** Languages he speaks; empty: every one, with an interpreter. */
  readonly languages: readonly string[];
  readonly hasVideo: boolean;
  /** Places one after another, lunch left out. */
  readonly slots: readonly Stretch[];
}

export interface SeatingRules {
  /** By how many later bookings of the same class a person may be overtaken, so that bodies are needed in one stretch. */
  readonly mostOvertaken: number;
}

export const defaultSeatingRules: SeatingRules = { mostOvertaken: 4 };

export interface Seat extends Stretch {
  readonly personId: number;
  readonly officialId: number;
  readonly isPinned: boolean;
}

export const seatingReasons = [
  'SEATING_NO_COMPETENT_OFFICIAL',
  'SEATING_NOBODY_MAY_RECEIVE',
  'SEATING_NO_LANGUAGE',
  'SEATING_NO_VIDEO',
  'SEATING_NO_FREE_PLACE',
] as const;

export type SeatingReason = (typeof seatingReasons)[number];

export interface Unseated {
  readonly personId: number;
  /** Why, with the officials who would have fitted. */
  readonly reason: Refusal<SeatingReason>;
  readonly officialIds: readonly number[];
}

export interface SeatingPlan {
  readonly seats: readonly Seat[];
  readonly unseated: readonly Unseated[];
}

export interface SeatingQuestion {
  readonly people: readonly SeatingPerson[];
  readonly officials: readonly SeatingOfficial[];
  readonly rules: SeatingRules;
}
