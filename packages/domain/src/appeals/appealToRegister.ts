import type { Instant } from '../calendar/plainDate.ts';
import type { AppealKind } from './appealKinds.ts';
import type { AppealCategory, AppealCharacter, AppealForm, AppealType, ApplicantKind } from './vocabulary.ts';

/** Who writes, as typed by the registrar; empty texts where a thing is unknown. */
export interface ApplicantToRegister {
  readonly kind: ApplicantKind;
  readonly iin: string | null;
  readonly bin: string | null;
  readonly lastName: string;
  readonly firstName: string;
  readonly organisationName: string;
  readonly address: string;
}

/** What the law must know of a letter to register it. */
export interface AppealToRegister {
  readonly receivedAt: Instant;
  readonly applicant: ApplicantToRegister;
  readonly kind: AppealKind;
  readonly form: AppealForm;
  readonly type: AppealType | null;
  readonly category: AppealCategory;
  /** A code of the editable list of strategic topics. */
  readonly strategicTopic: string | null;
  readonly character: AppealCharacter;
  readonly signatories: number;
  readonly sheets: number;
  readonly annotation: string;
  readonly text: string;
  readonly isAnonymous: boolean;
  readonly reportsCrime: boolean;
  readonly complainedBodyId: number | null;
  readonly complainedPerson: string;
}
