import { DictionarySelect } from '../../../components/DictionarySelect.tsx';
import { useFormValues } from '../../../components/useFormValues.ts';
import { useT } from '../../../i18n/useT.ts';
import { AnswerReceptionDocument } from '../steps.generated.ts';
import { Choice, Paragraph } from './fields.tsx';
import type { OneStepProps } from './OneStep.ts';
import { StepForm } from './StepForm.tsx';

const outcomes = ['satisfied', 'partlySatisfied', 'explained', 'refused', 'takenNote'] as const;

/** Step 10: came or not, how, and what was answered. */
export function AnswerForm({ reception, papers, onDone }: OneStepProps) {
  const t = useT('receptionSteps');
  const words = useT('receptions');
  const { values, set } = useFormValues({
    came: 'yes',
    format: reception.format === 'video' ? 'video' : 'inPerson',
    outcome: null as string | null,
    note: '',
  });
  const came = values.came === 'yes';
  return (
    <StepForm
      document={AnswerReceptionDocument}
      pick={(data) => data.answerReception}
      input={() => ({ input: { id: reception.id, version: papers.version, ...values, came } })}
      submitLabel={t('answer')}
      onDone={onDone}
    >
      <Choice
        name="came"
        label={t('result')}
        options={[
          { value: 'yes', label: t('came') },
          { value: 'no', label: t('didNotCome') },
        ]}
        value={values.came}
        onChange={set('came')}
      />
      {came && (
        <>
          <Choice
            name="format"
            label={words('format')}
            options={(['inPerson', 'video'] as const).map((value) => ({
              value,
              label: words(`formatOf.${value}`),
            }))}
            value={values.format}
            onChange={set('format')}
          />
          <DictionarySelect
            name="outcome"
            dictionary="outcome"
            only={outcomes}
            label={t('outcomeOfReception')}
            value={values.outcome}
            onChange={set('outcome')}
          />
        </>
      )}
      <Paragraph name="note" label={t('givenAnswer')} value={values.note} onChange={set('note')} />
    </StepForm>
  );
}
