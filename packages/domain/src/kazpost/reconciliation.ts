import { parsePostalIdentifier } from '../identity/postalIdentifier.ts';

/** An envelope that the courier's list promises. */
export interface PostalLine {
  readonly id: number;
  readonly lineNumber: number;
  /** Null for an ordinary letter without a barcode. */
  readonly identifier: string | null;
  /** The list itself names another body. */
  readonly isForAnother: boolean;
}

/** What the clerk decides about an envelope in hand: to the journal, or back with the courier. */
export const envelopeFates = ['accepted', 'wrongAddressee'] as const;

export type EnvelopeFate = (typeof envelopeFates)[number];

/** One reading of an envelope that was not taken back. */
export interface PostalScan {
  /** Made by the browser, so that a scan sent twice is one scan. */
  readonly key: string;
  /** As read; null where the envelope carries no number that could be read. */
  readonly code: string | null;
  /** The line, where the clerk has named it himself. */
  readonly lineId: number | null;
  /** Entered by hand, with a reason: it is an envelope even without a number. */
  readonly isManual: boolean;
  /** Null: nothing was decided, the list decides. */
  readonly fate: EnvelopeFate | null;
}

/** What each scan is answered at once. */
export const scanVerdicts = [
  'expected',
  'notInList',
  'twice',
  'badCheckDigit',
  'notANumber',
  'wrongAddressee',
] as const;

export type ScanVerdict = (typeof scanVerdicts)[number];

export interface LineOutcome<Line extends PostalLine, Scan extends PostalScan> {
  readonly line: Line;
  readonly outcome: 'matched' | 'missing' | 'wrongAddressee';
  readonly scan: Scan | null;
}

export interface SurplusOutcome<Scan extends PostalScan> {
  readonly scan: Scan;
  /** Undecided: in hand, not in the list, and nobody has said yet what becomes of it. */
  readonly outcome: 'undecided' | 'accepted' | 'wrongAddressee';
}

/** How a delivery stands: every line and every envelope with its outcome. */
export interface Reconciliation<Line extends PostalLine = PostalLine, Scan extends PostalScan = PostalScan> {
  readonly lines: readonly LineOutcome<Line, Scan>[];
  readonly surplus: readonly SurplusOutcome<Scan>[];
  /** Codes that could not be read right and that no manual entry has replaced. */
  readonly unread: readonly Scan[];
  /** Envelopes scanned once more; they count once. */
  readonly repeats: readonly Scan[];
  readonly verdicts: ReadonlyMap<string, ScanVerdict>;
  /** What a further code would be answered. */
  judge(code: string): ScanVerdict;
}

/**
 * Puts the scans, in their order, against the list. The first scan of an envelope stands for it; whoever takes it back
 * lets the next one stand. Pure: the browser answers with it at once, the server confirms with the same.
 */
export function reconcile<Line extends PostalLine, Scan extends PostalScan>(
  list: readonly Line[],
  scans: readonly Scan[],
): Reconciliation<Line, Scan> {
  const byIdentifier = new Map(
    list.flatMap((line) => (line.identifier ? [[line.identifier, line] as const] : [])),
  );
  const byId = new Map(list.map((line) => [line.id, line]));
  const scanOfLine = new Map<number, Scan>();
  const surplusCodes = new Set<string>();
  const surplus: SurplusOutcome<Scan>[] = [];
  const unread: Scan[] = [];
  const repeats: Scan[] = [];
  const verdicts = new Map<string, ScanVerdict>();

  const judge = (code: string): ScanVerdict => {
    const parsed = parsePostalIdentifier(code);
    if (!parsed.ok) return parsed.refusal === 'S10_CHECK_DIGIT' ? 'badCheckDigit' : 'notANumber';
    const line = byIdentifier.get(parsed.value.identifier);
    if (!line) return surplusCodes.has(parsed.value.identifier) ? 'twice' : 'notInList';
    if (scanOfLine.has(line.id)) return 'twice';
    return line.isForAnother ? 'wrongAddressee' : 'expected';
  };

  const place = (scan: Scan): ScanVerdict => {
    const named = scan.lineId === null ? undefined : byId.get(scan.lineId);
    const parsed = scan.code === null ? null : parsePostalIdentifier(scan.code);
    const identifier = parsed?.ok ? parsed.value.identifier : null;
    const line = named ?? (identifier ? byIdentifier.get(identifier) : undefined);
    if (line) {
      if (scanOfLine.has(line.id)) return repeated(scan);
      scanOfLine.set(line.id, scan);
      return fateOf(line, scan) === 'accepted' ? 'expected' : 'wrongAddressee';
    }
    if (identifier === null && !scan.isManual) {
      unread.push(scan);
      return scan.code === null ? 'notANumber' : judge(scan.code);
    }
    if (identifier !== null && surplusCodes.has(identifier)) return repeated(scan);
    if (identifier !== null) surplusCodes.add(identifier);
    surplus.push({ scan, outcome: scan.fate ?? 'undecided' });
    return scan.fate === 'wrongAddressee' ? 'wrongAddressee' : 'notInList';
  };
  const repeated = (scan: Scan): ScanVerdict => {
    repeats.push(scan);
    return 'twice';
  };

  for (const scan of scans) verdicts.set(scan.key, place(scan));
  const lines = list.map((line) => outcomeOf(line, scanOfLine.get(line.id) ?? null));
  return { lines, surplus, unread, repeats, verdicts, judge };
}

function outcomeOf<Line extends PostalLine, Scan extends PostalScan>(
  line: Line,
  scan: Scan | null,
): LineOutcome<Line, Scan> {
  if (!scan) return { line, outcome: 'missing', scan };
  return { line, outcome: fateOf(line, scan) === 'accepted' ? 'matched' : 'wrongAddressee', scan };
}

function fateOf(line: PostalLine, scan: PostalScan): EnvelopeFate {
  return scan.fate ?? (line.isForAnother ? 'wrongAddressee' : 'accepted');
}
