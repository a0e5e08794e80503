import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { FilePreview } from '../../ui/FileChip.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Registration.module.css';
import type { Letter } from './valuesFromLetter.ts';

interface Props {
  files: Letter['attachments'];
  note: string;
  /** What was said at the counter. */
  conversation: string;
}

/** The letter itself beside the card: nobody goes back and forth between a window and a folder. */
export function ScansPane({ files, note, conversation }: Props) {
  const t = useT('registration');
  const counter = useT('counter');
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
