import type { AppealLanguage } from '@tyndau/domain/appeals/vocabulary';
import type { UploadedFile } from '../../../components/uploadFile.ts';
import { type AnswerValues, emptyAnswer } from '../answerValues.ts';
import type { Execution } from './useExecution.ts';

type Kept = NonNullable<Execution['draft']>['attachments'][number];

/** A draft as it is being written. */
export interface DraftValues extends AnswerValues {
  readonly withoutPartsReason: string;
  readonly approverId: string | null;
  /** Files that lie at the draft already. */
  readonly kept: readonly Kept[];
  readonly files: UploadedFile[];
}

/** The draft as a colleague left it, or an empty one; it goes to the only head, or to the one it went to before. */
export function draftValues(
  { draft, heads, isAuthorised }: Execution,
  language: AppealLanguage,
  today: string,
): DraftValues {
  const head = isAuthorised ? undefined : (heads.find(({ id }) => id === draft?.approver?.id) ?? heads[0]);
  const written = draft
    ? {
        outcome: draft.outcome as AnswerValues['outcome'],
        language: draft.language as AppealLanguage,
        text: draft.text,
        outgoingNumber: draft.outgoingNumber,
      }
    : {};
  return {
    ...emptyAnswer(language, today),
    ...written,
    withoutPartsReason: draft?.withoutPartsReason ?? '',
    approverId: head ? String(head.id) : null,
    signedByName: head?.displayName ?? '',
    kept: draft?.attachments ?? [],
    files: [],
  };
}
