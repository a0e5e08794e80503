import { Button } from '@mantine/core';
import { useState } from 'react';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import classes from './Receptions.module.css';
import { Paragraph } from './steps/fields.tsx';
import { StepForm } from './steps/StepForm.tsx';
import { AnswerInquiryDocument, type ReceptionPapersFragment } from './steps.generated.ts';

interface Props {
  papers: ReceptionPapersFragment;
  onChange: () => unknown;
}

/** What was asked of the applicant and of bodies, and what came back. */
export function ReceptionInquiries({ papers, onChange }: Props) {
  const t = useT('receptionSteps');
  const formats = useFormats();
  const { today, may } = useViewer();
  const [open, setOpen] = useState<number | null>(null);
  const [answer, setAnswer] = useState('');
  return (
    <Section title={t('inquiriesTitle')} flush>
      <ul className={classes.orders}>
        {papers.inquiries.map((one) => (
          <li key={one.id}>
            <strong>{one.body ? formats.name(one.body.shortName) : t('applicant')}</strong>: {one.text}{' '}
            {!one.answeredAt && (
              <StateBadge tone={one.dueOn < today ? 'overdue' : 'attention'}>
                {one.dueOn < today ? t('lateAnswer') : t('noAnswerYet')}
              </StateBadge>
            )}
            <span className={classes.quiet}>
              {one.answeredAt
                ? `${formats.dateTime(one.answeredAt)}: ${one.answer}`
                : t('termIs', { on: formats.date(one.dueOn) })}
            </span>
            {!one.answeredAt && may('reception.prepare') && open !== one.id && (
              <Button variant="subtle" size="compact-sm" onClick={() => setOpen(one.id)}>
                {t('writeAnswer')}
              </Button>
            )}
            {open === one.id && (
              <StepForm
                document={AnswerInquiryDocument}
                pick={(data) => data.answerInquiry}
                input={() => ({ input: { id: one.id, answer } })}
                submitLabel={t('writeAnswer')}
                onDone={() => {
                  setOpen(null);
                  setAnswer('');
                  onChange();
                }}
              >
                <Paragraph name="answer" label={t('answerText')} value={answer} onChange={setAnswer} />
              </StepForm>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
