import { useState } from 'react';
import { useMutationWithRefusals } from '../../../components/useMutationWithRefusals.ts';
import { useT } from '../../../i18n/useT.ts';
import { ReturnDraftDocument } from './execution.generated.ts';
import { SideForm } from './SideForm.tsx';
import { TextField } from './TextField.tsx';

interface Props {
  appealId: number;
  version: number;
  onClose: () => void;
}

/** The head says what to mend. */
export function ReturnDraftDrawer({ appealId, version, onClose }: Props) {
  const t = useT('execution');
  const state = useMutationWithRefusals(ReturnDraftDocument, (data) => data.returnDraft);
  const [remarks, setRemarks] = useState('');
  return (
    <SideForm
      title={t('draft.return')}
      submitLabel={t('draft.return')}
      done={t('draft.return')}
      state={state}
      send={async () => (await state.run({ input: { appealId, version, remarks } })) !== null}
      onClose={onClose}
    >
      <TextField
        name="remarks"
        label={t('draft.remarks')}
        rows={5}
        required
        isFirst
        value={remarks}
        onChange={setRemarks}
      />
    </SideForm>
  );
}
