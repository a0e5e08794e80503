import { ActionIcon, Button, SimpleGrid } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconX } from '@tabler/icons-react';
import type { AppealLanguage } from '@tyndau/domain/appeals/vocabulary';
import { useState } from 'react';
import { FileDrop } from '../../../components/FileDrop.tsx';
import { Picker } from '../../../components/Picker.tsx';
import { useFormValues } from '../../../components/useFormValues.ts';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useT } from '../../../i18n/useT.ts';
import { FileChip } from '../../../ui/FileChip.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { ActionProps } from '../ActionDialog.tsx';
import { ActionDrawer } from '../ActionDrawer.tsx';
import { AnswerHead } from '../AnswerHead.tsx';
import { AnsweringPane } from '../AnsweringPane.tsx';
import { AnswerText } from '../AnswerText.tsx';
import { type DraftValues, draftValues } from './draftValues.ts';
import classes from './Execution.module.css';
import { TextField } from './TextField.tsx';
import { useDraftSaving } from './useDraftSaving.ts';
import { type Execution, useExecution } from './useExecution.ts';

/** The answer as it is written, with what was asked beside it; saved in the body, sent to the head who signs. */
export function DraftDrawer(props: ActionProps) {
  const execution = useExecution(props.appeal);
  return execution ? <DraftSheet {...props} execution={execution} /> : null;
}

type SheetProps = ActionProps & { execution: Execution };

function DraftSheet({ appeal, execution, onClose, onReload }: SheetProps) {
  const t = useT('execution');
  const { today } = useViewer();
  const { draft } = execution;
  const [initial] = useState(() => draftValues(execution, appeal.language as AppealLanguage, today));
  const { values, set, patch } = useFormValues<DraftValues>(initial);
  const saving = useDraftSaving(appeal.id, draft?.version ?? null);
  async function save() {
    if (!(await saving.save(values))) return;
    notifications.show({ color: 'green', message: t('draft.saved') });
    onClose();
  }
  const isSending = values.approverId !== null;
  return (
    <ActionDrawer
      action="appeal.draftAnswer"
      state={saving.state}
      send={() => (isSending ? saving.saveAndSend(values) : saving.save(values))}
      version={appeal.version}
      onClose={onClose}
      onReload={onReload}
      width={1080}
      submitLabel={t(isSending ? 'draft.send' : 'draft.save')}
      hint={t('draft.insideOnly')}
      actions={
        isSending && (
          <Button variant="default" onClick={() => void save()} disabled={saving.state.isSending}>
            {t('draft.save')}
          </Button>
        )
      }
    >
      {draft?.state === 'returned' && (
        <Notice tone="attention" title={t('draft.remarks')}>
          {draft.remarks}
        </Notice>
      )}
      <AnsweringPane appeal={appeal}>
        <DraftFields values={values} set={set} patch={patch} appeal={appeal} execution={execution} />
      </AnsweringPane>
    </ActionDrawer>
  );
}

interface FieldsProps {
  values: DraftValues;
  set: ReturnType<typeof useFormValues<DraftValues>>['set'];
  patch: ReturnType<typeof useFormValues<DraftValues>>['patch'];
  appeal: ActionProps['appeal'];
  execution: Execution;
}

function DraftFields({ values, set, patch, appeal, execution }: FieldsProps) {
  const t = useT('execution');
  const tCard = useT('appeals');
  const { viewer } = useViewer();
  const heads = execution.heads.filter(({ id }) => id !== viewer.id);
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <AnswerHead
          values={values}
          set={set}
          appeal={appeal}
          outcomeHint={values.outcome === 'refused' ? t('draft.refusalHint') : null}
        />
        {heads.length > 0 && (
          <Picker
            name="approverId"
            label={t('draft.approver')}
            description={t('draft.approverHint')}
            options={heads.map(({ id, displayName }) => ({ value: String(id), label: displayName }))}
            value={values.approverId}
            onChange={(approverId) =>
              patch({
                approverId,
                signedByName: heads.find(({ id }) => String(id) === approverId)?.displayName ?? '',
              })
            }
          />
        )}
      </SimpleGrid>
      <AnswerText values={values} set={set} appeal={appeal} />
      {(execution.partsOutstanding > 0 || values.withoutPartsReason !== '') && (
        <TextField
          name="withoutPartsReason"
          label={t('draft.withoutParts')}
          description={t('draft.partsOutstanding', { count: execution.partsOutstanding })}
          rows={2}
          value={values.withoutPartsReason}
          onChange={set('withoutPartsReason')}
        />
      )}
      <KeptFiles values={values} set={set} />
      <FileDrop label={tCard('answer.files')} onChange={set('files')} />
    </>
  );
}

function KeptFiles({ values, set }: Pick<FieldsProps, 'values' | 'set'>) {
  const t = useT('execution');
  if (values.kept.length === 0) return null;
  return (
    <ul className={classes.files} aria-label={t('draft.files')}>
      {values.kept.map((file) => (
        <li key={file.id}>
          <FileChip file={file} />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('draft.fileOff', { name: file.name })}
            onClick={() => set('kept')(values.kept.filter(({ id }) => id !== file.id))}
          >
            <IconX size={14} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}
