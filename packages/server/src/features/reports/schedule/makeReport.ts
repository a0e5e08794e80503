import { writeFile } from 'node:fs/promises';
import type { NoteKind } from '@tyndau/domain/reports/note/analysisNote';
import { composeNote, noteTitle } from '@tyndau/domain/reports/note/composeNote';
import { periodOfRun, type ScheduledKind, type ScheduledSpan } from '@tyndau/domain/reports/reportSchedule';
import type { Prisma } from '../../../db/archive.ts';
import { fromPlainDate } from '../../../db/dates.ts';
import type { ReportSchedule } from '../../../db/generated/client.ts';
import type { Office } from '../../../office.ts';
import { exportList } from '../../exports/exportList.ts';
import { boardBook } from '../../figures/boardBook.ts';
import { buildStatistical } from '../buildStatistical.ts';
import { getLinearReport } from '../linear/linearReports.store.ts';
import { countNote } from '../notes/noteFigures.ts';
import { asJson } from '../notes/notes.store.ts';
import { writeNote } from '../notes/writeNote.ts';
import { statisticalBook } from '../statisticalBook.ts';
import { layOutReport } from '../statisticalSheet.ts';

/** What a schedule asks to be made. */
export type ReportToMake = Pick<ReportSchedule, 'kind' | 'subject' | 'span' | 'format' | 'language'>;

/** Makes the file of a scheduled report as the person of the office may have it; throws what any refusal throws. */
export async function makeReport(
  office: Office,
  report: ReportToMake,
  path: string,
  isClosing: () => boolean,
): Promise<void> {
  const language = report.language === 'ru' ? 'ru' : 'kk';
  const period = periodOfRun(report.span as ScheduledSpan, office.today);
  switch (report.kind as ScheduledKind) {
    case 'statistical':
      return writeFile(path, await statistical(office, period, language));
    case 'linear': {
      const { columns, where, sortField, isDescending } = await getLinearReport(
        office,
        Number(report.subject),
      );
      const question = { where, sort: { field: sortField, descending: isDescending } };
      await exportList(office, { question, columns, format: report.format, language }, path, { isClosing });
      return;
    }
    case 'halfYear':
    case 'memo': {
      office.require('report.build');
      const figures = await countNote(office, period, language);
      const kind = report.kind as NoteKind;
      const note = {
        ...{ language, addressee: '', countedAt: office.now, savedById: office.signedIn.id },
        title: noteTitle(kind, figures, language),
        sections: asJson(composeNote(kind, figures, language)) as Prisma.JsonValue,
      };
      return writeFile(path, await writeNote(office, note));
    }
    case 'board':
      return writeFile(path, await boardBook(office, report.subject, language));
  }
}

// A draft: only people approve, and what was approved is sent by them.
async function statistical(office: Office, period: ReturnType<typeof periodOfRun>, language: 'ru' | 'kk') {
  office.require('report.build');
  const rows = await buildStatistical(office, period);
  const report = {
    ...{ id: 0, edition: 1, state: 'draft', version: 1, explanation: '', correctionReason: '' },
    ...{
      territoryCode: office.signedIn.territoryCode,
      correctsId: null,
      approvedById: null,
      approvedAt: null,
    },
    ...{ fromOn: fromPlainDate(period.from), toOn: fromPlainDate(period.to), countedAt: office.now },
    ...{ draftedById: office.signedIn.id, draftedAt: office.now, amendments: [] },
    rows: rows as unknown as Prisma.JsonValue,
  };
  return statisticalBook(await layOutReport(office, report, language));
}

/** The ending of the file of such a report. */
export function formatOf({ kind, format }: Pick<ReportToMake, 'kind' | 'format'>): 'xlsx' | 'csv' | 'docx' {
  if (kind === 'halfYear' || kind === 'memo') return 'docx';
  return kind === 'linear' && format === 'csv' ? 'csv' : 'xlsx';
}
