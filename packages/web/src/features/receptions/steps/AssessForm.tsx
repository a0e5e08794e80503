import { positionAssessments } from '@tyndau/domain/receptions/receptionEvidence';
import { useFormValues } from '../../../components/useFormValues.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { Section } from '../../../ui/Section.tsx';
import { AssessPositionsDocument } from '../steps.generated.ts';
import { Choice, Line } from './fields.tsx';
import type { OneStepProps } from './OneStep.ts';
import { StepForm } from './StepForm.tsx';

/** Step 6: what each body brought, and whether it is good. */
export function AssessForm({ reception, papers, onDone }: OneStepProps) {
  const t = useT('receptionSteps');
  const formats = useFormats();
  const { invitations } = papers;
  const { values, patch } = useFormValues({
    marks: Object.fromEntries(
      invitations.map(({ id, assessment, positionedAt }) => [
        id,
        { assessment: assessment ?? (positionedAt ? 'good' : 'notGiven'), remarks: '' },
      ]),
    ),
  });
  const change = (id: number, part: { assessment?: string; remarks?: string }) =>
    patch({
      marks: { ...values.marks, [id]: { assessment: 'good', remarks: '', ...values.marks[id], ...part } },
    });
  return (
    <StepForm
      document={AssessPositionsDocument}
      pick={(data) => data.assessPositions}
      input={() => ({
        input: {
          id: reception.id,
          version: papers.version,
          assessments: invitations.map(({ id }) => ({
            invitationId: id,
            assessment: values.marks[id]?.assessment ?? 'notGiven',
            remarks: values.marks[id]?.remarks ?? '',
          })),
        },
      })}
      submitLabel={t('assess')}
      onDone={onDone}
    >
      {invitations.map((one, index) => (
        <Section key={one.id} title={one.body ? formats.name(one.body.shortName) : ''}>
          <p style={{ whiteSpace: 'pre-wrap', marginTop: 0 }}>
            {one.position || t('noPosition', { on: formats.date(one.dueOn) })}
          </p>
          <Choice
            name={`assessments.${index}.assessment`}
            label={t('assessment')}
            options={positionAssessments.map((value) => ({ value, label: t(`assessmentOf.${value}`) }))}
            value={values.marks[one.id]?.assessment ?? 'notGiven'}
            onChange={(assessment) => change(one.id, { assessment })}
          />
          {values.marks[one.id]?.assessment === 'poor' && (
            <Line
              name={`assessments.${index}.remarks`}
              label={t('remarks')}
              value={values.marks[one.id]?.remarks ?? ''}
              onChange={(remarks) => change(one.id, { remarks })}
            />
          )}
        </Section>
      ))}
    </StepForm>
  );
}
