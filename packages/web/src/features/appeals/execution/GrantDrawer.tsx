import { extensionDeciders } from '@tyndau/domain/calendar/extension';
import { DateInput } from '../../../components/DateInput.tsx';
import { Picker } from '../../../components/Picker.tsx';
import { useFormValues } from '../../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../../components/useMutationWithRefusals.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import type { AppealPaperFragment } from '../appeal.generated.ts';
import { NoticeToApplicant } from '../hearing/NoticeToApplicant.tsx';
import { GrantExtensionDocument } from './execution.generated.ts';
import { SideForm } from './SideForm.tsx';
import { TextField } from './TextField.tsx';
import type { Execution } from './useExecution.ts';

interface Props {
  appeal: AppealPaperFragment;
  request: Execution['extensionRequests'][number];
  onClose: () => void;
}

/** More time is granted as it was asked, or for less; the law says how long at most. */
export function GrantDrawer({ appeal, request, onClose }: Props) {
  const t = useT('execution');
  const tCard = useT('appeals');
  const formats = useFormats();
  const state = useMutationWithRefusals(GrantExtensionDocument, (data) => data.grantExtension);
  const { dueOn, ground } = request;
  const { values, set, patch } = useFormValues({
    ...{ dueOn: dueOn as string | null, ground, decidedBy: 'head' },
    ...{ signatoryId: null as number | null, delivery: 'post' },
  });
  const { signatoryId, delivery, ...term } = values;
  const send = async () => {
    const input = { id: appeal.id, version: appeal.version, ...term, dueOn: term.dueOn ?? '' };
    return (await state.run({ input: { ...input, notice: { signatoryId, delivery } } })) !== null;
  };
  return (
    <SideForm
      title={t('more.grant')}
      submitLabel={t('more.grant')}
      done={t('more.granted')}
      state={state}
      send={send}
      onClose={onClose}
    >
      <DateInput
        name="dueOn"
        label={tCard('action.newDueOn')}
        description={tCard('action.newDueOnHint', { on: formats.date(request.dueOnBefore) })}
        min={request.dueOnBefore}
        required
        value={values.dueOn}
        onChange={set('dueOn')}
      />
      <TextField
        name="ground"
        label={tCard('action.ground')}
        required
        isFirst
        value={values.ground}
        onChange={set('ground')}
      />
      <Picker
        name="decidedBy"
        label={tCard('action.decidedBy')}
        options={extensionDeciders.map((code) => ({ value: code, label: tCard(`action.decider.${code}`) }))}
        clearable={false}
        value={values.decidedBy}
        onChange={(code) => code && set('decidedBy')(code)}
      />
      {!appeal.isAnonymous && (
        <NoticeToApplicant
          appealId={appeal.id}
          values={{ signatoryId, delivery }}
          patch={patch}
          preview={{ id: appeal.id, action: 'appeal.extend', reason: term.ground, dueOn: term.dueOn }}
        />
      )}
    </SideForm>
  );
}
