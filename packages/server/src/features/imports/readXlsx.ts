import type { Readable } from 'node:stream';
import { excel } from '../../printing/libraries.ts';

/** Records of the first sheet that has any, as text, the names of the columns first. */
export async function* readXlsx(content: Readable): AsyncGenerator<string[]> {
  const book = new (excel().stream.xlsx.WorkbookReader)(content as never, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  try {
    for await (const sheet of book) {
      let hasRows = false;
      for await (const row of sheet) {
        const values = row.values as unknown[];
        const cells = Array.from({ length: Math.max(0, values.length - 1) }, (_, at) =>
          cellText(values[at + 1]),
        );
        if (cells.every((cell) => cell === '')) continue;
        hasRows = true;
        yield cells;
      }
      if (hasRows) return;
    }
  } finally {
    content.destroy();
  }
}

/** What a cell shows, as text; a day as 'YYYY-MM-DD', with its hour where it has one. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value !== 'object') return String(value);
  const rich = value as {
    richText?: { text: string }[];
    result?: unknown;
    text?: unknown;
    error?: string;
  };
  if (rich.richText) return rich.richText.map((part) => part.text).join('');
  if (rich.text !== undefined) return cellText(rich.text);
  if (rich.result !== undefined) return cellText(rich.result);
  return '';
}

// A table keeps days without a zone; the reader gives them as if they were UTC.
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  const [day = '', time = ''] = rounded.slice(0, 19).split('T');
  return time === '00:00:00' ? day : `${day} ${time}`;
}
