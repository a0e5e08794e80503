import { ActionIcon, Anchor, Progress } from '@mantine/core';
import { IconFile, IconX } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useFormats } from '../i18n/useFormats.ts';
import { useRefusalText } from '../i18n/useRefusalText.ts';
import { useT } from '../i18n/useT.ts';
import classes from './FileDrop.module.css';
import { UploadedLook } from './UploadedLook.tsx';
import type { UploadedFile } from './uploadFile.ts';
import { usePastedFiles } from './usePastedFiles.ts';
import { type Upload, useUploads } from './useUploads.ts';

interface Props {
  /** The files that have reached the store; map them to `FileInput { hash name }`. Called whenever they change. */
  onChange: (files: UploadedFile[]) => void;
  label: string;
  /** As of an input: '.pdf,.jpg,.xlsx'. */
  accept?: string;
  multiple?: boolean;
}

/** Drag, paste or choose files; each goes to the store at once and says how far it is, or why it was refused. */
export function FileDrop({ onChange, label, accept, multiple = true }: Props) {
  const t = useT('words');
  const { uploads, add, remove } = useUploads(onChange);
  const input = useRef<HTMLInputElement>(null);
  const zone = useRef<HTMLElement>(null);
  usePastedFiles(zone, add);
  const [isOver, setIsOver] = useState(false);

  function handleDrop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    add([...event.dataTransfer.files]);
  }

  return (
    <div>
      <section
        ref={zone}
        className={classes.zone}
        aria-label={label}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={handleDrop}
      >
        {t('file.drop')}{' '}
        <Anchor
          component="button"
          type="button"
          size="sm"
          underline="always"
          onClick={() => input.current?.click()}
        >
          {t('file.choose')}
        </Anchor>
        <input
          ref={input}
          type="file"
          hidden
          multiple={multiple}
          accept={accept}
          aria-label={label}
          onChange={(event) => {
            add([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </section>
      {uploads.length > 0 && (
        <ul className={classes.list}>
          {uploads.map((upload) => (
            <UploadLine key={upload.id} upload={upload} onRemove={() => remove(upload.id)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function UploadLine({ upload, onRemove }: { upload: Upload; onRemove: () => void }) {
  const t = useT('words');
  const formats = useFormats();
  const say = useRefusalText();
  const { name, size, share, file, refusals } = upload;
  const isUnderWay = file === null && refusals.length === 0;
  const percent = Math.round(share * 100);
  return (
    <li className={classes.file}>
      <IconFile size={15} aria-hidden="true" />
      <span className={classes.name}>{name}</span>
      <span className={classes.size}>
        {formats.bytes(size)}
        {file?.pages ? `, ${t('file.pages', { count: file.pages })}` : ''}
      </span>
      {isUnderWay && (
        <Progress
          className={classes.bar}
          value={percent}
          aria-label={t('file.uploading', { name, percent })}
        />
      )}
      {refusals.length > 0 && (
        <span className={classes.refusal} role="alert">
          {refusals.map(say).join(' ')}
        </span>
      )}
      {file && <UploadedLook file={file} />}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t('file.remove', { name })}
        onClick={onRemove}
      >
        <IconX size={14} />
      </ActionIcon>
    </li>
  );
}
