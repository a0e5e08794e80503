import { CoBodies } from '../../../components/CoBodies.tsx';
import { DateInput } from '../../../components/DateInput.tsx';
import { useFormValues } from '../../../components/useFormValues.ts';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useT } from '../../../i18n/useT.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { EnterReceptionsDocument, HandMaterialsDocument, InviteBodiesDocument } from '../steps.generated.ts';
import { Choice, Line } from './fields.tsx';
import { earliestDue, StepCards, type StepPersonCard } from './StepCards.tsx';
import { asSeen, StepForm, type StepFormProps } from './StepForm.tsx';

const channels = ['phone', 'sms', 'post', 'email'] as const;

/** Step 4: the journal of people to be received, and the notice. */
export function EnterForm({ people, onDone }: StepFormProps) {
  const t = useT('receptionSteps');
  const { values, set } = useFormValues({ channel: 'phone' });
  const hasTimes = people.every(({ startsAt }) => startsAt !== null);
  return (
    <StepForm
      document={EnterReceptionsDocument}
      pick={(data) => data.enterReceptions}
      input={() => ({ input: { receptions: asSeen(people), channel: values.channel } })}
      submitLabel={t('enter')}
      onDone={onDone}
      disabledReason={hasTimes ? null : t('needsTime')}
    >
      {!hasTimes && <Notice tone="attention">{t('needsTime')}</Notice>}
      <Choice
        name="channel"
        label={t('channel')}
        options={channels.map((value) => ({ value, label: t(`channelOf.${value}`) }))}
        value={values.channel}
        onChange={set('channel')}
      />
    </StepForm>
  );
}

/** Step 5: invitations, with the term of the positions: in time for the materials, unless said otherwise. */
export function InviteForm(props: StepFormProps) {
  return <StepCards people={props.people}>{(cards) => <InviteFields {...props} cards={cards} />}</StepCards>;
}

function InviteFields({ people, onDone, cards }: StepFormProps & { cards: readonly StepPersonCard[] }) {
  const t = useT('receptionSteps');
  const { today } = useViewer();
  const { values, set } = useFormValues({
    bodyIds: [] as number[],
    dueOn: earliestDue(cards, 8, today) as string | null,
  });
  return (
    <StepForm
      document={InviteBodiesDocument}
      pick={(data) => data.inviteBodies}
      input={() => ({
        input: { receptions: asSeen(people), bodyIds: values.bodyIds, dueOn: values.dueOn ?? '' },
      })}
      submitLabel={t('invite')}
      onDone={onDone}
      disabledReason={values.dueOn ? null : t('positionBy')}
    >
      <CoBodies
        label={t('inviteWhom')}
        placeholder={t('inviteHint')}
        value={values.bodyIds}
        onChange={set('bodyIds')}
      />
      <DateInput name="dueOn" label={t('positionBy')} required value={values.dueOn} onChange={set('dueOn')} />
    </StepForm>
  );
}

/** Step 8: to whom the materials went. */
export function HandForm({ people, onDone }: StepFormProps) {
  const t = useT('receptionSteps');
  const { values, set } = useFormValues({ handedTo: people[0]?.official?.fullName ?? '' });
  return (
    <StepForm
      document={HandMaterialsDocument}
      pick={(data) => data.handMaterials}
      input={() => ({ input: { receptions: asSeen(people), handedTo: values.handedTo } })}
      submitLabel={t('handOver')}
      onDone={onDone}
    >
      <Line name="handedTo" label={t('handedTo')} value={values.handedTo} onChange={set('handedTo')} />
    </StepForm>
  );
}
