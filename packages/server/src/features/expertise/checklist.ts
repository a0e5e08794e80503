import { toPlainDateOrNull } from '../../db/dates.ts';
import type { DictionaryEntry } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';

/** The questions of the checklist in force today, in their order; the administrator keeps them. */
export function checklistOf({ book, today }: Office): DictionaryEntry[] {
  return [...(book.dictionaries.get('answerCriterion')?.values() ?? [])].filter(({ validFrom, validTo }) => {
    const [from, to] = [toPlainDateOrNull(validFrom), toPlainDateOrNull(validTo)];
    return (from === null || from <= today) && (to === null || today <= to);
  });
}
