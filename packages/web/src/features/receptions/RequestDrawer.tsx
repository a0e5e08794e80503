import { Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from 'react-router';
import { BodySelect } from '../../components/BodySelect.tsx';
import { DictionarySelect } from '../../components/DictionarySelect.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { IinInput } from '../../components/IinInput.tsx';
import { PhoneInput } from '../../components/PhoneInput.tsx';
import { QuestionSelect } from '../../components/QuestionSelect.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { SideSheet } from '../../ui/SideSheet.tsx';
import { Choice, Line, Paragraph } from './steps/fields.tsx';
import { RequestReceptionDocument } from './steps.generated.ts';

const languages = ['kk', 'ru'] as const;
const formats = ['inPerson', 'video'] as const;

const empty = {
  lastName: '',
  firstName: '',
  patronymic: '',
  iin: '',
  phone: '',
  address: '',
  privilege: null as string | null,
  source: 'byHand' as string | null,
  questionCode: null as string | null,
  essence: '',
  language: 'ru',
  format: 'inPerson',
  complainedBodyId: null as number | null,
};

interface Props {
  onClose: () => void;
}

/** Somebody asks to be received: who, with what, how. */
export function RequestDrawer({ onClose }: Props) {
  const t = useT('receptionSteps');
  const navigate = useNavigate();
  const state = useMutationWithRefusals(RequestReceptionDocument, (data) => data.requestReception);
  const { key, renew } = useIdempotencyKey();
  const form = useFormValues(empty);
  const { values } = form;
  async function submit() {
    const { questionCode, source, complainedBodyId, essence, language, format, ...person } = values;
    const done = await state.run({
      input: {
        idempotencyKey: key,
        applicant: { kind: 'naturalPerson', ...person, iin: person.iin || null, phone: person.phone || null },
        questionCode: questionCode ?? '',
        source: source ?? '',
        ...{ complainedBodyId, essence, language, format },
      },
    });
    if (!done?.reception) return;
    renew();
    tell(done.reception);
    onClose();
    // What was written is worked on at once: step 1 is due on receipt.
    navigate(paths.reception(done.reception.id));
  }
  function tell({ number, state: receptionState }: { number: string; state: string }) {
    const isLeft = receptionState === 'leftWithoutConsideration';
    notifications.show({
      color: isLeft ? 'yellow' : 'green',
      message: isLeft ? t('withoutEssenceDone', { number }) : t('requestDone', { number }),
    });
  }
  return (
    <SideSheet onClose={onClose} title={t('request')}>
      <FormShell state={state} onSubmit={() => void submit()} submitLabel={t('request')} label={t('request')}>
        <PersonFields form={form} />
        <SubjectFields form={form} />
      </FormShell>
    </SideSheet>
  );
}

type Form = { readonly form: ReturnType<typeof useFormValues<typeof empty>> };

function PersonFields({ form: { values, set } }: Form) {
  const t = useT('receptionSteps');
  return (
    <>
      <Group grow align="start">
        <Line
          name="applicant.lastName"
          label={t('lastName')}
          required
          value={values.lastName}
          onChange={set('lastName')}
        />
        <Line
          name="applicant.firstName"
          label={t('firstName')}
          value={values.firstName}
          onChange={set('firstName')}
        />
      </Group>
      <Group grow align="start">
        <Line
          name="applicant.patronymic"
          label={t('patronymic')}
          value={values.patronymic}
          onChange={set('patronymic')}
        />
        <IinInput name="applicant.iin" label={t('iin')} value={values.iin} onChange={set('iin')} />
      </Group>
      <Group grow align="start">
        <PhoneInput name="applicant.phone" label={t('phone')} value={values.phone} onChange={set('phone')} />
        <DictionarySelect
          name="applicant.privilege"
          dictionary="privilege"
          label={t('privilege')}
          value={values.privilege}
          onChange={set('privilege')}
        />
      </Group>
      <Line name="applicant.address" label={t('address')} value={values.address} onChange={set('address')} />
    </>
  );
}

function SubjectFields({ form: { values, set } }: Form) {
  const t = useT('receptionSteps');
  const words = useT('receptions');
  return (
    <>
      <QuestionSelect
        name="questionCode"
        label={t('question')}
        required
        value={values.questionCode}
        onChange={set('questionCode')}
      />
      <Paragraph
        name="essence"
        label={t('essence')}
        hint={t('essenceHint')}
        value={values.essence}
        onChange={set('essence')}
      />
      <Group grow align="start">
        <DictionarySelect
          name="source"
          dictionary="source"
          label={t('source')}
          required
          value={values.source}
          onChange={set('source')}
        />
        <Choice
          name="language"
          label={t('language')}
          options={languages.map((value) => ({ value, label: t(`languageOf.${value}`) }))}
          value={values.language}
          onChange={set('language')}
        />
        <Choice
          name="format"
          label={t('format')}
          options={formats.map((value) => ({ value, label: words(`formatOf.${value}`) }))}
          value={values.format}
          onChange={set('format')}
        />
      </Group>
      <BodySelect
        name="complainedBodyId"
        label={t('complainedBody')}
        value={values.complainedBodyId}
        onChange={set('complainedBodyId')}
      />
    </>
  );
}
