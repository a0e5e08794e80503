import { Button } from '@mantine/core';
import { degreeNames } from '@tyndau/domain/reports/rateBody';
import { Link } from 'react-router';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Section } from '../../ui/Section.tsx';
import { StatFigure } from '../../ui/StatFigure.tsx';
import type { OwnRatingPart } from './ownRating.ts';
import classes from './Reports.module.css';

/** The score with its criteria: each opens its cases and can be objected to. */
export function OwnScore({ own, year, onObject }: OwnRatingPart & { year: number }) {
  const t = useT('rating');
  const formats = useFormats();
  if (!own.body) return null;
  const { work, rating } = own.body;
  const list = {
    ...{ kinds: ['application', 'complaint'], closedFrom: `${year}-01-01`, closedTo: `${year}-12-31` },
  };
  const rows = [
    { name: 'terms', list: { ...list, timeliness: ['doneLate'] }, note: t('late', { count: work.late }) },
    { name: 'justified', list: null, note: t('justified', { count: work.justified }) },
    {
      name: 'satisfied',
      list: { ...list, outcomes: ['satisfied', 'partlySatisfied'] },
      note: t('satisfied', { count: work.satisfied }),
    },
  ] as const;
  const degree = rating && rating.degree in degreeNames ? (rating.degree as keyof typeof degreeNames) : null;
  return (
    <Section title={t('own.score')} hint={t('own.hint')}>
      <div className={classes.figures}>
        <StatFigure
          label={t('column.score')}
          value={rating ? formats.number(rating.score, 2) : '—'}
          hint={degree ? formats.name(degreeNames[degree]) : t('noData')}
        />
        <StatFigure
          label={t('column.considered')}
          value={work.considered}
          link={(props) => <Link to={paths.appeals(list)} {...props} />}
        />
      </div>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.name}>
                <th scope="row">
                  <div>{t(`criterion.${row.name}`)}</div>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={`${t('own.object')}: ${t(`criterion.${row.name}`)}`}
                    onClick={() =>
                      onObject({ subject: row.name, factId: null, text: t(`criterion.${row.name}`) })
                    }
                  >
                    {t('own.object')}
                  </Button>
                </th>
                <td className={classes.end}>
                  {row.list ? (
                    <Link to={paths.appeals(row.list)}>{formats.number(rating?.criteria[at] ?? 0, 2)}</Link>
                  ) : (
                    formats.number(rating?.criteria[at] ?? 0, 2)
                  )}
                  <small>{row.note}</small>
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t('column.facts')}</th>
              <td className={classes.end}>
                {formats.number(work.unreliable)}
                {rating && rating.penalty > 0 && <small>−{formats.number(rating.penalty, 1)}</small>}
              </td>
            </tr>
          </tbody>
        </table>
      </div>
    </Section>
  );
}
