import { useQuery } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { appealActionRules } from '@tyndau/domain/appeals/lifecycle';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { Picker } from '../../components/Picker.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import type { ActionProps } from './ActionDialog.tsx';
import { ActionDrawer } from './ActionDrawer.tsx';
import { GroundFields } from './GroundFields.tsx';
import { CardPathsDocument, ProposePathDocument } from './paths.generated.ts';

const proposable = ['appeal.return', 'appeal.terminate'] as const;

/** The body proposes what only the department decides: a return or a termination, with the ground. */
export function ProposeDrawer({ appeal, onClose, onReload }: ActionProps) {
  const t = useT('paths');
  const formats = useFormats();
  const state = useMutationWithRefusals(ProposePathDocument, (data) => data.proposePath);
  const { data } = useQuery(CardPathsDocument, { variables: { id: appeal.id }, fetchPolicy: 'network-only' });
  const { values, patch } = useFormValues({
    action: 'appeal.return' as (typeof proposable)[number],
    ground: '',
    decidedBy: '',
    earlierId: null as number | null,
    reason: '',
  });
  const { action, ground, earlierId, reason } = values;
  const grounds = data?.appeal?.pathOptions.find((option) => option.action === action)?.grounds ?? [];
  const send = async (version: number) =>
    (await state.run({ input: { id: appeal.id, version, action, ground, earlierId, reason } })) !== null;
  return (
    <ActionDrawer
      action="appeal.propose"
      {...{ state, send, onClose, onReload }}
      version={appeal.version}
      mine={{ ...values }}
    >
      <Picker
        name="action"
        label={t('field.action')}
        clearable={false}
        options={proposable.map((code) => ({
          value: code,
          label: formats.name(appealActionRules[code].name),
        }))}
        value={action}
        onChange={(code) => {
          const chosen = proposable.find((known) => known === code);
          if (chosen) patch({ action: chosen, ground: '', earlierId: null });
        }}
      />
      <GroundFields grounds={grounds} action={action} values={values} patch={patch} withoutDecider />
      <ReasonField value={reason} onChange={(text) => patch({ reason: text })} />
    </ActionDrawer>
  );
}

function ReasonField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useT('paths');
  const refused = useFieldRefusals();
  return (
    <Textarea
      name="reason"
      label={t('field.reason')}
      required
      minRows={3}
      value={value}
      error={refused('reason')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
