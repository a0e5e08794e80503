import { DateInput } from '../../../components/DateInput.tsx';
import { DictionarySelect } from '../../../components/DictionarySelect.tsx';
import { useFormValues } from '../../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../../components/useMutationWithRefusals.ts';
import { useReference } from '../../../components/useReference.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import type { ActionProps } from '../ActionDialog.tsx';
import { ActionDrawer } from '../ActionDrawer.tsx';
import { AskExtensionDocument } from './execution.generated.ts';
import { TextField } from './TextField.tsx';

/** The executor asks for more time and says why; the head or the department decides. */
export function AskExtensionDrawer({ appeal, onClose, onReload }: ActionProps) {
  const t = useT('execution');
  const tCard = useT('appeals');
  const formats = useFormats();
  const reference = useReference();
  const state = useMutationWithRefusals(AskExtensionDocument, (data) => data.askExtension);
  const { values, set, patch } = useFormValues({ dueOn: null as string | null, ground: '' });
  const send = async () => {
    const { dueOn, ground } = values;
    return (await state.run({ input: { appealId: appeal.id, dueOn: dueOn ?? '', ground } })) !== null;
  };
  return (
    <ActionDrawer
      action="appeal.askExtension"
      {...{ state, send, onClose, onReload }}
      version={appeal.version}
      hint={t('more.hint')}
    >
      <DateInput
        name="dueOn"
        label={tCard('action.newDueOn')}
        {...(appeal.dueOn
          ? {
              description: tCard('action.newDueOnHint', { on: formats.date(appeal.dueOn) }),
              min: appeal.dueOn,
            }
          : {})}
        required
        data-autofocus
        value={values.dueOn}
        onChange={set('dueOn')}
      />
      <DictionarySelect
        dictionary="extensionGround"
        label={tCard('action.reason')}
        value={null}
        onChange={(code) => code && patch({ ground: reference.entryName('extensionGround', code) })}
      />
      <TextField
        name="ground"
        label={t('more.ground')}
        required
        value={values.ground}
        onChange={set('ground')}
      />
    </ActionDrawer>
  );
}
