import { describe, expect, it } from 'vitest';
import type { AssignmentLineFragment } from './assignments.generated.ts';
import { boardOf, columnOf } from './board.ts';

const name = { kk: 'Басқарма', ru: 'Управление', en: 'Management' };

function assignment(part: Partial<AssignmentLineFragment> & { judged?: string }): AssignmentLineFragment {
  const { judged = 'inTime', ...rest } = part;
  return {
    id: 1,
    number: 'ТП-2026-00001',
    level: 'akim',
    text: '',
    sourceDocument: '',
    state: 'inWork',
    dueOn: '2026-12-02',
    originalDueOn: '2026-12-02',
    reportedOn: null,
    endedOn: null,
    body: { id: 1, name, shortName: name },
    timeliness: { state: judged, workingDaysLeft: null, lateByWorkingDays: null },
    ...rest,
  };
}

describe('the board of assignments', () => {
  it('is red when late, amber when the day is near, green when there is time', () => {
    expect(columnOf(assignment({ judged: 'overdue' }))).toBe('late');
    expect(columnOf(assignment({ judged: 'dueToday' }))).toBe('soon');
    expect(columnOf(assignment({ judged: 'dueSoon' }))).toBe('soon');
    expect(columnOf(assignment({ judged: 'inTime' }))).toBe('inTime');
  });

  it('puts a report aside for the department, and a returned one back under its term', () => {
    const reported = { reportedOn: '2026-11-20', judged: 'doneInTime' };
    expect(columnOf(assignment({ ...reported, state: 'reported' }))).toBe('reported');
    expect(columnOf(assignment({ ...reported, state: 'returnedForRework', judged: 'overdue' }))).toBe('late');
  });

  it('stands by level from the highest down, without empty ones', () => {
    const rows = boardOf([assignment({ level: 'department' }), assignment({ id: 2, level: 'president' })]);
    expect(rows.map(({ level }) => level)).toEqual(['president', 'department']);
  });
});
