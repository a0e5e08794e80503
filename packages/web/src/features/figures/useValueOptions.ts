import { useQuery } from '@apollo/client/react';
import { type DimensionName, dimensionOf } from '@tyndau/domain/figures/dimensions';
import type { PickerOption } from '../../components/pickerOptions.ts';
import { RegistrarsReferenceDocument } from '../../components/reference.generated.ts';
import { useBodies, useDictionaries, useQuestions, useTerritories } from '../../components/useReference.ts';
import { useFormats } from '../../i18n/useFormats.ts';

// Regions, districts, and whatever is below; sections, groups, questions.
const levels: Partial<Record<DimensionName, number>> = {
  region: 1,
  district: 2,
  section: 1,
  questionGroup: 2,
  question: 3,
};

/** The values that can be chosen of a dimension, for a picker. */
export function useValueOptions(): (dimension: DimensionName) => readonly PickerOption[] {
  const formats = useFormats();
  const { territories } = useTerritories();
  const { questions } = useQuestions();
  const { bodies } = useBodies();
  const { entriesOf } = useDictionaries();
  const registrars = useQuery(RegistrarsReferenceDocument, { fetchPolicy: 'cache-first' }).data?.registrars;
  const named = (
    value: string,
    name: { readonly kk: string; readonly ru: string; readonly en: string },
  ): PickerOption => ({
    value,
    label: formats.name(name),
    words: [name.kk, name.ru],
  });
  return (dimension) => {
    const { values } = dimensionOf(dimension);
    const level = levels[dimension];
    const isOfLevel = (row: { level: number }) => level === undefined || row.level === level;
    switch (values.from) {
      case 'territory':
        return territories.filter(isOfLevel).map((row) => named(row.code, row.name));
      case 'question':
        return questions.filter(isOfLevel).map((row) => named(row.code, row.name));
      case 'body':
        return bodies.map((row) => named(String(row.id), row.name));
      case 'dictionary':
        return entriesOf(values.dictionary).map((row) => named(row.code, row.name));
      case 'list':
        return Object.entries(values.values).map(([code, name]) => named(code, name));
      case 'user':
        return (registrars ?? []).map(({ id, displayName }) => ({ value: String(id), label: displayName }));
      case 'period':
        return [];
    }
  };
}
