import { Group } from '@mantine/core';
import { DateInput } from '../../../components/DateInput.tsx';
import { useFormValues } from '../../../components/useFormValues.ts';
import { useT } from '../../../i18n/useT.ts';
import { MoveConsequences } from '../MoveConsequences.tsx';
import { officeClock, officeDay } from '../officeClock.ts';
import { MoveReceptionDocument } from '../steps.generated.ts';
import { Line, OfficialSelect } from './fields.tsx';
import type { OneStepProps } from './OneStep.ts';
import { StepForm } from './StepForm.tsx';

/** Gives the hour, or moves to another one; from step 5 on everybody is told anew. */
export function MoveForm({ reception, papers, onDone }: OneStepProps) {
  const t = useT('receptionSteps');
  const { startsAt, day, official } = reception;
  const { values, set } = useFormValues({
    on: startsAt ? officeDay(startsAt) : (day?.on ?? null),
    time: startsAt ? officeClock(startsAt) : '',
    officialId: official?.id ?? null,
    reason: '',
  });
  const { on, time, officialId } = values;
  const isReady = on !== null && officialId !== null;
  const isHour = /^\d{1,2}:\d{2}$/.test(time);
  const asked = isReady && isHour ? { id: reception.id, on, time: time.padStart(5, '0'), officialId } : null;
  return (
    <StepForm
      document={MoveReceptionDocument}
      pick={(data) => data.moveReception}
      input={() => ({
        input: {
          id: reception.id,
          version: papers.version,
          on: values.on ?? '',
          time: values.time,
          officialId: values.officialId ?? 0,
          reason: values.reason,
        },
      })}
      submitLabel={startsAt ? t('move') : t('setTime')}
      onDone={onDone}
      disabledReason={isReady ? null : t('official')}
    >
      <Group grow align="start">
        <DateInput name="on" label={t('proposedOn')} value={values.on} onChange={set('on')} />
        <Line name="time" label={t('time')} placeholder="10:00" value={values.time} onChange={set('time')} />
      </Group>
      <OfficialSelect
        name="officialId"
        banned={papers.bannedOfficialIds}
        value={values.officialId}
        onChange={set('officialId')}
      />
      {startsAt && <MoveConsequences move={asked}>{null}</MoveConsequences>}
      {startsAt && (
        <Line name="reason" label={t('moveReason')} value={values.reason} onChange={set('reason')} />
      )}
    </StepForm>
  );
}
