import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePostalIdentifier } from '../identity/postalIdentifier.ts';
import { countDelivery, decideClosing, identitiesOf } from './closing.ts';
import { manualEntryRefusals } from './manualEntry.ts';
import { judgeListRows, readTypedList } from './postalList.ts';
import { type PostalLine, type PostalScan, reconcile } from './reconciliation.ts';
import { scannedSign, toLatinLayout } from './scannedKeys.ts';

const line = (id: number, changes: Partial<PostalLine> = {}): PostalLine => ({
  id,
  lineNumber: id,
  identifier: makePostalIdentifier(id),
  isForAnother: false,
  ...changes,
});
const scan = (code: string | null, changes: Partial<PostalScan> = {}): PostalScan => ({
  key: `${code}-${Math.random()}`,
  code,
  lineId: null,
  isManual: false,
  fate: null,
  ...changes,
});
const list = [line(1), line(2), line(3, { isForAnother: true }), line(4, { identifier: null })];
const at = (serial: number) => makePostalIdentifier(serial);

describe('a scan is answered', () => {
  it.each([
    ['expected', at(1), 'expected'],
    ['expected, however it was typed', at(1).toLowerCase().replace('00', '00 '), 'expected'],
    ['for another body, where the list says so', at(3), 'wrongAddressee'],
    ['not in the list', at(77), 'notInList'],
    ['with a wrong check digit', 'RR123456784KZ', 'badCheckDigit'],
    ['no postal number at all', '4870001112223', 'notANumber'],
  ])('%s', (_name, code, verdict) => {
    expect(reconcile(list, []).judge(code)).toBe(verdict);
    const read = scan(code);
    expect(reconcile(list, [read]).verdicts.get(read.key)).toBe(verdict);
  });

  it('twice, when the envelope was read before — in the list or not', () => {
    const { judge, repeats } = reconcile(list, [scan(at(1)), scan(at(77)), scan(at(77))]);
    expect([judge(at(1)), judge(at(77)), repeats.length]).toEqual(['twice', 'twice', 1]);
  });

  it('as the first again, when the first was taken back', () => {
    const second = scan(at(1));
    expect(reconcile(list, [second]).verdicts.get(second.key)).toBe('expected');
  });
});

describe('an envelope whose code cannot be read', () => {
  it('stays unread until a person enters it with a reason', () => {
    expect(reconcile(list, [scan('RR123456784KZ')]).unread).toHaveLength(1);
    expect(manualEntryRefusals({ code: at(1), reason: ' ' }).map(({ code }) => code)).toEqual([
      'POSTAL_REASON_REQUIRED',
    ]);
    expect(manualEntryRefusals({ code: 'RR123456784KZ', reason: 'залит водой' })).toMatchObject([
      { code: 'S10_CHECK_DIGIT', field: 'code' },
    ]);
    expect(manualEntryRefusals({ code: '', reason: 'номера нет' })).toEqual([]);
  });

  it('matches the line that the clerk names, also one without a number', () => {
    const { lines } = reconcile(list, [scan(null, { lineId: 4, isManual: true })]);
    expect(lines[3]).toMatchObject({ outcome: 'matched' });
  });

  it('is a surplus of its own where no line is named', () => {
    const manual = () => scan(null, { isManual: true });
    expect(reconcile(list, [manual(), manual()]).surplus).toHaveLength(2);
  });
});

describe('the delivery is closed', () => {
  const scans = [
    scan(at(1)),
    scan(at(3)),
    scan(at(77), { fate: 'accepted' }),
    scan(at(78), { fate: 'wrongAddressee' }),
  ];

  it('with the figures that belong together', () => {
    const counts = countDelivery(reconcile(list, scans));
    expect(counts).toMatchObject({
      listed: 4,
      matched: 2,
      missing: 2,
      scanned: 4,
      surplus: 2,
      accepted: 2,
      returned: 2,
    });
    expect(identitiesOf(counts).map(({ left, right }) => [left, right])).toEqual([
      [4, 4],
      [4, 4],
      [2, 2],
    ]);
    expect(decideClosing(counts, 2).ok).toBe(true);
  });

  it('not before every line has an outcome', () => {
    const counts = countDelivery(reconcile(list, [...scans, scan(at(79)), scan('RR123456784KZ')]));
    const decided = decideClosing(counts, 1);
    expect(decided.ok ? [] : decided.refusal.map(({ code }) => code)).toEqual([
      'POSTAL_SURPLUS_UNDECIDED',
      'POSTAL_CODES_UNREAD',
      'POSTAL_MISSING_DIFFER',
    ]);
  });

  it('not when nothing was listed and nothing came', () => {
    const decided = decideClosing(countDelivery(reconcile([], [])), 0);
    expect(decided.ok ? '' : decided.refusal[0]?.code).toBe('POSTAL_NOTHING_TO_CLOSE');
  });

  it('not when a figure was miscounted', () => {
    const counts = countDelivery(reconcile(list, scans));
    const decided = decideClosing({ ...counts, accepted: counts.accepted + 1 }, 2);
    expect(decided.ok ? '' : decided.refusal[0]?.code).toBe('POSTAL_COUNTS_DIFFER');
  });
});

