import { useState } from 'react';
import { useMutationWithRefusals } from '../../../components/useMutationWithRefusals.ts';
import { useT } from '../../../i18n/useT.ts';
import { RefuseExtensionDocument } from './execution.generated.ts';
import { SideForm } from './SideForm.tsx';
import { TextField } from './TextField.tsx';

/** More time is refused, with the reason; the term stays. */
export function RefuseExtensionDrawer({ appealId, onClose }: { appealId: number; onClose: () => void }) {
  const t = useT('execution');
  const state = useMutationWithRefusals(RefuseExtensionDocument, (data) => data.refuseExtension);
  const [reason, setReason] = useState('');
  return (
    <SideForm
      title={t('more.refuseTitle')}
      submitLabel={t('more.refuse')}
      done={t('more.refuseTitle')}
      state={state}
      send={async () => (await state.run({ input: { appealId, reason } })) !== null}
      onClose={onClose}
    >
      <TextField
        name="reason"
        label={t('more.reason')}
        required
        isFirst
        value={reason}
        onChange={setReason}
      />
    </SideForm>
  );
}
