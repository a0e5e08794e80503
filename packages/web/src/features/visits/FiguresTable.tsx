import type { Spread } from '@tyndau/domain/receptions/queue/dayFigures';
import { useReference } from '../../components/useReference.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import type { FiguresRow } from './totals.ts';
import classes from './Visits.module.css';

const spreadText = ({ medianMinutes, longestMinutes }: Spread) =>
  medianMinutes === null ? '—' : `${medianMinutes} / ${longestMinutes}`;

/** Figures of the day by official or district. */
export function FiguresTable({
  title,
  head,
  rows,
}: {
  title: string;
  head: string;
  rows: readonly FiguresRow[];
}) {
  const t = useT('visits');
  const reference = useReference();
  return (
    <Section title={title} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is cut off on a narrow screen must be reached by keys */}
      <section className={classes.tableBox} tabIndex={0} aria-label={`${title}: ${t('results')}`}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {(['people', 'came', 'missed', 'received'] as const).map((name) => (
                <th key={name} scope="col" data-number>
                  {t(`figure.${name}`)}
                </th>
              ))}
              <th scope="col">{t('results')}</th>
              <th scope="col" data-number>
                {t('figure.waiting')}
              </th>
              <th scope="col" data-number>
                {t('figure.duration')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, figures }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td data-number>{figures.people}</td>
                <td data-number>{figures.came}</td>
                <td data-number>{figures.missed + figures.expected}</td>
                <td data-number>{figures.received}</td>
                <td>
                  {Object.entries(figures.outcomes)
                    .map(([code, count]) => `${reference.entryName('outcome', code)}: ${count}`)
                    .join(', ') || '—'}
                </td>
                <td data-number>{spreadText(figures.waiting)}</td>
                <td data-number>{spreadText(figures.duration)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
}
