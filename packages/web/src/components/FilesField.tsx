import { ActionIcon } from '@mantine/core';
import { IconFile, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../i18n/useT.ts';
import classes from './FileDrop.module.css';
import { FileDrop } from './FileDrop.tsx';
import type { UploadedFile } from './uploadFile.ts';

interface Props {
  /** What is in the form at the opening: files of a restored draft. Later changes come from here only. */
  initial: readonly UploadedFile[];
  onChange: (files: UploadedFile[]) => void;
  label: string;
}

/** Files of a form that remembers: those of the draft stay in the list beside the newly dropped ones. */
export function FilesField({ initial, onChange, label }: Props) {
  const t = useT('words');
  const [kept, setKept] = useState(initial);
  const [added, setAdded] = useState<readonly UploadedFile[]>([]);
  function forget(hash: string) {
    const rest = kept.filter((file) => file.hash !== hash);
    setKept(rest);
    onChange([...rest, ...added]);
  }
  return (
    <div>
      <FileDrop
        label={label}
        onChange={(files) => {
          setAdded(files);
          if (files.length > 0 || added.length > 0) onChange([...kept, ...files]);
        }}
      />
      {kept.length > 0 && (
        <ul className={classes.list}>
          {kept.map(({ hash, name }) => (
            <li key={hash} className={classes.file}>
              <IconFile size={15} aria-hidden="true" />
              <span className={classes.name}>{name}</span>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t('file.remove', { name })}
                onClick={() => forget(hash)}
              >
                <IconX size={14} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
