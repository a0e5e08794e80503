import { useQuery } from '@apollo/client/react';
import { Button, Progress, Stack } from '@mantine/core';
import { useEffect } from 'react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { useLive } from '../../live/useLive.ts';
import { Notice } from '../../ui/Notice.tsx';
import classes from './Bulk.module.css';
import { BulkResults } from './BulkResults.tsx';
import { BulkActPageDocument, BulkActProgressDocument, UndoBulkActDocument } from './bulk.generated.ts';

/** The live line tells of progress; this is for a line that is broken. */
const ASK_AGAIN_MS = 3000;

interface Props {
  id: number;
  onUndone: (actId: number) => void;
  onEnded: () => void;
  onClose: () => void;
}

/** How far an act is, and when it is over what became of each appeal; a way back where the law knows one. */
export function BulkOutcome({ id, onUndone, onEnded, onClose }: Props) {
  const t = useT('bulk');
  const words = useT('words');
  const formats = useFormats();
  const { data, error, refetch, stopPolling } = useQuery(BulkActProgressDocument, {
    variables: { id },
    fetchPolicy: 'network-only',
    pollInterval: ASK_AGAIN_MS,
  });
  const act = data?.bulkAct;
  const isOver = act?.state === 'done' || act?.state === 'failed';
  useLive(isOver ? null : 'me', () => void refetch());
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when it is over
  useEffect(() => {
    if (!isOver) return;
    stopPolling();
    onEnded();
  }, [isOver]);
  const undoing = useMutationWithRefusals(UndoBulkActDocument, (result) => result.undoBulkAct);

  async function handleUndo() {
    const done = await undoing.run({ id });
    if (done?.act) onUndone(done.act.id);
  }
  if (error && !act) return <FaultNotice error={error} />;
  if (!act) return null;
  const numbers = { done: formats.number(act.done), refused: formats.number(act.refused) };
  if (!isOver)
    return (
      <Stack gap="sm">
        <div role="status">
          {t('running', { done: formats.number(act.done + act.refused), total: formats.number(act.total) })}
        </div>
        <Progress value={(100 * (act.done + act.refused)) / act.total} aria-label={t('results')} />
        <div className={classes.soft}>{t('leave')}</div>
      </Stack>
    );
  return (
    <Stack gap="sm">
      <Notice
        role="status"
        tone={act.state === 'failed' ? 'overdue' : act.refused > 0 ? 'attention' : 'done'}
        title={t(act.refused === 0 ? 'doneAll' : 'doneSome', numbers)}
      >
        {act.state === 'failed' && t('failed')}
      </Notice>
      <FinishedResults id={id} />
      <RefusalNotice state={undoing} />
      <div className={classes.foot}>
        <Button onClick={onClose}>{words('close')}</Button>
        {act.undoUntil && act.done > 0 && (
          <>
            <Button variant="default" loading={undoing.isSending} onClick={() => void handleUndo()}>
              {t('undo')}
            </Button>
            <span className={classes.soft}>{t('undoUntil', { at: formats.time(act.undoUntil) })}</span>
          </>
        )}
      </div>
    </Stack>
  );
}

function FinishedResults({ id }: { id: number }) {
  const { data, error } = useQuery(BulkActPageDocument, { variables: { id }, fetchPolicy: 'network-only' });
  if (error) return <FaultNotice error={error} />;
  return data ? <BulkResults act={data.bulkAct} /> : null;
}
