import { FileDrop } from '../../../components/FileDrop.tsx';
import type { UploadedFile } from '../../../components/uploadFile.ts';
import { useFormValues } from '../../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../../components/useMutationWithRefusals.ts';
import { useT } from '../../../i18n/useT.ts';
import { ReportPartDocument } from './execution.generated.ts';
import { SideForm } from './SideForm.tsx';
import { TextField } from './TextField.tsx';

interface Props {
  appealId: number;
  /** Null: the part of the body as co-executor. */
  resolutionId: number | null;
  onClose: () => void;
}

/** A helper says what he found, with his papers. */
export function ReportPartDrawer({ appealId, resolutionId, onClose }: Props) {
  const t = useT('execution');
  const state = useMutationWithRefusals(ReportPartDocument, (data) => data.reportPart);
  const { values, set } = useFormValues({ report: '', files: [] as UploadedFile[] });
  const send = async () => {
    const files = values.files.map(({ hash, name }) => ({ hash, name }));
    return (await state.run({ input: { appealId, resolutionId, report: values.report, files } })) !== null;
  };
  return (
    <SideForm
      title={t('report')}
      submitLabel={t('report')}
      done={t('report')}
      state={state}
      send={send}
      onClose={onClose}
    >
      <TextField
        name="report"
        label={t('reportText')}
        rows={6}
        required
        isFirst
        value={values.report}
        onChange={set('report')}
      />
      <FileDrop label={t('reportFiles')} onChange={set('files')} />
    </SideForm>
  );
}
