import { useQuery } from '@apollo/client/react';
import { Anchor, Progress, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { Page } from '../../components/Page.tsx';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { useLive } from '../../live/useLive.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { StatFigure } from '../../ui/StatFigure.tsx';
import classes from './Recount.module.css';
import {
  type RecountLineFragment,
  RecountPreviewDocument,
  type RecountPreviewQuery,
  RecountTermsDocument,
  TermRecountsDocument,
} from './recount.generated.ts';

/** After a change of the calendar: what would move, and the act that moves it. */
export function RecountPage() {
  const t = useT('recount');
  const preview = useQuery(RecountPreviewDocument, { fetchPolicy: 'network-only' });
  const recounts = useQuery(TermRecountsDocument, { fetchPolicy: 'cache-and-network' });
  useLive('termRecount', () => {
    void recounts.refetch();
    void preview.refetch();
  });
  const error = preview.error ?? recounts.error;
  const found = preview.data?.recountPreview;
  const done = recounts.data?.termRecounts ?? [];
  return (
    <Page title={t('title')}>
      {error && <FaultNotice error={error} onRetry={() => void preview.refetch()} />}
      {found && (
        <Section title={t('preview')}>
          <Preview found={found} />
        </Section>
      )}
      {found && found.later + found.earlier > 0 && done[0]?.state !== 'running' && (
        <Section title={t('act')}>
          <RecountForm onStarted={() => void recounts.refetch()} />
        </Section>
      )}
      {done.length > 0 && (
        <Section title={t('done')} flush>
          <Recounts rows={done} />
        </Section>
      )}
    </Page>
  );
}

function Preview({ found }: { found: RecountPreviewQuery['recountPreview'] }) {
  const t = useT('recount');
  const formats = useFormats();
  const { looked, later, earlier, terms } = found;
  const moved = later + earlier;
  if (moved === 0) {
    return <EmptyState title={t('nothing')} hint={t('nothingHint', { looked: formats.number(looked) })} />;
  }
  return (
    <>
      <div className={classes.figures}>
        <StatFigure label={t('looked')} value={looked} />
        <StatFigure label={t('later')} value={later} />
        <StatFigure label={t('earlier')} value={earlier} />
      </div>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th>{t('appeal')}</th>
              <th>{t('fromOn')}</th>
              <th>{t('toOn')}</th>
            </tr>
          </thead>
          <tbody>
            {terms.map(({ id, number, fromOn, toOn }) => (
              <tr key={id}>
                <td>
                  <Anchor component={Link} to={paths.appeal(id)} size="sm">
                    {number}
                  </Anchor>
                </td>
                <td>{formats.date(fromOn)}</td>
                <td>{formats.date(toOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {moved > terms.length && (
        <p className={classes.soft}>{t('first', { shown: terms.length, moved: formats.number(moved) })}</p>
      )}
    </>
  );
}

function RecountForm({ onStarted }: { onStarted: () => void }) {
  const t = useT('recount');
  const labels = useFieldLabels();
  const [reason, setReason] = useState('');
  const state = useMutationWithRefusals(RecountTermsDocument, (data) => data.recountTerms);
  async function send() {
    if (await state.run({ reason })) onStarted();
  }
  return (
    <div className={classes.form}>
      <FormShell state={state} onSubmit={() => void send()} submitLabel={t('recount')} labels={labels}>
        <ReasonField value={reason} onChange={setReason} />
      </FormShell>
    </div>
  );
}

function ReasonField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useT('recount');
  const refused = useFieldRefusals();
  return (
    <Textarea
      name="reason"
      label={t('reason')}
      description={t('reasonHint')}
      required
      value={value}
      error={refused('reason')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function Recounts({ rows }: { rows: readonly RecountLineFragment[] }) {
  const t = useT('recount');
  const formats = useFormats();
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{t('when')}</th>
            <th>{t('reason')}</th>
            <th>{t('moved')}</th>
            <th>{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                {formats.dateTime(row.startedAt)}
                <div className={classes.soft}>{row.startedBy.displayName}</div>
              </td>
              <td>{row.reason}</td>
              <td>{t('movedOf', { moved: formats.number(row.moved), total: formats.number(row.total) })}</td>
              <td>
                <RecountState row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RecountState({ row: { state, looked, total } }: { row: RecountLineFragment }) {
  const t = useT('recount');
  if (state === 'running') {
    return <Progress value={total === 0 ? 0 : (100 * looked) / total} aria-label={t('running')} w={140} />;
  }
  const isDone = state === 'done';
  return <StateBadge tone={isDone ? 'done' : 'overdue'}>{t(isDone ? 'isDone' : 'isFailed')}</StateBadge>;
}
