import { useFormValues } from '../../../components/useFormValues.ts';
import { useT } from '../../../i18n/useT.ts';
import { ArchiveReceptionDocument, ControlReceptionDocument } from '../steps.generated.ts';
import { Choice, Paragraph } from './fields.tsx';
import type { OneStepProps } from './OneStep.ts';
import { StepForm } from './StepForm.tsx';

/** Step 12: the mark of control; the assignments themselves stand below on the page. */
export function ControlForm({ reception, papers, onDone }: OneStepProps) {
  const t = useT('receptionSteps');
  const { values, set } = useFormValues({ isExecuted: 'yes', note: '' });
  return (
    <StepForm
      document={ControlReceptionDocument}
      pick={(data) => data.controlReception}
      input={() => ({
        input: {
          id: reception.id,
          version: papers.version,
          isExecuted: values.isExecuted === 'yes',
          note: values.note,
        },
      })}
      submitLabel={t('control')}
      onDone={onDone}
    >
      <p style={{ margin: 0 }}>{t('openOrders')}</p>
      <Choice
        name="isExecuted"
        label={t('result')}
        options={[
          { value: 'yes', label: t('executed') },
          { value: 'no', label: t('notExecuted') },
        ]}
        value={values.isExecuted}
        onChange={set('isExecuted')}
      />
      <Paragraph name="note" label={t('note')} rows={1} value={values.note} onChange={set('note')} />
    </StepForm>
  );
}

/** Step 13: the archive, as agreed with the leadership. */
export function ArchiveForm({ reception, papers, onDone }: OneStepProps) {
  const t = useT('receptionSteps');
  const { values, set } = useFormValues({ note: '' });
  return (
    <StepForm
      document={ArchiveReceptionDocument}
      pick={(data) => data.archiveReception}
      input={() => ({ input: { id: reception.id, version: papers.version, note: values.note } })}
      submitLabel={t('archive')}
      onDone={onDone}
    >
      <Paragraph name="note" label={t('archiveNote')} rows={2} value={values.note} onChange={set('note')} />
    </StepForm>
  );
}
