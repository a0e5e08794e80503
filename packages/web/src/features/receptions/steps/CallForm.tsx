import { Group } from '@mantine/core';
import { formatPhone } from '@tyndau/domain/identity/phone';
import { callScript } from '@tyndau/domain/receptions/callScript';
import { DateInput } from '../../../components/DateInput.tsx';
import { useFormValues } from '../../../components/useFormValues.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { officeClock } from '../officeClock.ts';
import { RecordCallDocument } from '../steps.generated.ts';
import { Choice, Line } from './fields.tsx';
import type { OneStepProps } from './OneStep.ts';
import { StepForm } from './StepForm.tsx';

const outcomes = ['confirmed', 'noAnswer', 'rescheduled', 'cancelled'] as const;

interface Props {
  reception: Pick<OneStepProps['reception'], 'id' | 'startsAt'> & {
    readonly applicant: { readonly displayName: string; readonly phone?: string | null };
    readonly day: { readonly place: { readonly kk: string; readonly ru: string } } | null;
  };
  papers: Pick<OneStepProps['papers'], 'version' | 'language'>;
  onDone: () => unknown;
}

/** Step 7: the call, with what to say. */
export function CallForm({ reception, papers, onDone }: Props) {
  const t = useT('receptionSteps');
  const formats = useFormats();
  const { values, set } = useFormValues({
    outcome: 'confirmed',
    note: '',
    receptionOn: null as string | null,
    time: '',
  });
  const { startsAt, day, applicant } = reception;
  // It is said in the language of the one who is called, whatever the caller reads the page in.
  const language = papers.language === 'kk' ? 'kk' : 'ru';
  return (
    <StepForm
      document={RecordCallDocument}
      pick={(data) => data.recordCall}
      input={() => ({ input: { id: reception.id, version: papers.version, ...values } })}
      submitLabel={t('call')}
      onDone={onDone}
    >
      <Notice
        tone="accent"
        title={`${t('callScript')}${applicant.phone ? ` · ${formatPhone(applicant.phone)}` : ''}`}
      >
        <span lang={language}>
          {callScript(language, {
            name: applicant.displayName,
            day: startsAt ? formats.dayOf(startsAt) : '',
            time: startsAt ? officeClock(startsAt) : '',
            place: (language === 'kk' ? day?.place.kk : day?.place.ru) ?? '',
          })}
        </span>
      </Notice>
      <Choice
        name="outcome"
        label={t('outcome')}
        options={outcomes.map((value) => ({ value, label: t(`outcomeOf.${value}`) }))}
        value={values.outcome}
        onChange={set('outcome')}
      />
      {values.outcome === 'rescheduled' && (
        <Group grow align="start">
          <DateInput
            name="receptionOn"
            label={t('newDay')}
            value={values.receptionOn}
            onChange={set('receptionOn')}
          />
          <Line name="time" label={t('time')} value={values.time} onChange={set('time')} />
        </Group>
      )}
      <Line name="note" label={t('note')} value={values.note} onChange={set('note')} />
    </StepForm>
  );
}
