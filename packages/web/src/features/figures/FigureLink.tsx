import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { appealListOf } from '@tyndau/domain/figures/appealList';
import { asksOfPersons, type FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { letterListOf } from '@tyndau/domain/figures/letterList';
import type { MeasureName } from '@tyndau/domain/figures/measures';
import { StillLink } from '../../components/StillLink.tsx';
import { useTrees } from '../../components/useTrees.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import classes from './Figures.module.css';

interface Props {
  question: FigureQuestion;
  measure: MeasureName;
  keys?: readonly string[];
}

/** The list behind a figure; nothing where the register cannot show exactly these appeals. */
export function FigureLink({ question, measure, keys = [] }: Props) {
  const t = useT('figures');
  const to = useFigureList()(question, measure, keys);
  if (!to) return null;
  return (
    <StillLink to={to} className={classes.listLink}>
      {t('list')}
    </StillLink>
  );
}

/** Finds the address of the list behind a cell; null where there is none. */
export function useFigureList() {
  const { today, may } = useViewer();
  const trees = useTrees();
  return (question: FigureQuestion, measure: MeasureName, keys: readonly string[]): string | null => {
    // Whoever may not see marks of persons may not filter by them: the register would refuse the list.
    if (asksOfPersons(question) && !may('appeal.seePersonalData')) return null;
    const letters = letterListOf(question, measure, keys);
    if (letters) return may('intake.read') ? paths.intakes({ ...letters }) : null;
    const where = appealListOf({ question, measure, keys, today: today as PlainDate, trees });
    return where === null ? null : paths.appeals({ where });
  };
}
