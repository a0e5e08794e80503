import { useMutation } from '@apollo/client/react';
import { ActionIcon, Button, Popover } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import classes from '../../components/ExportFiles.module.css';
import { ExportFiles } from '../../components/ExportFiles.tsx';
import { StartExportDocument } from '../../components/exports.generated.ts';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMyExports } from '../../components/useMyExports.ts';
import type { Sort } from '../../components/useUrlSort.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useLanguage, useT } from '../../i18n/useT.ts';
import type { AppealFilterValues } from './appealFilter.ts';

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
  const { files, refetch } = useMyExports(isOpen);
  const { key, renew } = useIdempotencyKey();
  const [start, { error, loading }] = useMutation(StartExportDocument);

  async function take(format: 'xlsx' | 'csv', withAll: boolean) {
    const asked = { ...question, format, title, language, columns: withAll ? [] : [...columns] };
    // Of every file its own: the same one again after a lost connection is the same file.
    const input = { ...asked, idempotencyKey: `${key}${format}${withAll}` };
    if (await start({ variables: { input } }).catch(() => null)) renew();
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
        <ExportFiles files={files} />
      </Popover.Dropdown>
    </Popover>
  );
}
