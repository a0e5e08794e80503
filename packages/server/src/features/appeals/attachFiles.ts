import { Refused, type Transaction } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { fileNameFor } from '../files/fileName.ts';
import { type AppealStep, changeAppeal } from './changeAppeal.ts';

/** A file that was uploaded before: the hash of its content and the name it is to bear here. */
export interface FileInput {
  readonly hash: string;
  readonly name: string;
}

/** What an attachment may belong to. */
export type AttachmentOwner =
  | { readonly intakeId: number }
  | { readonly appealId: number }
  | { readonly answerId: number }
  | { readonly assignmentReportId: number }
  | { readonly assignmentCheckId: number }
  | { readonly crossCheckId: number }
  | { readonly answerDraftId: number }
  | { readonly resolutionId: number }
  | { readonly informationRequestId: number };

/**
 * Joins uploaded files to their owner. A hash alone opens nothing: only who uploaded the content may attach it, or else
 * guessing hashes would show strangers' letters.
 */
export async function attach(
  tx: Transaction,
  office: Office,
  owner: AttachmentOwner,
  files: readonly FileInput[],
  uploadedById?: number,
): Promise<void> {
  if (files.length === 0) return;
  const userId = uploadedById ?? office.signedIn.id;
  const known = await tx.fileUpload.findMany({
    where: { userId, fileHash: { in: files.map((file) => file.hash) } },
  });
  const missing = files.filter((file) => !known.some((upload) => upload.fileHash === file.hash));
  if (missing.length > 0) {
    throw new Refused(missing.map((file) => refusal('FILE_NOT_UPLOADED', 'fileHashes', { name: file.name })));
  }
  const stored = await tx.storedFile.findMany({
    where: { hash: { in: files.map((file) => file.hash) } },
    select: { hash: true, mime: true },
  });
  const mimes = new Map(stored.map(({ hash, mime }) => [hash, mime]));
  await tx.attachment.createMany({
    data: files.map((file) => ({
      ...owner,
      fileHash: file.hash,
      name: fileNameFor(file.name, mimes.get(file.hash) ?? ''),
      addedById: userId,
      addedAt: office.now,
    })),
  });
}

/** Files of an answer. */
export function attachToAnswer(
  tx: Transaction,
  office: Office,
  answerId: number,
  files: readonly FileInput[],
) {
  return attach(tx, office, { answerId }, files);
}

/** Adds papers to an appeal at any time of its life. */
export function attachFiles(office: Office, input: AppealStep & { readonly files: readonly FileInput[] }) {
  return changeAppeal(office, 'appeal.attach', input, async ({ tx }, appeal) => {
    await attach(tx, office, { appealId: appeal.id }, input.files);
    return {};
  });
}
