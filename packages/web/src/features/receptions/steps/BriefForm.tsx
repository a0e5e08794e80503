import { DateInput } from '../../../components/DateInput.tsx';
import { DictionarySelect } from '../../../components/DictionarySelect.tsx';
import { useFormValues } from '../../../components/useFormValues.ts';
import { useT } from '../../../i18n/useT.ts';
import { BriefReceptionDocument } from '../steps.generated.ts';
import { Choice, OfficialSelect, Paragraph } from './fields.tsx';
import type { OneStepProps } from './OneStep.ts';
import { StepForm } from './StepForm.tsx';

const proposals = ['receive', 'decline'] as const;

/** Step 3, first half: the brief filled by the system, corrected by the employee, with the proposal. */
export function BriefForm({ reception, papers, onDone }: OneStepProps) {
  const t = useT('receptionSteps');
  const { values, set } = useFormValues({
    text: papers.brief?.text ?? papers.proposedBrief?.text ?? '',
    proposal: 'receive',
    proposedOn: papers.proposedBrief?.proposedOn ?? null,
    officialId: null as number | null,
    ground: null as string | null,
  });
  const isToReceive = values.proposal === 'receive';
  return (
    <StepForm
      document={BriefReceptionDocument}
      pick={(data) => data.briefReception}
      input={() => ({ input: { id: reception.id, version: papers.version, ...values } })}
      submitLabel={t('submitBrief')}
      onDone={onDone}
    >
      <Paragraph
        name="text"
        label={t('brief')}
        hint={t('briefHint')}
        rows={8}
        value={values.text}
        onChange={set('text')}
      />
      <Choice
        name="proposal"
        label={t('proposal')}
        options={proposals.map((value) => ({ value, label: t(`proposalOf.${value}`) }))}
        value={values.proposal}
        onChange={set('proposal')}
      />
      {isToReceive ? (
        <>
          <DateInput
            name="proposedOn"
            label={t('proposedOn')}
            value={values.proposedOn}
            onChange={set('proposedOn')}
          />
          <OfficialSelect
            name="officialId"
            banned={papers.bannedOfficialIds}
            value={values.officialId}
            onChange={set('officialId')}
          />
        </>
      ) : (
        <DictionarySelect
          name="ground"
          dictionary="refusalGround"
          label={t('ground')}
          value={values.ground}
          onChange={set('ground')}
        />
      )}
    </StepForm>
  );
}
