import { Button, Collapse, SimpleGrid, Switch, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { fullName } from '@tyndau/domain/identity/personName';
import { formatPhone } from '@tyndau/domain/identity/phone';
import { DateInput } from '../../components/DateInput.tsx';
import { DictionarySelect } from '../../components/DictionarySelect.tsx';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { IinInput } from '../../components/IinInput.tsx';
import { NameSwitch } from '../../components/NameSwitch.tsx';
import { PhoneInput } from '../../components/PhoneInput.tsx';
import { TerritorySelect } from '../../components/TerritorySelect.tsx';
import { useReference } from '../../components/useReference.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Registration.module.css';
import type { RegistrationFields } from './registrationFields.ts';
import { shortKindNames } from './shortKindNames.ts';
import type { ApplicantLookup } from './useApplicantLookup.ts';

interface Props extends RegistrationFields {
  lookup: ApplicantLookup | null;
  isAsking: boolean;
  /** The name the counter wrote, where the number belongs to somebody else. */
  typedName: string | null;
  /** A known person is one line until somebody wants to change it. */
  isFolded: boolean;
  onFold: (isFolded: boolean) => void;
}

/** Who writes. The number comes first: with it everything else is usually known. */
export function ApplicantSection(props: Props) {
  const { values, set, lookup, isAsking, isFolded, onFold } = props;
  const t = useT('registration');
  const say = useRefusalText();
  const isCompany = values.applicantKind === 'legalEntity';
  const known = lookup?.applicant;
  const hint = known
    ? t('hint.known', { count: known.appealsTotal })
    : isAsking
      ? t('hint.asking')
      : lookup?.isValid
        ? t('hint.unknown')
        : t('hint.number');
  return (
    <Section title={t('section.applicant')} hint={t('hint.base')}>
      <div className={classes.fields}>
        <div className={classes.flags}>
          <NameSwitch
            label={t('field.applicantKind')}
            name="applicant.kind"
            names={shortKindNames}
            value={values.applicantKind}
            onChange={set('applicantKind')}
          />
          <Switch
            label={t('field.anonymous')}
            name="isAnonymous"
            checked={values.isAnonymous}
            onChange={(event) => set('isAnonymous')(event.currentTarget.checked)}
          />
        </div>
        {values.isAnonymous && <Notice tone="attention">{t('hint.anonymous')}</Notice>}
        {!values.isAnonymous && (
          <>
            <div className={classes.numberLine}>
              <IinInput
                key={isCompany ? 'bin' : 'iin'}
                name={isCompany ? 'applicant.bin' : 'applicant.iin'}
                label={isCompany ? t('field.bin') : t('field.iin')}
                accepts={isCompany ? 'bin' : 'iin'}
                value={isCompany ? values.bin : values.iin}
                onChange={set(isCompany ? 'bin' : 'iin')}
                description={hint}
                inputWrapperOrder={['label', 'input', 'error', 'description']}
                autoFocus
              />
              {isFolded && <KnownPerson {...props} onEdit={() => onFold(false)} />}
            </div>
            {lookup && lookup.warnings.length > 0 && (
              <Notice tone="attention">{lookup.warnings.map((code) => say({ code })).join(' ')}</Notice>
            )}
            {props.typedName && (
              <Notice tone="overdue" role="alert">
                {t('hint.anotherPerson', { typed: props.typedName })}
              </Notice>
            )}
            {!isFolded && <PersonFields {...props} />}
          </>
        )}
        {(!isFolded || values.isAnonymous) && <ContactFields {...props} />}
        {!isFolded && !values.isAnonymous && !isCompany && <PortraitFields {...props} />}
        {!isFolded && known && (
          <Button variant="subtle" size="compact-sm" w="fit-content" onClick={() => onFold(true)}>
            {t('fold')}
          </Button>
        )}
      </div>
    </Section>
  );
}

function KnownPerson({ values, onEdit }: RegistrationFields & { onEdit: () => void }) {
  const t = useT('registration');
  const formats = useFormats();
  const reference = useReference();
  const name = values.applicantKind === 'legalEntity' ? values.organisationName : fullName(values);
  const lines = [
    [
      values.birthOn && formats.date(values.birthOn),
      values.socialStatus && reference.entryName('socialStatus', values.socialStatus),
    ],
    [values.territoryCode && reference.territoryName(values.territoryCode), values.address],
    [values.phone && formatPhone(values.phone), values.email],
  ].map((parts) => parts.filter(Boolean).join(', '));
  return (
    <div className={classes.person}>
      <div className={classes.personName}>{name}</div>
      {lines.filter(Boolean).map((line) => (
        <div key={line} className={classes.soft}>
          {line}
        </div>
      ))}
      <Button variant="subtle" size="compact-xs" tabIndex={-1} onClick={onEdit}>
        {t('edit')}
      </Button>
    </div>
  );
}

function PersonFields({ values, set }: RegistrationFields) {
  const t = useT('registration');
  const refused = useFieldRefusals();
  const text = (name: 'lastName' | 'firstName' | 'patronymic' | 'organisationName' | 'headName') => ({
    name: `applicant.${name}`,
    label: t(`field.${name}`),
    value: values[name],
    error: refused(`applicant.${name}`),
    autoComplete: 'off',
    spellCheck: false,
    onChange: (event: { currentTarget: { value: string } }) => set(name)(event.currentTarget.value),
  });
  if (values.applicantKind === 'legalEntity') {
    return (
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput {...text('organisationName')} />
        <TextInput {...text('headName')} />
      </SimpleGrid>
    );
  }
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        <TextInput {...text('lastName')} />
        <TextInput {...text('firstName')} />
        <TextInput {...text('patronymic')} />
      </SimpleGrid>
      {values.applicantKind === 'soleEntrepreneur' && <TextInput {...text('organisationName')} />}
    </>
  );
}

