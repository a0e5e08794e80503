import { describe, expect, it } from 'vitest';
import { bulkActions, isBulkAction, MOST_AT_ONCE, refuseNumber, refuseUndo } from './bulkActs.ts';
import { appealActionRules } from './lifecycle.ts';

const ended = Date.parse('2026-02-02T04:00:00Z');
const minutesLater = (minutes: number) => ended + minutes * 60_000;
const put = { action: 'appeal.putOnControl', endedAt: ended, isUndone: false };

describe('an act on many appeals', () => {
  it('does only what the table of actions knows and what needs no paper for each letter', () => {
    expect(bulkActions.every((action) => action in appealActionRules)).toBe(true);
    expect(isBulkAction('appeal.return')).toBe(false);
    expect(isBulkAction('appeal.answer')).toBe(false);
  });

  it('wants at least one and at most five thousand', () => {
    expect(refuseNumber(0)?.code).toBe('BULK_NOTHING_CHOSEN');
    expect(refuseNumber(1)).toBeNull();
    expect(refuseNumber(MOST_AT_ONCE)).toBeNull();
    expect(refuseNumber(MOST_AT_ONCE + 1)).toMatchObject({ code: 'BULK_TOO_MANY', params: { most: 5000 } });
  });

  it('is taken back within ten minutes of its end, once, and only where it concerns control', () => {
    expect(refuseUndo(put, minutesLater(10))).toBeNull();
    expect(refuseUndo({ ...put, action: 'appeal.removeFromControl' }, minutesLater(1))).toBeNull();
    expect(refuseUndo(put, minutesLater(10) + 1)?.code).toBe('BULK_UNDO_TOO_LATE');
    expect(refuseUndo({ ...put, isUndone: true }, minutesLater(1))?.code).toBe('BULK_ALREADY_UNDONE');
    expect(refuseUndo({ ...put, endedAt: null }, minutesLater(1))?.code).toBe('BULK_STILL_RUNNING');
    expect(refuseUndo({ ...put, action: 'appeal.route' }, minutesLater(1))?.code).toBe('BULK_CANNOT_UNDO');
    expect(refuseUndo({ ...put, action: 'appeal.undoControl' }, minutesLater(1))?.code).toBe(
      'BULK_CANNOT_UNDO',
    );
  });
});
