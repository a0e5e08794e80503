import { Button, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { IinInput } from '../../components/IinInput.tsx';
import { OriginalMessage } from '../../components/OriginalMessage.tsx';
import { PhoneInput } from '../../components/PhoneInput.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './Electronic.module.css';
import { CompleteElectronicMessageDocument, type UnreadMessageFragment } from './electronic.generated.ts';
import { RejectForm } from './RejectForm.tsx';

interface Props {
  message: UnreadMessageFragment;
  onDecided: (said: string) => void;
}

/** One message: word for word on the left, what a person makes of it on the right. */
export function UnreadMessageCard({ message, onDecided }: Props) {
  const t = useT('electronic');
  const formats = useFormats();
  const say = useRefusalText();
  const { may } = useViewer();
  const title = t('unread.message', { id: message.externalId, machine: message.machine.name });
  return (
    <Section title={title}>
      <div className={classes.message}>
        <div>
          <div className={classes.soft}>{formats.dateTime(message.receivedAt)}</div>
          <ul className={classes.reasons}>
            {message.refusals.map((refusal) => (
              <li key={`${refusal.code}:${refusal.field}`}>{say(refusal)}</li>
            ))}
          </ul>
          <OriginalMessage original={message.original} hash={message.originalHash} />
        </div>
        {may('intake.accept') && <CompleteForm message={message} onDecided={onDecided} />}
      </div>
    </Section>
  );
}

function CompleteForm({ message, onDecided }: Props) {
  const t = useT('electronic');
  const intake = useT('intake');
  const [isRejecting, setRejecting] = useState(false);
  const { values, set } = useFormValues({
    applicantName: message.applicantName,
    applicantIin: message.applicantIin ?? '',
    applicantPhone: message.applicantPhone ?? '',
    applicantAddress: message.applicantAddress,
    text: message.text,
  });
  const completion = useMutationWithRefusals(
    CompleteElectronicMessageDocument,
    (data) => data.completeElectronicMessage,
  );
  async function complete() {
    const fields = { ...values, language: message.language || null };
    const done = await completion.run({ id: message.id, fields });
    if (done?.message) onDecided(t('unread.completed', { talon: done.message.intake?.talonNumber ?? '' }));
  }
  if (isRejecting) {
    return <RejectForm id={message.id} onDecided={onDecided} onCancel={() => setRejecting(false)} />;
  }
  return (
    <FormShell
      state={completion}
      onSubmit={() => void complete()}
      submitLabel={t('unread.complete')}
      labels={{ applicantName: intake('field.applicantName'), text: t('unread.text') }}
      label={t('unread.complete')}
      actions={
        <Button variant="default" onClick={() => setRejecting(true)}>
          {t('unread.reject')}
        </Button>
      }
    >
      <NameField value={values.applicantName} onChange={set('applicantName')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <PhoneInput
          name="applicantPhone"
          label={intake('field.applicantPhone')}
          value={values.applicantPhone}
          onChange={set('applicantPhone')}
        />
        <IinInput
          name="applicantIin"
          label={intake('field.applicantIin')}
          accepts="either"
          value={values.applicantIin}
          onChange={set('applicantIin')}
        />
      </SimpleGrid>
      <AddressField value={values.applicantAddress} onChange={set('applicantAddress')} />
      <EssenceField value={values.text} onChange={set('text')} />
    </FormShell>
  );
}

interface FieldProps {
  value: string;
  onChange: (text: string) => void;
}

function NameField({ value, onChange }: FieldProps) {
  const intake = useT('intake');
  const refused = useFieldRefusals();
  return (
    <TextInput
      name="applicantName"
      label={intake('field.applicantName')}
      value={value}
      error={refused('applicantName')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function AddressField({ value, onChange }: FieldProps) {
  const t = useT('counter');
  const refused = useFieldRefusals();
  return (
    <TextInput
      name="applicantAddress"
      label={t('address')}
      value={value}
      error={refused('applicantAddress')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function EssenceField({ value, onChange }: FieldProps) {
  const t = useT('electronic');
  const refused = useFieldRefusals();
  return (
    <Textarea
      name="text"
      label={t('unread.text')}
      autosize
      minRows={4}
      maxRows={14}
      value={value}
      error={refused('text')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
