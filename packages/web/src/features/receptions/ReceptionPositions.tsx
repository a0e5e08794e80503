import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import classes from './Receptions.module.css';
import type { ReceptionPapersFragment } from './steps.generated.ts';

const assessments = ['good', 'poor', 'notGiven'] as const;

/** What each invited body says, who comes from it, and what the department thinks of its position. */
export function ReceptionPositions({ papers }: { papers: ReceptionPapersFragment }) {
  const t = useT('receptionSteps');
  const formats = useFormats();
  return (
    <Section title={t('positions')} flush>
      <ul className={classes.orders}>
        {papers.invitations.map((one) => {
          const assessment = assessments.find((known) => known === one.assessment);
          return (
            <li key={one.id}>
              <strong>{one.body && formats.name(one.body.shortName)}</strong>{' '}
              {assessment && (
                <StateBadge tone={assessment === 'good' ? 'done' : 'attention'}>
                  {t(`assessmentOf.${assessment}`)}
                </StateBadge>
              )}
              <p className={classes.paper}>
                {one.position || t('noPosition', { on: formats.date(one.dueOn) })}
              </p>
              {one.representative && (
                <span className={classes.quiet}>
                  {t('representative')}:{' '}
                  {[one.representative, one.representativePost, one.representativePhone]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              )}
              {one.remarks && <span className={classes.quiet}>{one.remarks}</span>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
