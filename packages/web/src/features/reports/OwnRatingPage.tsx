import { useQuery } from '@apollo/client/react';
import { Button, Select } from '@mantine/core';
import { degreeNames } from '@tyndau/domain/reports/rateBody';
import { useState } from 'react';
import { Link } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { field } from '../../components/urlFilter.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatFigure } from '../../ui/StatFigure.tsx';
import { FileObjectionDrawer, type Objectionable } from './FileObjectionDrawer.tsx';
import { ObjectionText } from './ObjectionText.tsx';
import classes from './Reports.module.css';
import { OwnRatingDocument, type OwnRatingQuery } from './ratingMethod.generated.ts';

const shape = { year: field.number };

/** The score of one's own body: what it is made of, the cases behind it, and the way to object. */
export function OwnRatingPage() {
  const t = useT('rating');
  const { today } = useViewer();
  const thisYear = Number(today.slice(0, 4));
  const { filter, change } = useUrlFilter(shape);
  const year = filter.year ?? thisYear;
  const { data, error, refetch } = useQuery(OwnRatingDocument, {
    variables: { year },
    fetchPolicy: 'cache-and-network',
  });
  const [objected, setObjected] = useState<Objectionable | null>(null);
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  const own = data?.ownRating;
  return (
    <Page
      title={t('own.title', { year })}
      actions={
        <Select
          aria-label={t('year')}
          data={Array.from({ length: 6 }, (_, at) => String(thisYear - at))}
          value={String(year)}
          allowDeselect={false}
          w={110}
          onChange={(value) => change({ year: Number(value) })}
        />
      }
    >
      {own && !own.method.isOfficial && (
        <Notice tone="attention" title={t('unofficial')}>
          {own.method.isProposed ? t('proposed') : own.method.source}
        </Notice>
      )}
      {own && !own.body && <EmptyState title={t('none')} />}
      {own?.body && <Score own={own} year={year} onObject={setObjected} />}
      {own && <Facts own={own} onObject={setObjected} />}
      {own && (
        <Section title={t('objections.mine')} flush>
          <ul className={classes.list}>
            {own.objections.length === 0 && <li className={classes.soft}>{t('objections.none')}</li>}
            {own.objections.map((objection) => (
              <li key={objection.id}>
                <ObjectionText objection={objection} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {objected && (
        <FileObjectionDrawer
          year={year}
          to={objected}
          onDone={() => void refetch()}
          onClose={() => setObjected(null)}
        />
      )}
    </Page>
  );
}

type Own = OwnRatingQuery['ownRating'];
interface PartProps {
  own: Own;
  onObject: (to: Objectionable) => void;
}

function Score({ own, year, onObject }: PartProps & { year: number }) {
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

function Facts({ own, onObject }: PartProps) {
  const t = useT('rating');
  return (
    <Section title={t('own.facts')} hint={t('factsHint')} flush>
      <ul className={classes.list}>
        {own.facts.length === 0 && <li className={classes.soft}>{t('factsNone')}</li>}
        {own.facts.map((fact) => (
          <li key={fact.id}>
            <div>
              <strong>{t(`state.${fact.state as 'found'}`)}</strong>
              {' · '}
              {t(fact.kind === 'justified' ? 'kind.justified' : 'kind.unreliable')}
              {fact.appealId && (
                <>
                  {' · '}
                  <Link to={paths.appeal(fact.appealId)}>{t('appeal')}</Link>
                </>
              )}
            </div>
            <div>{fact.text}</div>
            {fact.objection && <div className={classes.soft}>{t('objection', { text: fact.objection })}</div>}
            {fact.decision && <div className={classes.soft}>{t('decision', { text: fact.decision })}</div>}
            {fact.state === 'found' && (
              <Button
                size="compact-xs"
                variant="default"
                mt={4}
                onClick={() => onObject({ subject: 'fact', factId: fact.id, text: fact.text })}
              >
                {t('own.object')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
