import { describe, expect, it } from 'vitest';
import { linkOf, nameOf } from './journalLinks.ts';

describe('an entry of the journal', () => {
  it('leads to the card it speaks of', () => {
    expect(linkOf({ entity: 'appeal', entityId: 7, changes: {} })).toBe('/appeals/7');
    expect(linkOf({ entity: 'user', entityId: 3, changes: {} })).toBe('/people?person=3');
  });

  it('leads to an entry of a dictionary by its code, also to a closed one', () => {
    const changes = { code: ['privilege.pregnant', 'privilege.pregnant'] };
    expect(linkOf({ entity: 'dictionaryEntry', entityId: null, changes })).toBe(
      '/reference/dictionaries/privilege?entry=pregnant&all=true',
    );
  });

  it('leads to the year of a calendar day, also of one that was cleared', () => {
    const changes = { code: ['2027-03-15', null] };
    expect(linkOf({ entity: 'calendarException', entityId: null, changes })).toBe(
      '/reference/calendar?year=2027&entry=2027-03-15',
    );
  });

  it('has no page where there is none', () => {
    expect(linkOf({ entity: 'journal', entityId: null, changes: {} })).toBeNull();
  });

  it('is called by the number of the thing when it is told', () => {
    expect(nameOf({ number: [null, 'ЖТ-2026-00000001'] })).toBe('ЖТ-2026-00000001');
    expect(nameOf({ state: ['routed', 'inWork'] })).toBeNull();
  });
});
