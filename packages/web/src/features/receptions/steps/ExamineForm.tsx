import { Checkbox } from '@mantine/core';
import { receptionWorkflow } from '@tyndau/domain/receptions/receptionWorkflow';
import { CoBodies } from '../../../components/CoBodies.tsx';
import { useFormValues } from '../../../components/useFormValues.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { ExamineReceptionDocument } from '../steps.generated.ts';
import { Choice, Line, Paragraph } from './fields.tsx';
import type { OneStepProps } from './OneStep.ts';
import { StepForm } from './StepForm.tsx';

// Whoever is complained about does not look into the complaint.
function proposedBodies({ question }: OneStepProps['reception'], papers: OneStepProps['papers']): number[] {
  return question.bodyIds.filter((id) => id !== papers.complainedBody?.id).slice(0, 1);
}

/** Step 1: four answers, and whether the documents suffice. */
export function ExamineForm({ reception, papers, onDone }: OneStepProps) {
  const t = useT('receptionSteps');
  const formats = useFormats();
  const known = papers.earlierAppeals.map(({ number }) => number).join(', ');
  const { values, set } = useFormValues({
    character: formats.name(reception.question.name),
    competentBodyIds: proposedBodies(reception, papers),
    earlierAppeals: known,
    documentsMatch: false,
    documents: '',
    result: 'complete',
    note: '',
  });
  const results = Object.entries(receptionWorkflow[1].results).map(([value, { name }]) => ({
    value,
    label: formats.name(name),
  }));
  const { id } = reception;
  return (
    <StepForm
      document={ExamineReceptionDocument}
      pick={(data) => data.examineReception}
      input={() => ({ input: { id, version: papers.version, ...values } })}
      submitLabel={t('examine')}
      onDone={onDone}
    >
      <Paragraph
        name="character"
        label={t('character')}
        rows={2}
        required
        value={values.character}
        onChange={set('character')}
      />
      <CoBodies
        label={t('competentBodies')}
        placeholder={t('pickBodies')}
        value={values.competentBodyIds}
        onChange={set('competentBodyIds')}
      />
      <Paragraph
        name="earlierAppeals"
        label={t('earlierAppeals')}
        hint={known === '' ? t('noEarlier') : `${t('earlierKnown')}: ${known}`}
        rows={1}
        value={values.earlierAppeals}
        onChange={set('earlierAppeals')}
      />
      <Line name="documents" label={t('documents')} value={values.documents} onChange={set('documents')} />
      <Checkbox
        label={t('documentsMatch')}
        checked={values.documentsMatch}
        onChange={(event) => set('documentsMatch')(event.currentTarget.checked)}
      />
      <Choice
        name="result"
        label={t('result')}
        options={results}
        value={values.result}
        onChange={set('result')}
      />
      {values.result === 'withoutEssence' && (
        <Paragraph
          name="note"
          label={t('noteWithoutEssence')}
          rows={1}
          value={values.note}
          onChange={set('note')}
        />
      )}
    </StepForm>
  );
}
