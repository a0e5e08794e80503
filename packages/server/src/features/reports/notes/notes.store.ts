import type { NoteSection } from '@tyndau/domain/reports/note/analysisNote';
import type { Prisma } from '../../../db/archive.ts';
import type { AnalysisNote } from '../../../db/generated/client.ts';
import type { Transaction } from '../../../db/inTransaction.ts';
import { NotFound } from '../../../graphql/errors.ts';
import type { Office } from '../../../office.ts';
import { placesOfReports } from '../reports.store.ts';

/** Notes of the viewer's place, the latest first. */
export function listNotes(office: Office): Promise<AnalysisNote[]> {
  return office.archive.prisma.analysisNote.findMany({
    where: { ...placesOfReports(office), removedAt: null },
    orderBy: [{ toOn: 'desc' }, { id: 'desc' }],
    take: 100,
  });
}

/** The note, if the viewer may see it; throws NOT_FOUND. */
export async function getNote(
  office: Office,
  id: number,
  tx: Transaction | Office['archive']['prisma'] = office.archive.prisma,
): Promise<AnalysisNote> {
  const note = await tx.analysisNote.findFirst({
    where: { AND: [placesOfReports(office), { id, removedAt: null }] },
  });
  if (!note) throw new NotFound('analysisNote');
  return note;
}

/** The sections as they are kept. */
export function sectionsOf({ sections }: { readonly sections: unknown }): readonly NoteSection[] {
  return sections as readonly NoteSection[];
}

/** Sections as the archive takes them. */
export function asJson(sections: readonly NoteSection[]): Prisma.InputJsonValue {
  return sections as unknown as Prisma.InputJsonValue;
}
