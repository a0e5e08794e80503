import { SimpleGrid, TextInput } from '@mantine/core';
import { normalisePhone } from '@tyndau/domain/identity/phone';
import { useEffect, useRef } from 'react';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { IinInput } from '../../components/IinInput.tsx';
import { PhoneInput } from '../../components/PhoneInput.tsx';
import type { useFormValues } from '../../components/useFormValues.ts';
import { useT } from '../../i18n/useT.ts';
import type { CounterApplicantFragment } from './intake.generated.ts';
import type { IntakeValues } from './intakeValues.ts';
import { KnownApplicants } from './KnownApplicants.tsx';
import { useKnownApplicants } from './useKnownApplicants.ts';

export type IntakeFields = Pick<
  ReturnType<typeof useFormValues<IntakeValues>>,
  'values' | 'set' | 'patch' | 'fill'
>;

/** Who writes. An ИИН or a telephone may be typed into the first field as well: it is found out which it is. */
export function ApplicantLine({ values, set, patch, fill }: IntakeFields) {
  const t = useT('intake');
  const counter = useT('counter');
  const refused = useFieldRefusals();
  const people = useKnownApplicants(values.applicantIin, values.applicantPhone);
  const latest = useRef(values);
  latest.current = values;

  // The only one who can be meant is written down at once; what the clerk typed himself stays.
  useEffect(() => {
    const [only] = people;
    if (only && people.length === 1 && latest.current.applicantName.trim() === '') {
      fill(personValues(only, latest.current));
    }
  }, [people, fill]);

  function takeName(text: string) {
    const digits = text.replace(/\s/g, '');
    if (/^\d{12}$/.test(digits)) patch({ applicantName: '', applicantIin: digits });
    else set('applicantName')(text);
  }
  function leaveName() {
    const phone = /^[\d\s()+-]+$/.test(values.applicantName) ? normalisePhone(values.applicantName) : null;
    if (phone) patch({ applicantName: '', applicantPhone: phone });
  }

  return (
    <>
      <TextInput
        name="applicantName"
        label={t('field.applicantName')}
        placeholder={t('field.applicantNameHint')}
        description={counter('known.nameHint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={values.applicantName}
        error={refused('applicantName')}
        onChange={(event) => takeName(event.currentTarget.value)}
        onBlur={leaveName}
      />
      <KnownApplicants
        people={people}
        typedName={values.applicantName}
        onTake={(person) => patch({ ...personValues(person, values), applicantName: person.displayName })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <PhoneInput
          name="applicantPhone"
          label={t('field.applicantPhone')}
          value={values.applicantPhone}
          onChange={set('applicantPhone')}
        />
        <IinInput
          name="applicantIin"
          label={t('field.applicantIin')}
          accepts="either"
          value={values.applicantIin}
          onChange={set('applicantIin')}
        />
      </SimpleGrid>
      <TextInput
        name="applicantAddress"
        label={counter('address')}
        autoComplete="off"
        value={values.applicantAddress}
        error={refused('applicantAddress')}
        onChange={(event) => set('applicantAddress')(event.currentTarget.value)}
      />
    </>
  );
}

/** What the clerk has typed is newer than what the office knows. */
function personValues(person: CounterApplicantFragment, typed: IntakeValues): Partial<IntakeValues> {
  return {
    applicantName: typed.applicantName.trim() || person.displayName,
    applicantIin: typed.applicantIin || (person.iin ?? person.bin ?? ''),
    applicantPhone: typed.applicantPhone || (person.phone ?? ''),
    applicantAddress: typed.applicantAddress || person.address,
  };
}
