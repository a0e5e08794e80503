import { Textarea } from '@mantine/core';
import { extensionDeciders } from '@tyndau/domain/calendar/extension';
import { DateInput } from '../../components/DateInput.tsx';
import { DictionarySelect } from '../../components/DictionarySelect.tsx';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { Picker } from '../../components/Picker.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useReference } from '../../components/useReference.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import type { ActionProps } from './ActionDialog.tsx';
import { ActionDrawer } from './ActionDrawer.tsx';
import { ExtendTermDocument } from './actions.generated.ts';
import { NoticeToApplicant } from './hearing/NoticeToApplicant.tsx';

interface Values {
  readonly dueOn: string | null;
  readonly ground: string;
  readonly decidedBy: string;
  readonly signatoryId: number | null;
  readonly delivery: string;
}

/** A longer term by decision of the head; the law says how long at most and who must be told. */
export function ExtendDrawer({ appeal, onClose, onReload }: ActionProps) {
  const t = useT('appeals');
  const formats = useFormats();
  const reference = useReference();
  const state = useMutationWithRefusals(ExtendTermDocument, (data) => data.extendTerm);
  const { values, set, patch } = useFormValues<Values>({
    ...{ dueOn: null, ground: '', decidedBy: 'head' },
    ...{ signatoryId: null, delivery: 'post' },
  });
  const { signatoryId, delivery, ...term } = values;
  const deciders = extensionDeciders.map((code) => ({ value: code, label: t(`action.decider.${code}`) }));
  const send = async (version: number) => {
    const input = { id: appeal.id, version, ...term, dueOn: term.dueOn ?? '' };
    return (await state.run({ input: { ...input, notice: { signatoryId, delivery } } })) !== null;
  };
  return (
    <ActionDrawer
      action="appeal.extend"
      {...{ state, send, onClose, onReload }}
      version={appeal.version}
      mine={{ ...term }}
      width={680}
    >
      <DateInput
        name="dueOn"
        label={t('action.newDueOn')}
        {...(appeal.dueOn
          ? { description: t('action.newDueOnHint', { on: formats.date(appeal.dueOn) }), min: appeal.dueOn }
          : {})}
        required
        data-autofocus
        value={values.dueOn}
        onChange={set('dueOn')}
      />
      <DictionarySelect
        dictionary="extensionGround"
        label={t('action.reason')}
        value={null}
        onChange={(code) => code && patch({ ground: reference.entryName('extensionGround', code) })}
      />
      <GroundField value={values.ground} onChange={set('ground')} />
      <Picker
        name="decidedBy"
        label={t('action.decidedBy')}
        options={deciders}
        clearable={false}
        value={values.decidedBy}
        onChange={(code) => code && patch({ decidedBy: code })}
      />
      {!appeal.isAnonymous && (
        <NoticeToApplicant
          appealId={appeal.id}
          values={{ signatoryId, delivery }}
          patch={patch}
          preview={{ id: appeal.id, action: 'appeal.extend', reason: term.ground, dueOn: term.dueOn }}
        />
      )}
    </ActionDrawer>
  );
}

function GroundField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useT('appeals');
  const refused = useFieldRefusals();
  return (
    <Textarea
      name="ground"
      label={t('action.ground')}
      required
      value={value}
      error={refused('ground')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
