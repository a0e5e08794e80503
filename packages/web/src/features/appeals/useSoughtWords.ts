import { parseFilter } from '@tyndau/domain/filters/filterText';
import { type Filter, isTest } from '@tyndau/domain/filters/filterTree';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** What the list is searched for, in the box or by a condition on the words of the letter; undefined: nothing. */
export function useSoughtWords(): string | undefined {
  const [search] = useSearchParams();
  const [text, where] = [search.get('text') ?? '', search.get('where') ?? ''];
  return useMemo(() => {
    const filter = where === '' ? null : parseFilter(where);
    const words = filter?.ok ? wordsOf(filter.value) : [];
    return [text, ...words].filter(Boolean).join(' ') || undefined;
  }, [text, where]);
}

/** Words that must stand in the letter; those that must not are not in it to be shown. */
function wordsOf(filter: Filter): string[] {
  if (isTest(filter)) return filter.field === 'words' && 'oneOf' in filter ? [...filter.oneOf] : [];
  if ('not' in filter) return [];
  return ('all' in filter ? filter.all : filter.any).flatMap(wordsOf);
}
