import type { PanelOrder } from '@tyndau/domain/boards/board';
import { dimensionOf } from '@tyndau/domain/figures/dimensions';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { measureTitles } from '@tyndau/domain/figures/measureTitles';
import { StillLink } from '../../components/StillLink.tsx';
import { useMeasureFormat } from '../../components/useMeasureFormat.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { orderedRows } from './chartRows.ts';
import { useFigureList } from './FigureLink.tsx';
import classes from './Figures.module.css';
import type { FigureLine } from './useFigures.ts';
import { useValueNames } from './useValueNames.ts';

interface Props {
  question: FigureQuestion;
  rows: readonly FigureLine[];
  order?: PanelOrder;
  most?: number;
}

/** The figures of a panel as a table: below each number what it is compared with; one with a list behind it opens the list. */
export function FigureTable({ question, rows, order, most = rows.length }: Props) {
  const t = useT('figures');
  const formats = useFormats();
  const nameOf = useValueNames();
  const write = useMeasureFormat();
  const listOf = useFigureList();
  const namesOf = (keys: readonly string[]) =>
    question.dimensions.map((dimension, at) => nameOf(dimension, keys[at] ?? ''));
  const compared = rows.some(({ previous }) => previous.length > 0) ? question.comparison : 'none';
  const sorted = order
    ? orderedRows(question, rows, order, ({ keys }) => namesOf(keys).join(' ')).slice(0, most)
    : [...rows].sort((a, b) => (a.keys.join() < b.keys.join() ? -1 : 1));
  return (
    <table className={classes.figureTable}>
      {compared !== 'none' && <caption className={classes.tableHint}>{t(`below.${compared}`)}</caption>}
      <thead>
        <tr>
          {question.dimensions.map((dimension) => (
            <th key={dimension} scope="col">
              {formats.name(dimensionOf(dimension).name)}
            </th>
          ))}
          {question.measures.map((measure) => (
            <th key={measure} scope="col">
              {formats.name(measureTitles[measure])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={row.keys.join('/')}>
            {question.dimensions.map((dimension, at) => (
              <th key={dimension} scope="row">
                {nameOf(dimension, row.keys[at] ?? '')}
              </th>
            ))}
            {question.measures.map((measure, at) => {
              const list = listOf(question, measure, row.keys);
              const text = `${row.isPartial ? '≥ ' : ''}${write(measure, row.values[at])}`;
              return (
                <td key={measure}>
                  {list ? <StillLink to={list}>{text}</StillLink> : text}
                  {compared !== 'none' && <small>{write(measure, row.previous[at])}</small>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
