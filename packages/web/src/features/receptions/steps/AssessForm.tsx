import { positionAssessments } from '@tyndau/domain/receptions/receptionEvidence';
import { useFormValues } from '../../../components/useFormValues.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { Section } from '../../../ui/Section.tsx';
import { AssessPositionsDocument } from '../steps.generated.ts';
import { Choice, Line } from './fields.tsx';
import type { OneStepProps } from './OneStep.ts';
import { StepForm } from './StepForm.tsx';

interface Mark {
  readonly assessment: string;
  readonly remarks: string;
}

/** Step 6: what each body brought, and whether it is good. */
export function AssessForm({ reception, papers, onDone }: OneStepProps) {
  const t = useT('receptionSteps');
  const formats = useFormats();
  const { invitations } = papers;
  const { values, patch } = useFormValues({ marks: {} as Record<number, Mark> });
  // A position may come while the form is open: what nobody has marked by hand follows it.
  const markOf = ({ id, assessment, positionedAt }: (typeof invitations)[number]): Mark =>
    values.marks[id] ?? { assessment: assessment ?? (positionedAt ? 'good' : 'notGiven'), remarks: '' };
  const change = (one: (typeof invitations)[number], part: Partial<Mark>) =>
    patch({ marks: { ...values.marks, [one.id]: { ...markOf(one), ...part } } });
  return (
    <StepForm
      document={AssessPositionsDocument}
      pick={(data) => data.assessPositions}
      input={() => ({
        input: {
          id: reception.id,
          version: papers.version,
          assessments: invitations.map((one) => ({ invitationId: one.id, ...markOf(one) })),
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
            value={markOf(one).assessment}
            onChange={(assessment) => change(one, { assessment })}
          />
          {markOf(one).assessment === 'poor' && (
            <Line
              name={`assessments.${index}.remarks`}
              label={t('remarks')}
              value={markOf(one).remarks}
              onChange={(remarks) => change(one, { remarks })}
            />
          )}
        </Section>
      ))}
    </StepForm>
  );
}
