import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { ExportCell } from './exportColumn.ts';
import { pushed } from './pushed.ts';

/** Table programs of our offices open it with a click: marked as UTF-8, with semicolons, as they expect of the region. */
export function csvWriter(output: Writable) {
  output.write('\ufeff');
  return {
    async row(cells: readonly ExportCell[]): Promise<void> {
      await pushed(output, `${cells.map(csvCell).join(';')}\r\n`);
    },
    async end(): Promise<void> {
      output.end();
      await finished(output, { readable: false });
    },
  };
}

/** A cell in quotes where it needs them; one that a table program would take for a formula is made harmless. */
export function csvCell(cell: ExportCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = cell instanceof Date ? dayText(cell) : harmless(cell);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Letters are written by strangers: nothing of theirs may be carried out by a table program. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function dayText(day: Date): string {
  const [year, month, date] = day.toISOString().slice(0, 10).split('-');
  return `${date}.${month}.${year}`;
}
