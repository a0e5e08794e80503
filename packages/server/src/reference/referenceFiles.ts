import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import {
  type BodyRow,
  bodyRow,
  type DictionaryRow,
  dictionaryRow,
  type LetterTemplateRow,
  letterTemplateRow,
  type QuestionRow,
  questionRow,
  type SettingRow,
  settingRow,
  type TerritoryNameRow,
  type TerritoryParentRow,
  type TerritoryRow,
  territoryNameRow,
  territoryParentRow,
  territoryRow,
} from './referenceRows.ts';

/** A reference file that cannot be read as written; the message names the file, the row and every fault. */
export class ReferenceFileError extends Error {
  readonly file: string;

  constructor(file: string, faults: string) {
    super(`${file}: ${faults}`);
    this.name = 'ReferenceFileError';
    this.file = file;
  }
}

function parseCells(file: string, text: string): Record<string, string>[] {
  try {
    return parse(text, { columns: true, bom: true, relax_column_count: false, skip_empty_lines: true });
  } catch (cause) {
    throw new ReferenceFileError(file, cause instanceof Error ? cause.message : String(cause));
  }
}

function readJson(file: string, text: string): unknown[] {
  try {
    return z.array(z.unknown()).parse(JSON.parse(text));
  } catch (cause) {
    throw new ReferenceFileError(file, cause instanceof Error ? cause.message : String(cause));
  }
}

/** Rows of one CSV (by header) or JSON (by element) file; every row is checked before any is returned. */
function readRows<Schema extends z.ZodType>(folder: string, file: string, schema: Schema): z.infer<Schema>[] {
  const text = readFileSync(join(folder, file), 'utf8');
  const raw = file.endsWith('.json') ? readJson(file, text) : parseCells(file, text);
  const checked = raw.map((row) => schema.safeParse(row));
  const faults = checked.flatMap((row, index) =>
    row.success ? [] : [`row ${index + 1}: ${z.prettifyError(row.error)}`],
  );
  if (faults.length > 0) throw new ReferenceFileError(file, faults.join('; '));
  return checked.flatMap((row) => (row.success ? [row.data] : []));
}

/** Regions, districts and cities of Kazakhstan, parents before children. */
export const readTerritories = (folder: string): TerritoryRow[] =>
  readRows(folder, 'territories.csv', territoryRow);

/** Former parents of districts (the division into 14 oblasts and 3 cities before 08.06.2022). */
export const readTerritoryParents = (folder: string): TerritoryParentRow[] =>
  readRows(folder, 'territory_parents.csv', territoryParentRow);

/** Former names of territories. */
export const readTerritoryNames = (folder: string): TerritoryNameRow[] =>
  readRows(folder, 'territory_names.csv', territoryNameRow);

/** Bodies, parents before children. */
export const readBodies = (folder: string): BodyRow[] => readRows(folder, 'bodies.csv', bodyRow);

/** Nature of questions, three levels, parents before children. */
export const readQuestions = (folder: string): QuestionRow[] =>
  readRows(folder, 'questions.csv', questionRow);

/** Values of all dictionaries of the card. */
export const readDictionaries = (folder: string): DictionaryRow[] =>
  readRows(folder, 'dictionaries.csv', dictionaryRow);

/** Letter templates in Russian and Kazakh. */
export const readLetterTemplates = (folder: string): LetterTemplateRow[] =>
  readRows(folder, 'templates.json', letterTemplateRow);

/** Starting values of the administrator's settings. */
export const readSettings = (folder: string): SettingRow[] => readRows(folder, 'settings.json', settingRow);

export interface ReferenceFiles {
  readonly territories: readonly TerritoryRow[];
  readonly territoryParents: readonly TerritoryParentRow[];
  readonly territoryNames: readonly TerritoryNameRow[];
  readonly bodies: readonly BodyRow[];
  readonly questions: readonly QuestionRow[];
  readonly dictionaries: readonly DictionaryRow[];
  readonly letterTemplates: readonly LetterTemplateRow[];
  readonly settings: readonly SettingRow[];
}

/**
 * Reads the whole reference folder (`prisma/reference`), in the order in which rows may be stored.
 * Throws {@link ReferenceFileError} with every fault of the first bad file.
 */
export function readReferenceFiles(folder: string): ReferenceFiles {
  return {
    territories: readTerritories(folder),
    territoryParents: readTerritoryParents(folder),
    territoryNames: readTerritoryNames(folder),
    bodies: readBodies(folder),
    questions: readQuestions(folder),
    dictionaries: readDictionaries(folder),
    letterTemplates: readLetterTemplates(folder),
    settings: readSettings(folder),
  };
}
