import { useMemo, useSyncExternalStore } from 'react';
import { sentences } from './sentences.ts';

/** Refusals speak of inputs, the archive of its columns: the same field under both names. */
const inputs: Readonly<Record<string, string>> = {
  'name.kk': 'nameKk',
  'name.ru': 'nameRu',
  'name.en': 'nameEn',
  'article.kk': 'articleKk',
  'article.ru': 'articleRu',
  'article.en': 'articleEn',
};

/** Names of all fields in the reader's language, for FormShell, ConflictDialog and histories. */
export function useFieldLabels(): Readonly<Record<string, string>> {
  const fields = useSyncExternalStore(sentences.subscribe, () => sentences.of('fields'));
  return useMemo(() => {
    const known = (fields ?? {}) as Record<string, string>;
    const aliases = Object.entries(inputs).map(([input, column]) => [input, known[column] ?? input]);
    return { ...known, ...Object.fromEntries(aliases) };
  }, [fields]);
}
