import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { Section } from '../../../ui/Section.tsx';
import { StateBadge } from '../../../ui/StateBadge.tsx';
import type { Tone } from '../../../ui/tone.ts';
import type { AppealPaperFragment } from '../appeal.generated.ts';
import cardClasses from '../Card.module.css';
import classes from './Execution.module.css';
import { GrantDrawer } from './GrantDrawer.tsx';
import { RefuseExtensionDrawer } from './RefuseExtensionDrawer.tsx';
import type { Execution } from './useExecution.ts';

type Request = Execution['extensionRequests'][number];

const tones: Record<string, Tone> = { granted: 'done', refused: 'attention', dropped: 'neutral' };

interface Props {
  appeal: AppealPaperFragment;
  execution: Execution;
}

/** Requests of more time with their decisions; whoever decides does it here. */
export function ExtensionRequests({ appeal, execution }: Props) {
  const t = useT('execution');
  const [dialog, setDialog] = useState<'grant' | 'refuse' | null>(null);
  const { extensionRequests, isAuthorised } = execution;
  const waiting = extensionRequests.find(({ verdict }) => verdict === null);
  const mayDecide = isAuthorised && appeal.availableActions.some(({ action }) => action === 'appeal.extend');
  if (extensionRequests.length === 0) return null;
  return (
    <Section title={t('more.section')}>
      <ul className={classes.list} aria-label={t('more.section')}>
        {[...extensionRequests].reverse().map((request) => (
          <RequestLine key={request.id} request={request} />
        ))}
      </ul>
      {waiting && mayDecide && (
        <div className={classes.buttons} data-no-print>
          <Button size="compact-md" onClick={() => setDialog('grant')}>
            {t('more.grant')}
          </Button>
          <Button size="compact-md" variant="default" onClick={() => setDialog('refuse')}>
            {t('more.refuse')}
          </Button>
        </div>
      )}
      {dialog === 'grant' && waiting && (
        <GrantDrawer appeal={appeal} request={waiting} onClose={() => setDialog(null)} />
      )}
      {dialog === 'refuse' && <RefuseExtensionDrawer appealId={appeal.id} onClose={() => setDialog(null)} />}
    </Section>
  );
}

function RequestLine({ request }: { request: Request }) {
  const t = useT('execution');
  const formats = useFormats();
  const verdicts: Record<string, string> = {
    granted: t('more.granted'),
    refused: t('more.refused'),
    dropped: t('more.dropped'),
  };
  return (
    <li className={classes.line} data-old={request.verdict !== null || undefined}>
      <div className={classes.head}>
        <strong>
          {formats.date(request.dueOnBefore)} → {formats.date(request.dueOn)}
        </strong>
        <StateBadge tone={request.verdict ? (tones[request.verdict] ?? 'neutral') : 'control'}>
          {request.verdict ? (verdicts[request.verdict] ?? request.verdict) : t('more.waits')}
        </StateBadge>
      </div>
      <div className={cardClasses.text}>{request.ground}</div>
      <div className={cardClasses.soft}>
        {t('written', { by: request.askedBy.displayName, at: formats.dateTime(request.askedAt) })}
      </div>
      {request.decidedBy && request.decidedAt && request.verdict !== 'dropped' && (
        <div className={classes.report}>
          <div className={cardClasses.text}>{request.decisionReason}</div>
          <div className={cardClasses.soft}>
            {t('more.decided', {
              by: request.decidedBy.displayName,
              at: formats.dateTime(request.decidedAt),
            })}
          </div>
        </div>
      )}
    </li>
  );
}
