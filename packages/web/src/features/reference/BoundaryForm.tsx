import { TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { DateInput } from '../../components/DateInput.tsx';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import type { UploadedFile } from '../../components/uploadFile.ts';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { LoadBoundariesDocument } from './boundaries.generated.ts';

interface Props {
  file: UploadedFile;
  codeProperty: string;
  onLoaded: () => void;
}

/** Whose outlines they are and as of when: without a word for them they do not go on the map. */
export function BoundaryForm({ file, codeProperty, onLoaded }: Props) {
  const t = useT('boundaries');
  const { today } = useViewer();
  const { key } = useIdempotencyKey();
  const [source, setSource] = useState('');
  const [drawnOn, setDrawnOn] = useState<string | null>(today);
  const loading = useMutationWithRefusals(LoadBoundariesDocument, (data) => data.loadBoundaries);
  async function submit() {
    if (!drawnOn) return;
    const input = {
      ...{ idempotencyKey: key, fileHash: file.hash, fileName: file.name },
      ...{ codeProperty, source, drawnOn },
    };
    if (!(await loading.run({ input }))) return;
    notifications.show({ message: t('done'), color: 'moss' });
    onLoaded();
  }
  return (
    <FormShell
      state={loading}
      onSubmit={() => void submit()}
      submitLabel={t('put')}
      labels={{ source: t('source'), drawnOn: t('drawnOn') }}
      disabledReason={drawnOn ? null : t('drawnOn')}
    >
      <SourceField value={source} onChange={setSource} />
      <DateInput
        name="drawnOn"
        label={t('drawnOn')}
        value={drawnOn}
        max={today}
        onChange={setDrawnOn}
        required
      />
    </FormShell>
  );
}

function SourceField({ value, onChange }: { value: string; onChange: (source: string) => void }) {
  const t = useT('boundaries');
  const refused = useFieldRefusals();
  return (
    <TextInput
      name="source"
      label={t('source')}
      placeholder={t('sourceHint')}
      value={value}
      maxLength={300}
      error={refused('source')}
      onChange={(event) => onChange(event.currentTarget.value)}
      required
    />
  );
}
