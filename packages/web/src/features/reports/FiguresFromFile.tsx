import { Button, FileButton } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import type { PublishedFigure } from '@tyndau/domain/reports/checkPublished';
import { useState } from 'react';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { uploadFile } from '../../components/uploadFile.ts';
import { type RefusalView, useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ReadPublishedTableDocument } from './published.generated.ts';

/** Reads figures from a CSV or XLSX: code, name, printed, check in its first four columns. */
export function FiguresFromFile({ onRead }: { onRead: (figures: readonly PublishedFigure[]) => void }) {
  const t = useT('published');
  const state = useMutationWithRefusals(ReadPublishedTableDocument, (data) => data.readPublishedTable);
  const say = useRefusalText();
  const [unsent, setUnsent] = useState<readonly Pick<RefusalView, 'code' | 'params'>[]>([]);
  async function read(file: File | null) {
    if (!file) return;
    const sent = await uploadFile(file, {
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    setUnsent(sent.ok ? [] : sent.refusals);
    const done = sent.ok && (await state.run({ fileHash: sent.file.hash }));
    if (!done) return;
    if (done.read) onRead(done.read.figures);
  }
  return (
    <>
      <RefusalNotice state={state} />
      {unsent[0] && (
        <Notice tone="overdue" role="alert">
          {say(unsent[0])}
        </Notice>
      )}
      <FileButton accept=".csv,.xlsx" onChange={(file) => void read(file)}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            size="compact-sm"
            loading={state.isSending}
            leftSection={<IconTableImport size={14} />}
          >
            {t('fromFile')}
          </Button>
        )}
      </FileButton>
    </>
  );
}
