import type { ExportColumn } from './exportColumn.ts';

/** The unchanging parts of a workbook (ECMA-376, part 1, SpreadsheetML): what goes before and after the rows, and around the sheets. */
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** «A», «B», … «Z», «AA»: how a column is called, counted from nought. */
export function columnLetters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnLetters(Math.floor(at / 26) - 1) + letter;
}

/** A sheet up to its first row: the head stays where it is while the rest is moved. */
export function sheetBegin(columns: readonly Pick<ExportColumn, 'width' | 'isNumber'>[]): string {
  const widths = columns.map(
    ({ width, isNumber }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${isNumber ? 3 : 0}" customWidth="1"/>`,
  );
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="15"/>${widths.length > 0 ? `<cols>${widths.join('')}</cols>` : ''}<sheetData>`
  );
}

export const sheetEnd = '</sheetData></worksheet>';

type Part = readonly [path: string, text: string];

/** What is known before the first row; the first of them tells programs what the file is. */
export const firstParts = (): Part[] => [
  ['_rels/.rels', relationships([relationship(1, 'officeDocument', 'xl/workbook.xml')])],
  ['xl/styles.xml', styles],
];

/** What is known when the last sheet is written. */
export function lastParts(sheets: number): Part[] {
  const numbers = Array.from({ length: sheets }, (_, at) => at + 1);
  const links = numbers.map((number) => relationship(number, 'worksheet', `worksheets/sheet${number}.xml`));
  const named = numbers.map((number) => `<sheet name="${number}" sheetId="${number}" r:id="rId${number}"/>`);
  return [
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets>${named.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([...links, relationship(sheets + 1, 'styles', 'styles.xml')]),
    ],
    ['[Content_Types].xml', contentTypes(numbers)],
  ];
}

const relationship = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${LINKS}/${type}" Target="${target}"/>`;

const relationships = (links: readonly string[]) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`;

const contentTypes = (numbers: readonly number[]) => {
  const parts = [
    ['workbook', 'sheet.main'],
    ['styles', 'styles'],
    ...numbers.map((number) => [`worksheets/sheet${number}`, 'worksheet']),
  ];
  const overrides = parts.map(
    ([path, kind]) => `<Override PartName="/xl/${path}.xml" ContentType="${KIND}.${kind}+xml"/>`,
  );
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
};

// Four forms of a cell, by their place: text, the head, a day, a whole number. Two fills must be there, whatever they are.
const styles =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
