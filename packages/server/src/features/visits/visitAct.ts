import type { ApplicantInput } from '../appeals/findOrCreateApplicant.ts';

/** Somebody who comes without having asked before. */
export interface WalkInInput {
  readonly applicant: ApplicantInput;
  readonly essence: string;
  readonly questionCode: string;
  readonly territoryCode?: string | null | undefined;
  readonly language: string;
  readonly complainedBodyId?: number | null | undefined;
  /** Without an official he goes to the reserve. */
  readonly officialId?: number | null | undefined;
}

/** An act of the board as the browser has kept it: sent again it changes nothing. */
export interface VisitActInput {
  readonly key: string;
  readonly act: string;
  /** The person; or the key of the act that registered him, where the server had not yet answered. */
  readonly receptionId?: number | null | undefined;
  readonly walkInKey?: string | null | undefined;
  readonly doneAt: Date;
  readonly officialId?: number | null | undefined;
  readonly outcome?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly walkIn?: WalkInInput | null | undefined;
}
