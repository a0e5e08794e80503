import { useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { useState } from 'react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { field } from '../../components/urlFilter.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { FileObjectionDrawer, type Objectionable } from './FileObjectionDrawer.tsx';
import { ObjectionText } from './ObjectionText.tsx';
import { OwnFacts } from './OwnFacts.tsx';
import { OwnScore } from './OwnScore.tsx';
import classes from './Reports.module.css';
import { OwnRatingDocument } from './ratingMethod.generated.ts';

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
      {own?.body && <OwnScore own={own} year={year} onObject={setObjected} />}
      {own && <OwnFacts own={own} onObject={setObjected} />}
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
