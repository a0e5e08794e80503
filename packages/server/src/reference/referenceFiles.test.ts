import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ReferenceFileError, readBodies, readReferenceFiles, readSettings } from './referenceFiles.ts';
import type { LocalizedName } from './referenceRows.ts';

const folder = join(import.meta.dirname, '../../../../prisma/reference');
const files = readReferenceFiles(folder);

/** Names that are rightly the same word in both languages. */
const sameInBothLanguages = new Set(['Петиция', 'Парламент', 'Омбудсмен', 'Фронт-офис']);

type Named = { readonly where: string; readonly name: LocalizedName };

const named: Named[] = [
  ...files.territories.map((row) => ({ where: `territory ${row.code}`, name: row.name })),
  ...files.territoryNames.map((row) => ({ where: `former name of ${row.code}`, name: row.name })),
  ...files.bodies.map((row) => ({ where: `body ${row.code}`, name: row.name })),
  ...files.questions.map((row) => ({ where: `question ${row.code}`, name: row.name })),
  ...files.dictionaries.map((row) => ({ where: `${row.dictionary} ${row.code}`, name: row.name })),
  ...files.letterTemplates.map((row) => ({ where: `template ${row.code}`, name: row.name })),
  ...files.settings.map((row) => ({ where: `setting ${row.key}`, name: row.name })),
  ...files.settings.map((row) => ({ where: `hint of ${row.key}`, name: row.hint })),
];

const cyrillicTexts: { where: string; text: string }[] = [
  ...named.flatMap(({ where, name }) => [name.ru, name.kk].map((text) => ({ where, text }))),
  ...files.bodies.flatMap((row) =>
    [row.shortName.ru, row.shortName.kk].map((text) => ({ where: `short name of ${row.code}`, text })),
  ),
  ...files.questions.flatMap((row) =>
    [...row.keywords.ru, ...row.keywords.kk].map((text) => ({ where: `stem of ${row.code}`, text })),
  ),
  ...files.letterTemplates.flatMap((row) =>
    [row.body.ru, row.body.kk].map((text) => ({
      where: `letter ${row.code}`,
      text: text.replaceAll(/\{\{\w+\}\}/g, ' '),
    })),
  ),
];

function repeated(codes: readonly string[]): string[] {
  return codes.filter((code, index) => codes.indexOf(code) !== index);
}

/** Rows whose parent is not among the rows before them. */
function orphans(rows: readonly { code: string; parentCode: string | null }[]): string[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const orphan = row.parentCode !== null && !seen.has(row.parentCode);
    seen.add(row.code);
    return orphan ? [row.code] : [];
  });
}

function wordsOfTwoAlphabets(text: string): string[] {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.filter((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word));
}

describe('reference files', () => {
  it('no code stands twice in its file', () => {
    expect(repeated(files.territories.map((row) => row.code))).toEqual([]);
    expect(repeated(files.bodies.map((row) => row.code))).toEqual([]);
    expect(repeated(files.questions.map((row) => row.code))).toEqual([]);
    expect(repeated(files.dictionaries.map((row) => `${row.dictionary} ${row.code}`))).toEqual([]);
    expect(repeated(files.letterTemplates.map((row) => row.code))).toEqual([]);
    expect(repeated(files.settings.map((row) => row.key))).toEqual([]);
  });

  it('every parent stands before its children, so that rows may be stored in the order of the file', () => {
    expect(orphans(files.territories)).toEqual([]);
    expect(orphans(files.bodies)).toEqual([]);
    expect(orphans(files.questions)).toEqual([]);
  });

  it('no period ends before it begins', () => {
    const dated = [
      ...files.territories,
      ...files.territoryParents,
      ...files.territoryNames,
      ...files.bodies,
      ...files.questions,
      ...files.dictionaries,
      ...files.letterTemplates,
    ];
    const reversed = dated.filter(
      (row) => row.validFrom !== null && row.validTo !== null && row.validTo < row.validFrom,
    );
    expect(reversed).toEqual([]);
  });

  it('no word mixes Latin and Cyrillic letters', () => {
    const mixed = cyrillicTexts.flatMap(({ where, text }) =>
      wordsOfTwoAlphabets(text).map((word) => `${where}: ${word}`),
    );
    expect(mixed).toEqual([]);
  });

  it('no Latin letter stands alone in a Russian or Kazakh text, except the numerals of groups', () => {
    const lone = cyrillicTexts.flatMap(({ where, text }) =>
      (text.match(/[\p{L}\d]+/gu) ?? [])
        .filter((word) => /^[A-Za-z]$/.test(word) && word !== 'I')
        .map((word) => `${where}: ${word}`),
    );
    expect(lone).toEqual([]);
  });

  it('English names are written in Latin letters, except names of acts and patterns', () => {
    const foreign = named.filter(({ name }) => /\p{Script=Cyrillic}/u.test(name.en.replace('КАТО', '')));
    expect(foreign.map(({ where }) => where)).toEqual([]);
  });

  it('a Kazakh name is not a copy of the Russian one, except words that are the same', () => {
    const copied = named.filter(({ name }) => name.ru === name.kk && !sameInBothLanguages.has(name.ru));
    expect(copied.map(({ where, name }) => `${where}: ${name.ru}`)).toEqual([]);
  });

  it('no name begins or ends with a space or holds two in a row', () => {
    const untidy = cyrillicTexts.filter(({ text }) => /^\s|\s$| {2}/.test(text.replaceAll(/\n+/g, '\n')));
    expect(untidy.filter(({ where }) => !where.startsWith('letter')).map(({ where }) => where)).toEqual([]);
  });

  it('a row with a wrong cell is refused with the file, the row and the fault', () => {
    const broken = mkdtempSync(join(tmpdir(), 'reference-'));
    try {
      writeFileSync(
        join(broken, 'bodies.csv'),
        'code,parent,kind,name_ru,name_kk,name_en,short_ru,short_kk,territory,bin,higher,valid_from,valid_to,verified\n' +
          'a,,central,А,Ә,A,А,Ә,390000000,,true,2026-02-30,,true\n',
      );
      expect(() => readBodies(broken)).toThrow(ReferenceFileError);
      expect(() => readBodies(broken)).toThrow(/bodies\.csv: row 1:[\s\S]*valid_from/);
      writeFileSync(join(broken, 'settings.json'), '{}');
      expect(() => readSettings(broken)).toThrow(/settings\.json/);
    } finally {
      rmSync(broken, { recursive: true });
    }
  });
});
