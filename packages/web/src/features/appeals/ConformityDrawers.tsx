import { useQuery } from '@apollo/client/react';
import { Checkbox, Stack, Textarea } from '@mantine/core';
import type { AppealKind } from '@tyndau/domain/appeals/appealKinds';
import { conformityRequirements, isRequired } from '@tyndau/domain/paths/conformity';
import { procedureOf } from '@tyndau/domain/paths/procedures';
import { useState } from 'react';
import { DateInput } from '../../components/DateInput.tsx';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FileDrop } from '../../components/FileDrop.tsx';
import type { UploadedFile } from '../../components/uploadFile.ts';
import { useFormValues } from '../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useReference } from '../../components/useReference.ts';
import { useSettings } from '../../components/useSettings.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import type { ActionProps } from './ActionDialog.tsx';
import { ActionDrawer } from './ActionDrawer.tsx';
import { NoticeFields } from './NoticeFields.tsx';
import { AskToComplyDocument, CardPathsDocument, ComplyAppealDocument } from './paths.generated.ts';

/** Tells the applicant what is missing; the clock of the appeal stands still meanwhile. */
export function AskToComplyDrawer({ appeal, onClose, onReload }: ActionProps) {
  const t = useT('paths');
  const { today } = useViewer();
  const setting = useSettings();
  const state = useMutationWithRefusals(AskToComplyDocument, (data) => data.askToComply);
  const paths = useQuery(CardPathsDocument, { variables: { id: appeal.id }, fetchPolicy: 'network-only' })
    .data?.appeal;
  const { values, patch } = useFormValues({
    requirements: [] as readonly string[],
    fixByOn: null as string | null,
    reason: '',
    signatoryId: null as number | null,
    delivery: 'post',
  });
  const { requirements, fixByOn, reason, delivery } = values;
  const signatoryId = values.signatoryId ?? paths?.noticeSignatories[0]?.id ?? null;
  const asked = { id: appeal.id, requirements: [...requirements], fixByOn, reason: reason.trim() || null };
  const send = async (version: number) =>
    (await state.run({ input: { ...asked, version, notice: { signatoryId, delivery } } })) !== null;
  return (
    <ActionDrawer
      action="appeal.askToComply"
      {...{ state, send, onClose, onReload }}
      version={appeal.version}
      mine={{ ...values }}
      width={680}
      hint={t('askHint')}
    >
      <RequirementsField
        kind={appeal.kind as AppealKind}
        value={requirements}
        onChange={(marked) => patch({ requirements: marked })}
      />
      <DateInput
        name="fixByOn"
        label={t('field.fixByOn')}
        description={t('field.fixByHint', { count: Number(setting('terms.conformityDays')) || 5 })}
        min={today}
        value={fixByOn}
        onChange={(day) => patch({ fixByOn: day })}
      />
      <Textarea
        name="reason"
        label={t('field.complyNote')}
        value={reason}
        onChange={(event) => patch({ reason: event.currentTarget.value })}
      />
      {paths && (
        <NoticeFields
          paths={paths}
          values={{ signatoryId, delivery }}
          patch={patch}
          preview={{ ...asked, action: 'appeal.askToComply', signatoryId }}
        />
      )}
    </ActionDrawer>
  );
}

interface RequirementsProps {
  kind: AppealKind;
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
}

function RequirementsField({ kind, value, onChange }: RequirementsProps) {
  const t = useT('paths');
  const reference = useReference();
  const refused = useFieldRefusals();
  const asked = Object.keys(conformityRequirements).filter((code) => isRequired(code, procedureOf(kind)));
  return (
    <Checkbox.Group
      label={t('field.requirements')}
      required
      value={[...value]}
      onChange={onChange}
      error={refused('requirements')}
    >
      <Stack gap={6} mt={4}>
        {asked.map((code, at) => (
          <Checkbox
            key={code}
            value={code}
            label={reference.entryName('conformityRequirement', code)}
            {...(at === 0 ? { 'data-autofocus': true } : {})}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** The applicant put it right: the appeal goes on with the days that were left. */
export function ComplyDrawer({ appeal, onClose, onReload }: ActionProps) {
  const t = useT('paths');
  const state = useMutationWithRefusals(ComplyAppealDocument, (data) => data.complyAppeal);
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const [reason, setReason] = useState('');
  const send = async (version: number) => {
    const given = files.map(({ hash, name }) => ({ hash, name }));
    return (
      (await state.run({
        input: { id: appeal.id, version, files: given, reason: reason.trim() || null },
      })) !== null
    );
  };
  return (
    <ActionDrawer
      action="appeal.comply"
      {...{ state, send, onClose, onReload }}
      version={appeal.version}
      hint={t('complyHint')}
    >
      <Textarea
        data-autofocus
        name="reason"
        label={t('field.complyNote')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <FileDrop label={t('field.filesComply')} onChange={setFiles} />
    </ActionDrawer>
  );
}
