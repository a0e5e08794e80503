import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { appealListOf } from '@tyndau/domain/figures/appealList';
import { dimensionOf, isPersonal } from '@tyndau/domain/figures/dimensions';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import type { Period } from '@tyndau/domain/figures/periods';
import { printFilter } from '@tyndau/domain/filters/filterText';
import type { Filter } from '@tyndau/domain/filters/filterTree';
import { useBodies, useReference } from '../../components/useReference.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { questionOf, type Ranking } from './rankings.ts';

/** The value that the figures give where few people are not told apart. */
const KEPT_BACK = '*';

/** Names of the values of a dimension, and the list of appeals behind each where the register has such a filter. */
export function useRankedNames(ranking: Ranking, period: Period) {
  const { dimension } = ranking;
  const t = useT('rankings');
  const formats = useFormats();
  const { may, today } = useViewer();
  const { bodies } = useBodies();
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
  const unitsOf = (id: number): readonly number[] =>
    bodies.filter(({ parentId }) => parentId === id).flatMap((unit) => [unit.id, ...unitsOf(unit.id)]);
  /** Exactly the appeals of a line; of marks of persons only for those who may see them. */
  const listOf = (key: string): string | null => {
    if (key === '' || key === KEPT_BACK) return null;
    if (isPersonal(dimension)) {
      if (!may('appeal.seePersonalData')) return null;
      const { from, to } = period;
      const marks: Filter[] = [
        { field: dimension, oneOf: [key] },
        { field: 'registered', range: [from, to] },
      ];
      return paths.appeals({ where: printFilter({ all: marks }) });
    }
    const question = questionOf(ranking, period) as FigureQuestion;
    const [measure = 'received'] = ranking.measures;
    const where = appealListOf({ question, measure, keys: [key], today: today as PlainDate, unitsOf });
    return where === null ? null : paths.appeals({ where });
  };
  return { nameOf, listOf };
}
