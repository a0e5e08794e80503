import { dimensionOf } from '@tyndau/domain/figures/dimensions';
import { measureTitles } from '@tyndau/domain/figures/measureTitles';
import type { Period } from '@tyndau/domain/figures/periods';
import { Link } from 'react-router';
import { useMeasureChange } from '../../components/useMeasureChange.ts';
import { useMeasureFormat } from '../../components/useMeasureFormat.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import classes from './Reports.module.css';
import type { RankingsQuery } from './rankings.generated.ts';
import type { Ranking } from './rankings.ts';
import { useRankedNames } from './useRankedNames.ts';

interface Props {
  ranking: Ranking;
  answer: RankingsQuery['figures'][number];
  period: Period;
}

/** A ranking: lines by the first measure, beside the same period a year before; names open the appeals. */
export function RankingTable({ ranking, answer, period }: Props) {
  const t = useT('rankings');
  const formats = useFormats();
  const { nameOf, listOf } = useRankedNames(ranking, period);
  const write = useMeasureFormat();
  const changeOf = useMeasureChange(true);
  const rows = answer.rows
    .filter(({ values }) => (values[0] ?? 0) > 0)
    .sort((one, other) => (other.values[0] ?? 0) - (one.values[0] ?? 0))
    .slice(0, ranking.most);
  if (rows.length === 0) return <EmptyState title={t('none')} />;
  const hasPrevious = rows.some(({ previous }) => previous.length > 0);
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">№</th>
            <th scope="col">{formats.name(dimensionOf(ranking.dimension).name)}</th>
            {ranking.measures.map((measure) => (
              <th key={measure} scope="col" className={classes.end}>
                {formats.name(measureTitles[measure])}
              </th>
            ))}
            {hasPrevious && (
              <>
                <th scope="col" className={classes.end}>
                  {t('before')}
                </th>
                <th scope="col" className={classes.end}>
                  {t('change')}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const key = row.keys[0] ?? '';
            const list = listOf(key);
            const change = changeOf(ranking.measures[0] ?? 'received', row.values[0], row.previous[0]);
            return (
              <tr key={key}>
                <td className={classes.soft}>{at + 1}</td>
                <th scope="row">{list ? <Link to={list}>{nameOf(key)}</Link> : nameOf(key)}</th>
                {ranking.measures.map((measure, index) => (
                  <td key={measure} className={classes.end}>
                    {row.isPartial && '≥ '}
                    {write(measure, row.values[index] ?? null)}
                  </td>
                ))}
                {hasPrevious && (
                  <>
                    <td className={classes.end}>
                      {write(ranking.measures[0] ?? 'received', row.previous[0] ?? null)}
                    </td>
                    <td className={classes.end}>{change === null ? t('fresh') : change.signed}</td>
                  </>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
