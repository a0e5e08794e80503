import { z } from 'zod';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import { type FieldName, importFields, isFieldName } from './importFields.ts';

/** What each field is taken from: a column, or one value for all rows. */
export interface ImportMapping {
  readonly columns: Readonly<Partial<Record<FieldName, string>>>;
  readonly constants: Readonly<Partial<Record<FieldName, string>>>;
  /** The language of every letter; absent: as the column says, or as the text shows. */
  readonly language?: 'kk' | 'ru' | undefined;
}

/** The letter came at the moment of the import. */
export const NOW = 'now';
/** The answer was given on the day of registration. */
export const ON_REGISTRATION = 'registered';

const texts = z.record(z.string(), z.string().max(500));
const schema = z.object({
  columns: texts,
  constants: texts.default({}),
  language: z.enum(['kk', 'ru']).nullish(),
});

/** Reads what the browser sent; null when it is no mapping at all. */
export function readMapping(value: unknown): ImportMapping | null {
  const parsed = schema.safeParse(value);
  if (!parsed.success) return null;
  const { columns, constants, language } = parsed.data;
  return {
    columns: onlyFields(columns),
    constants: onlyFields(constants),
    ...(language ? { language } : {}),
  };
}

function onlyFields(texts: Record<string, string>): Partial<Record<FieldName, string>> {
  const pairs = Object.entries(texts).filter(([name, value]) => isFieldName(name) && value.trim() !== '');
  return Object.fromEntries(pairs) as Partial<Record<FieldName, string>>;
}

/** Why the table cannot be imported so, whatever its rows hold. */
export function mappingRefusals(mapping: ImportMapping, columns: readonly string[]): Refusal[] {
  const refusals: Refusal[] = [];
  for (const [name, column] of Object.entries(mapping.columns)) {
    if (!columns.includes(column)) refusals.push(refusal('IMPORT_COLUMN_UNKNOWN', name, { column }));
  }
  const isGiven = (name: FieldName) => Boolean(mapping.columns[name] ?? mapping.constants[name]);
  for (const { name, isRequired, title } of importFields) {
    if (isRequired && !isGiven(name))
      refusals.push(refusal('IMPORT_FIELD_REQUIRED', name, { title: title.ru }));
  }
  const says = (['text', 'textKk', 'textRu', 'annotation'] as const).some((name) => mapping.columns[name]);
  if (!says) refusals.push(refusal('CONTENT_REQUIRED', 'text'));
  return refusals;
}
