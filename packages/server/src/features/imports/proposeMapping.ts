import { parseBin } from '@tyndau/domain/identity/bin';
import { parseIin } from '@tyndau/domain/identity/iin';
import { detectLanguage, foldText } from '@tyndau/domain/text/normalise';
import { type FieldName, importFields } from './importFields.ts';
import { type ImportMapping, NOW, ON_REGISTRATION } from './importMapping.ts';
import { readMoment } from './readMoment.ts';
import { reasonsColumns } from './rowIdentity.ts';

interface Sample {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Guesses what each column is, by its name, then by what its first rows hold; the person decides. */
export function proposeMapping(sample: Sample): ImportMapping {
  const columns: Partial<Record<FieldName, string>> = {};
  const free = new Set(
    sample.columns.filter((name) => !(reasonsColumns as readonly string[]).includes(name)),
  );
  const take = (field: FieldName, column: string | undefined) => {
    if (column === undefined || columns[field] || !free.has(column)) return;
    columns[field] = column;
    free.delete(column);
  };
  for (const { name, aliases, title } of importFields) {
    const known = [...aliases, title.kk, title.ru, title.en].map(foldText);
    take(
      name,
      [...free].find((column) => known.includes(foldText(column))),
    );
  }
  for (const column of [...free]) take(...byContent(sample, column));
  const isNameless = !(columns.applicantName || columns.lastName || columns.organisationName);
  const language = columns.language ? undefined : proposeLanguage(sample, columns);
  return {
    columns,
    constants: {
      ...(columns.source ? {} : { source: 'documentSystem' }),
      ...(columns.form ? {} : { form: 'electronic' }),
      ...(columns.kind ? {} : { kind: 'application' }),
      ...(columns.category ? {} : { category: 'typical' }),
      ...(columns.receivedAt ? {} : { receivedAt: NOW }),
      ...(isNameless ? { isAnonymous: 'true' } : {}),
      ...(columns.answerText && !columns.answeredOn ? { answeredOn: ON_REGISTRATION } : {}),
    },
    ...(language ? { language } : {}),
  };
}

const nothing = ['text', undefined] as const;

function byContent(sample: Sample, column: string): readonly [FieldName, string | undefined] {
  const at = sample.columns.indexOf(column);
  const values = sample.rows.map((row) => row[at] ?? '').filter((value) => value !== '');
  const mostly = (test: (value: string) => boolean) =>
    values.length > 0 && values.filter(test).length > values.length * 0.7;
  if (mostly((value) => parseIin(value).ok)) return ['iin', column];
  if (mostly((value) => parseBin(value).ok)) return ['bin', column];
  if (mostly((value) => /^\S+@\S+\.\S+$/.test(value))) return ['email', column];
  if (mostly((value) => /^(\+?7|8)[\s\d()-]{9,}$/.test(value))) return ['phone', column];
  if (mostly((value) => readMoment(value) !== null && /\D/.test(value))) return ['receivedAt', column];
  if (mostly((value) => value.length > 80)) return ['text', column];
  return nothing;
}

// Two texts of one letter: it was written in the language it was answered in.
function proposeLanguage(
  sample: Sample,
  columns: Partial<Record<FieldName, string>>,
): 'kk' | 'ru' | undefined {
  if (!(columns.textKk && columns.textRu)) return undefined;
  const at = columns.answerText ? sample.columns.indexOf(columns.answerText) : -1;
  const answers = sample.rows.map((row) => row[at] ?? '').filter(Boolean);
  const russian = answers.filter((text) => detectLanguage(text) === 'ru').length;
  return russian > answers.length / 2 ? 'ru' : 'kk';
}
