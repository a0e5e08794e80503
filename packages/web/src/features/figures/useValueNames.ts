import { useQuery } from '@apollo/client/react';
import { type DimensionName, dimensionOf, isTime } from '@tyndau/domain/figures/dimensions';
import { useCallback } from 'react';
import { RegistrarsReferenceDocument } from '../../components/reference.generated.ts';
import { useReference } from '../../components/useReference.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';

/** The name of a dimension's value in the reader's language; what has no name keeps its code. */
export function useValueNames(): (dimension: DimensionName, value: string) => string {
  const t = useT('figures');
  const formats = useFormats();
  const reference = useReference();
  const registrars = useQuery(RegistrarsReferenceDocument, { fetchPolicy: 'cache-first' }).data?.registrars;
  return useCallback(
    (dimension, value) => {
      if (value === '') return t('unknownValue');
      if (value === '*') return t('keptBack');
      const { values } = dimensionOf(dimension);
      switch (values.from) {
        case 'territory':
          return reference.territoryName(value);
        case 'question':
          return reference.questionName(value);
        case 'body':
          return reference.bodyShortName(Number(value));
        case 'dictionary':
          return reference.entryName(values.dictionary, value);
        case 'list': {
          const name = values.values[value];
          return name ? formats.name(name) : value;
        }
        case 'user':
          return registrars?.find(({ id }) => String(id) === value)?.displayName ?? value;
        case 'period':
          return isTime(dimension)
            ? periodName(dimension, value, { date: formats.date, months: t('months') })
            : value;
      }
    },
    [t, formats, reference, registrars],
  );
}

function periodName(
  unit: string,
  start: string,
  { date, months }: { date: (on: string) => string; months: string },
): string {
  const [year = '', month = ''] = start.split('-');
  if (unit === 'month') return `${months.split(' ')[Number(month) - 1]} ${year}`;
  if (unit === 'year') return year;
  if (unit === 'quarter') return `${Math.ceil(Number(month) / 3)}/${year}`;
  return date(start);
}
