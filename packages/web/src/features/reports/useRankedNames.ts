import { type DimensionName, dimensionOf } from '@tyndau/domain/figures/dimensions';
import type { Period } from '@tyndau/domain/figures/periods';
import { useReference } from '../../components/useReference.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';

/** The value that the figures give where few people are not told apart. */
const KEPT_BACK = '*';

/** Names of the values of a dimension, and the list of appeals behind each where the register has such a filter. */
export function useRankedNames(dimension: DimensionName, { from, to }: Period) {
  const t = useT('rankings');
  const formats = useFormats();
  const { bodyName, territoryName, questionName, entryName } = useReference();
  const { values } = dimensionOf(dimension);
  const nameOf = (key: string): string => {
    if (key === '') return t('unknown');
    if (key === KEPT_BACK) return t('keptBack');
    switch (values.from) {
      case 'territory':
        return territoryName(key);
      case 'question':
        return questionName(key);
      case 'body':
        return bodyName(Number(key));
      case 'dictionary':
        return entryName(values.dictionary as Parameters<typeof entryName>[0], key);
      case 'list': {
        const name = values.values[key];
        return name ? formats.name(name) : key;
      }
      default:
        return key;
    }
  };
  const registered = { registeredFrom: from, registeredTo: to };
  const closed = { closedFrom: from, closedTo: to };
  const listOf = (key: string): string | null => {
    if (key === '') return null;
    switch (dimension) {
      case 'district':
        return paths.appeals({ territoryCodes: [key], ...registered });
      case 'section':
      case 'question':
        return paths.appeals({ questionCodes: [key], ...registered });
      case 'outcome':
        return paths.appeals({ outcomes: [key], ...closed });
      case 'body':
        return paths.appeals({ bodyIds: [Number(key)], ...closed });
      default:
        return null;
    }
  };
  return { nameOf, listOf };
}
