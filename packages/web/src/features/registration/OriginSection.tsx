import { Button, NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import {
  appealFormNames,
  appealLanguageNames,
  appealSourceNames,
  appealTypeNames,
} from '@tyndau/domain/appeals/vocabularyNames';
import { BodySelect } from '../../components/BodySelect.tsx';
import { DateInput } from '../../components/DateInput.tsx';
import { DictionarySelect } from '../../components/DictionarySelect.tsx';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { NameSelect } from '../../components/NameSelect.tsx';
import { useCodeName } from '../../components/useCodeName.ts';
import { useReference } from '../../components/useReference.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './Registration.module.css';
import type { RegistrationFields } from './registrationFields.ts';
import { typeOfForm } from './registrationValues.ts';

interface Props extends RegistrationFields {
  /** The counter has written it down: one line, opened when something is wrong. */
  isFolded: boolean;
  onUnfold: () => void;
  hasLetter: boolean;
}

/** How it came: source, form, type, language, addressee, and through which higher body. */
export function OriginSection(props: Props) {
  const t = useT('registration');
  const { isFolded, onUnfold, hasLetter } = props;
  if (isFolded) {
    return (
      <Section
        title={t('section.origin')}
        actions={
          <Button variant="subtle" size="compact-sm" tabIndex={-1} onClick={onUnfold}>
            {t('edit')}
          </Button>
        }
      >
        <OriginLine {...props} />
      </Section>
    );
  }
  return (
    <Section title={t('section.origin')}>
      <div className={classes.fields}>
        {!hasLetter && <ReceiptFields {...props} />}
        <ChannelFields {...props} />
        <HigherFields {...props} />
      </div>
    </Section>
  );
}

function OriginLine({ values }: RegistrationFields) {
  const t = useT('registration');
  const formats = useFormats();
  const codeName = useCodeName();
  const reference = useReference();
  const parts = [
    codeName(appealSourceNames, values.source),
    codeName(appealFormNames, values.form),
    codeName(appealLanguageNames, values.language),
    values.addresseeBodyId ? reference.bodyShortName(values.addresseeBodyId) : '',
    `${t('field.sheets')}: ${formats.number(values.sheets)}`,
  ];
  return <div>{parts.filter(Boolean).join(' · ')}</div>;
}

function ReceiptFields({ values, set }: RegistrationFields) {
  const t = useT('registration');
  const { today } = useViewer();
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
      <DateInput
        name="receivedAt"
        label={t('field.receivedOn')}
        description={t('hint.receivedNow')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        max={today}
        value={values.receivedOn}
        onChange={set('receivedOn')}
      />
      <TextInput
        label={t('field.receivedTime')}
        placeholder="09:00"
        inputMode="numeric"
        disabled={!values.receivedOn}
        value={values.receivedTime}
        onChange={(event) => set('receivedTime')(event.currentTarget.value)}
      />
    </SimpleGrid>
  );
}

function ChannelFields({ values, set, patch }: RegistrationFields) {
  const t = useT('registration');
  const refused = useFieldRefusals();
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
      <NameSelect
        name="source"
        label={t('field.source')}
        names={appealSourceNames}
        clearable={false}
        value={values.source}
        onChange={(source) => source && patch({ source })}
      />
      <NameSelect
        name="form"
        label={t('field.form')}
        names={appealFormNames}
        clearable={false}
        value={values.form}
        onChange={(form) => form && patch({ form, type: typeOfForm(form) })}
      />
      <NameSelect
        name="type"
        label={t('field.type')}
        names={appealTypeNames}
        value={values.type}
        onChange={set('type')}
      />
      <NameSelect
        name="language"
        label={t('field.language')}
        names={appealLanguageNames}
        clearable={false}
        value={values.language}
        onChange={(language) => language && patch({ language })}
      />
      <BodySelect
        name="addresseeBodyId"
        label={t('field.addressee')}
        value={values.addresseeBodyId}
        onChange={set('addresseeBodyId')}
      />
      <NumberInput
        name="sheets"
        label={t('field.sheets')}
        min={0}
        max={9999}
        hideControls
        allowDecimal={false}
        value={values.sheets}
        error={refused('sheets')}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(sheets) => set('sheets')(Number(sheets) || 0)}
      />
    </SimpleGrid>
  );
}

function HigherFields({ values, set }: RegistrationFields) {
  const t = useT('registration');
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
      <DictionarySelect
        dictionary="higherSource"
        name="higherSource"
        label={t('field.higherSource')}
        value={values.higherSource}
        onChange={set('higherSource')}
      />
      {values.higherSource && (
        <>
          <TextInput
            name="coverNumber"
            label={t('field.coverNumber')}
            value={values.coverNumber}
            onChange={(event) => set('coverNumber')(event.currentTarget.value)}
          />
          <DateInput
            name="coverOn"
            label={t('field.coverOn')}
            value={values.coverOn}
            onChange={set('coverOn')}
          />
        </>
      )}
    </SimpleGrid>
  );
}
