import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

export interface DocxColumn {
  readonly name: string;
  readonly width: number;
  /** Stands to the right. */
  readonly isNumber?: boolean;
}

/** A part of a document for Word, in the order of reading. */
export type DocxBlock =
  | { readonly kind: 'heading'; readonly text: string; readonly align?: 'left' | 'center' }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly align?: 'left' | 'center' | 'right' | 'justify';
      readonly strong?: boolean;
    }
  | {
      readonly kind: 'table';
      /** Widths in millimetres. */
      readonly columns: readonly DocxColumn[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Terms with what is said to them; those about which nothing is known are left out. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [term: string, value: string])[] }
  /** A picture between the margins; width and height in points of a screen. */
  | {
      readonly kind: 'picture';
      readonly png: Buffer;
      readonly width: number;
      readonly height: number;
      readonly alt: string;
    }
  /** A new sheet; `name` lets a list of contents say on which page it is. */
  | { readonly kind: 'sheet'; readonly name?: string }
  | { readonly kind: 'signatures'; readonly who: readonly string[]; readonly hint: string };

export interface DocxDocument {
  readonly title: string;
  readonly language: 'kk' | 'ru';
  readonly isLandscape?: boolean;
  /** Margins of a letter: room on the left to be filed. */
  readonly isLetter?: boolean;
  readonly blocks: readonly DocxBlock[];
  /** «Page 2 of 5» in the reader's language. */
  readonly pageWords: readonly [before: string, between: string, after: string];
}

/** Word counts in twentieths of a point. */
const TWIPS_PER_MM = 1440 / 25.4;
const A4 = { width: Math.round(210 * TWIPS_PER_MM), height: Math.round(297 * TWIPS_PER_MM) };
const MARGIN = Math.round(10 * TWIPS_PER_MM);
const FILED = Math.round(25 * TWIPS_PER_MM);
/** Points of a screen between the margins of a letter. */
const ACROSS = 640;
// Every Windows has it, and it has all Kazakh letters; a font of our own would be missing where the file is opened.
const FONT = 'Times New Roman';
const line = { style: BorderStyle.SINGLE, size: 4, color: '777777' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Writes a document for Word or LibreOffice: headings, texts, tables with a repeated head, places for signatures. */
export async function buildDocx(document: DocxDocument): Promise<Buffer> {
  const { title, language, isLandscape = false, isLetter = false, blocks, pageWords } = document;
  const [before, between, after] = pageWords;
  const orientation = isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const file = new Document({
    creator: 'Tyndau',
    title,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 22, language: { value: language === 'kk' ? 'kk-KZ' : 'ru-RU' } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { ...A4, orientation },
            margin: { top: MARGIN, bottom: MARGIN, left: isLetter ? FILED : MARGIN, right: MARGIN },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [
                  new TextRun({
                    size: 16,
                    children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
                  }),
                ],
              }),
            ],
          }),
        },
        children: blocks.flatMap(writeBlock),
      },
    ],
  });
  return Packer.toBuffer(file);
}

function writeBlock(block: DocxBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [paragraph(block.text, { strong: true, size: 26, align: block.align ?? 'center', after: 120 })];
    case 'text':
      return [
        paragraph(block.text, {
          strong: block.strong ?? false,
          size: 22,
          align: block.align ?? 'left',
          after: 80,
        }),
      ];
    case 'table':
      return [
        table(block.columns, block.rows),
        paragraph('', { strong: false, size: 12, align: 'left', after: 80 }),
      ];
    case 'facts':
      return block.rows.filter(([, value]) => value !== '').map(([term, value]) => fact(term, value));
    case 'picture':
      return [picture(block)];
    case 'sheet':
      return [new Paragraph({ pageBreakBefore: true })];
    case 'signatures':
      return [signatures(block.who, block.hint)];
  }
}

interface TextStyle {
  readonly strong: boolean;
  readonly size: number;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly after: number;
}

function paragraph(text: string, { strong, size, align, after }: TextStyle): Paragraph {
  const runs = text
    .split('\n')
    .map(
      (part, index) => new TextRun({ text: part, bold: strong, size, ...(index > 0 ? { break: 1 } : {}) }),
    );
  const alignment = align === 'justify' ? AlignmentType.JUSTIFIED : align;
  return new Paragraph({ alignment, spacing: { after }, children: runs });
}

function picture({ png, width, height, alt }: Extract<DocxBlock, { kind: 'picture' }>): Paragraph {
  const scale = Math.min(1, ACROSS / width);
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: alt, title: alt, description: alt },
  });
  return new Paragraph({ spacing: { before: 80, after: 120 }, children: [image] });
}

function fact(term: string, value: string): Paragraph {
  const lines = value
    .split('\n')
    .map((text, index) => new TextRun({ text, size: 22, ...(index > 0 ? { break: 1 } : {}) }));
  return new Paragraph({
    spacing: { after: 60 },
    children: [new TextRun({ text: `${term}: `, size: 22, bold: true }), ...lines],
  });
}

function table(columns: readonly DocxColumn[], rows: readonly (readonly string[])[]): Table {
  const widths = columns.map(({ width }) => Math.round(width * TWIPS_PER_MM));
  const cell = (text: string, at: number, strong: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 70, right: 70 },
      ...(strong ? { shading: { fill: 'EEEEEE' } } : {}),
      children: [
        paragraph(text, { strong, size: 18, align: columns[at]?.isNumber ? 'right' : 'left', after: 0 }),
      ],
    });
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: columns.map((_, at) => cell(cells[at] ?? '', at, isHead)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [
      row(
        columns.map(({ name }) => name),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
}

function signatures(who: readonly string[], hint: string): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        cantSplit: true,
        children: who.map(
          (name) =>
            new TableCell({
              children: [
                paragraph(`${name} ____________________________`, {
                  strong: false,
                  size: 20,
                  align: 'left',
                  after: 0,
                }),
                paragraph(hint, { strong: false, size: 14, align: 'center', after: 0 }),
              ],
            }),
        ),
      }),
    ],
  });
}
