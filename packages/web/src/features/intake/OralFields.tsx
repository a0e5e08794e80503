import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { missingRequisites } from '@tyndau/domain/appeals/requisites';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { useT } from '../../i18n/useT.ts';
import type { IntakeFields } from './ApplicantLine.tsx';
import classes from './Intake.module.css';

/** What a person says instead of writing, and what the law still wants to be asked (АППК art. 63). */
export function OralFields({ values, set }: Pick<IntakeFields, 'values' | 'set'>) {
  const t = useT('counter');
  const refused = useFieldRefusals();
  const missing = missingRequisites({
    applicantName: values.applicantName,
    iin: values.applicantIin,
    address: values.applicantAddress,
    hasAddressee: values.addresseeBodyId !== null || values.officialName.trim() !== '',
    essence: values.essence,
  });
  return (
    <>
      <Textarea
        name="protocol.essence"
        label={t('protocol.essence')}
        placeholder={t('protocol.essenceHint')}
        autosize
        minRows={5}
        maxRows={16}
        value={values.essence}
        error={refused('protocol.essence')}
        onChange={(event) => set('essence')(event.currentTarget.value)}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput
          label={t('protocol.officialName')}
          value={values.officialName}
          onChange={(event) => set('officialName')(event.currentTarget.value)}
        />
        <TextInput
          label={t('protocol.representative')}
          value={values.representative}
          onChange={(event) => set('representative')(event.currentTarget.value)}
        />
      </SimpleGrid>
      <TextInput
        label={t('protocol.papers')}
        value={values.papers}
        onChange={(event) => set('papers')(event.currentTarget.value)}
      />
      {missing.length > 0 && (
        <div className={classes.missing}>
          {t('protocol.missing', {
            what: missing.map((requisite) => t(`protocol.requisite.${requisite}`)).join(', '),
          })}
        </div>
      )}
    </>
  );
}
