import { useQuery } from '@apollo/client/react';
import { Button, Select } from '@mantine/core';
import type { RatingMethod } from '@tyndau/domain/reports/rateBody';
import { useState } from 'react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { field } from '../../components/urlFilter.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { RatingFacts } from './RatingFacts.tsx';
import { RatingMethodDrawer } from './RatingMethodDrawer.tsx';
import { RatingObjections } from './RatingObjections.tsx';
import { RatingTable } from './RatingTable.tsx';
import { RatingOfYearDocument, type RatingOfYearQuery } from './rating.generated.ts';
import { WhatIf } from './WhatIf.tsx';

const shape = { year: field.number };

/** Bodies of a year by the methodology: the score, what it is made of, the facts behind it, and what if. */
export function RatingPage() {
  const t = useT('rating');
  const { today } = useViewer();
  const thisYear = Number(today.slice(0, 4));
  const { filter, change } = useUrlFilter(shape);
  const year = filter.year ?? thisYear;
  const { data, error, refetch } = useQuery(RatingOfYearDocument, {
    variables: { year },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  const years = Array.from({ length: 6 }, (_, at) => String(thisYear - at));
  return (
    <Page
      title={t('title', { year })}
      actions={
        <Select
          aria-label={t('year')}
          data={years}
          value={String(year)}
          allowDeselect={false}
          w={110}
          onChange={(value) => change({ year: Number(value) })}
        />
      }
    >
      {data && <Rating rating={data.ratingOfYear} onChanged={() => void refetch()} />}
    </Page>
  );
}

export type RatingView = RatingOfYearQuery['ratingOfYear'];

function Rating({ rating, onChanged }: { rating: RatingView; onChanged: () => void }) {
  const t = useT('rating');
  const formats = useFormats();
  const { method } = rating;
  const [terms = 0, justified = 0, satisfied = 0] = method.weights;
  const inForce: RatingMethod = {
    weights: [terms, justified, satisfied],
    perFact: method.perFact,
    mostTaken: method.mostTaken,
  };
  const { may } = useViewer();
  const [isMethodOpen, setIsMethodOpen] = useState(false);
  const [tried, setTried] = useState<RatingMethod | null>(null);
  return (
    <>
      {!method.isOfficial && (
        <Notice tone="attention" title={t('unofficial')}>
          {method.isProposed ? t('proposed') : method.source} ·{' '}
          {t('since', { on: formats.date(method.validFrom) })}
        </Notice>
      )}
      <Section
        title={t('bodies')}
        hint={t('hint')}
        actions={
          <>
            {may('report.approve') && (
              <Button variant="default" size="compact-sm" onClick={() => setIsMethodOpen(true)}>
                {t('method.open')}
              </Button>
            )}
            <Button variant="default" size="compact-sm" onClick={() => setTried(tried ? null : inForce)}>
              {tried ? t('whatIfEnd') : t('whatIf')}
            </Button>
          </>
        }
        flush
      >
        {tried && <WhatIf method={tried} onChange={setTried} />}
        <RatingTable rating={rating} method={inForce} tried={tried} />
      </Section>
      <RatingFacts rating={rating} onChanged={onChanged} />
      <RatingObjections year={rating.year} onChanged={onChanged} />
      {isMethodOpen && (
        <RatingMethodDrawer
          method={tried ?? inForce}
          onDone={onChanged}
          onClose={() => setIsMethodOpen(false)}
        />
      )}
    </>
  );
}
