import { Group, Modal, Stack, TextInput } from '@mantine/core';
import { DateInput } from '../../components/DateInput.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import type { CalendarReceptionFragment } from './calendar.generated.ts';
import { MoveConsequences } from './MoveConsequences.tsx';
import { Line, OfficialSelect } from './steps/fields.tsx';
import { StepForm } from './steps/StepForm.tsx';
import { MoveReceptionDocument } from './steps.generated.ts';

/** Where somebody was dropped, or stands now where the keys are used. */
export interface WantedMove {
  readonly reception: CalendarReceptionFragment;
  readonly on: string;
  readonly time: string;
  readonly officialId: number;
}

interface Props {
  move: WantedMove;
  onClose: () => void;
  onDone: () => void;
}

/** Moves somebody to another day, hour or official: dragged there or typed, and the consequences are shown first. */
export function MoveDialog({ move, onClose, onDone }: Props) {
  const { reception } = move;
  const t = useT('receptionCalendar');
  const steps = useT('receptionSteps');
  const words = useT('words');
  const formats = useFormats();
  const { values, set } = useFormValues({
    on: move.on as string | null,
    time: move.time,
    officialId: move.officialId as number | null,
    reason: '',
  });
  const { on, time, officialId, reason } = values;
  const isWhole = on !== null && officialId !== null && /^\d{1,2}:\d{2}$/.test(time);
  const asked = isWhole ? { id: reception.id, on, time: time.padStart(5, '0'), officialId } : null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t('moveTitle')}: ${reception.applicantName}`}
      closeButtonProps={{ 'aria-label': words('close') }}
    >
      <Stack gap={12}>
        <span>
          {t('from')}: {reception.startsAt ? formats.dateTime(reception.startsAt) : '—'},{' '}
          {reception.official?.fullName}
        </span>
        <Group grow align="start">
          <DateInput name="on" label={steps('newDay')} value={on} onChange={set('on')} />
          <TextInput
            name="time"
            label={steps('time')}
            placeholder="10:00"
            data-autofocus
            value={time}
            onChange={(event) => set('time')(event.currentTarget.value)}
          />
        </Group>
        <OfficialSelect name="officialId" value={officialId} onChange={set('officialId')} />
        <MoveConsequences move={asked}>
          <StepForm
            document={MoveReceptionDocument}
            pick={(answer) => answer.moveReception}
            input={() => ({
              input: {
                ...{ id: reception.id, version: reception.version, reason, time },
                ...{ on: on ?? '', officialId: officialId ?? 0 },
                ...asked,
              },
            })}
            submitLabel={t('move')}
            onDone={onDone}
          >
            {reception.step > 4 && (
              <Line name="reason" label={t('reason')} value={reason} onChange={set('reason')} />
            )}
          </StepForm>
        </MoveConsequences>
      </Stack>
    </Modal>
  );
}
