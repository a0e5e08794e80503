import { Textarea } from '@mantine/core';
import type { ControlLevel } from '@tyndau/domain/appeals/vocabulary';
import { controlLevelNames } from '@tyndau/domain/appeals/vocabularyNames';
import { useState } from 'react';
import { DateInput } from '../../components/DateInput.tsx';
import { NameSelect } from '../../components/NameSelect.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import type { ActionProps } from './ActionDialog.tsx';
import { ActionDrawer } from './ActionDrawer.tsx';
import { PutOnControlDocument, RemoveFromControlDocument } from './actions.generated.ts';

/** Puts the appeal under somebody's control. */
export function ControlDrawer({ appeal, onClose, onReload }: ActionProps) {
  const t = useT('appeals');
  const control = useT('control');
  const { today } = useViewer();
  const state = useMutationWithRefusals(PutOnControlDocument, (data) => data.putOnControl);
  const { values, set, patch } = useFormValues({
    level: 'leadership' as ControlLevel,
    dueOn: null as string | null,
    reason: '',
  });
  const send = async (version: number) =>
    (await state.run({
      input: { id: appeal.id, version, ...values, reason: values.reason.trim() || null },
    })) !== null;
  return (
    <ActionDrawer
      action="appeal.putOnControl"
      {...{ state, send, onClose, onReload }}
      version={appeal.version}
      mine={{ controlLevel: values.level }}
    >
      <NameSelect
        name="level"
        label={t('action.level')}
        names={controlLevelNames}
        clearable={false}
        data-autofocus
        value={values.level}
        onChange={(level) => level && patch({ level })}
      />
      <DateInput
        name="dueOn"
        label={control('dueOn')}
        description={control('dueOnHint')}
        min={today}
        value={values.dueOn}
        onChange={set('dueOn')}
      />
      <Textarea
        label={t('action.reason')}
        value={values.reason}
        onChange={(event) => set('reason')(event.currentTarget.value)}
      />
    </ActionDrawer>
  );
}

/** Ends the control: after the end of the consideration, by the one who set it. */
export function RemoveControlDrawer({ appeal, onClose, onReload }: ActionProps) {
  const t = useT('appeals');
  const [reason, setReason] = useState('');
  const state = useMutationWithRefusals(RemoveFromControlDocument, (data) => data.removeFromControl);
  const send = async (version: number) =>
    (await state.run({ input: { id: appeal.id, version, reason: reason.trim() || null } })) !== null;
  return (
    <ActionDrawer
      action="appeal.removeFromControl"
      {...{ state, send, onClose, onReload }}
      version={appeal.version}
    >
      <Textarea
        data-autofocus
        label={t('action.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActionDrawer>
  );
}
