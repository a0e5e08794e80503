import { Button, Progress } from '@mantine/core';
import { CancelExport } from '../../components/CancelExport.tsx';
import type { RegisterExportFieldsFragment } from '../../components/exports.generated.ts';
import { isUnderWay, useMyExports } from '../../components/useMyExports.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './Mine.module.css';

/** Lists taken away as files: how far each is, and where it lies until its week is over. */
export function ReadyFilesSection() {
  const t = useT('mine');
  const { files } = useMyExports(true);
  return (
    <Section title={t('ready')} hint={t('readyHint')} flush>
      {files?.length === 0 && <div className={classes.empty}>{t('noReady')}</div>}
      <ul className={classes.list} aria-live="polite">
        {files?.map((file) => (
          <ReadyLine key={file.id} file={file} />
        ))}
      </ul>
    </Section>
  );
}

function ReadyLine({ file }: { file: RegisterExportFieldsFragment }) {
  const t = useT('mine');
  const lists = useT('lists');
  const words = useT('words');
  const formats = useFormats();
  const name = `${file.title}.${file.format}`;
  const done = file.rowsTotal === 0 ? 0 : (100 * file.rowsDone) / file.rowsTotal;
  return (
    <li className={classes.line}>
      <div className={classes.what}>
        <span className={classes.name}>{name}</span>
        <span className={classes.soft}>
          {formats.dateTime(file.createdAt)} ·{' '}
          {t('rows', { count: file.rowsTotal, shown: formats.number(file.rowsTotal) })}
          {file.state === 'done' && ` · ${formats.bytes(file.size)}`}
          {(file.state === 'failed' || file.state === 'cancelled') && ` · ${lists(`export.${file.state}`)}`}
        </span>
        {isUnderWay(file) && (
          <Progress size="xs" value={done} aria-label={lists('export.progress', { title: file.title })} />
        )}
      </div>
      {isUnderWay(file) && <CancelExport file={file} size="compact-sm" />}
      {file.url && (
        <Button
          component="a"
          href={file.url}
          download
          size="compact-sm"
          variant="default"
          aria-label={`${words('download')}: ${name}`}
        >
          {words('download')}
        </Button>
      )}
    </li>
  );
}
