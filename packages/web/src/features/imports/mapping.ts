import type { ImportPreviewQueryQuery } from './imports.generated.ts';

export type Preview = ImportPreviewQueryQuery['importPreview'];
export type ImportField = Preview['fields'][number];

/** What each field is taken from; the server reads the same shape. */
export interface Mapping {
  readonly columns: Readonly<Record<string, string>>;
  readonly constants: Readonly<Record<string, string>>;
  readonly language?: 'kk' | 'ru' | undefined;
}

/** The words the server understands beside a day. */
export const NOW = 'now';
export const ON_REGISTRATION = 'registered';

/** Reads a mapping the server sent. */
export function mappingOf(value: unknown): Mapping {
  const given = (value ?? {}) as Partial<Mapping>;
  return {
    columns: given.columns ?? {},
    constants: given.constants ?? {},
    ...(given.language ? { language: given.language } : {}),
  };
}

function put(texts: Readonly<Record<string, string>>, name: string, value: string | null) {
  const { [name]: _before, ...others } = texts;
  return value === null || value === '' ? others : { ...others, [name]: value };
}

/** The field is taken from the column (null: from none); a column tells one field only. */
export function withColumn(mapping: Mapping, field: string, column: string | null): Mapping {
  const freed = Object.entries(mapping.columns).filter(([, taken]) => taken !== column);
  return { ...mapping, columns: put(Object.fromEntries(freed), field, column) };
}

/** One value of the field for all rows (null: none). */
export function withConstant(mapping: Mapping, field: string, value: string | null): Mapping {
  return { ...mapping, constants: put(mapping.constants, field, value) };
}

/** What no row goes in without. An answer taken from the table is somebody's: without his name every answered row comes back. */
export function isNeeded(field: ImportField, mapping: Mapping): boolean {
  return field.isRequired || (field.name === 'answerSignedBy' && mapping.columns.answerText !== undefined);
}

/** What the mapping asks of the person first: what is taken, and what cannot be missing. */
export function isShownFirst(field: ImportField, mapping: Mapping): boolean {
  const isAnswer = field.name.startsWith('answer') && mapping.columns.answerText !== undefined;
  return (
    field.isRequired ||
    mapping.columns[field.name] !== undefined ||
    mapping.constants[field.name] !== undefined ||
    isAnswer ||
    (field.name === 'outcome' && mapping.columns.answerText !== undefined)
  );
}
