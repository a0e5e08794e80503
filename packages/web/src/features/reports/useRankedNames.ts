import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { appealListOf } from '@tyndau/domain/figures/appealList';
import { dimensionOf, isPersonal } from '@tyndau/domain/figures/dimensions';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import type { Period } from '@tyndau/domain/figures/periods';
import { KEPT_BACK } from '@tyndau/domain/figures/personalGrid';
import { useReference } from '../../components/useReference.ts';
import { useTrees } from '../../components/useTrees.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { questionOf, type Ranking } from './rankings.ts';

/** Names of the values of a dimension, and the list of appeals behind each where the register has such a filter. */
export function useRankedNames(ranking: Ranking, period: Period) {
  const { dimension } = ranking;
  const t = useT('rankings');
  const formats = useFormats();
  const { may, today } = useViewer();
  const trees = useTrees();
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
  /** Exactly the appeals of a line; of marks of persons only for those who may see them. */
  const listOf = (key: string): string | null => {
    if (key === KEPT_BACK) return null;
    if (isPersonal(dimension) && !may('appeal.seePersonalData')) return null;
    const question = questionOf(ranking, period) as FigureQuestion;
    const [measure = 'received'] = ranking.measures;
    const where = appealListOf({ question, measure, keys: [key], today: today as PlainDate, trees });
    return where === null ? null : paths.appeals({ where });
  };
  return { nameOf, listOf };
}
