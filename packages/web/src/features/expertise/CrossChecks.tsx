import { Button } from '@mantine/core';
import { crossCheckKindNames, crossCheckResultNames } from '@tyndau/domain/expertise/crossCheck';
import { useState } from 'react';
import { useCodeName } from '../../components/useCodeName.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { FileChip } from '../../ui/FileChip.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import type { Tone } from '../../ui/tone.ts';
import { CloseCheckDrawer, OpenCheckDrawer } from './CrossCheckDrawers.tsx';
import classes from './Expertise.module.css';
import type { ExpertisePaperFragment } from './expertise.generated.ts';

export type CrossCheck = ExpertisePaperFragment['expertise']['crossChecks'][number];

/** When in doubt: who was asked, until when, what came of it. */
export function CrossChecks({ appeal, mayOpen }: { appeal: ExpertisePaperFragment; mayOpen: boolean }) {
  const t = useT('expertise');
  const { may } = useViewer();
  const [isOpening, setOpening] = useState(false);
  const [closing, setClosing] = useState<CrossCheck | null>(null);
  const { crossChecks } = appeal.expertise;
  // What is kept until it is done may be checked on the spot as well.
  const isOffered = mayOpen || (may('appeal.review') && appeal.control?.isUntilDone === true);
  if (crossChecks.length === 0 && !isOffered) return null;
  return (
    <Section
      title={t('crossChecks')}
      actions={
        isOffered && (
          <Button variant="light" size="compact-sm" onClick={() => setOpening(true)}>
            {t('openCheck')}
          </Button>
        )
      }
    >
      {crossChecks.length === 0 && <span className={classes.soft}>{t('crossChecksHint')}</span>}
      {crossChecks.map((check) => (
        <CheckLine
          key={check.id}
          check={check}
          onClose={may('appeal.review') && !check.closedAt ? () => setClosing(check) : null}
        />
      ))}
      {isOpening && <OpenCheckDrawer appealId={appeal.id} onClose={() => setOpening(false)} />}
      {closing && <CloseCheckDrawer check={closing} onClose={() => setClosing(null)} />}
    </Section>
  );
}

const resultTones: Readonly<Record<string, Tone>> = {
  confirmed: 'done',
  partly: 'attention',
  notConfirmed: 'overdue',
};

function CheckLine({ check, onClose }: { check: CrossCheck; onClose: (() => void) | null }) {
  const t = useT('expertise');
  const formats = useFormats();
  const codeName = useCodeName();
  const { today } = useViewer();
  const awaited = check.dueOn < today ? 'overdue' : 'attention';
  const tone = check.result === null ? awaited : (resultTones[check.result] ?? 'neutral');
  return (
    <div className={classes.check}>
      <div className={classes.row}>
        <strong>{codeName(crossCheckKindNames, check.kind)}</strong>
        <StateBadge tone={tone}>
          {check.result
            ? codeName(crossCheckResultNames, check.result)
            : t('checkDue', { on: formats.date(check.dueOn) })}
        </StateBadge>
        {onClose && (
          <Button size="compact-xs" variant="default" onClick={onClose}>
            {t('closeCheck')}
          </Button>
        )}
      </div>
      <div>{check.asked}</div>
      {check.found && <div className={classes.remarks}>{check.found}</div>}
      <div className={classes.soft}>
        {check.openedBy.displayName}, {formats.dateTime(check.openedAt)}
      </div>
      {check.attachments.map((file) => (
        <FileChip key={file.id} file={file} />
      ))}
    </div>
  );
}
