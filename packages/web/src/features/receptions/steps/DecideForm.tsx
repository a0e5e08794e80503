import { Stack } from '@mantine/core';
import { DateInput } from '../../../components/DateInput.tsx';
import { DictionarySelect } from '../../../components/DictionarySelect.tsx';
import { useFormValues } from '../../../components/useFormValues.ts';
import { useT } from '../../../i18n/useT.ts';
import { AppointReceptionDocument, DeclineReceptionDocument } from '../steps.generated.ts';
import { Choice, Line, OfficialSelect, Paragraph } from './fields.tsx';
import type { OneStepProps } from './OneStep.ts';
import { StepForm } from './StepForm.tsx';

const proposals = ['receive', 'decline'] as const;

/** Step 3, decision of the leadership: the day and the official, or a refusal with its ground. */
export function DecideForm({ reception, papers, onDone }: OneStepProps) {
  const t = useT('receptionSteps');
  const { brief } = papers;
  const { values, set } = useFormValues({ decision: brief?.proposal ?? 'receive' });
  return (
    <Stack gap={12}>
      {brief && <p style={{ margin: 0, whiteSpace: 'pre-wrap' }}>{brief.text}</p>}
      <Choice
        name="decision"
        label={t('decide')}
        options={proposals.map((value) => ({ value, label: t(`proposalOf.${value}`) }))}
        value={values.decision}
        onChange={set('decision')}
      />
      {values.decision === 'receive' ? (
        <AppointForm {...{ reception, papers, onDone }} />
      ) : (
        <DeclineForm {...{ reception, papers, onDone }} />
      )}
    </Stack>
  );
}

function AppointForm({ reception, papers, onDone }: OneStepProps) {
  const t = useT('receptionSteps');
  const { values, set } = useFormValues({
    receptionOn: papers.brief?.proposedOn ?? null,
    officialId: papers.brief?.official?.id ?? null,
    time: '',
    note: '',
  });
  return (
    <StepForm
      document={AppointReceptionDocument}
      pick={(data) => data.appointReception}
      input={() => ({
        input: {
          id: reception.id,
          version: papers.version,
          receptionOn: values.receptionOn ?? '',
          officialId: values.officialId ?? 0,
          time: values.time,
          note: values.note,
        },
      })}
      submitLabel={t('appoint')}
      onDone={onDone}
      disabledReason={values.receptionOn && values.officialId ? null : t('official')}
    >
      <DateInput
        name="receptionOn"
        label={t('proposedOn')}
        required
        value={values.receptionOn}
        onChange={set('receptionOn')}
      />
      <OfficialSelect
        name="officialId"
        banned={papers.bannedOfficialIds}
        value={values.officialId}
        onChange={set('officialId')}
      />
      <Line name="time" label={t('time')} hint={t('timeHint')} value={values.time} onChange={set('time')} />
      <Paragraph name="note" label={t('note')} rows={1} value={values.note} onChange={set('note')} />
    </StepForm>
  );
}

function DeclineForm({ reception, papers, onDone }: OneStepProps) {
  const t = useT('receptionSteps');
  const { values, set } = useFormValues({ ground: papers.brief?.ground ?? null, note: '' });
  return (
    <StepForm
      document={DeclineReceptionDocument}
      pick={(data) => data.declineReception}
      input={() => ({
        input: { id: reception.id, version: papers.version, ground: values.ground ?? '', note: values.note },
      })}
      submitLabel={t('declineIt')}
      onDone={onDone}
    >
      <DictionarySelect
        name="ground"
        dictionary="refusalGround"
        label={t('ground')}
        value={values.ground}
        onChange={set('ground')}
      />
      <Paragraph name="note" label={t('note')} rows={1} value={values.note} onChange={set('note')} />
    </StepForm>
  );
}
