import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import type { Result } from '@tyndau/domain/kernel/result';
import { noteKinds } from '@tyndau/domain/reports/note/analysisNote';
import { composeNote, noteTitle } from '@tyndau/domain/reports/note/composeNote';
import { z } from 'zod';
import { fromPlainDate } from '../../../db/dates.ts';
import { once } from '../../../db/idempotency.ts';
import { inTransaction, refuseIfAny } from '../../../db/inTransaction.ts';
import { readInput } from '../../../graphql/readInput.ts';
import { type Refusal, refusal } from '../../../graphql/refusal.ts';
import type { Office } from '../../../office.ts';
import { countNote } from './noteFigures.ts';
import { asJson } from './notes.store.ts';

export interface DraftNoteInput {
  readonly idempotencyKey: string;
  /** halfYear memo */
  readonly kind: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** kk ru */
  readonly language: string;
}

const asked = z.object({ kind: z.enum(noteKinds), language: z.enum(['kk', 'ru']) });

/** Begins a note of a period: its sections are filled with figures and wait to be written on. */
export async function draftNote(
  office: Office,
  input: DraftNoteInput,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('report.draft');
  const read = readInput(asked, input);
  if (!read.ok) return read;
  const { kind, language } = read.value;
  const { from, to } = input;
  const isWrong = from > to || from > office.today;
  const figures = isWrong ? null : await countNote(office, { from, to }, language);
  return inTransaction(office, async ({ tx, note }) => {
    refuseIfAny(isWrong ? [refusal('REPORT_PERIOD_WRONG', 'from')] : []);
    return once(tx, office, 'draftAnalysisNote', input, async () => {
      const written = {
        title: figures ? noteTitle(kind, figures, language) : '',
        sections: asJson(figures ? composeNote(kind, figures, language) : []),
        ...{ savedById: office.signedIn.id, savedAt: office.now },
      };
      const { id } = await tx.analysisNote.create({
        data: {
          ...{ kind, language, ...written, countedAt: office.now, draftedById: office.signedIn.id },
          ...{ fromOn: fromPlainDate(from), toOn: fromPlainDate(to) },
          territoryCode: office.signedIn.territoryCode,
          editions: { create: { version: 1, ...written } },
        },
      });
      const changes = { kind, language, from, to, version: [null, 1] };
      note({ action: 'analysisNote.draft', entity: 'analysisNote', entityId: id, changes });
      return id;
    });
  });
}
