import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import { answerVerdicts } from '@tyndau/domain/appeals/answer';
import { useReference } from '../../components/useReference.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import classes from './Expertise.module.css';
import type { ExpertisePaperFragment } from './expertise.generated.ts';

type Examination = ExpertisePaperFragment['expertise']['examinations'][number];

const icons = { yes: IconCheck, no: IconX, notApplicable: IconMinus };

/** Every checklist that was filled for this appeal, the latest first, with both terms. */
export function EarlierExaminations({ appeal }: { appeal: ExpertisePaperFragment }) {
  const t = useT('expertise');
  const { examinations } = appeal.expertise;
  if (examinations.length === 0) return null;
  return (
    <Section title={t('earlier')}>
      {examinations.map((examination) => (
        <Filled key={examination.answerId} examination={examination} />
      ))}
    </Section>
  );
}

function Filled({ examination }: { examination: Examination }) {
  const t = useT('expertise');
  const formats = useFormats();
  const { entryName } = useReference();
  const { verdict, attempt, examinedBy, examinedAt, dueOn, nextDueOn, marks } = examination;
  const known = answerVerdicts.find((one) => one === verdict) ?? 'accept';
  return (
    <details className={classes.details} open={known !== 'accept'}>
      <summary>
        {t('attempt', { attempt })}{' '}
        <StateBadge tone={known === 'returnForRework' ? 'attention' : 'done'}>
          {t(`given.${known}`)}
        </StateBadge>
      </summary>
      <p className={classes.soft}>
        {examinedBy.displayName}, {formats.dateTime(examinedAt)}
        {dueOn && `; ${t('ownTerm', { on: formats.date(dueOn) })}`}
        {nextDueOn && `; ${t('nextTerm', { on: formats.date(nextDueOn) })}`}
      </p>
      <ul className={classes.filled}>
        {marks.map(({ criterion, mark, remark }) => {
          const Icon = icons[mark as keyof typeof icons] ?? IconMinus;
          return (
            <li key={criterion} data-mark={mark}>
              <Icon size={14} aria-label={t(`mark.${mark as keyof typeof icons}`)} />
              <span>
                {entryName('answerCriterion', criterion)}
                {remark && <span className={classes.soft}>: {remark}</span>}
              </span>
            </li>
          );
        })}
        {examination.arguments.map((argument) => (
          <li key={argument.text} data-mark={argument.isConsidered ? 'yes' : 'no'}>
            {argument.isConsidered ? (
              <IconCheck size={14} aria-label={t('mark.yes')} />
            ) : (
              <IconX size={14} aria-label={t('mark.no')} />
            )}
            <span>«{argument.text}»</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
