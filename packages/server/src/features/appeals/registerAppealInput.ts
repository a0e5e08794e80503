import type { LikenessDecisionInput } from '../likeness/decideLikeness.ts';
import type { FileInput } from './attachFiles.ts';
import type { ApplicantInput } from './findOrCreateApplicant.ts';
import type { RouteInput } from './sendToBody.ts';

/** The current section as the registrar types it. */
export interface CurrentSectionInput {
  readonly source: string;
  readonly form: string;
  readonly type?: string | null | undefined;
  readonly kind: string;
  readonly character: string;
  readonly signatories: number;
  readonly language: string;
  readonly addresseeBodyId?: number | null | undefined;
  readonly category: string;
  readonly strategicTopic?: string | null | undefined;
  readonly questionCode: string;
  readonly territoryCode?: string | null | undefined;
  readonly annotation: string;
  readonly text?: string | null | undefined;
  readonly sheets: number;
  readonly isAnonymous?: boolean | null | undefined;
  readonly reportsCrime?: boolean | null | undefined;
  readonly higherSource?: string | null | undefined;
  readonly coverNumber?: string | null | undefined;
  readonly coverOn?: string | null | undefined;
  readonly complainedBodyId?: number | null | undefined;
  readonly complainedPerson?: string | null | undefined;
  readonly complainedPost?: string | null | undefined;
  readonly controlLevel?: string | null | undefined;
}

/** A whole card: who, what, the papers, and where it goes. */
export interface RegisterAppealInput extends CurrentSectionInput {
  readonly idempotencyKey: string;
  readonly intakeId?: number | null | undefined;
  readonly receivedAt?: Date | null | undefined;
  readonly applicant: ApplicantInput;
  /** The filing continues this card: the same person with the same question. */
  readonly cardId?: number | null | undefined;
  readonly repeatOfId?: number | null | undefined;
  /** What was decided on seeing an earlier filing beside the letter. */
  readonly likeness?: LikenessDecisionInput | null | undefined;
  readonly fileHashes?: readonly FileInput[] | null | undefined;
  readonly route?: RouteInput | null | undefined;
  /** Where it came from when another system sent it: the same identity twice makes one. */
  readonly external?: { readonly system: string; readonly id: string } | null | undefined;
}
