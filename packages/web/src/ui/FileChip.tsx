import { ActionIcon, Anchor, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDownload, IconEye, IconFile } from '@tabler/icons-react';
import { useFormats } from '../i18n/useFormats.ts';
import { useT } from '../i18n/useT.ts';
import classes from './FileChip.module.css';
import { PictureView } from './PictureView.tsx';

/** A file as the contract's Attachment gives it. */
export interface FileView {
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly pages?: number | null;
  readonly url: string;
  readonly canPreview: boolean;
}

/** A file: name, size, pages; opens a look at it without leaving the page, or downloads. */
export function FileChip({ file }: { file: FileView }) {
  const t = useT('words');
  const formats = useFormats();
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <span className={classes.chip}>
      <IconFile size={16} aria-hidden="true" />
      <span className={classes.name} title={file.name}>
        {file.name}
      </span>
      <span className={classes.size}>
        {formats.bytes(file.size)}
        {file.pages ? `, ${t('file.pages', { count: file.pages })}` : ''}
      </span>
      {file.canPreview && (
        <ActionIcon variant="subtle" size="sm" aria-label={`${t('preview')}: ${file.name}`} onClick={open}>
          <IconEye size={15} />
        </ActionIcon>
      )}
      <ActionIcon
        variant="subtle"
        size="sm"
        component="a"
        href={`${file.url}?download=1`}
        aria-label={`${t('download')}: ${file.name}`}
      >
        <IconDownload size={15} />
      </ActionIcon>
      <Modal opened={isOpen} onClose={close} size="min(1100px, 96vw)" title={file.name}>
        <FilePreview file={file} />
      </Modal>
    </span>
  );
}

/** The file itself: pictures and PDF are shown, anything else is offered to be downloaded. */
export function FilePreview({ file }: { file: FileView }) {
  const t = useT('words');
  if (file.canPreview && file.mime.startsWith('image/')) {
    return <PictureView url={file.url} name={file.name} />;
  }
  if (file.canPreview) return <iframe className={classes.frame} src={file.url} title={file.name} />;
  return (
    <Group gap="sm">
      <Text size="sm">{t('file.noPreview')}</Text>
      <Anchor href={`${file.url}?download=1`}>{t('download')}</Anchor>
    </Group>
  );
}
