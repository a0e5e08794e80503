import { useQuery } from '@apollo/client/react';
import { Checkbox, Group } from '@mantine/core';
import { BodySelect } from '../../components/BodySelect.tsx';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { Picker } from '../../components/Picker.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { SideSheet } from '../../ui/SideSheet.tsx';
import { OfficialAccountsDocument, SaveOfficialDocument } from './calendar.generated.ts';
import type { ScheduleRow } from './scheduleHours.ts';
import { Line } from './steps/fields.tsx';
import { StepForm } from './steps/StepForm.tsx';

interface Props {
  /** Null: somebody new begins to receive. */
  official: ScheduleRow['official'] | null;
  onClose: () => void;
  onDone: () => void;
}

/** Who receives people: name, post in both languages, body; and that he receives no longer. */
export function OfficialDrawer({ official, onClose, onDone }: Props) {
  const t = useT('receptionCalendar');
  const formats = useFormats();
  const { key: idempotencyKey } = useIdempotencyKey();
  const known = useQuery(OfficialAccountsDocument).data?.officialAccounts ?? [];
  const accounts = known.map(({ id, displayName, post }) => ({
    value: String(id),
    label: displayName,
    hint: formats.name(post),
  }));
  const { values, set } = useFormValues({
    fullName: official?.fullName ?? '',
    postKk: official?.post.kk ?? '',
    postRu: official?.post.ru ?? '',
    bodyId: official?.body.id ?? (null as number | null),
    userId: official?.userId ?? (null as number | null),
    receives: true,
  });
  return (
    <SideSheet onClose={onClose} width={480} title={official ? official.fullName : t('who.newOfficial')}>
      <StepForm
        document={SaveOfficialDocument}
        pick={(data) => data.saveOfficial}
        input={() => ({
          input: { ...values, idempotencyKey, id: official?.id ?? null, bodyId: values.bodyId ?? 0 },
        })}
        submitLabel={t('who.saveOfficial')}
        onDone={onDone}
      >
        <Line
          name="fullName"
          label={t('who.fullName')}
          required
          value={values.fullName}
          onChange={set('fullName')}
        />
        <Group grow align="start">
          <Line
            name="postKk"
            label={t('who.postKk')}
            required
            value={values.postKk}
            onChange={set('postKk')}
          />
          <Line
            name="postRu"
            label={t('who.postRu')}
            required
            value={values.postRu}
            onChange={set('postRu')}
          />
        </Group>
        <BodySelect
          name="bodyId"
          label={t('who.body')}
          required
          value={values.bodyId}
          onChange={set('bodyId')}
        />
        <Picker
          name="userId"
          label={t('who.account')}
          placeholder={t('who.accountHint')}
          clearable
          options={accounts}
          value={values.userId === null ? null : String(values.userId)}
          onChange={(id) => set('userId')(id === null ? null : Number(id))}
        />
        {official && <Leaves receives={values.receives} onChange={set('receives')} />}
      </StepForm>
    </SideSheet>
  );
}

function Leaves({ receives, onChange }: { receives: boolean; onChange: (receives: boolean) => void }) {
  const t = useT('receptionCalendar');
  const refused = useFieldRefusals();
  return (
    <Checkbox
      name="receives"
      label={t('who.receivesNoMore')}
      error={refused('receives')}
      checked={!receives}
      onChange={(event) => onChange(!event.currentTarget.checked)}
    />
  );
}
