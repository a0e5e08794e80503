import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { AppealLanguage } from '@tyndau/domain/appeals/vocabulary';
import { appealLanguageNames } from '@tyndau/domain/appeals/vocabularyNames';
import { useState } from 'react';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { moveOnEnter } from '../../components/moveOnEnter.ts';
import { NameSwitch } from '../../components/NameSwitch.tsx';
import { PhoneInput } from '../../components/PhoneInput.tsx';
import { QuestionSelect } from '../../components/QuestionSelect.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import { GiveConsultationDocument } from './consultations.generated.ts';

interface Values {
  readonly subject: string;
  readonly questionCode: string | null;
  readonly applicantName: string;
  readonly applicantPhone: string;
  readonly language: AppealLanguage;
  readonly note: string;
}

const empty: Values = {
  subject: '',
  questionCode: null,
  applicantName: '',
  applicantPhone: '',
  language: 'kk',
  note: '',
};

interface Props {
  /** Tells how many there are today once it is written down. */
  onGiven: () => Promise<number>;
}

/** Advice given without an appeal: one line is enough, and it is counted. */
export function ConsultationForm({ onGiven }: Props) {
  const t = useT('counter');
  const [sheet, setSheet] = useState(0);
  return (
    <ConsultationSheet
      key={sheet}
      onGiven={async () => {
        setSheet((before) => before + 1);
        const count = await onGiven();
        notifications.show({ message: t('consultation.given', { count }), color: 'moss' });
      }}
    />
  );
}

function ConsultationSheet({ onGiven }: { onGiven: () => Promise<void> }) {
  const t = useT('counter');
  const intake = useT('intake');
  const { values, set } = useFormValues(empty);
  const { key, renew } = useIdempotencyKey();
  const giving = useMutationWithRefusals(GiveConsultationDocument, (data) => data.giveConsultation);
  async function give() {
    const done = await giving.run({ input: { ...values, idempotencyKey: key } });
    if (!done?.consultation) return;
    renew();
    await onGiven();
  }
  return (
    // Enter walks the fields of the form inside; the element itself is not operated.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div onKeyDown={moveOnEnter}>
      <FormShell
        state={giving}
        onSubmit={() => void give()}
        submitLabel={t('consultation.give')}
        labels={{ subject: t('consultation.subject'), questionCode: t('consultation.question') }}
        label={t('consultation.newOne')}
      >
        <SubjectInput value={values.subject} onChange={set('subject')} />
        <QuestionSelect
          name="questionCode"
          label={t('consultation.question')}
          value={values.questionCode}
          onChange={set('questionCode')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput
            label={intake('field.applicantName')}
            autoComplete="off"
            value={values.applicantName}
            onChange={(event) => set('applicantName')(event.currentTarget.value)}
          />
          <PhoneInput
            label={intake('field.applicantPhone')}
            value={values.applicantPhone}
            onChange={set('applicantPhone')}
          />
        </SimpleGrid>
        <NameSwitch
          label={intake('field.language')}
          names={appealLanguageNames}
          value={values.language}
          onChange={set('language')}
        />
        <Textarea
          label={t('consultation.note')}
          autosize
          minRows={3}
          value={values.note}
          onChange={(event) => set('note')(event.currentTarget.value)}
        />
      </FormShell>
    </div>
  );
}

function SubjectInput({ value, onChange }: { value: string; onChange: (subject: string) => void }) {
  const t = useT('counter');
  const refused = useFieldRefusals();
  return (
    <TextInput
      name="subject"
      label={t('consultation.subject')}
      autoFocus
      autoComplete="off"
      maxLength={500}
      value={value}
      error={refused('subject')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
