import { useMutation, useQuery } from '@apollo/client/react';
import { ActionIcon, Anchor, Button, Popover, Progress } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import type { Sort } from '../../components/useUrlSort.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useLanguage, useT } from '../../i18n/useT.ts';
import { useLive } from '../../live/useLive.ts';
import type { AppealFilterValues } from './appealFilter.ts';
import classes from './ExportMenu.module.css';
import {
  MyExportsDocument,
  type RegisterExportFieldsFragment,
  StartExportDocument,
} from './takeAway.generated.ts';

const ASK_AGAIN_MS = 1000;

interface Props {
  /** The list as it is seen. */
  question: { readonly filter: AppealFilterValues; readonly where: string; readonly sort: Sort };
  total: number;
  columns: readonly string[];
  title: string;
}

/** Takes the list away as a file with the columns that are seen; files are made in the background and lie here for a week. */
export function ExportMenu({ question, total, columns, title }: Props) {
  const t = useT('lists');
  const formats = useFormats();
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const { data, refetch, startPolling, stopPolling } = useQuery(MyExportsDocument, {
    skip: !isOpen,
    fetchPolicy: 'cache-and-network',
  });
  const [start, { error, loading }] = useMutation(StartExportDocument);
  const files = data?.exports ?? [];
  const isBusy = files.some(({ state }) => state === 'waiting' || state === 'running');
  useEffect(() => {
    if (!isBusy || !isOpen) return;
    startPolling(ASK_AGAIN_MS);
    return stopPolling;
  }, [isBusy, isOpen, startPolling, stopPolling]);
  useLive(isOpen ? 'me' : null, () => void refetch());

  async function take(format: 'xlsx' | 'csv', withAll: boolean) {
    const input = { ...question, format, title, language, columns: withAll ? [] : [...columns] };
    await start({ variables: { input } }).catch(() => null);
    await refetch();
  }
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" width={340} trapFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('export.title')}
          title={t('export.title')}
          aria-expanded={isOpen}
          onClick={() => setIsOpen((open) => !open)}
        >
          <IconDownload size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes.menu ?? ''}>
        <div className={classes.rows}>{t('export.rows', { count: total, shown: formats.number(total) })}</div>
        <div className={classes.buttons}>
          {(['xlsx', 'csv'] as const).map((format) => (
            <Button
              key={format}
              size="compact-sm"
              variant="default"
              disabled={loading}
              onClick={() => void take(format, false)}
            >
              {t(`export.${format}`)}
            </Button>
          ))}
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={loading}
            onClick={() => void take('xlsx', true)}
          >
            {t('export.allColumns')}
          </Button>
        </div>
        {error && <FaultNotice error={error} />}
        <h2 className={classes.title}>{t('export.files')}</h2>
        {data && files.length === 0 && <div className={classes.soft}>{t('export.none')}</div>}
        <ul className={classes.files} aria-live="polite">
          {files.slice(0, 8).map((file) => (
            <ExportLine key={file.id} file={file} />
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

function ExportLine({ file }: { file: RegisterExportFieldsFragment }) {
  const t = useT('lists');
  const formats = useFormats();
  const { state, rowsDone, rowsTotal } = file;
  const isBusy = state === 'waiting' || state === 'running';
  return (
    <li>
      <div className={classes.line}>
        {file.url ? (
          <Anchor href={file.url} size="sm" download>
            {file.title}.{file.format}
          </Anchor>
        ) : (
          <span>
            {file.title}.{file.format}
          </span>
        )}
        <span className={classes.soft}>
          {state === 'failed'
            ? t('export.failed')
            : `${formats.number(rowsDone)} / ${formats.number(rowsTotal)}`}
          {state === 'done' && ` · ${formats.bytes(file.size)}`}
        </span>
      </div>
      <div className={classes.soft}>{formats.dateTime(file.createdAt)}</div>
      {isBusy && (
        <Progress
          size="xs"
          value={rowsTotal === 0 ? 0 : (100 * rowsDone) / rowsTotal}
          aria-label={t('export.progress', { title: file.title })}
        />
      )}
    </li>
  );
}
