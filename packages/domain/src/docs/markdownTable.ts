const NARROWEST = 3;

/** A table of markdown with aligned columns, as the formatter of the house leaves it; bars inside cells are escaped. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) =>
    Math.max(NARROWEST, ...cells.map((row) => lengthOf(row[column] ?? ''))),
  );
  const line = (row: readonly string[], filler: string) =>
    `| ${widths.map((width, column) => padded(row[column] ?? '', width, filler)).join(' | ')} |`;
  const [first = [], ...others] = cells;
  return [line(first, ' '), line([], '-'), ...others.map((row) => line(row, ' '))].join('\n');
}

function lengthOf(text: string): number {
  return [...text].length;
}

function padded(text: string, width: number, filler: string): string {
  return text + filler.repeat(width - lengthOf(text));
}
