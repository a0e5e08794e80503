import { Textarea } from '@mantine/core';
import { DateInput } from '../../components/DateInput.tsx';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useSettings } from '../../components/useSettings.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import type { ActionProps } from './ActionDialog.tsx';
import { ActionDrawer } from './ActionDrawer.tsx';
import { ReturnAnswerDocument } from './actions.generated.ts';

/** The answer goes back with remarks and a term of its own; the term of the appeal runs on beside it. */
export function ReturnDrawer({ appeal, onClose, onReload }: ActionProps) {
  const t = useT('appeals');
  const { today } = useViewer();
  const setting = useSettings();
  const state = useMutationWithRefusals(ReturnAnswerDocument, (data) => data.returnAnswer);
  const { values, set } = useFormValues({ remarks: '', reworkDueOn: null as string | null });
  const send = async (version: number) =>
    (await state.run({ input: { id: appeal.id, version, ...values } })) !== null;
  return (
    <ActionDrawer
      action="appeal.returnAnswer"
      {...{ state, send, onClose, onReload }}
      version={appeal.version}
      mine={values}
    >
      <RemarksField value={values.remarks} onChange={set('remarks')} />
      <DateInput
        name="reworkDueOn"
        label={t('action.reworkDueOn')}
        description={t('action.reworkHint', { count: Number(setting('terms.reworkDays')) || 3 })}
        min={today}
        value={values.reworkDueOn}
        onChange={set('reworkDueOn')}
      />
    </ActionDrawer>
  );
}

function RemarksField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useT('appeals');
  const refused = useFieldRefusals();
  return (
    <Textarea
      data-autofocus
      name="remarks"
      label={t('action.remarks')}
      description={t('action.remarksHint')}
      required
      minRows={5}
      value={value}
      error={refused('remarks')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
