import { surnameWithInitials } from '@tyndau/domain/identity/personName';
import { breachText } from '@tyndau/domain/reports/breachText';
import {
  type StatisticalRow,
  type StatisticalSection,
  sectionNames,
  statisticalSections,
  valueAt,
} from '@tyndau/domain/reports/statisticalColumns';
import type { StatisticalReport } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { shownDay, shownDayOf, shownTimeOf } from '../../printing/officeTexts.ts';
import type { PrintLanguage } from '../intake/journalTexts.ts';
import { amendmentsOf, breachesOf, rowsOf } from './reports.store.ts';
import { printedShares, statisticalTexts } from './statisticalTexts.ts';

/** A report laid out for paper: what both the workbook and the print say, in their order. */
export interface StatisticalSheet {
  readonly language: PrintLanguage;
  readonly office: string;
  readonly title: string;
  readonly period: string;
  /** «Утверждён: …», or that it is a draft. */
  readonly standing: string;
  readonly counted: string;
  readonly sections: readonly {
    readonly section: StatisticalSection;
    readonly name: string;
    readonly rows: readonly StatisticalRow[];
  }[];
  readonly shares: readonly (readonly [what: string, share: number | null])[];
  readonly notes: readonly string[];
}

/** Lays the report out in a language. */
export async function layOutReport(
  office: Office,
  report: StatisticalReport,
  language: PrintLanguage,
): Promise<StatisticalSheet> {
  const texts = statisticalTexts[language];
  const { book } = office;
  const home = book.bodiesByCode.get(String(book.settings.get('office.receivingBody')));
  const rows = rowsOf(report);
  const total = rows.find(({ section }) => section === 'total');
  const edition = texts.edition(report.edition);
  const approver = report.approvedById === null ? undefined : book.users.get(report.approvedById);
  const at = `${shownDayOf(report.countedAt)} ${shownTimeOf(report.countedAt)}`;
  return {
    language,
    office: (language === 'kk' ? home?.nameKk : home?.nameRu) ?? '',
    title: texts.title,
    period: [texts.period(shownDay(report.fromOn), shownDay(report.toOn)), edition]
      .filter(Boolean)
      .join(', '),
    standing:
      approver && report.approvedAt
        ? texts.approved(
            surnameWithInitials({ ...approver, patronymic: approver.patronymic ?? '' }),
            shownDayOf(report.approvedAt),
          )
        : texts.draft,
    counted: texts.counted(at),
    sections: statisticalSections.map((section) => ({
      section,
      name: sectionNames[section][language],
      rows: rows.filter((row) => row.section === section),
    })),
    shares: printedShares.map(([column, of]) => [
      texts.shareOf(column, of),
      total ? shareOf(total, column, of) : null,
    ]),
    notes: await notesOf(office, report, language),
  };
}

function shareOf(row: StatisticalRow, column: number, of: number): number | null {
  const base = valueAt(row, of) ?? 0;
  return base === 0 ? null : (valueAt(row, column) ?? 0) / base;
}

async function notesOf(
  office: Office,
  report: StatisticalReport,
  language: PrintLanguage,
): Promise<string[]> {
  const texts = statisticalTexts[language];
  const breaches = await breachesOf(office, report);
  const rowName = (section: string, code: string) =>
    rowsOf(report).find((row) => row.section === section && row.code === code)?.name[language] ?? code;
  return [
    ...(report.correctionReason ? [`${texts.correction}: ${report.correctionReason}`] : []),
    ...(breaches.length === 0
      ? [texts.allHold]
      : breaches.map((breach) => `${texts.checks}: ${breachText(breach, language)}`)),
    ...(report.explanation ? [`${texts.explanation}: ${report.explanation}`] : []),
    ...amendmentsOf(report).map(
      ({ section, code, column, counted, value, reason }) =>
        `${texts.amendments}: ${texts.amended(rowName(section, code), column, String(counted), String(value), reason)}`,
    ),
    texts.grid,
  ];
}
