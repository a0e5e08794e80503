import type { AssignmentAction } from '@tyndau/domain/assignments/assignmentLifecycle';
import { useState } from 'react';
import { FileDrop } from '../../components/FileDrop.tsx';
import type { UploadedFile } from '../../components/uploadFile.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import { type ActionProps, AssignmentDrawer } from './AssignmentDrawer.tsx';
import { ReportAssignmentDocument } from './actions.generated.ts';
import { TextField } from './TextField.tsx';

const actionOf = {
  interim: 'assignment.reportInterim',
  part: 'assignment.reportPart',
  final: 'assignment.report',
} as const satisfies Record<string, AssignmentAction>;

/** The body reports; proof goes with it. */
export function ReportDrawer({ kind, ...props }: ActionProps & { kind: keyof typeof actionOf }) {
  const t = useT('assignments');
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const state = useMutationWithRefusals(ReportAssignmentDocument, (data) => data.reportAssignment);
  const send = async (version: number) => {
    const sent = files.map(({ hash, name }) => ({ hash, name }));
    return (
      (await state.run({ input: { id: props.assignment.id, version, kind, text, files: sent } })) !== null
    );
  };
  return (
    <AssignmentDrawer {...props} action={actionOf[kind]} state={state} send={send}>
      <TextField
        name="text"
        label={t(`form.reportText.${kind}`)}
        description={t('form.reportHint')}
        rows={6}
        value={text}
        onChange={setText}
        isFirst
      />
      <FileDrop label={t('form.proof')} onChange={setFiles} />
    </AssignmentDrawer>
  );
}