function ContactFields({ values, set }: RegistrationFields) {
  const t = useT('registration');
  const refused = useFieldRefusals();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <TerritorySelect
        name="applicant.territoryCode"
        label={values.applicantKind === 'legalEntity' ? t('field.territoryCompany') : t('field.territory')}
        value={values.territoryCode}
        onChange={set('territoryCode')}
      />
      <TextInput
        name="applicant.address"
        label={t('field.address')}
        value={values.address}
        error={refused('applicant.address')}
        autoComplete="off"
        onChange={(event) => set('address')(event.currentTarget.value)}
      />
      <PhoneInput
        name="applicant.phone"
        label={t('field.phone')}
        value={values.phone}
        onChange={set('phone')}
      />
      <TextInput
        name="applicant.email"
        label={t('field.email')}
        type="email"
        value={values.email}
        error={refused('applicant.email')}
        autoComplete="off"
        onChange={(event) => set('email')(event.currentTarget.value)}
      />
    </SimpleGrid>
  );
}

function PortraitFields({ values, set }: RegistrationFields) {
  const t = useT('registration');
  const [opened, { toggle }] = useDisclosure(false);
  const dictionary = (name: 'citizenship' | 'socialStatus' | 'occupation' | 'privilege') => ({
    dictionary: name,
    name: `applicant.${name}`,
    label: t(`field.${name}`),
    value: values[name],
    onChange: set(name),
  });
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        <DateInput
          name="applicant.birthOn"
          label={t('field.birthOn')}
          value={values.birthOn}
          onChange={set('birthOn')}
        />
        <DictionarySelect {...dictionary('socialStatus')} />
        <DictionarySelect {...dictionary('privilege')} />
      </SimpleGrid>
      <Button
        variant="subtle"
        size="compact-sm"
        w="fit-content"
        tabIndex={-1}
        onClick={toggle}
        aria-expanded={opened}
      >
        {t('more')}
      </Button>
      <Collapse expanded={opened}>
        {opened && (
          <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
            <DictionarySelect {...dictionary('occupation')} />
            <DictionarySelect {...dictionary('citizenship')} />
            <TextInput
              name="applicant.representative"
              label={t('field.representative')}
              value={values.representative}
              onChange={(event) => set('representative')(event.currentTarget.value)}
            />
          </SimpleGrid>
        )}
      </Collapse>
    </>
  );
}
