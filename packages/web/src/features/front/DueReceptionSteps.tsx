import { useQuery } from '@apollo/client/react';
import { type ReceptionStep, receptionWorkflow } from '@tyndau/domain/receptions/receptionWorkflow';
import { Link } from 'react-router';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import classes from './FrontPage.module.css';
import { DueStepsOnFrontDocument } from './front.generated.ts';

const MOST_SHOWN = 8;

/** The organiser's morning: steps of receptions that are late or due today, the oldest first. */
export function DueReceptionSteps() {
  const t = useT('front');
  const formats = useFormats();
  const { data } = useQuery(DueStepsOnFrontDocument);
  if (!data) return null;
  const steps = data.dueReceptionSteps;
  const rest = steps.length - MOST_SHOWN;
  return (
    <Section title={t('dueSteps.title')} flush>
      {steps.length === 0 && <p className={classes.none}>{t('dueSteps.none')}</p>}
      <ol className={classes.list}>
        {steps.slice(0, MOST_SHOWN).map((one) => (
          <li key={one.reception.id}>
            <Link className={classes.dueStep} to={paths.reception(one.reception.id)}>
              <span>
                {one.reception.applicantName}. {one.step}.{' '}
                {formats.name(receptionWorkflow[one.step as ReceptionStep].name)}
              </span>
              <StateBadge tone={one.isLate ? 'overdue' : 'attention'}>
                {one.isLate ? t('dueSteps.late', { count: one.lateByWorkingDays ?? 1 }) : t('dueSteps.today')}
              </StateBadge>
            </Link>
          </li>
        ))}
      </ol>
      {rest > 0 && <p className={classes.none}>{t('dueSteps.more', { count: rest })}</p>}
    </Section>
  );
}
