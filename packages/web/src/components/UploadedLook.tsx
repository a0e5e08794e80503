import { ActionIcon, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconEye } from '@tabler/icons-react';
import { useT } from '../i18n/useT.ts';
import { FilePreview } from '../ui/FileChip.tsx';
import { isLookedAt, previewOf } from './localPreviews.ts';
import type { UploadedFile } from './uploadFile.ts';

/** A look at a file that was dropped here and belongs to nothing yet. */
export function UploadedLook({ file }: { file: UploadedFile }) {
  const t = useT('words');
  const [isOpen, { open, close }] = useDisclosure(false);
  const url = previewOf(file.hash);
  if (!isLookedAt(file.mime)) return null;
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={`${t('preview')}: ${file.name}`}
        onClick={open}
      >
        <IconEye size={14} />
      </ActionIcon>
      <Modal opened={isOpen} onClose={close} size="min(1100px, 96vw)" title={file.name}>
        <FilePreview file={{ ...file, url, canPreview: true }} />
      </Modal>
    </>
  );
}
