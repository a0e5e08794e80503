import { Link } from 'react-router';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './FrontPage.module.css';
import type { Front } from './FrontPage.tsx';
import { SectionSkeleton } from './SectionSkeleton.tsx';

type Row = Front['topQuestions'][number];

/** What people write about most, and whether it grows. */
export function TopQuestionsSection({ front }: { front: Front | undefined }) {
  const t = useT('front');
  const formats = useFormats();
  // Counted over the days of the chart: the list behind a number must be over the same days.
  const registered = {
    registeredFrom: front?.registeredByDay.at(0)?.on,
    registeredTo: front?.registeredByDay.at(-1)?.on,
  };
  return (
    <Section title={t('topQuestions')} hint={t('topQuestionsHint')} flush>
      {!front && <SectionSkeleton />}
      {front?.topQuestions.length === 0 && <EmptyState title={t('noFigures')} />}
      <ol className={classes.list}>
        {front?.topQuestions.map((row) => (
          <li key={row.question.code}>
            <Link
              className={classes.question}
              to={paths.appeals({ questionCodes: [row.question.code], ...registered })}
            >
              <span>{formats.name(row.question.name)}</span>
              <span className={classes.count}>{formats.number(row.count)}</span>
              <Growth row={row} />
            </Link>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Growth({ row: { count, previous } }: { row: Row }) {
  const t = useT('front');
  const formats = useFormats();
  const direction = count === previous ? 'same' : count > previous ? 'up' : 'down';
  const share = previous > 0 ? formats.percent(Math.abs(count - previous) / previous, 0) : '';
  const text =
    previous === 0
      ? t('fresh')
      : direction === 'same'
        ? t('same')
        : direction === 'up'
          ? `▲ ${t('growth', { share })}`
          : `▼ ${t('fall', { share })}`;
  return (
    <span className={classes.growth} data-direction={direction}>
      {text}
    </span>
  );
}
