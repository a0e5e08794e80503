import { appealLanguageNames, outcomeNames } from '@tyndau/domain/appeals/vocabularyNames';
import type { Localized } from '@tyndau/domain/kernel/localized';
import type { AnswerDraft, Appeal } from '../../../db/generated/client.ts';
import type { Transaction } from '../../../db/inTransaction.ts';
import { NotFound } from '../../../graphql/errors.ts';
import type { Office } from '../../../office.ts';
import { shownDay } from '../../../printing/officeTexts.ts';
import { displayNameOf } from '../../people/personNames.ts';

/** Who signs, as his name stands under the answer. */
export function signatoryName(office: Office): string {
  const user = office.book.users.get(office.signedIn.id);
  if (!user) throw new NotFound('user');
  return displayNameOf(user);
}

/** What each line is called, in both languages of the state. */
const titles = {
  appeal: 'Жолданым / Обращение',
  applicant: 'Өтініш беруші / Заявитель',
  body: 'Мемлекеттік орган / Государственный орган',
  outgoingNumber: 'Шығыс нөмірі / Исходящий номер',
  date: 'Жауап күні / Дата ответа',
  language: 'Жауап тілі / Язык ответа',
  outcome: 'Нәтижесі / Результат',
  signatory: 'Қол қоюшы / Подписывает',
  file: 'Файл',
};

/**
 * The very words that are signed: plain text, a line for each fact, the digest of each file. The same draft gives the same
 * bytes to the browser that signs and to the server that checks. In both languages of the state, whatever the signer's
 * screen speaks: he signs what he can read, and so can whoever opens the signature in years.
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
    line('appeal', appeal.number),
    line('applicant', appeal.applicantName),
    line('body', `${body?.nameKk ?? ''} / ${body?.nameRu ?? ''}`),
    ...(draft.outgoingNumber ? [line('outgoingNumber', draft.outgoingNumber)] : []),
    line('date', shownDay(office.today)),
    line('language', nameOf(appealLanguageNames, draft.language)),
    line('outcome', nameOf(outcomeNames, draft.outcome)),
    line('signatory', signatoryName(office)),
    ...files.map(({ name, fileHash }) => line('file', `${name}, SHA-256 ${fileHash}`)),
    '',
    draft.text,
    '',
  ].join('\n');
}

function line(fact: keyof typeof titles, text: string): string {
  return `${titles[fact]}: ${text}`;
}

function nameOf(names: Readonly<Record<string, Localized>>, code: string): string {
  const name = names[code];
  return name ? `${name.kk} / ${name.ru}` : code;
}
