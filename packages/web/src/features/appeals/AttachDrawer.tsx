import { useState } from 'react';
import { FileDrop } from '../../components/FileDrop.tsx';
import type { UploadedFile } from '../../components/uploadFile.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import type { ActionProps } from './ActionDialog.tsx';
import { ActionDrawer } from './ActionDrawer.tsx';
import { AttachFilesDocument } from './actions.generated.ts';

/** Adds papers to the card. */
export function AttachDrawer({ appeal, onClose, onReload }: ActionProps) {
  const t = useT('appeals');
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const state = useMutationWithRefusals(AttachFilesDocument, (data) => data.attachFiles);
  const send = async (version: number) =>
    (await state.run({
      input: { id: appeal.id, version, files: files.map(({ hash, name }) => ({ hash, name })) },
    })) !== null;
  return (
    <ActionDrawer
      action="appeal.attach"
      {...{ state, send, onClose, onReload }}
      version={appeal.version}
      disabledReason={files.length === 0 ? t('filesNone') : null}
    >
      <FileDrop label={t('action.attachFiles')} onChange={setFiles} />
    </ActionDrawer>
  );
}
