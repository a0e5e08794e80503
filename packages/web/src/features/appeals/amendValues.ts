import type { AppealKind } from '@tyndau/domain/appeals/appealKinds';
import type { AppealCategory, AppealLanguage, AppealType } from '@tyndau/domain/appeals/vocabulary';
import type { AppealPaperFragment } from './appeal.generated.ts';

/** The fields of the current section that may be put right, as the form holds them. */
export interface AmendValues {
  readonly questionCode: string;
  readonly territoryCode: string | null;
  readonly kind: AppealKind;
  readonly category: AppealCategory;
  readonly strategicTopic: string | null;
  readonly annotation: string;
  readonly text: string;
  readonly language: AppealLanguage;
  readonly type: AppealType | null;
  readonly addresseeBodyId: number | null;
  readonly sheets: number;
  readonly higherSource: string | null;
  readonly coverNumber: string | null;
  readonly coverOn: string | null;
}

/** The current section as it stands. Codes come from the closed vocabularies of the domain. */
export function amendValuesOf(appeal: AppealPaperFragment): AmendValues {
  return {
    questionCode: appeal.question.code,
    territoryCode: appeal.territory?.code ?? null,
    kind: appeal.kind as AppealKind,
    category: appeal.category as AppealCategory,
    strategicTopic: appeal.strategicTopic,
    annotation: appeal.annotation,
    text: appeal.text,
    language: appeal.language as AppealLanguage,
    type: appeal.type as AppealType | null,
    addresseeBodyId: appeal.addressee?.id ?? null,
    sheets: appeal.sheets,
    higherSource: appeal.higherSource,
    coverNumber: appeal.coverNumber,
    coverOn: appeal.coverOn,
  };
}
