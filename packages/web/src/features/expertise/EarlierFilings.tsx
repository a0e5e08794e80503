import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { AppealStateBadge } from '../../components/AppealStateBadge.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './Expertise.module.css';
import type { ExpertisePaperFragment } from './expertise.generated.ts';

/** What the person filed about it before, and the answers that went back. */
export function EarlierFilings({ appeal }: { appeal: ExpertisePaperFragment }) {
  const t = useT('expertise');
  const formats = useFormats();
  const filings = appeal.card.appeals.filter(({ id }) => id !== appeal.id);
  const returned = appeal.answers.filter(({ state }) => state === 'returned');
  if (filings.length === 0 && returned.length === 0) return null;
  return (
    <Section title={t('history')}>
      {filings.map((filing) => (
        <div key={filing.id} className={classes.past}>
          <Anchor component={Link} to={paths.appeal(filing.id)} size="sm">
            {filing.number}
          </Anchor>
          <span className={classes.soft}>{formats.date(filing.registeredOn)}</span>
          <AppealStateBadge state={filing.state} />
          <span className={classes.pastText}>{filing.annotation}</span>
        </div>
      ))}
      {returned.map((answer) => (
        <details key={answer.id} className={classes.details}>
          <summary>
            {t('returnedAnswer', { attempt: answer.attempt, on: formats.date(answer.answeredOn) })}
          </summary>
          <p className={classes.remarks}>{answer.remarks}</p>
          <div className={classes.pastAnswer}>{answer.text}</div>
        </details>
      ))}
    </Section>
  );
}
