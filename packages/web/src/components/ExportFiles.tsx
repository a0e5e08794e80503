import { Anchor, Progress } from '@mantine/core';
import { Link } from 'react-router';
import { useFormats } from '../i18n/useFormats.ts';
import { useT } from '../i18n/useT.ts';
import { paths } from '../paths.ts';
import { CancelExport } from './CancelExport.tsx';
import classes from './ExportFiles.module.css';
import type { RegisterExportFieldsFragment } from './exports.generated.ts';
import { isUnderWay } from './useMyExports.ts';

const MOST_SHOWN = 8;

/** Files made in the background: how far they are, and the files themselves. */
export function ExportFiles({ files }: { files: readonly RegisterExportFieldsFragment[] | undefined }) {
  const t = useT('lists');
  return (
    <>
      {files?.length === 0 && <div className={classes.soft}>{t('export.none')}</div>}
      <ul className={classes.files} aria-live="polite">
        {(files ?? []).slice(0, MOST_SHOWN).map((file) => (
          <ExportLine key={file.id} file={file} />
        ))}
      </ul>
      {(files?.length ?? 0) > MOST_SHOWN && (
        <Anchor component={Link} to={paths.mine()} size="xs">
          {t('export.allFiles')}
        </Anchor>
      )}
    </>
  );
}

function ExportLine({ file }: { file: RegisterExportFieldsFragment }) {
  const t = useT('lists');
  const formats = useFormats();
  const { state, rowsDone, rowsTotal } = file;
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
          {state === 'failed' || state === 'cancelled' || state === 'waiting'
            ? t(`export.${state}`)
            : `${formats.number(rowsDone)} / ${formats.number(rowsTotal)}`}
          {state === 'done' && ` · ${formats.bytes(file.size)}`}
        </span>
      </div>
      <div className={classes.soft}>{formats.dateTime(file.createdAt)}</div>
      {isUnderWay(file) && (
        <div className={classes.line}>
          <Progress
            className={classes.course ?? ''}
            size="xs"
            value={rowsTotal === 0 ? 0 : (100 * rowsDone) / rowsTotal}
            aria-label={t('export.progress', { title: file.title })}
          />
          <CancelExport file={file} size="compact-xs" />
        </div>
      )}
    </li>
  );
}
