import { parsePostalIdentifier } from '../identity/postalIdentifier.ts';

/** A row of the courier's list as it was read from a table or typed. */
export interface PostalListRow {
  /** The row's number where it was read, so that a person finds it again. */
  readonly rowNumber: number;
  /** Empty for an ordinary letter: Kazpost gives barcodes to registered ones only. */
  readonly identifier: string;
  readonly addressee: string;
  readonly sender: string;
}

/** A row that could be taken into the list. */
export interface ListedEnvelope {
  readonly rowNumber: number;
  readonly identifier: string | null;
  readonly addressee: string;
  readonly sender: string;
}

export const listRowRefusals = [
  'S10_FORMAT',
  'S10_CHECK_DIGIT',
  'POSTAL_ROW_DOUBLED',
  'POSTAL_ROW_EMPTY',
] as const;

export interface BadListRow extends PostalListRow {
  readonly code: (typeof listRowRefusals)[number];
}

/** Longer texts of a list are cut: they are only there to recognise the envelope. */
export const LONGEST_LIST_TEXT = 300;

/**
 * Takes the rows that can be reconciled and puts the others aside with the reason; one bad row never stops the list.
 * The same identifier twice stands for one envelope: the first row is taken.
 */
export function judgeListRows(rows: readonly PostalListRow[]): {
  readonly envelopes: readonly ListedEnvelope[];
  readonly bad: readonly BadListRow[];
} {
  const envelopes: ListedEnvelope[] = [];
  const bad: BadListRow[] = [];
  const known = new Set<string>();
  for (const row of rows) {
    const addressee = row.addressee.trim().slice(0, LONGEST_LIST_TEXT);
    const sender = row.sender.trim().slice(0, LONGEST_LIST_TEXT);
    const written = row.identifier.trim();
    if (written === '') {
      if (addressee === '' && sender === '') bad.push({ ...row, code: 'POSTAL_ROW_EMPTY' });
      else envelopes.push({ rowNumber: row.rowNumber, identifier: null, addressee, sender });
      continue;
    }
    const parsed = parsePostalIdentifier(written);
    if (!parsed.ok) bad.push({ ...row, code: parsed.refusal });
    else if (known.has(parsed.value.identifier)) bad.push({ ...row, code: 'POSTAL_ROW_DOUBLED' });
    else {
      known.add(parsed.value.identifier);
      envelopes.push({ rowNumber: row.rowNumber, identifier: parsed.value.identifier, addressee, sender });
    }
  }
  return { envelopes, bad };
}

/** Reads a list that was typed or pasted: a row on each line, parts divided by a tab or a semicolon. */
export function readTypedList(text: string): PostalListRow[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const [identifier = '', addressee = '', ...rest] = line.split(/[;\t]/).map((part) => part.trim());
    return [{ rowNumber: index + 1, identifier, addressee, sender: rest.join(' ').trim() }];
  });
}
