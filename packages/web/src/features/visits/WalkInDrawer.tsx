import { Button, Group, Select, Textarea, TextInput } from '@mantine/core';
import { plainDate } from '@tyndau/domain/calendar/plainDate';
import { judgeIin } from '@tyndau/domain/identity/iin';
import { fullName } from '@tyndau/domain/identity/personName';
import { statesEssence } from '@tyndau/domain/receptions/receptionRequest';
import { type FormEvent, useState } from 'react';
import { DictionarySelect } from '../../components/DictionarySelect.tsx';
import { IinInput } from '../../components/IinInput.tsx';
import { PhoneInput } from '../../components/PhoneInput.tsx';
import { QuestionSelect } from '../../components/QuestionSelect.tsx';
import { TerritorySelect } from '../../components/TerritorySelect.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { SideSheet } from '../../ui/SideSheet.tsx';
import { useBoard } from './BoardContext.tsx';
import classes from './Visits.module.css';

const empty = {
  lastName: '',
  firstName: '',
  patronymic: '',
  iin: '',
  phone: '',
  address: '',
  privilege: null as string | null,
  territoryCode: null as string | null,
  questionCode: null as string | null,
  essence: '',
  language: 'kk',
  officialId: null as string | null,
};

/** Registers somebody who came without booking: with an official, or into the reserve. Works without a connection. */
export function WalkInDrawer({ onClose }: { onClose: () => void }) {
  const t = useT('visits');
  const steps = useT('receptionSteps');
  const refusals = useT('refusals');
  const { desk, desks } = useBoard();
  const { today } = useViewer();
  const { values, set } = useFormValues(empty);
  const [isTried, setIsTried] = useState(false);
  const missing = {
    lastName: values.lastName.trim() === '' ? refusals('LAST_NAME_REQUIRED') : null,
    questionCode: values.questionCode === null ? refusals('QUESTION_UNKNOWN') : null,
    essence: statesEssence(values.essence) ? null : refusals('TEXT_REQUIRED'),
    // The field itself says what is wrong; without a network the server would say so when the person has gone.
    iin: values.iin === '' || judgeIin(values.iin, plainDate(today)).ok ? null : values.iin,
  };
  const error = (field: keyof typeof missing) => (isTried ? missing[field] : null);
  async function submit(event: FormEvent) {
    event.preventDefault();
    setIsTried(true);
    if (Object.values(missing).some((one) => one !== null)) return;
    const { questionCode, essence, language, officialId, territoryCode, iin, phone, ...person } = values;
    const applicant = {
      kind: 'naturalPerson',
      ...person,
      territoryCode,
      iin: iin || null,
      phone: phone || null,
    };
    const walkIn = {
      ...{ applicant, essence, language, territoryCode },
      questionCode: questionCode ?? '',
      officialId: officialId ? Number(officialId) : null,
    };
    await desk.act(null, { act: 'walkIn', walkIn }, fullName(person));
    onClose();
  }
  return (
    <SideSheet onClose={onClose} title={t('walkInTitle')}>
      <form className={classes.sheet} onSubmit={(event) => void submit(event)} aria-label={t('walkInTitle')}>
        <Group grow align="start">
          <TextInput
            label={steps('lastName')}
            required
            data-autofocus
            value={values.lastName}
            error={error('lastName')}
            onChange={(event) => set('lastName')(event.currentTarget.value)}
          />
          <TextInput
            label={steps('firstName')}
            value={values.firstName}
            onChange={(event) => set('firstName')(event.currentTarget.value)}
          />
        </Group>
        <Group grow align="start">
          <TextInput
            label={steps('patronymic')}
            value={values.patronymic}
            onChange={(event) => set('patronymic')(event.currentTarget.value)}
          />
          <IinInput label={steps('iin')} value={values.iin} onChange={set('iin')} />
        </Group>
        <Group grow align="start">
          <PhoneInput label={steps('phone')} value={values.phone} onChange={set('phone')} />
          <DictionarySelect
            dictionary="privilege"
            label={steps('privilege')}
            clearable
            value={values.privilege}
            onChange={set('privilege')}
          />
        </Group>
        <Group grow align="start">
          <TerritorySelect
            label={t('district')}
            value={values.territoryCode}
            onChange={set('territoryCode')}
          />
          <TextInput
            label={steps('address')}
            value={values.address}
            onChange={(event) => set('address')(event.currentTarget.value)}
          />
        </Group>
        <QuestionSelect
          label={t('question')}
          required
          value={values.questionCode}
          onChange={set('questionCode')}
        />
        {error('questionCode') && <span className={classes.fieldError}>{error('questionCode')}</span>}
        <Textarea
          label={t('essence')}
          required
          autosize
          minRows={3}
          maxLength={2000}
          value={values.essence}
          error={error('essence')}
          onChange={(event) => set('essence')(event.currentTarget.value)}
        />
        <Group grow align="start">
          <Select
            label={steps('language')}
            allowDeselect={false}
            data={(['kk', 'ru'] as const).map((value) => ({ value, label: steps(`languageOf.${value}`) }))}
            value={values.language}
            onChange={(value) => set('language')(value ?? 'kk')}
          />
          <Select
            label={t('toWhom')}
            placeholder={t('toReserve')}
            clearable
            searchable
            data={desks.map(({ official, room }) => ({
              value: String(official.id),
              label: room ? `${official.fullName}, ${room}` : official.fullName,
            }))}
            value={values.officialId}
            onChange={set('officialId')}
          />
        </Group>
        <div>
          <Button type="submit">{t('act.walkIn')}</Button>
        </div>
      </form>
    </SideSheet>
  );
}
