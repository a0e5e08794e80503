import { Button, Stack } from '@mantine/core';
import { appealLanguageNames, outcomeNames } from '@tyndau/domain/appeals/vocabularyNames';
import { Link } from 'react-router';
import { useCodeName } from '../../components/useCodeName.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { FileChip } from '../../ui/FileChip.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import type { Tone } from '../../ui/tone.ts';
import type { AppealPaperFragment } from './appeal.generated.ts';
import classes from './Card.module.css';
import { SignatureFacts } from './signing/SignatureFacts.tsx';

type Answer = AppealPaperFragment['answers'][number];

const tones: Record<string, Tone> = { submitted: 'control', accepted: 'done', returned: 'attention' };

/** Every answer with its verdict, the newest first, beside what was asked: expertise is reading both. */
export function AnswersSection({ appeal }: { appeal: AppealPaperFragment }) {
  const t = useT('appeals');
  const expertise = useT('expertise');
  const { may } = useViewer();
  const newestFirst = [...appeal.answers].sort((a, b) => b.attempt - a.attempt);
  return (
    <Section
      title={t('section.answers')}
      actions={
        newestFirst.length > 0 &&
        may('control.read') && (
          <Button
            component={Link}
            to={paths.expertise(appeal.id)}
            size="compact-sm"
            variant={appeal.state === 'answered' && may('appeal.review') ? 'filled' : 'default'}
            data-no-print
          >
            {expertise('open')}
          </Button>
        )
      }
    >
      {newestFirst.length === 0 && <span className={classes.soft}>{t('answer.none')}</span>}
      <Stack gap="lg">
        {newestFirst.map((answer) => (
          <AnswerSheet
            key={answer.id}
            appealId={appeal.id}
            answer={answer}
            asked={appeal.text || appeal.annotation}
          />
        ))}
      </Stack>
    </Section>
  );
}

function AnswerSheet({ appealId, answer, asked }: { appealId: number; answer: Answer; asked: string }) {
  const t = useT('appeals');
  const formats = useFormats();
  const codeName = useCodeName();
  const states = {
    submitted: t('answer.submitted'),
    accepted: t('answer.accepted'),
    returned: t('answer.returned'),
  };
  return (
    <article>
      <header className={classes.answerHead}>
        <strong>{t('answer.attempt', { attempt: answer.attempt })}</strong>
        <span>{formats.name(answer.body.name)}</span>
        <StateBadge tone={tones[answer.state] ?? 'neutral'}>
          {states[answer.state as keyof typeof states] ?? answer.state}
        </StateBadge>
        <StateBadge tone="neutral">{codeName(outcomeNames, answer.outcome)}</StateBadge>
      </header>
      <div className={classes.sideBySide}>
        <div>
          <div className={classes.soft}>{t('answer.appealSays')}</div>
          <div className={classes.asked}>{asked}</div>
        </div>
        <div>
          <div className={classes.soft}>
            {t('answer.answerSays')}: {codeName(appealLanguageNames, answer.language)}
          </div>
          <div className={classes.text}>{answer.text}</div>
        </div>
      </div>
      <div className={classes.soft}>
        {[
          answer.outgoingNumber &&
            t('answer.outgoing', { number: answer.outgoingNumber, on: formats.date(answer.answeredOn) }),
          t('answer.signed', { name: answer.signedByName }),
          t('answer.author', { name: answer.author.displayName, at: formats.dateTime(answer.submittedAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
      {answer.attachments.map((file) => (
        <FileChip key={file.id} file={file} />
      ))}
      {answer.signature && <SignatureFacts appealId={appealId} signature={answer.signature} />}
      {answer.reviewedBy && (
        <Notice
          tone={answer.state === 'returned' ? 'attention' : 'done'}
          title={states[answer.state as keyof typeof states]}
        >
          {answer.remarks && <div className={classes.text}>{answer.remarks}</div>}
          <div className={classes.soft}>
            {t('answer.review', {
              name: answer.reviewedBy.displayName,
              at: formats.dateTime(answer.reviewedAt ?? answer.submittedAt),
            })}
            {answer.reworkDueOn && ` · ${t('term.rework', { on: formats.date(answer.reworkDueOn) })}`}
          </div>
        </Notice>
      )}
    </article>
  );
}
