import { useQuery } from '@apollo/client/react';
import { type AppealField, findAppealField } from '@tyndau/domain/filters/appealFields';
import { useCallback } from 'react';
import { useFormats } from '../i18n/useFormats.ts';
import { useT } from '../i18n/useT.ts';
import { timelinessStates } from '../ui/timelinessTone.ts';
import { codeNames } from './filterNames.ts';
import type { PickerOption } from './pickerOptions.ts';
import { RegistrarsReferenceDocument } from './reference.generated.ts';
import { useBodies, useDictionaries, useQuestions, useTerritories } from './useReference.ts';

/** The values that a field of the filter may be one of, as the reader calls them. */
export function useFilterOptions(): (field: AppealField) => readonly PickerOption[] {
  const t = useT('filters');
  const words = useT('words');
  const formats = useFormats();
  const { bodies } = useBodies();
  const { questions } = useQuestions();
  const { territories } = useTerritories();
  const { entriesOf } = useDictionaries();
  const people = useQuery(RegistrarsReferenceDocument, { fetchPolicy: 'cache-first' }).data?.registrars;
  return useCallback(
    (field) => {
      const declared = findAppealField(field);
      const named = ({ name }: { name: { kk: string; ru: string; en: string } }, value: string) => ({
        value,
        label: formats.name(name),
        words: [name.kk, name.ru],
      });
      switch (declared?.kind) {
        case 'code':
          if (field === 'timeliness')
            return timelinessStates.map((state) => ({ value: state, label: words(`timeliness.${state}`) }));
          return Object.entries(codeNames[field] ?? {}).map(([code, name]) => named({ name }, code));
        case 'flag':
          return (['true', 'false'] as const).map((value) => ({
            value,
            label: t(value === 'true' ? 'yes' : 'no'),
          }));
        case 'body':
          return [
            { value: 'myBody', label: t('myBody') },
            ...bodies.map((body) => ({
              ...named(body, String(body.id)),
              words: [body.name.kk, body.name.ru, body.shortName.kk, body.shortName.ru, body.code],
            })),
          ];
        case 'question':
          return questions.map((row) => ({
            ...named(row, row.code),
            label: `${row.code} ${formats.name(row.name)}`,
            code: row.code,
          }));
        case 'territory':
          return territories
            .filter(({ level }) => level >= 1)
            .map((row) => ({ ...named(row, row.code), code: row.code }));
        case 'user':
          return [
            { value: 'me', label: t('me') },
            ...(people ?? []).map((person) => ({ value: String(person.id), label: person.displayName })),
          ];
        case 'entry':
          return entriesOf(declared.dictionary).map((row) => named(row, row.code));
        default:
          return [];
      }
    },
    [t, words, formats, bodies, questions, territories, entriesOf, people],
  );
}
