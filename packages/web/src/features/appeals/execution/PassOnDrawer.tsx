import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { DateInput } from '../../../components/DateInput.tsx';
import { Picker } from '../../../components/Picker.tsx';
import type { PickerOption } from '../../../components/pickerOptions.ts';
import { useFormValues } from '../../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import type { ActionProps } from '../ActionDialog.tsx';
import { ActionDrawer } from '../ActionDrawer.tsx';
import classes from './Execution.module.css';
import { PassOnDocument } from './execution.generated.ts';
import { TextField } from './TextField.tsx';
import { givenTo, useAddressees } from './useAddressees.ts';
import { type Execution, useExecution } from './useExecution.ts';

interface Helper {
  readonly key: number;
  readonly to: string | null;
  readonly text: string;
  readonly dueOn: string | null;
}

/** A resolution: who of the body has it, who helps with which part, until when. */
export function PassOnDrawer(props: ActionProps) {
  const execution = useExecution(props.appeal);
  return execution ? <PassOnForm {...props} execution={execution} /> : null;
}

function PassOnForm({ appeal, execution, onClose, onReload }: ActionProps & { execution: Execution }) {
  const t = useT('execution');
  const formats = useFormats();
  const { today } = useViewer();
  const state = useMutationWithRefusals(PassOnDocument, (data) => data.passOn);
  const addressees = useAddressees(execution);
  const { values, set } = useFormValues({
    to: null as string | null,
    text: '',
    dueOn: null as string | null,
  });
  const [helpers, setHelpers] = useState<readonly Helper[]>([]);
  const send = async (version: number) => {
    const { to, text, dueOn } = values;
    const input = {
      ...{ id: appeal.id, version, ...givenTo(to), text, dueOn },
      helpers: helpers.map((helper) => ({
        ...givenTo(helper.to),
        text: helper.text,
        dueOn: helper.dueOn,
      })),
    };
    return (await state.run({ input })) !== null;
  };
  const days = { min: today, ...(appeal.dueOn && appeal.dueOn >= today ? { max: appeal.dueOn } : {}) };
  return (
    <ActionDrawer
      action="appeal.passOn"
      {...{ state, send, onClose, onReload }}
      version={appeal.version}
      mine={{ text: values.text }}
    >
      <Picker
        name="to"
        label={t('pass.to')}
        required
        data-autofocus
        options={addressees}
        value={values.to}
        onChange={set('to')}
      />
      <TextField
        name="text"
        label={t('pass.text')}
        description={t('pass.textHint')}
        required
        value={values.text}
        onChange={set('text')}
      />
      <DateInput
        name="dueOn"
        label={t('pass.dueOn')}
        {...(appeal.dueOn ? { description: t('pass.dueHint', { on: formats.date(appeal.dueOn) }) } : {})}
        {...days}
        value={values.dueOn}
        onChange={set('dueOn')}
      />
      {helpers.map((helper, index) => (
        <HelperFields
          key={helper.key}
          index={index}
          helper={helper}
          addressees={addressees}
          days={days}
          onChange={(part) =>
            setHelpers((all) => all.map((one) => (one.key === helper.key ? { ...one, ...part } : one)))
          }
          onRemove={() => setHelpers((all) => all.filter(({ key }) => key !== helper.key))}
        />
      ))}
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={15} />}
          onClick={() =>
            setHelpers((all) => [
              ...all,
              { key: 1 + Math.max(0, ...all.map(({ key }) => key)), to: null, text: '', dueOn: null },
            ])
          }
        >
          {t('pass.add')}
        </Button>
      </div>
    </ActionDrawer>
  );
}

interface HelperProps {
  index: number;
  helper: Helper;
  addressees: readonly PickerOption[];
  days: { min: string; max?: string };
  onChange: (part: Partial<Helper>) => void;
  onRemove: () => void;
}

function HelperFields({ index, helper, addressees, days, onChange, onRemove }: HelperProps) {
  const t = useT('execution');
  const number = index + 1;
  return (
    <fieldset className={classes.helper}>
      <div className={classes.helperHead}>
        {t('pass.helper', { number })}
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('pass.remove', { number })}
          onClick={onRemove}
        >
          <IconX size={14} />
        </ActionIcon>
      </div>
      <Picker
        name={`helpers.${index}.to`}
        label={t('pass.helper', { number })}
        options={addressees}
        value={helper.to}
        onChange={(to) => onChange({ to })}
      />
      <TextField
        name={`helpers.${index}.text`}
        label={t('pass.part')}
        rows={2}
        required
        value={helper.text}
        onChange={(text) => onChange({ text })}
      />
      <DateInput
        name={`helpers.${index}.dueOn`}
        label={t('pass.dueOn')}
        {...days}
        value={helper.dueOn}
        onChange={(dueOn) => onChange({ dueOn })}
      />
    </fieldset>
  );
}
