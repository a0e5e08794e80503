import { SimpleGrid } from '@mantine/core';
import { DateInput } from '../../../components/DateInput.tsx';
import { FileDrop } from '../../../components/FileDrop.tsx';
import type { UploadedFile } from '../../../components/uploadFile.ts';
import { useFormValues } from '../../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { Notice } from '../../../ui/Notice.tsx';
import type { ActionProps } from '../ActionDialog.tsx';
import { ActionDrawer } from '../ActionDrawer.tsx';
import type { AppealPaperFragment } from '../appeal.generated.ts';
import { TextField } from '../execution/TextField.tsx';
import { RecordHearingDocument } from './hearing.generated.ts';
import { Line } from './PrepareDecisionDrawer.tsx';

type Decision = AppealPaperFragment['preliminaryDecisions'][number];

/** What came after the preliminary decision, day by day: delivered, objected, heard, protocol, remarks. */
export function RecordHearingDrawer(props: ActionProps) {
  const t = useT('hearing');
  const decision = props.appeal.preliminaryDecisions.find(({ isReplaced }) => !isReplaced);
  if (decision && decision.exemption === '') return <RecordForm {...props} decision={decision} />;
  return (
    <ActionDrawer
      action="appeal.recordHearing"
      state={{ isSending: false, refusals: [], fault: null, conflict: null, clear: () => undefined }}
      send={() => Promise.resolve(false)}
      version={props.appeal.version}
      disabledReason={t('noDecision')}
      onClose={props.onClose}
      onReload={props.onReload}
    >
      <Notice tone="attention">{t('noDecision')}</Notice>
    </ActionDrawer>
  );
}

function RecordForm({ appeal, decision, onClose, onReload }: ActionProps & { decision: Decision }) {
  const t = useT('hearing');
  const formats = useFormats();
  const { today } = useViewer();
  const state = useMutationWithRefusals(RecordHearingDocument, (data) => data.recordHearing);
  const { values, set } = useFormValues({
    deliveredOn: decision.deliveredOn,
    objectedOn: decision.objectedOn,
    objection: decision.objection,
    hearingOn: decision.hearingOn,
    hearingTime: decision.hearingTime,
    place: decision.place,
    heldOn: decision.heldOn,
    protocol: decision.protocol,
    protocolOn: decision.protocolOn,
    remarksOn: decision.remarksOn,
    remarks: decision.remarks,
    files: [] as UploadedFile[],
  });
  const send = async (version: number) => {
    const files = values.files.map(({ hash, name }) => ({ hash, name }));
    return (await state.run({ input: { id: appeal.id, version, ...values, files } })) !== null;
  };
  const day = (
    name: 'deliveredOn' | 'objectedOn' | 'heldOn' | 'protocolOn' | 'remarksOn',
    due: string | null,
  ) => (
    <DateInput
      name={name}
      label={t(name)}
      max={today}
      {...(due ? { description: t('dueBy', { on: formats.date(due) }) } : {})}
      value={values[name]}
      onChange={set(name)}
    />
  );
  return (
    <ActionDrawer
      action="appeal.recordHearing"
      {...{ state, send, onClose, onReload }}
      version={appeal.version}
      width={680}
      hint={t('recordHint')}
    >
      <SimpleGrid cols={2} spacing="sm">
        {day('deliveredOn', null)}
        {day('objectedOn', decision.objectionDueOn)}
      </SimpleGrid>
      <TextField
        name="objection"
        label={t('objection')}
        value={values.objection}
        onChange={set('objection')}
      />
      <SimpleGrid cols={2} spacing="sm">
        <DateInput
          name="hearingOn"
          label={t('hearingOn')}
          value={values.hearingOn}
          onChange={set('hearingOn')}
        />
        <Line
          name="hearingTime"
          label={t('hearingTime')}
          value={values.hearingTime}
          onChange={set('hearingTime')}
        />
      </SimpleGrid>
      <Line name="place" label={t('place')} value={values.place} onChange={set('place')} />
      <SimpleGrid cols={2} spacing="sm">
        {day('heldOn', null)}
        {day('protocolOn', decision.protocolDueOn)}
      </SimpleGrid>
      <TextField name="protocol" label={t('protocol')} value={values.protocol} onChange={set('protocol')} />
      {day('remarksOn', decision.remarksDueOn)}
      <TextField
        name="remarks"
        label={t('remarks')}
        rows={2}
        value={values.remarks}
        onChange={set('remarks')}
      />
      <FileDrop label={t('files')} onChange={set('files')} />
    </ActionDrawer>
  );
}
