import { useQuery } from '@apollo/client/react';
import { type DimensionName, dimensionOf, isTime } from '@tyndau/domain/figures/dimensions';
import dayjs from 'dayjs';
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
          return isTime(dimension) ? periodName(dimension, value, formats.date) : value;
      }
    },
    [t, formats, reference, registrars],
  );
}

function periodName(unit: string, start: string, date: (on: string) => string): string {
  const day = dayjs(start);
  if (unit === 'month') return day.format('MMM YYYY');
  if (unit === 'year') return day.format('YYYY');
  if (unit === 'quarter') return `${Math.floor(day.month() / 3) + 1}/${day.format('YYYY')}`;
  return date(start);
}
