import type { AnswerDraft, Appeal } from '../../../db/generated/client.ts';
import type { Transaction } from '../../../db/inTransaction.ts';
import { NotFound } from '../../../graphql/errors.ts';
import type { Office } from '../../../office.ts';
import { displayNameOf } from '../../people/personNames.ts';

/** Who signs, as his name stands under the answer. */
export function signatoryName(office: Office): string {
  const user = office.book.users.get(office.signedIn.id);
  if (!user) throw new NotFound('user');
  return displayNameOf(user);
}

/**
 * The very words that are signed: plain text, a line for each fact, the digest of each file. The same draft gives the same
 * bytes to the browser that signs and to the server that checks.
 */
export async function answerDocument(
  reader: Pick<Transaction, 'attachment'>,
  office: Office,
  appeal: Pick<Appeal, 'number' | 'applicantName'>,
  draft: AnswerDraft,
): Promise<string> {
  const files = await reader.attachment.findMany({
    where: { answerDraftId: draft.id },
    orderBy: { id: 'asc' },
  });
  const body = office.book.bodies.get(draft.bodyId);
  return [
    `appeal: ${appeal.number}`,
    `applicant: ${appeal.applicantName}`,
    `body: ${body?.nameKk ?? ''} / ${body?.nameRu ?? ''}`,
    `outgoing number: ${draft.outgoingNumber}`,
    `date: ${office.today}`,
    `language: ${draft.language}`,
    `outcome: ${draft.outcome}`,
    `signed by: ${signatoryName(office)}`,
    ...files.map(({ name, fileHash }) => `file: ${name} sha256 ${fileHash}`),
    '',
    draft.text,
    '',
  ].join('\n');
}
