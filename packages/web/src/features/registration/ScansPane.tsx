import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { isLookedAt, previewOf } from '../../components/localPreviews.ts';
import type { UploadedFile } from '../../components/uploadFile.ts';
import { useT } from '../../i18n/useT.ts';
import { FilePreview, type FileView } from '../../ui/FileChip.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Registration.module.css';

interface Props {
  files: readonly FileView[];
  note: string;
  /** What was said at the counter. */
  conversation: string;
}

/** Files of the form that can be looked at in this browser before they belong to a card. */
export function localFiles(files: readonly UploadedFile[]): FileView[] {
  return files.flatMap((file) => {
    return isLookedAt(file.mime) ? [{ ...file, url: previewOf(file.hash), canPreview: true }] : [];
  });
}

/** The letter itself beside the card: nobody goes back and forth between a window and a folder. */
export function ScansPane({ files, note, conversation }: Props) {
  const t = useT('registration');
  const counter = useT('counter');
  const words = useT('words');
  const [chosen, setChosen] = useState(0);
  const file = files[chosen];
  return (
    <Section title={t('section.scans')}>
      {note && (
        <p className={classes.note}>
          {t('note')}: {note}
        </p>
      )}
      {conversation && (
        <p className={classes.note}>
          {counter('conversation')}: {conversation}
        </p>
      )}
      {files.length > 1 && (
        <SegmentedControl
          size="xs"
          value={String(chosen)}
          onChange={(index) => setChosen(Number(index))}
          data={files.map(({ name }, index) => ({ value: String(index), label: shortName(name) }))}
          aria-label={t('section.scans')}
        />
      )}
      {file?.pages ? <div className={classes.soft}>{words('file.pages', { count: file.pages })}</div> : null}
      {file ? (
        <div className={classes.scan}>
          <FilePreview file={file} />
        </div>
      ) : (
        <span className={classes.soft}>{t('scans.none')}</span>
      )}
    </Section>
  );
}

function shortName(name: string): string {
  return name.length > 22 ? `${name.slice(0, 12)}…${name.slice(-8)}` : name;
}
