import { SegmentedControl, TextInput } from '@mantine/core';
import { DateInput } from '../../../components/DateInput.tsx';
import { DictionarySelect } from '../../../components/DictionarySelect.tsx';
import { useFieldRefusals } from '../../../components/FieldRefusals.tsx';
import { useFormValues } from '../../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import type { ActionProps } from '../ActionDialog.tsx';
import { ActionDrawer } from '../ActionDrawer.tsx';
import { TextField } from '../execution/TextField.tsx';
import { PrepareDecisionDocument } from './hearing.generated.ts';
import { NoticeToApplicant } from './NoticeToApplicant.tsx';

const blank = {
  isHeard: true,
  text: '',
  exemption: null as string | null,
  reason: '',
  hearingOn: null as string | null,
  hearingTime: '',
  place: '',
  signatoryId: null as number | null,
  delivery: 'post',
};

/** What is about to be decided against the applicant, told three working days before; or why he is not heard. */
export function PrepareDecisionDrawer({ appeal, onClose, onReload }: ActionProps) {
  const t = useT('hearing');
  const formats = useFormats();
  const { today } = useViewer();
  const state = useMutationWithRefusals(PrepareDecisionDocument, (data) => data.prepareDecision);
  const { values, set, patch } = useFormValues(blank);
  const { isHeard, text, exemption, reason, hearingOn, hearingTime, place, signatoryId, delivery } = values;
  const send = async (version: number) => {
    const asked = isHeard
      ? { text, hearingOn, hearingTime, place, notice: { signatoryId, delivery } }
      : { text: '', exemption: exemption ?? 'none', reason };
    return (await state.run({ input: { id: appeal.id, version, ...asked } })) !== null;
  };
  const hearing = hearingOn ? [formats.date(hearingOn), hearingTime, place].filter(Boolean).join(', ') : '';
  return (
    <ActionDrawer
      action="appeal.prepareDecision"
      {...{ state, send, onClose, onReload }}
      version={appeal.version}
      width={680}
      hint={t('prepareHint')}
    >
      <SegmentedControl
        aria-label={t('way')}
        data={[
          { value: 'heard', label: t('wayHeard') },
          { value: 'exempt', label: t('wayExempt') },
        ]}
        value={isHeard ? 'heard' : 'exempt'}
        onChange={(way) => patch({ isHeard: way === 'heard' })}
      />
      {isHeard ? (
        <>
          <TextField
            name="text"
            label={t('decision')}
            description={t('decisionHint')}
            rows={5}
            required
            isFirst
            value={text}
            onChange={set('text')}
          />
          <DateInput
            name="hearingOn"
            label={t('hearingOn')}
            description={t('hearingHint')}
            min={today}
            value={hearingOn}
            onChange={set('hearingOn')}
          />
          {hearingOn && (
            <>
              <Line
                required
                name="hearingTime"
                label={t('hearingTime')}
                value={hearingTime}
                onChange={set('hearingTime')}
              />
              <Line required name="place" label={t('place')} value={place} onChange={set('place')} />
            </>
          )}
          {!appeal.isAnonymous && (
            <NoticeToApplicant
              appealId={appeal.id}
              values={{ signatoryId, delivery }}
              patch={patch}
              preview={{ id: appeal.id, action: 'appeal.prepareDecision', annotation: text, hearing }}
            />
          )}
        </>
      ) : (
        <>
          <DictionarySelect
            dictionary="hearingExemption"
            name="exemption"
            label={t('exemption')}
            required
            value={exemption}
            onChange={set('exemption')}
          />
          <TextField
            name="exemptionReason"
            label={t('exemptionReason')}
            value={reason}
            onChange={set('reason')}
          />
        </>
      )}
    </ActionDrawer>
  );
}

interface LineProps {
  required?: boolean;
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
}

export function Line({ required = false, name, label, value, onChange }: LineProps) {
  const refused = useFieldRefusals();
  return (
    <TextInput
      {...{ required, name, label, value }}
      error={refused(name)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
