import type { PanelOrder } from '@tyndau/domain/boards/board';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { StillLink } from '../../components/StillLink.tsx';
import { useMeasureFormat } from '../../components/useMeasureFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { orderedRows } from './chartRows.ts';
import { useFigureList } from './FigureLink.tsx';
import classes from './Figures.module.css';
import { Growth } from './Growth.tsx';
import type { FigureAnswer } from './useFigures.ts';
import { useValueNames } from './useValueNames.ts';

interface Props {
  question: FigureQuestion;
  answer: FigureAnswer;
  most: number;
  order?: PanelOrder;
  selected: readonly string[];
  onPick: (value: string) => void;
}

/** Values of a dimension by the first measure, the greatest first; further measures stand beside it. */
export function RankingPanel({ question, answer, most, order = 'value', selected, onPick }: Props) {
  const t = useT('figures');
  const nameOf = useValueNames();
  const write = useMeasureFormat();
  const listOf = useFigureList();
  const [dimension] = question.dimensions;
  const [measure = 'received', ...others] = question.measures;
  if (!dimension) return null;
  const rows = orderedRows(
    question,
    answer.rows.filter(({ values }) => (values[0] ?? 0) > 0),
    order,
    ({ keys }) => nameOf(dimension, keys[0] ?? ''),
  ).slice(0, most);
  const greatest = Math.max(...rows.map(({ values }) => values[0] ?? 0), 0) || 1;
  if (rows.length === 0) return <EmptyState title={t('empty')} />;
  return (
    <ol className={classes.ranking}>
      {rows.map((row) => {
        const key = row.keys[0] ?? '';
        const list = listOf(question, measure, row.keys);
        const text = [
          write(measure, row.values[0]),
          ...others.map((other, at) => write(other, row.values[at + 1])),
        ].join(' · ');
        return (
          <li key={key} data-selected={selected.includes(key) || undefined}>
            <button type="button" aria-pressed={selected.includes(key)} onClick={() => onPick(key)}>
              {nameOf(dimension, key)}
            </button>
            {list ? (
              <StillLink className={classes.listLink} to={list}>
                {text}
              </StillLink>
            ) : (
              <span>{text}</span>
            )}
            <Growth measure={measure} value={row.values[0]} previous={row.previous[0]} />
            <span className={classes.bar} style={{ width: `${((row.values[0] ?? 0) / greatest) * 100}%` }} />
          </li>
        );
      })}
    </ol>
  );
}
