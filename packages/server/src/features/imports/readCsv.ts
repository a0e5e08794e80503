import { Readable } from 'node:stream';
import { type Options, parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { decodeHead, decodeText, detectEncoding } from './decodeText.ts';

// Of equals the rarer in texts wins: commas stand in every sentence.
const delimiters = ['\t', ';', '|', ','] as const;

const forgiving: Options = {
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: 2_000_000,
  record_delimiter: ['\r\n', '\n', '\r'],
};

/** Records of a CSV file as they stand, the names of the columns first. */
export async function* readCsv(content: Readable, head: Buffer): AsyncGenerator<string[]> {
  const encoding = detectEncoding(head);
  const delimiter = detectDelimiter(decodeHead(head, encoding));
  const text = Readable.from(decodeText(content, encoding));
  const parser = parse({ ...forgiving, delimiter });
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  try {
    for await (const record of parser) yield record as string[];
  } finally {
    text.destroy();
    parser.destroy();
    content.destroy();
  }
}

/** The sign that splits most of the first lines into the same number of cells. */
export function detectDelimiter(head: string): string {
  // Quotes in their right places tell most; where they stand anyhow, the lines are judged without that.
  return bestDelimiter(head, false) ?? bestDelimiter(head, true) ?? ',';
}

function bestDelimiter(head: string, isForgiving: boolean): string | null {
  let [best, bestScore] = [null, 0] as [string | null, number];
  for (const delimiter of delimiters) {
    const score = scoreOf(firstRecords(head, delimiter, isForgiving));
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

function firstRecords(head: string, delimiter: string, isForgiving: boolean): string[][] {
  try {
    // Twenty are enough to judge; the last line of the head may be cut in the middle.
    const options = { ...forgiving, relax_quotes: isForgiving, delimiter, to: 20 };
    return parseAtOnce(head, options) as string[][];
  } catch {
    if (!isForgiving) return [];
    const lines = head.split(/\r?\n/).slice(0, 20);
    return lines.map((line) => line.split(delimiter));
  }
}

function scoreOf(records: readonly string[][]): number {
  const width = records[0]?.length ?? 0;
  if (width < 2) return 0;
  const alike = records.filter((record) => record.length === width).length;
  return (alike / records.length) * 1000 + width;
}