describe('whatever list and whatever scans come', () => {
  const anyLine = fc.record({ isForAnother: fc.boolean(), hasNumber: fc.boolean() });
  const anyScan = fc.record({
    serial: fc.integer({ min: 1, max: 40 }),
    kind: fc.constantFrom('right', 'badDigit', 'rubbish', 'manual', 'named'),
    fate: fc.constantFrom('accepted' as const, 'wrongAddressee' as const, null),
  });
  const world = fc.tuple(fc.array(anyLine, { maxLength: 25 }), fc.array(anyScan, { maxLength: 60 })).map(
    ([lines, scans]) =>
      [
        lines.map(({ isForAnother, hasNumber }, index) =>
          line(index + 1, { isForAnother, ...(hasNumber ? {} : { identifier: null }) }),
        ),
        scans.map(({ serial, kind, fate }, index) => {
          const changes = { key: String(index), fate };
          if (kind === 'badDigit')
            return scan(`RR${at(serial).slice(2, 10)}${(Number(at(serial)[10]) + 1) % 10}KZ`, changes);
          if (kind === 'rubbish') return scan('X', changes);
          if (kind === 'manual') return scan(null, { ...changes, isManual: true });
          if (kind === 'named') return scan(null, { ...changes, isManual: true, lineId: serial });
          return scan(at(serial), changes);
        }),
      ] as const,
  );

  it('the three identities hold, and every scan is somewhere exactly once', () => {
    fc.assert(
      fc.property(world, ([lines, scans]) => {
        const done = reconcile(lines, scans);
        const counts = countDelivery(done);
        expect(identitiesOf(counts).every(({ holds }) => holds)).toBe(true);
        const placed = [
          ...done.lines.flatMap((one) => (one.scan ? [one.scan] : [])),
          ...done.surplus.map((one) => one.scan),
          ...done.unread,
          ...done.repeats,
        ].map(({ key }) => key);
        expect(placed.sort()).toEqual(scans.map(({ key }) => key).sort());
        expect(counts.scanned).toBe(counts.accepted + counts.returned + counts.surplusUndecided);
      }),
    );
  });

  it('what the browser answers beforehand is what the scan turns out to be', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 40 }), ([lines, scans], serial) => {
        const said = reconcile(lines, scans).judge(at(serial));
        const next = scan(at(serial), { key: 'next' });
        expect(reconcile(lines, [...scans, next]).verdicts.get('next')).toBe(said);
      }),
    );
  });
});

describe('the courier’s list', () => {
  it('is taken row by row: a bad one is put aside and the others stay', () => {
    const typed = `${at(1)}; Аппарат акима; Ахметов А.\nRR123456784KZ\n\n${at(1).toLowerCase()}\n;;Без номера\n;\nабв`;
    const { envelopes, bad } = judgeListRows(readTypedList(typed));
    expect(envelopes).toEqual([
      { rowNumber: 1, identifier: at(1), addressee: 'Аппарат акима', sender: 'Ахметов А.' },
      { rowNumber: 5, identifier: null, addressee: '', sender: 'Без номера' },
    ]);
    expect(bad.map(({ rowNumber, code }) => [rowNumber, code])).toEqual([
      [2, 'S10_CHECK_DIGIT'],
      [4, 'POSTAL_ROW_DOUBLED'],
      [6, 'POSTAL_ROW_EMPTY'],
      [7, 'S10_FORMAT'],
    ]);
  });
});

describe('a scanner on a computer that stands on Russian or Kazakh', () => {
  it('is read by the places of the keys', () => {
    expect(['KeyR', 'Digit1', 'Numpad7', 'Enter', 'Minus'].map(scannedSign)).toEqual([
      'R',
      '1',
      '7',
      null,
      null,
    ]);
    expect(toLatinLayout('кк123456785ля')).toBe('RR123456785KZ');
  });
});
