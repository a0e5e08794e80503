import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { DateInput } from '../../../components/DateInput.tsx';
import { DictionarySelect } from '../../../components/DictionarySelect.tsx';
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
import { TextField } from '../execution/TextField.tsx';
import { ResumeClockDocument, StopClockDocument } from './hearing.generated.ts';
import { NoticeToApplicant } from './NoticeToApplicant.tsx';

/** The clock stands still while the applicant is waited for; he is told what is awaited and until when. */
export function StopClockDrawer({ appeal, onClose, onReload }: ActionProps) {
  const t = useT('hearing');
  const { today } = useViewer();
  const state = useMutationWithRefusals(StopClockDocument, (data) => data.stopClock);
  const { values, set, patch } = useFormValues({
    ground: null as string | null,
    untilOn: null as string | null,
    reason: '',
    signatoryId: null as number | null,
    delivery: 'post',
  });
  const { ground, untilOn, reason, signatoryId, delivery } = values;
  const send = async (version: number) => {
    const told = { ground: ground ?? '', untilOn: untilOn ?? today, reason };
    const notice = { signatoryId, delivery };
    return (await state.run({ input: { id: appeal.id, version, ...told, notice } })) !== null;
  };
  return (
    <ActionDrawer
      action="appeal.stopClock"
      {...{ state, send, onClose, onReload }}
      version={appeal.version}
      width={680}
      hint={t('stopHint')}
    >
      <Notice tone="attention">{t('stopUnverified')}</Notice>
      <DictionarySelect
        dictionary="clockStopGround"
        name="ground"
        label={t('ground')}
        required
        value={ground}
        onChange={set('ground')}
      />
      <DateInput
        name="untilOn"
        label={t('untilOn')}
        description={t('untilHint')}
        required
        min={today}
        value={untilOn}
        onChange={set('untilOn')}
      />
      <TextField
        name="reason"
        label={t('awaited')}
        description={t('awaitedHint')}
        required
        value={reason}
        onChange={set('reason')}
      />
      {!appeal.isAnonymous && (
        <NoticeToApplicant
          appealId={appeal.id}
          values={{ signatoryId, delivery }}
          patch={patch}
          preview={{
            id: appeal.id,
            action: 'appeal.stopClock',
            ground: ground ?? '',
            reason,
            fixByOn: untilOn,
          }}
        />
      )}
    </ActionDrawer>
  );
}

/** What was waited for has come: the clock runs on with the days that were left. */
export function ResumeClockDrawer({ appeal, onClose, onReload }: ActionProps) {
  const t = useT('hearing');
  const formats = useFormats();
  const state = useMutationWithRefusals(ResumeClockDocument, (data) => data.resumeClock);
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const [reason, setReason] = useState('');
  const send = async (version: number) => {
    const given = files.map(({ hash, name }) => ({ hash, name }));
    const input = { id: appeal.id, version, files: given, reason: reason.trim() || null };
    return (await state.run({ input })) !== null;
  };
  return (
    <ActionDrawer
      action="appeal.resumeClock"
      {...{ state, send, onClose, onReload }}
      version={appeal.version}
      hint={t('resumeHint', { on: appeal.clockUntilOn ? formats.date(appeal.clockUntilOn) : '' })}
    >
      <Textarea
        data-autofocus
        name="reason"
        label={t('came')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <FileDrop label={t('cameFiles')} onChange={setFiles} />
    </ActionDrawer>
  );
}
