import type { AppealForm, AppealLanguage, AppealSource } from '@tyndau/domain/appeals/vocabulary';
import { normalisePostalIdentifier } from '@tyndau/domain/identity/postalIdentifier';
import type { UploadedFile } from '../../components/uploadFile.ts';

/** A letter at the counter as it is being typed. */
export interface IntakeValues {
  readonly applicantName: string;
  readonly applicantIin: string;
  readonly applicantPhone: string;
  readonly applicantAddress: string;
  readonly addresseeBodyId: number | null;
  readonly source: AppealSource;
  readonly form: AppealForm;
  readonly language: AppealLanguage;
  readonly sheets: number;
  readonly barcode: string;
  readonly note: string;
  readonly conversation: string;
  /** Of an oral appeal only. */
  readonly essence: string;
  readonly officialName: string;
  readonly representative: string;
  readonly papers: string;
  /** Why, where the journal of the day is closed already. */
  readonly lateReason: string;
  readonly files: readonly UploadedFile[];
}

const emptyLetter: IntakeValues = {
  applicantName: '',
  applicantIin: '',
  applicantPhone: '',
  applicantAddress: '',
  addresseeBodyId: null,
  source: 'byHand',
  form: 'paper',
  language: 'kk',
  sheets: 1,
  barcode: '',
  note: '',
  conversation: '',
  essence: '',
  officialName: '',
  representative: '',
  papers: '',
  lateReason: '',
  files: [],
};

export type RepeatedValues = Pick<IntakeValues, 'source' | 'form' | 'addresseeBodyId'>;

/** A clean sheet; in a pack from one source the clerk types the source once. */
export function newLetter(repeated: Partial<RepeatedValues>): IntakeValues {
  const letter = { ...emptyLetter, ...repeated };
  return letter.form === 'paper' ? letter : { ...letter, sheets: 0 };
}

const formOfSource: Partial<Record<AppealSource, AppealForm>> = {
  byHand: 'paper',
  kazpost: 'paper',
  egov: 'electronic',
  virtualReception: 'electronic',
  mobileApp: 'electronic',
  terminal: 'electronic',
  documentSystem: 'electronic',
  personalReception: 'oral',
  callCentre: 'oral',
  videoMessage: 'videoconference',
};

/** What the source says of the form, and with it of sheets; null where both paper and file come that way. */
export function formOf(source: AppealSource): AppealForm | null {
  return formOfSource[source] ?? null;
}

/** What changes with the form: only paper has sheets. */
export function withForm(form: AppealForm, values: IntakeValues): Partial<IntakeValues> {
  return { form, sheets: form === 'paper' ? Math.max(values.sheets, 1) : 0 };
}

/** The letter as the window takes it. */
export function toIntakeInput(values: IntakeValues, idempotencyKey: string) {
  const { applicantName, applicantIin, applicantPhone, barcode, note, lateReason, files, ...rest } = values;
  const { applicantAddress, conversation, essence, officialName, representative, papers, ...letter } = rest;
  return {
    ...letter,
    idempotencyKey,
    applicantName: applicantName.trim(),
    applicantIin: applicantIin || null,
    applicantPhone: applicantPhone.trim() || null,
    applicantAddress: applicantAddress.trim() || null,
    barcode: barcode.trim() ? normalisePostalIdentifier(barcode) : null,
    note: note.trim() || null,
    conversation: conversation.trim() || null,
    protocol: values.form === 'oral' ? { essence, officialName, representative, papers } : null,
    lateReason: (lateReason ?? '').trim() || null,
    fileHashes: files.map(({ hash, name }) => ({ hash, name })),
  };
}
