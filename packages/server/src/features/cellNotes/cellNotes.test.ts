import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { aLetter, REGISTER } from '../appeals/testing.ts';

let office: TestOffice;
let analyst: Person;
beforeAll(async () => {
  office = await testOffice();
  analyst = await office.as('analyst');
  const registrar = await office.as('registrar');
  for (const street of ['Абая', 'Гоголя', 'Чехова', 'Каирбекова', 'Толстого', 'Садовая'])
    await registrar.ask(REGISTER, {
      input: aLetter({
        questionCode: '01.05.01',
        territoryCode: '391000000',
        annotation: `Крыша, ул. ${street}`,
      }),
    });
});
afterAll(() => office.close());

const NOTE = 'id cause isToCheck finding checkedOn outcome { verdict before after from to }';
const WRITE = `mutation ($input: CellNoteInput!) { writeCellNote(input: $input) { note { ${NOTE} } refusals { code field } } }`;
interface Note {
  id: number;
  isToCheck: boolean;
  finding: string;
  outcome: { verdict: string; before: number; after: number; from: string | null };
}
const write = async (changes: object = {}, who = analyst) =>
  (
    await who.ask<{ writeCellNote: { note: Note | null; refusals: { code: string }[] } }>(WRITE, {
      input: {
        ...{ idempotencyKey: randomUUID(), territoryCode: '391000000', questionCode: '01' },
        ...{ from: '2026-02-01', to: '2026-02-28', cause: 'Паводок', measures: 'Кровли чинят', ...changes },
      },
    })
  ).writeCellNote;
const list = async (who: Person, args: string) =>
  (await who.ask<{ cellNotes: Note[] }>(`{ cellNotes(${args}) { ${NOTE} } }`)).cellNotes;
const settle = async (id: number, finding: string, who = analyst) =>
  (
    await who.ask<{ settleCellNote: { note: Note | null; refusals: { code: string }[] } }>(
      `mutation ($id: Int!, $finding: String!) { settleCellNote(id: $id, finding: $finding) { note { ${NOTE} } refusals { code } } }`,
      { id, finding },
    )
  ).settleCellNote;

describe('a note of a cell', () => {
  it('stays with the cell, comes up for a check when its month is over, and says what the figures became', async () => {
    const { note } = await write();
    expect(note).toMatchObject({ isToCheck: false, outcome: { verdict: 'tooEarly', before: 6, from: null } });
    expect(await list(analyst, 'toCheck: true')).toEqual([]);
    expect((await list(analyst, 'territoryCode: "391000000", questionCode: "01"')).length).toBe(1);
    office.setNow('2026-03-20T09:00:00+05:00');
    const [due] = await list(await office.as('analyst'), 'toCheck: true');
    expect(due).toMatchObject({
      id: note?.id,
      isToCheck: true,
      outcome: { verdict: 'better', before: 6, after: 0, from: '2026-03-01' },
    });
    const settled = await settle(note?.id ?? 0, 'Кровли починены');
    expect(settled.note).toMatchObject({ finding: 'Кровли починены', isToCheck: false });
    expect((await settle(note?.id ?? 0, 'Ещё раз')).refusals).toMatchObject([{ code: 'CELL_NOTE_CHECKED' }]);
    expect(await list(analyst, 'toCheck: true')).toEqual([]);
  });

  it('says something of a cell that there is, and sets no day that is over', async () => {
    const codes = async (changes: object) => (await write(changes)).refusals.map(({ code }) => code);
    expect(await codes({ cause: ' ', measures: '' })).toEqual(['CELL_NOTE_EMPTY']);
    expect(await codes({ questionCode: '99' })).toEqual(['CELL_NOTE_UNKNOWN_CELL']);
    expect(await codes({ dueOn: '2026-03-19' })).toEqual(['CELL_NOTE_DUE_BEFORE_TODAY']);
    expect(await codes({ from: '2026-03-01' })).toEqual(['FIGURES_PERIOD_WRONG']);
  });

  it('is read and written only of one’s own places, and not by an auditor', async () => {
    await write();
    const elsewhere = await office.as('analyst', { territoryCode: '393200000' });
    expect(await list(elsewhere, 'toCheck: false')).toEqual([]);
    expect((await write({}, elsewhere)).refusals).toMatchObject([{ code: 'CELL_NOTE_UNKNOWN_CELL' }]);
    const [note] = await list(analyst, 'toCheck: true');
    const foreign = await elsewhere.tryToAsk(
      'mutation ($id: Int!) { settleCellNote(id: $id, finding: "я") { note { id } } }',
      {
        id: note?.id,
      },
    );
    expect(foreign.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    const auditor = await office.as('auditor');
    expect((await list(auditor, 'toCheck: false')).length).toBeGreaterThan(0);
    const input = { idempotencyKey: 'a', territoryCode: '391000000', questionCode: '01', from: '2026-02-01' };
    const refused = await auditor.tryToAsk(WRITE, {
      input: { ...input, to: '2026-02-28', cause: 'я', measures: '' },
    });
    expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
