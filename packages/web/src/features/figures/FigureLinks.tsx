import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { appealListsOf } from '@tyndau/domain/figures/appealList';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import type { MeasureName } from '@tyndau/domain/figures/measures';
import { Link } from 'react-router';
import { useBodies } from '../../components/useReference.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import classes from './Figures.module.css';

interface Props {
  question: FigureQuestion;
  measure: MeasureName;
  keys?: readonly string[];
}

/** The lists behind a figure; nothing where the register cannot show exactly these appeals. */
export function FigureLinks({ question, measure, keys = [] }: Props) {
  const t = useT('figures');
  const lists = useFigureLists()(question, measure, keys);
  return lists.map(({ tally, to }) => (
    <Link key={tally} to={to} className={classes.listLink}>
      {lists.length > 1
        ? t(tally === 'openLate' ? 'listOpenLate' : tally === 'consideredLate' ? 'listDoneLate' : 'list')
        : t('list')}
    </Link>
  ));
}

/** Finds the addresses of the lists behind a cell. */
export function useFigureLists() {
  const { today } = useViewer();
  const { bodies } = useBodies();
  return (question: FigureQuestion, measure: MeasureName, keys: readonly string[]) =>
    appealListsOf({
      question,
      measure,
      keys,
      today: today as PlainDate,
      hasUnits: (id) => bodies.some(({ parentId }) => parentId === id),
    }).map(({ tally, list }) => ({ tally, to: paths.appeals({ ...list }) }));
}
