import type { AnswerOutcome, AppealLanguage } from '@tyndau/domain/appeals/vocabulary';
import type { UploadedFile } from '../../components/uploadFile.ts';

/** An answer as it is being written. */
export interface AnswerValues {
  readonly outcome: AnswerOutcome;
  readonly language: AppealLanguage;
  readonly text: string;
  readonly outgoingNumber: string;
  readonly signedByName: string;
  readonly answeredOn: string;
  readonly files: readonly UploadedFile[];
}

/** An empty answer in the language of the appeal, dated today. */
export function emptyAnswer(language: AppealLanguage, today: string): AnswerValues {
  return {
    outcome: 'explained',
    language,
    text: '',
    outgoingNumber: '',
    signedByName: '',
    answeredOn: today,
    files: [],
  };
}

interface Sending {
  readonly id: number;
  readonly version: number;
  readonly idempotencyKey: string;
}

/** The answer as the window takes it. */
export function toAnswerInput({ files, outgoingNumber, ...values }: AnswerValues, sending: Sending) {
  return {
    ...sending,
    ...values,
    outgoingNumber: outgoingNumber.trim() || null,
    fileHashes: files.map(({ hash, name }) => ({ hash, name })),
  };
}
