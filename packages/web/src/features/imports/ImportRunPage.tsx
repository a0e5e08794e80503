import { useQuery } from '@apollo/client/react';
import { Button, Group, Loader, Progress, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useLanguage, useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { StatFigure } from '../../ui/StatFigure.tsx';
import classes from './ImportsPage.module.css';
import {
  CancelImportDocument,
  ImportRunQueryDocument,
  type ImportRunQueryQuery,
  StartImportDocument,
} from './imports.generated.ts';
import { RunRows } from './RunRows.tsx';
import { isUnderWay, stateKey, stateTone } from './runState.ts';

type Run = NonNullable<ImportRunQueryQuery['importRun']>;

const POLL_MS = 500;

/** One run: how far it is, what became of its rows, and what to do next. */
export function ImportRunPage() {
  const t = useT('imports');
  const id = Number(useParams().id);
  const { data, error, refetch, startPolling, stopPolling } = useQuery(ImportRunQueryDocument, {
    variables: { id },
  });
  const run = data?.importRun;
  const waits = run ? isUnderWay(run.state) : false;
  useEffect(() => {
    if (!waits) return;
    startPolling(POLL_MS);
    return stopPolling;
  }, [waits, startPolling, stopPolling]);
  const crumbs = [{ label: t('title'), to: paths.imports() }];
  if (error) {
    return (
      <Page title={t('title')} crumbs={crumbs}>
        <FaultNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (run === null) {
    return (
      <Page title={t('title')} crumbs={crumbs}>
        <FaultNotice fault={{ kind: 'notFound', requestId: null }} />
      </Page>
    );
  }
  if (!run) {
    return (
      <Page title={t('title')} crumbs={crumbs}>
        <Loader size="sm" aria-label={t('reading')} />
      </Page>
    );
  }
  return (
    <Page
      title={run.fileName}
      crumbs={crumbs}
      aside={
        <StateBadge tone={stateTone(run.state)}>
          {run.isDryRun ? t('rehearsal') : t('real')}: {t(stateKey(run.state))}
        </StateBadge>
      }
    >
      <Summary run={run} />
      {!waits && <RunRows key={run.id} run={run} />}
    </Page>
  );
}

function Summary({ run }: { run: Run }) {
  const t = useT('imports');
  const formats = useFormats();
  const say = useRefusalText();
  const done = run.rowsTotal === 0 ? 0 : (run.rowsDone / run.rowsTotal) * 100;
  const progress = t('progress', {
    done: formats.number(run.rowsDone),
    total: formats.number(run.rowsTotal),
  });
  return (
    <Section>
      <Stack gap="md">
        <div>
          <Progress value={done} animated={isUnderWay(run.state)} aria-label={progress} />
          <Text size="sm" c="dimmed" mt={4} role="status">
            {progress}
            {run.startedAt &&
              run.endedAt &&
              `. ${t('lasted', { seconds: formats.number(secondsBetween(run.startedAt, run.endedAt), 1) })}`}
          </Text>
        </div>
        <div className={classes.figures}>
          <StatFigure
            label={run.isDryRun ? t('willAdd') : t('added')}
            value={formats.number(run.rowsAdded)}
            tone="done"
          />
          <StatFigure label={t('known')} value={formats.number(run.rowsKnown)} />
          <StatFigure
            label={t('bad')}
            value={formats.number(run.rowsBad)}
            tone={run.rowsBad > 0 ? 'overdue' : 'neutral'}
          />
        </div>
        {run.failure && (
          <Notice tone="overdue" role="alert" title={t('failure')}>
            {run.failure === 'FAULT' ? t('failureFault') : say({ code: run.failure })}
          </Notice>
        )}
        {run.state === 'cancelled' && !run.isDryRun && <Notice tone="attention">{t('cancelledHint')}</Notice>}
        {run.state === 'done' && run.isDryRun && <Notice tone="neutral">{t('rehearsalNote')}</Notice>}
        {isUnderWay(run.state) ? <CancelButton id={run.id} /> : <NextSteps run={run} />}
      </Stack>
    </Section>
  );
}

function CancelButton({ id }: { id: number }) {
  const t = useT('imports');
  const cancel = useMutationWithRefusals(CancelImportDocument, (data) => data.cancelImport);
  return (
    <div>
      <RefusalNotice state={cancel} />
      <Button variant="default" loading={cancel.isSending} onClick={() => void cancel.run({ id })}>
        {t('cancel')}
      </Button>
    </div>
  );
}

function NextSteps({ run }: { run: Run }) {
  const t = useT('imports');
  const language = useLanguage();
  const navigate = useNavigate();
  const { may } = useViewer();
  const start = useMutationWithRefusals(StartImportDocument, (data) => data.startImport);
  const { key: idempotencyKey } = useIdempotencyKey();

  async function begin() {
    const { fileHash, fileName, mapping } = run;
    const payload = await start.run({
      input: { fileHash, fileName, mapping, isDryRun: false, idempotencyKey },
    });
    if (payload?.run) void navigate(paths.importRun(payload.run.id));
  }

  return (
    <Stack gap="xs">
      <RefusalNotice state={start} />
      <Group>
        {run.isDryRun && run.state === 'done' && run.rowsAdded > 0 && (
          <Button loading={start.isSending} onClick={() => void begin()}>
            {t('startAfter', { count: run.rowsAdded })}
          </Button>
        )}
        {!run.isDryRun && run.rowsAdded > 0 && may('appeal.read') && (
          <Button component={Link} to={paths.appeals({ mine: true })}>
            {t('toRegister')}
          </Button>
        )}
        {run.badRowsUrl && (
          <Button component="a" variant="default" href={`${run.badRowsUrl}?language=${language}`} download>
            {t('downloadBad')}
          </Button>
        )}
        <Button component={Link} variant="default" to={paths.imports({ from: [run.id] })}>
          {t('changeMapping')}
        </Button>
      </Group>
      {run.rowsBad > 0 && (
        <Text size="sm" c="dimmed">
          {t('badHint')}
        </Text>
      )}
    </Stack>
  );
}

function secondsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}
