import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../../testing/testOffice.ts';
import { partOf, putLots } from '../testing.ts';

let office: TestOffice;
let analyst: Person;
let auditor: Person;

const FIELDS = `note { id version title addressee sections { code heading text isIncluded isEdited hasChart tables { title columns rows } } }
  refusals { code field }`;
const DRAFT = `mutation ($input: DraftAnalysisNoteInput!) { draftAnalysisNote(input: $input) { ${FIELDS} } }`;
const SAVE = `mutation ($input: SaveAnalysisNoteInput!) { saveAnalysisNote(input: $input) { ${FIELDS} } }`;
const RECOUNT = `mutation ($id: Int!, $version: Int!) { recountAnalysisNote(id: $id, version: $version) { ${FIELDS} } }`;
const RESTORE = `mutation ($id: Int!, $version: Int!, $edition: Int!) {
  restoreAnalysisNote(id: $id, version: $version, edition: $edition) { ${FIELDS} } }`;

interface Section {
  readonly code: string;
  readonly heading: string;
  readonly text: string;
  readonly isIncluded: boolean;
  readonly isEdited: boolean;
  readonly hasChart: boolean;
  readonly tables: readonly { columns: string[]; rows: string[][] }[];
}
interface Answer {
  readonly note: { id: number; version: number; title: string; sections: Section[] };
  readonly refusals: readonly { code: string; field: string }[];
}

beforeAll(async () => {
  office = await testOffice();
  analyst = await office.as('analyst');
  auditor = await office.as('auditor');
  office.setNow('2026-07-06T09:00:00+05:00');
  await putLots(office, [
    { count: 40, registeredOn: '2025-03-10', question: '01.01.01', outcome: 'explained' },
    { count: 50, registeredOn: '2026-03-10', question: '01.01.01', outcome: 'explained' },
    { count: 10, registeredOn: '2026-04-10', question: '02.01.01', outcome: 'satisfied', isLate: true },
  ]);
});
afterAll(() => office.close());

const draft = async (change: object = {}) => {
  const input = {
    ...{ idempotencyKey: randomUUID(), kind: 'halfYear', language: 'ru' },
    ...{ from: '2026-01-01', to: '2026-06-30', ...change },
  };
  const { draftAnalysisNote } = await analyst.ask<{ draftAnalysisNote: Answer }>(DRAFT, { input });
  return draftAnalysisNote;
};
const written = (note: Answer['note'], change: (section: Section) => object = () => ({})) =>
  note.sections.map((section) => {
    const { code, heading, text, isIncluded } = section;
    return { code, heading, text, isIncluded, ...change(section) };
  });
const save = async (note: Answer['note'], sections: object[]) => {
  const input = { id: note.id, version: note.version, title: note.title, addressee: 'Акиму', sections };
  return (await analyst.ask<{ saveAnalysisNote: Answer }>(SAVE, { input })).saveAnalysisNote;
};
const textOf = (note: Answer['note'], code: string) =>
  (note.sections.find((section) => section.code === code)?.text ?? '').replaceAll('\u202f', ' ');

describe('the note of a half-year', () => {
  it('is filled with figures of the register beside those of the year before', async () => {
    const { note, refusals } = await draft();
    expect(refusals).toEqual([]);
    expect(textOf(note, 'general')).toContain(
      'Поступило 60 обращений, что на 50,0 % больше, чем за тот же период прошлого года (40).',
    );
    expect(textOf(note, 'general')).toContain('удовлетворено 10 (16,7 % от рассмотренных)');
    expect(textOf(note, 'bodies')).toContain('Нарушения срока:');
    expect(note.sections.find(({ code }) => code === 'general')?.hasChart).toBe(true);
    const kazakh = await draft({ language: 'kk', kind: 'memo' });
    expect(textOf(kazakh.note, 'general')).toContain('60 жолданым түсті');
  });

  it('keeps what was written by hand through a recount, and each version can be brought back', async () => {
    const { note } = await draft();
    const saved = await save(
      note,
      written(note, ({ code }) => (code === 'proposals' ? { text: 'Провести совещание с акимами.' } : {})),
    );
    expect(saved.note.version).toBe(2);
    await putLots(office, [
      { count: 5, registeredOn: '2026-05-12', question: '02.01.01', outcome: 'refused' },
    ]);
    const { recountAnalysisNote: counted } = await analyst.ask<{ recountAnalysisNote: Answer }>(RECOUNT, {
      id: note.id,
      version: 2,
    });
    expect(textOf(counted.note, 'general')).toContain('Поступило 65 обращений');
    expect(textOf(counted.note, 'proposals')).toBe('Провести совещание с акимами.');
    const restored = await analyst.ask<{ restoreAnalysisNote: Answer }>(RESTORE, {
      ...{ id: note.id, version: 3, edition: 1 },
    });
    expect(restored.restoreAnalysisNote.note.version).toBe(4);
    expect(textOf(restored.restoreAnalysisNote.note, 'general')).toContain('Поступило 60 обращений');
  });

  it('is not written over by whoever saw an older version, nor emptied', async () => {
    const { note } = await draft({ kind: 'memo' });
    await save(note, written(note));
    expect((await save(note, written(note))).refusals[0]?.code).toBe('STALE_VERSION');
    const current = { ...note, version: 2 };
    expect(
      (
        await save(
          current,
          written(note, () => ({ isIncluded: false })),
        )
      ).refusals,
    ).toMatchObject([{ code: 'NOTE_EMPTY', field: 'sections' }]);
  });

  it('becomes a document with its texts, tables and pictures; sections left out are not in it', async () => {
    const { note } = await draft();
    const { note: saved } = await save(
      note,
      written(note, ({ code }) => (code === 'growth' ? { isIncluded: false } : {})),
    );
    const answer = await analyst.request({ method: 'GET', url: `/api/notes/${saved.id}.docx` });
    expect(answer.statusCode).toBe(200);
    const text = partOf(answer.rawPayload, 'word/document.xml');
    expect(text).toContain('Акиму');
    expect(text).toContain('1. Общие сведения');
    expect(text).not.toContain('Рост тем');
    expect(text).toContain('<w:drawing>');
    expect(text).toContain('<w:tbl>');
    const picture = await analyst.request({ method: 'GET', url: `/api/notes/${saved.id}/general.png` });
    expect(picture.rawPayload.subarray(1, 4).toString()).toBe('PNG');
    const entries = await office.sql(
      `SELECT 1 FROM journal WHERE action = 'analysisNote.print' AND entity_id = $1`,
      [saved.id],
    );
    expect(entries).toHaveLength(1);
  });

  it('is read by an auditor and written by nobody but analysts, controllers and leaders', async () => {
    const { note } = await draft();
    const read = await auditor.request({ method: 'GET', url: `/api/notes/${note.id}.docx` });
    expect(read.statusCode).toBe(200);
    const { errors } = await auditor.tryToAsk(RECOUNT, { id: note.id, version: 1 });
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const registrar = await office.as('registrar');
    expect((await registrar.request({ method: 'GET', url: `/api/notes/${note.id}.docx` })).statusCode).toBe(
      403,
    );
    const stranger = await office.as('analyst', { territoryCode: '350000000' });
    expect((await stranger.request({ method: 'GET', url: `/api/notes/${note.id}.docx` })).statusCode).toBe(
      404,
    );
  });

  it('is not begun for days that have not come', async () => {
    expect((await draft({ from: '2027-01-01', to: '2027-06-30' })).refusals[0]?.code).toBe(
      'REPORT_PERIOD_WRONG',
    );
  });
});
