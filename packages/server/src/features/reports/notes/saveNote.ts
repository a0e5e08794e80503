import type { Result } from '@tyndau/domain/kernel/result';
import {
  checkNote,
  type NoteKind,
  type NoteSection,
  recounted,
  type WrittenSection,
  writtenOn,
} from '@tyndau/domain/reports/note/analysisNote';
import { composeNote } from '@tyndau/domain/reports/note/composeNote';
import { z } from 'zod';
import { toPlainDate } from '../../../db/dates.ts';
import type { AnalysisNote } from '../../../db/generated/client.ts';
import { inTransaction, refuseIfAny, type Transaction } from '../../../db/inTransaction.ts';
import { requireVersion } from '../../../db/staleVersion.ts';
import { NotFound } from '../../../graphql/errors.ts';
import { readInput } from '../../../graphql/readInput.ts';
import type { Refusal } from '../../../graphql/refusal.ts';
import type { Office } from '../../../office.ts';
import { countNote } from './noteFigures.ts';
import { asJson, getNote, sectionsOf } from './notes.store.ts';

export interface SaveNoteInput {
  readonly id: number;
  readonly version: number;
  readonly title: string;
  readonly addressee: string;
  readonly sections: readonly WrittenSection[];
}

type Outcome = Promise<Result<number, readonly Refusal[]>>;

/** Keeps what was written on a note as its next version. */
export async function saveNote(office: Office, input: SaveNoteInput): Outcome {
  office.require('report.draft');
  const read = readInput(z.string().trim().max(400), input.addressee, 'addressee');
  if (!read.ok) return read;
  const addressee = read.value;
  const title = input.title.trim();
  return change(office, input, 'analysisNote.save', (note) => {
    const sections = writtenOn(sectionsOf(note), input.sections);
    refuseIfAny(checkNote(title, sections) as readonly Refusal[]);
    return { title, addressee, sections };
  });
}

/** Counts the figures of a note anew; texts written by hand stay. */
export async function recountNote(
  office: Office,
  at: { readonly id: number; readonly version: number },
): Outcome {
  office.require('report.draft');
  const known = await getNote(office, at.id);
  const language = known.language === 'ru' ? 'ru' : 'kk';
  const period = { from: toPlainDate(known.fromOn), to: toPlainDate(known.toOn) };
  const fresh = composeNote(known.kind as NoteKind, await countNote(office, period, language), language);
  return change(office, at, 'analysisNote.recount', (note) => ({
    title: note.title,
    addressee: note.addressee,
    sections: recounted(sectionsOf(note), fresh),
    countedAt: office.now,
  }));
}

/** Brings back what a note was at an earlier version, as its next one. */
export async function restoreNote(
  office: Office,
  at: { readonly id: number; readonly version: number; readonly edition: number },
): Outcome {
  office.require('report.draft');
  const edition = await office.archive.prisma.analysisNoteEdition.findUnique({
    where: { noteId_version: { noteId: at.id, version: at.edition } },
  });
  if (!edition) throw new NotFound('analysisNoteEdition');
  return change(office, at, 'analysisNote.restore', () => ({
    title: edition.title,
    addressee: edition.addressee,
    sections: sectionsOf(edition),
  }));
}

/** Takes a note away. */
export function removeNote(office: Office, id: number): Outcome {
  office.require('report.draft');
  return inTransaction(office, async ({ tx, note }) => {
    const { title } = await getNote(office, id, tx);
    await tx.analysisNote.update({ where: { id }, data: { removedAt: office.now } });
    note({ action: 'analysisNote.remove', entity: 'analysisNote', entityId: id, changes: { title } });
    return id;
  });
}

interface Written {
  readonly title: string;
  readonly addressee: string;
  readonly sections: readonly NoteSection[];
  readonly countedAt?: Date;
}

function change(
  office: Office,
  at: { readonly id: number; readonly version: number },
  action: string,
  write: (note: AnalysisNote) => Written,
): Outcome {
  return inTransaction(office, async ({ tx, note }) => {
    const before = await lockNote(tx, office, at.id);
    await requireVersion(tx, office, 'analysisNote', before, at.version);
    const { sections, ...written } = write(before);
    const version = before.version + 1;
    const kept = {
      ...written,
      sections: asJson(sections),
      savedById: office.signedIn.id,
      savedAt: office.now,
    };
    await tx.analysisNote.update({ where: { id: before.id }, data: { ...kept, version } });
    const { title, addressee, sections: text, savedById, savedAt } = kept;
    await tx.analysisNoteEdition.create({
      data: { noteId: before.id, version, title, addressee, sections: text, savedById, savedAt },
    });
    const changed = sections.filter(
      ({ code, text: now }) => sectionsOf(before).find((one) => one.code === code)?.text !== now,
    );
    note({
      action,
      entity: 'analysisNote',
      entityId: before.id,
      changes: { version: [before.version, version], sections: changed.map(({ code }) => code) },
    });
    return before.id;
  });
}

async function lockNote(tx: Transaction, office: Office, id: number): Promise<AnalysisNote> {
  await tx.$queryRaw`SELECT id FROM analysis_notes WHERE id = ${id} FOR UPDATE`;
  return getNote(office, id, tx);
}
