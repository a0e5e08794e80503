import type { Outcome } from '@tyndau/domain/appeals/vocabulary';
import { type AnswerHint, answerHints, type OtherAnswer } from '@tyndau/domain/expertise/hints';
import { Prisma } from '../../db/archive.ts';
import type { Answer } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { visibleAppeals } from '../appeals/appeals.visibility.ts';

/** So many of the latest answers of the body are compared: a form letter shows among them, and it stays quick. */
const COMPARED = 60;

/** What the answer gives to think about; judged anew at each asking, never stored. */
export async function hintsOn(office: Office, answer: Answer, appealLanguage: string): Promise<AnswerHint[]> {
  const others = await office.archive.read<OtherAnswer>(Prisma.sql`
    SELECT a.number, w.text FROM (
      SELECT appeal_id, text FROM answers
      WHERE body_id = ${answer.bodyId} AND appeal_id <> ${answer.appealId} ORDER BY id DESC LIMIT ${COMPARED}) w
    JOIN appeals a ON a.id = w.appeal_id WHERE ${visibleAppeals(office)}`);
  return answerHints({ text: answer.text, outcome: answer.outcome as Outcome, appealLanguage }, others);
}
