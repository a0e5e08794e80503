import type { AppealLanguage } from '@tyndau/domain/appeals/vocabulary';
import {
  fillNotice,
  type NoticeAction,
  noticeLanguages,
  noticeTemplateOf,
} from '@tyndau/domain/paths/notices';
import type { Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { type NoticeToWrite, noticeFacts } from './letterFacts.ts';

/** A notice in one of its languages, ready to be read or printed. */
export interface NoticeText {
  readonly language: 'kk' | 'ru';
  readonly title: string;
  readonly text: string;
}

/** Writes the notice from its template and the fields of the card, in the languages the applicant reads. */
export async function composeNotice(
  tx: Pick<Transaction, 'template'>,
  office: Office,
  notice: NoticeToWrite,
): Promise<NoticeText[]> {
  const code = noticeTemplateOf(notice.step.action as NoticeAction, notice.step.ground);
  const template = code === null ? null : await tx.template.findUnique({ where: { code } });
  if (!template) return [];
  return noticeLanguages(notice.appeal.language as AppealLanguage).map((language) => ({
    language,
    title: language === 'kk' ? template.nameKk : template.nameRu,
    text: fillNotice(
      language === 'kk' ? template.bodyKk : template.bodyRu,
      noticeFacts(office, notice, language),
    ),
  }));
}
