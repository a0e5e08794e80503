import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { AppealStateBadge } from '../../components/AppealStateBadge.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Section } from '../../ui/Section.tsx';
import type { AppealPaperFragment } from './appeal.generated.ts';
import classes from './Card.module.css';

/** What else this person wrote: under this card, and on other questions. */
export function FilingsSection({ appeal }: { appeal: AppealPaperFragment }) {
  const t = useT('appeals');
  const { card } = appeal;
  const ofCard = card.appeals.filter(({ id }) => id !== appeal.id);
  const others = (card.applicant?.appeals ?? []).filter((other) => other.card.id !== card.id);
  return (
    <Section title={t('section.filings')}>
      {ofCard.length + others.length === 0 && <span className={classes.soft}>{t('filings.none')}</span>}
      <Filings title={t('filings.sameCard')} filings={ofCard} />
      <Filings title={t('filings.otherCard')} filings={others} />
    </Section>
  );
}

interface Filing {
  readonly id: number;
  readonly number: string;
  readonly state: string;
  readonly registeredOn: string;
  readonly annotation: string;
}

function Filings({ title, filings }: { title: string; filings: readonly Filing[] }) {
  const formats = useFormats();
  if (filings.length === 0) return null;
  return (
    <>
      <div className={classes.soft}>{title}</div>
      <ul className={classes.filings}>
        {filings.map((filing) => (
          <li key={filing.id}>
            <div className={classes.filingHead}>
              <Anchor component={Link} to={paths.appeal(filing.id)} size="sm">
                {filing.number}
              </Anchor>
              <span className={classes.soft}>{formats.date(filing.registeredOn)}</span>
              <AppealStateBadge state={filing.state} />
            </div>
            <div className={classes.clamped}>{filing.annotation}</div>
          </li>
        ))}
      </ul>
    </>
  );
}
