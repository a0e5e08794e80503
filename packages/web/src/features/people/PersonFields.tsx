import { Checkbox, PasswordInput, Select, TextInput } from '@mantine/core';
import { roleNames, roles } from '@tyndau/domain/access/roles';
import { uiLanguages } from '@tyndau/domain/kernel/localized';
import { BodySelect } from '../../components/BodySelect.tsx';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { IinInput } from '../../components/IinInput.tsx';
import { TerritorySelect } from '../../components/TerritorySelect.tsx';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './People.module.css';

export interface PersonValues {
  readonly lastName: string;
  readonly firstName: string;
  readonly patronymic: string;
  readonly login: string;
  readonly postKk: string;
  readonly postRu: string;
  readonly role: string;
  readonly bodyId: number | null;
  readonly territoryCode: string | null;
  readonly language: string;
  readonly signsAnswers: boolean;
  readonly email: string;
  readonly iin: string;
  readonly password: string;
}

interface Props {
  values: PersonValues;
  set: <K extends keyof PersonValues>(name: K) => (value: PersonValues[K]) => void;
  patch: (part: Partial<PersonValues>) => void;
  isNew: boolean;
}

type TextName = 'lastName' | 'firstName' | 'patronymic' | 'login' | 'postKk' | 'postRu' | 'email';

const languageNames = { kk: 'Қазақша', ru: 'Русский', en: 'English' } as const;

/** The lines of an account. The role decides what a person may do, body and territory what he sees. */
export function PersonFields({ values, set, patch, isNew }: Props) {
  const t = useT('people');
  const labels = useFieldLabels();
  const refused = useFieldRefusals();
  const formats = useFormats();
  const text = (name: TextName) => ({
    name,
    label: labels[name],
    value: values[name],
    error: refused(name),
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => set(name)(event.currentTarget.value),
  });
  return (
    <div className={classes.fields}>
      <TextInput {...text('lastName')} required className={classes.wide ?? ''} data-autofocus />
      <TextInput {...text('firstName')} required />
      <TextInput {...text('patronymic')} />
      <TextInput {...text('postKk')} />
      <TextInput {...text('postRu')} />
      <Select
        name="role"
        label={labels.role}
        description={t('roleHint')}
        value={values.role}
        allowDeselect={false}
        data={roles.map((role) => ({ value: role, label: formats.name(roleNames[role]) }))}
        error={refused('role')}
        onChange={(role) => role && patch({ role })}
      />
      <Select
        name="language"
        label={labels.language}
        description={t('languageHint')}
        value={values.language}
        allowDeselect={false}
        data={uiLanguages.map((language) => ({ value: language, label: languageNames[language] }))}
        error={refused('language')}
        onChange={(language) => language && patch({ language })}
      />
      <div className={classes.wide}>
        <BodySelect
          name="bodyId"
          label={labels.bodyId}
          required
          value={values.bodyId}
          onChange={set('bodyId')}
        />
      </div>
      <div className={classes.wide}>
        <TerritorySelect
          name="territoryCode"
          label={labels.territoryCode}
          description={t('territoryHint')}
          value={values.territoryCode}
          onChange={set('territoryCode')}
        />
      </div>
      {values.role === 'executor' && (
        <Checkbox
          className={classes.wide ?? ''}
          label={labels.signsAnswers}
          description={t('signsHint')}
          checked={values.signsAnswers}
          onChange={(event) => set('signsAnswers')(event.currentTarget.checked)}
        />
      )}
      <TextInput {...text('login')} required description={t('loginHint')} />
      <TextInput {...text('email')} type="email" />
      <IinInput
        name="iin"
        label={labels.iin}
        description={t('iinHint')}
        value={values.iin}
        onChange={set('iin')}
      />
      {isNew && (
        <PasswordInput
          className={classes.wide ?? ''}
          name="password"
          label={labels.password}
          description={t('passwordHint')}
          required
          autoComplete="new-password"
          value={values.password}
          error={refused('password')}
          onChange={(event) => set('password')(event.currentTarget.value)}
        />
      )}
    </div>
  );
}
