import { Button } from '@mantine/core';
import { useState } from 'react';
import { DateInput } from '../../../components/DateInput.tsx';
import { useFormValues } from '../../../components/useFormValues.ts';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { HoldMeetingDocument } from '../steps.generated.ts';
import { Line, Paragraph } from './fields.tsx';
import { StepCards, type StepPersonCard } from './StepCards.tsx';
import { asSeen, StepForm, type StepFormProps } from './StepForm.tsx';

/** Step 9: one meeting, the decision for each person; those the bodies named are put down as present. */
export function MeetForm(props: StepFormProps) {
  return <StepCards people={props.people}>{(cards) => <MeetFields {...props} cards={cards} />}</StepCards>;
}

function representatives(
  cards: readonly StepPersonCard[],
  nameOf: ReturnType<typeof useFormats>['name'],
): string {
  const lines = cards.flatMap(({ invitations }) =>
    invitations.flatMap(({ representative, representativePost, body }) =>
      representative
        ? [[representative, representativePost, body && nameOf(body.shortName)].filter(Boolean).join(', ')]
        : [],
    ),
  );
  return [...new Set(lines)].join('\n');
}

/** More fields than this are shown when somebody asks for them: most of a large day is decided alike. */
const MOST_EACH = 20;

function MeetFields({ people, onDone, cards }: StepFormProps & { cards: readonly StepPersonCard[] }) {
  const t = useT('receptionSteps');
  const [isEach, setIsEach] = useState(false);
  const { today } = useViewer();
  const formats = useFormats();
  const place = cards[0]?.day?.place;
  const { values, set, patch } = useFormValues({
    heldOn: today as string | null,
    place: place ? formats.name(place) : '',
    agenda: t('agendaProposed') as string,
    attendance: representatives(cards, formats.name),
    ofAll: '',
    decisions: {} as Record<number, string>,
  });
  const names = values.attendance.split('\n').filter((name) => name.trim() !== '');
  return (
    <StepForm
      document={HoldMeetingDocument}
      pick={(data) => data.holdMeeting}
      input={() => ({
        input: {
          heldOn: values.heldOn ?? today,
          place: values.place,
          agenda: values.agenda,
          attendance: names.map((name) => ({ name, came: true })),
          decisions: asSeen(people).map((seen) => ({
            ...seen,
            decision: values.decisions[seen.id]?.trim() || values.ofAll,
          })),
        },
      })}
      submitLabel={t('meet')}
      onDone={onDone}
    >
      <DateInput name="heldOn" label={t('heldOn')} value={values.heldOn} onChange={set('heldOn')} />
      <Line name="place" label={t('place')} value={values.place} onChange={set('place')} />
      <Paragraph name="agenda" label={t('agenda')} rows={1} value={values.agenda} onChange={set('agenda')} />
      <Paragraph
        name="attendance"
        label={t('attendance')}
        hint={t('attendanceHint')}
        rows={2}
        value={values.attendance}
        onChange={set('attendance')}
      />
      {people.length > 1 && (
        <Paragraph
          name="ofAll"
          label={t('decisionOfAll')}
          rows={2}
          value={values.ofAll}
          onChange={set('ofAll')}
        />
      )}
      {people.slice(0, isEach ? people.length : MOST_EACH).map(({ id, applicantName, number }) => (
        <Paragraph
          key={id}
          name={`decisions.${id}`}
          label={`${t('decision')}: ${applicantName}, ${number}`}
          rows={2}
          value={values.decisions[id] ?? ''}
          onChange={(text) => patch({ decisions: { ...values.decisions, [id]: text } })}
        />
      ))}
      {!isEach && people.length > MOST_EACH && (
        <Button variant="subtle" onClick={() => setIsEach(true)}>
          {t('decisionOfEach', { count: people.length })}
        </Button>
      )}
    </StepForm>
  );
}
