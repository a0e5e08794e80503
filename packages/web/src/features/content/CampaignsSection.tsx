import { useQuery } from '@apollo/client/react';
import { Loader } from '@mantine/core';
import { Link } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Content.module.css';
import { LetterGroupsDocument } from './content.generated.ts';
import { type ContentScope, lettersOf } from './contentFilter.ts';

/** The same letter passed from hand to hand; each group opens its letters. */
export function CampaignsSection({ scope }: { scope: ContentScope }) {
  const t = useT('content');
  const { number, date } = useFormats();
  const { data, previousData, error, refetch } = useQuery(LetterGroupsDocument, {
    variables: { ...scope },
    fetchPolicy: 'cache-and-network',
  });
  const found = (data ?? previousData)?.letterContent.campaigns;
  return (
    <Section
      title={t('campaigns')}
      hint={found && t('campaignsHint', { count: found.lettersRead, letters: number(found.lettersRead) })}
      flush
    >
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {!found && !error && <Loader m="md" size="sm" aria-label={t('reading')} />}
      {found?.campaigns.length === 0 && <EmptyState title={t('noCampaigns')} />}
      <ul className={classes.groups}>
        {found?.campaigns.map(({ appealId, annotation, people, appeals, firstOn, lastOn, numbers }) => (
          <li key={appealId}>
            <Link to={lettersOf(scope, [{ field: 'number', oneOf: numbers }])}>{annotation}</Link>
            <span>
              {t('groupCounts', { count: people, people: number(people), letters: number(appeals) })} ·{' '}
              {firstOn === lastOn ? date(firstOn) : `${date(firstOn)} – ${date(lastOn)}`}
              {numbers.length < appeals && ` · ${t('firstOpened', { count: numbers.length })}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
