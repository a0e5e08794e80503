import { useQuery } from '@apollo/client/react';
import { Anchor, Button } from '@mantine/core';
import { Link } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { StatFigure } from '../../ui/StatFigure.tsx';
import type { Tone } from '../../ui/tone.ts';
import classes from './Outbox.module.css';
import { OutboxDocument, type OutboxQuery, RetryMailDocument } from './outbox.generated.ts';

type Mail = OutboxQuery['outbox']['mails'][number];
type MailState = 'waiting' | 'sent' | 'dead';

const tones: Record<MailState, Tone> = { waiting: 'attention', sent: 'done', dead: 'overdue' };

/** Letters of the office on their way out, and today's looks at the terms. */
export function OutboxPage() {
  const t = useT('outbox');
  const { data, error, refetch } = useQuery(OutboxDocument, { fetchPolicy: 'cache-and-network' });
  const box = data?.outbox;
  return (
    <Page title={t('title')}>
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {box && !box.isSet && (
        <Notice
          tone="attention"
          title={t('notSet')}
          action={
            <Anchor component={Link} to={paths.reference('settings')} size="sm">
              {t('toSettings')}
            </Anchor>
          }
        />
      )}
      {box && (
        <Section>
          <div className={classes.figures}>
            <StatFigure label={t('state.waiting')} value={box.waiting} />
            <StatFigure label={t('state.sent')} value={box.sent} />
            <StatFigure
              label={t('state.dead')}
              value={box.dead}
              {...(box.dead > 0 ? { tone: 'overdue' } : {})}
            />
          </div>
          {box.mails.length === 0 ? (
            <EmptyState title={t('none')} hint={t('noneHint')} />
          ) : (
            <Mails mails={box.mails} onRetried={() => void refetch()} />
          )}
        </Section>
      )}
      {box && (
        <Section title={t('sweeps')} {...(box.sweeps.length > 0 ? {} : { hint: t('noSweeps') })} flush>
          <Sweeps sweeps={box.sweeps} />
        </Section>
      )}
    </Page>
  );
}

function Mails({ mails, onRetried }: { mails: readonly Mail[]; onRetried: () => void }) {
  const t = useT('outbox');
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            {(['when', 'to', 'subject', 'what', 'again'] as const).map((name) => (
              <th key={name}>{t(name)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mails.map((mail) => (
            <MailRow key={mail.id} mail={mail} onRetried={onRetried} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MailRow({ mail, onRetried }: { mail: Mail; onRetried: () => void }) {
  const t = useT('outbox');
  const formats = useFormats();
  const state = useMutationWithRefusals(RetryMailDocument, (data) => data.retryMail);
  const known = mail.state as MailState;
  async function retry() {
    if (await state.run({ id: mail.id })) onRetried();
  }
  return (
    <tr>
      <td>{formats.dateTime(mail.createdAt)}</td>
      <td>
        {mail.to?.displayName}
        <div className={classes.soft}>{mail.address}</div>
      </td>
      <td>{mail.subject}</td>
      <td>
        <StateBadge tone={tones[known]}>{t(`state.${known}`)}</StateBadge>
        {known !== 'sent' && mail.attempts > 0 && (
          <div className={classes.soft}>
            {t('attempts', { count: mail.attempts })}
            {known === 'waiting' && `, ${t('next', { at: formats.dateTime(mail.nextAttemptAt) })}`}
            {mail.lastError && <div>{mail.lastError}</div>}
          </div>
        )}
      </td>
      <td>
        {known !== 'sent' && (
          <Button variant="default" size="compact-sm" loading={state.isSending} onClick={() => void retry()}>
            {t('retry')}
          </Button>
        )}
        <RefusalNotice state={state} />
      </td>
    </tr>
  );
}

function Sweeps({ sweeps }: { sweeps: OutboxQuery['outbox']['sweeps'] }) {
  const t = useT('outbox');
  const formats = useFormats();
  if (sweeps.length === 0) return null;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {(['when', 'looked', 'reminded', 'mails'] as const).map((name) => (
            <th key={name}>{t(name)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sweeps.map((sweep) => (
          <tr key={sweep.id}>
            <td>{formats.time(sweep.startedAt)}</td>
            <td>{formats.number(sweep.looked)}</td>
            <td>{formats.number(sweep.reminded)}</td>
            <td>{formats.number(sweep.mails)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
