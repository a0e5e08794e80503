import { useQuery } from '@apollo/client/react';
import { Loader, SegmentedControl } from '@mantine/core';
import { Link } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Content.module.css';
import { LetterWordsDocument, type LetterWordsQuery } from './content.generated.ts';
import { type ContentScope, lettersOf } from './contentFilter.ts';

const contrasts = ['question', 'place', 'period'] as const;

interface Props {
  scope: ContentScope;
  against: string | undefined;
  onAgainst: (against: string) => void;
}

/** Words and phrases that the letters have more often than those they are set against; each opens its letters. */
export function WordsSection({ scope, against, onAgainst }: Props) {
  const t = useT('content');
  const { data, previousData, error, loading, refetch } = useQuery(LetterWordsDocument, {
    variables: { ...scope, against: against ?? null },
    fetchPolicy: 'cache-and-network',
  });
  const found = (data ?? previousData)?.letterContent.words;
  return (
    <Section
      title={t('words')}
      hint={t('wordsHint')}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t('against')}
          data={contrasts.map((value) => ({ value, label: t(`contrast.${value}`) }))}
          value={found?.against ?? against ?? 'period'}
          onChange={onAgainst}
        />
      }
    >
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {!found && loading && <Loader size="sm" aria-label={t('reading')} />}
      {found && <Words found={found} scope={scope} isStale={loading && !data} />}
    </Section>
  );
}

interface WordsProps {
  found: LetterWordsQuery['letterContent']['words'];
  scope: ContentScope;
  isStale: boolean;
}

function Words({ found, scope, isStale }: WordsProps) {
  const t = useT('content');
  const { number } = useFormats();
  const { words, letters, elsewhere, lettersRead, elsewhereRead, isSampled } = found;
  const heaviest = Math.max(...words.map(({ weight }) => weight), 1);
  return (
    <div data-stale={isStale || undefined} className={classes.stale}>
      {words.length === 0 && <EmptyState title={t('noWords')} hint={t('noWordsHint')} />}
      <ul className={classes.words}>
        {words.map(({ word, here, elsewhere: others, weight }) => (
          <li key={word}>
            <Link
              to={lettersOf(scope, [{ field: 'words', oneOf: [word] }])}
              title={t('wordCounts', {
                here: number(here),
                elsewhere: number(others),
                weight: number(weight, 1),
              })}
            >
              {word}
            </Link>
            <span className={classes.count}>{number(here)}</span>
            <span className={classes.bar} style={{ width: `${(weight / heaviest) * 100}%` }} />
          </li>
        ))}
      </ul>
      <p className={classes.sample}>
        {t(isSampled ? 'sampled' : 'readAll', {
          here: number(lettersRead),
          letters: number(letters),
          others: number(elsewhereRead),
          elsewhere: number(elsewhere),
        })}
      </p>
    </div>
  );
}
