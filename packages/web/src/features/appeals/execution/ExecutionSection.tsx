import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { FileChip } from '../../../ui/FileChip.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StateBadge } from '../../../ui/StateBadge.tsx';
import type { AppealPaperFragment } from '../appeal.generated.ts';
import cardClasses from '../Card.module.css';
import classes from './Execution.module.css';
import { ReportPartDrawer } from './ReportPartDrawer.tsx';
import type { Execution } from './useExecution.ts';

type Resolution = Execution['resolutions'][number];

interface Props {
  appeal: AppealPaperFragment;
  execution: Execution;
}

/** Who of the body does what: the resolutions, the parts and their reports. */
export function ExecutionSection({ appeal, execution }: Props) {
  const t = useT('execution');
  const formats = useFormats();
  const [reporting, setReporting] = useState<number | 'body' | null>(null);
  const { resolutions, owedPart, isOfBody } = execution;
  if (resolutions.length === 0 && !owedPart && !isOfBody) return null;
  return (
    <Section title={t('section')}>
      {owedPart && (
        <Notice
          tone="attention"
          title={t('owedPart', { on: t('until', { on: formats.date(owedPart.dueOn) }) })}
          action={
            <Button size="compact-sm" variant="default" onClick={() => setReporting('body')}>
              {t('report')}
            </Button>
          }
        >
          {owedPart.text}
        </Notice>
      )}
      {resolutions.length === 0 && !owedPart && <span className={cardClasses.soft}>{t('noResolution')}</span>}
      {resolutions.length > 0 && (
        <ul className={classes.list} aria-label={t('section')}>
          {[...resolutions].reverse().map((resolution) => (
            <ResolutionLine
              key={resolution.id}
              resolution={resolution}
              onReport={() => setReporting(resolution.id)}
            />
          ))}
        </ul>
      )}
      {reporting !== null && (
        <ReportPartDrawer
          appealId={appeal.id}
          resolutionId={reporting === 'body' ? null : reporting}
          onClose={() => setReporting(null)}
        />
      )}
    </Section>
  );
}

function ResolutionLine({ resolution, onReport }: { resolution: Resolution; onReport: () => void }) {
  const t = useT('execution');
  const formats = useFormats();
  const { person, body, role, text, dueOn, writtenBy, writtenAt, endedAt, endReason, reportedAt } =
    resolution;
  const isOld = endReason === 'passedOn' || endReason === 'rerouted';
  return (
    <li className={classes.line} data-old={isOld || undefined}>
      <div className={classes.head}>
        <strong>{person?.displayName ?? formats.name(body.name)}</strong>
        <StateBadge tone={role === 'responsible' && !endedAt ? 'accent' : 'neutral'}>
          {t(role === 'responsible' ? 'responsible' : 'helper')}
        </StateBadge>
        <span className={cardClasses.soft}>{t('until', { on: formats.date(dueOn) })}</span>
        {isOld && <span className={cardClasses.soft}>{t('replaced')}</span>}
        {role === 'helper' && !endedAt && <StateBadge tone="attention">{t('notReported')}</StateBadge>}
      </div>
      {text && <div className={cardClasses.text}>{text}</div>}
      <div className={cardClasses.soft}>
        {t('written', { by: writtenBy.displayName, at: formats.dateTime(writtenAt) })}
      </div>
      {reportedAt && (
        <div className={classes.report}>
          <div className={cardClasses.text}>{resolution.report}</div>
          <div className={cardClasses.soft}>
            {t('reported', {
              by: resolution.reportedBy?.displayName ?? '',
              at: formats.dateTime(reportedAt),
            })}
          </div>
          {resolution.attachments.map((file) => (
            <FileChip key={file.id} file={file} />
          ))}
        </div>
      )}
      {resolution.mayReport && (
        <Button size="compact-sm" variant="light" onClick={onReport} data-no-print>
          {t('report')}
        </Button>
      )}
    </li>
  );
}
