import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { BodySelect } from '../../../components/BodySelect.tsx';
import { DateInput } from '../../../components/DateInput.tsx';
import type { RequestPaperFragment } from '../../../components/RequestPaper.generated.ts';
import { useFormValues } from '../../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../../components/useMutationWithRefusals.ts';
import { useReceivingBody } from '../../../components/useReceivingBody.ts';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { Notice } from '../../../ui/Notice.tsx';
import type { ActionProps } from '../ActionDialog.tsx';
import { ActionDrawer } from '../ActionDrawer.tsx';
import { InformationLine } from './InformationLine.tsx';
import {
  AskInformationDocument,
  EarlierInformationDocument,
  JoinInformationDocument,
} from './information.generated.ts';
import { TextField } from './TextField.tsx';

/** Asks a body for what the consideration needs; what it said before in this matter is shown first, and joined. */
export function AskInformationDrawer({ appeal, onClose, onReload }: ActionProps) {
  const t = useT('information');
  const { today } = useViewer();
  const receiving = useReceivingBody();
  const formats = useFormats();
  const state = useMutationWithRefusals(AskInformationDocument, (data) => data.askInformation);
  const { values, set } = useFormValues({
    toBodyId: null as number | null,
    text: '',
    dueOn: null as string | null,
    anewReason: '',
  });
  const { data } = useQuery(EarlierInformationDocument, {
    variables: { appealId: appeal.id, toBodyId: values.toBodyId },
    fetchPolicy: 'network-only',
  });
  const earlier = data?.earlierInformation.requests ?? [];
  const waits = earlier.some(({ repliedAt }) => repliedAt === null);
  const send = async (version: number) => {
    const { toBodyId, text, dueOn, anewReason } = values;
    const input = { id: appeal.id, version, toBodyId: toBodyId ?? 0, text, dueOn, anewReason };
    return (await state.run({ input })) !== null;
  };
  return (
    <ActionDrawer
      action="appeal.askInformation"
      {...{ state, send, onClose, onReload }}
      version={appeal.version}
      hint={t('askHint')}
      disabledReason={waits ? t('waitedFor') : null}
    >
      <BodySelect
        name="toBodyId"
        label={t('toBody')}
        required
        value={values.toBodyId}
        onChange={set('toBodyId')}
        suggested={receiving == null ? [] : [receiving]}
      />
      {earlier.length > 0 && (
        <Notice tone="accent" title={t(waits ? 'waitedFor' : 'repliedBefore')}>
          {earlier.map((request) => (
            <EarlierLine key={request.id} {...{ appeal, request, onClose, onReload }} />
          ))}
        </Notice>
      )}
      <TextField name="text" label={t('text')} rows={4} required value={values.text} onChange={set('text')} />
      <DateInput
        name="dueOn"
        label={t('dueOn')}
        min={today}
        {...(data
          ? { description: t('dueHint', { on: formats.date(data.earlierInformation.usualDueOn) }) }
          : {})}
        value={values.dueOn}
        onChange={set('dueOn')}
      />
      {earlier.length > 0 && !waits && (
        <TextField
          name="anewReason"
          label={t('anewReason')}
          description={t('anewHint')}
          required
          value={values.anewReason}
          onChange={set('anewReason')}
        />
      )}
    </ActionDrawer>
  );
}

function EarlierLine({
  appeal,
  request,
  onClose,
  onReload,
}: ActionProps & { request: RequestPaperFragment }) {
  const t = useT('information');
  const state = useMutationWithRefusals(JoinInformationDocument, (data) => data.joinInformation);
  const isHere = request.isJoined === false || request.number === appeal.number;
  async function join() {
    const input = { id: appeal.id, version: appeal.version, requestId: request.id };
    if (!(await state.run({ input }))) return;
    notifications.show({ color: 'green', message: t('joinedNow') });
    onReload();
    onClose();
  }
  return (
    <InformationLine request={request}>
      {!isHere && (
        <Button size="compact-sm" variant="default" loading={state.isSending} onClick={() => void join()}>
          {t('join')}
        </Button>
      )}
    </InformationLine>
  );
}
