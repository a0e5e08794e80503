import { isPlainDate, plainDate } from '@tyndau/domain/calendar/plainDate';
import { checkCellNote, LONGEST_NOTE } from '@tyndau/domain/figures/cellNote';
import type { Result } from '@tyndau/domain/kernel/result';
import { fromPlainDate, fromPlainDateOrNull } from '../../db/dates.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction, refuseIfAny } from '../../db/inTransaction.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { seesNotesOf } from './cellNotes.visibility.ts';

export interface CellNoteInput {
  readonly idempotencyKey: string;
  readonly territoryCode: string;
  readonly questionCode: string;
  readonly from: string;
  readonly to: string;
  readonly cause: string;
  readonly measures: string;
  readonly bodyId?: number | null | undefined;
  readonly dueOn?: string | null | undefined;
}

type Outcome = Promise<Result<number, readonly Refusal[]>>;

/** Writes down why a cell of the map grew, what was done about it, by whom and until when. */
export function writeCellNote(office: Office, input: CellNoteInput): Outcome {
  office.require('report.draft');
  const { territoryCode, questionCode, from, to, bodyId = null, dueOn = null } = input;
  const [cause, measures] = [input.cause.trim(), input.measures.trim()];
  return inTransaction(office, async ({ tx, note }) => {
    const { territories, questions, bodies } = office.book;
    const isCell =
      territories.has(territoryCode) && questions.has(questionCode) && seesNotesOf(office, territoryCode);
    const isPeriod = isPlainDate(from) && isPlainDate(to) && from <= to;
    refuseIfAny([
      ...(isCell ? [] : [refusal('CELL_NOTE_UNKNOWN_CELL')]),
      ...(isPeriod ? [] : [refusal('FIGURES_PERIOD_WRONG', 'from')]),
      ...(checkCellNote(
        { cause, measures, dueOn: dueOn === null ? null : plainDate(dueOn) },
        office.today,
      ) as readonly Refusal[]),
    ]);
    return once(tx, office, 'writeCellNote', input, async () => {
      const { id } = await tx.cellNote.create({
        data: {
          ...{ territoryCode, questionCode, cause, measures },
          fromOn: fromPlainDate(from),
          toOn: fromPlainDate(to),
          bodyId: bodyId !== null && bodies.has(bodyId) ? bodyId : null,
          dueOn: fromPlainDateOrNull(dueOn),
          authorId: office.signedIn.id,
          createdAt: office.now,
        },
      });
      const changes = { territoryCode, questionCode, from, to, cause, measures, dueOn };
      note({ action: 'cellNote.write', entity: 'cellNote', entityId: id, changes });
      return id;
    });
  });
}

/** Says what the check of a note has shown; the note is then to be checked no more. */
export function settleCellNote(office: Office, id: number, finding: string): Outcome {
  office.require('report.draft');
  const said = finding.trim().slice(0, LONGEST_NOTE);
  return inTransaction(office, async ({ tx, note }) => {
    const found = await tx.cellNote.findUnique({ where: { id } });
    if (!found || !seesNotesOf(office, found.territoryCode)) throw new NotFound('cellNote');
    refuseIfAny(said === '' ? [refusal('CELL_NOTE_EMPTY', 'finding')] : []);
    const { count } = await tx.cellNote.updateMany({
      where: { id, checkedOn: null },
      data: { finding: said, checkedOn: fromPlainDate(office.today), checkedById: office.signedIn.id },
    });
    refuseIfAny(count === 0 ? [refusal('CELL_NOTE_CHECKED')] : []);
    note({ action: 'cellNote.check', entity: 'cellNote', entityId: id, changes: { finding: ['', said] } });
    return id;
  });
}
