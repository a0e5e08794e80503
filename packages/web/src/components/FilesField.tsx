import { ActionIcon } from '@mantine/core';
import { IconFile, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormats } from '../i18n/useFormats.ts';
import { useT } from '../i18n/useT.ts';
import classes from './FileDrop.module.css';
import { FileDrop } from './FileDrop.tsx';
import { UploadedLook } from './UploadedLook.tsx';
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
  const formats = useFormats();
  const [kept, setKept] = useState(initial);
  const [added, setAdded] = useState<readonly UploadedFile[]>([]);
  const all = [...kept, ...added];
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
          {kept.map((file) => (
            <li key={file.hash} className={classes.file}>
              <IconFile size={15} aria-hidden="true" />
              <span className={classes.name}>{file.name}</span>
              <span className={classes.size}>
                {formats.bytes(file.size)}
                {file.pages ? `, ${t('file.pages', { count: file.pages })}` : ''}
              </span>
              <UploadedLook file={file} />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t('file.remove', { name: file.name })}
                onClick={() => forget(file.hash)}
              >
                <IconX size={14} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {all.length > 1 && (
        <div className={classes.total}>
          {t('file.total', { count: all.length })}, {t('file.pages', { count: pagesOf(all) })}
        </div>
      )}
    </div>
  );
}

/** A picture is one page; of what has no pages none are counted. */
function pagesOf(files: readonly UploadedFile[]): number {
  return files.reduce((sum, { pages, mime }) => sum + (pages ?? (mime.startsWith('image/') ? 1 : 0)), 0);
}
