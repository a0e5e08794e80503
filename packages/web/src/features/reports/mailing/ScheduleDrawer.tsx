import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { FormShell } from '../../../components/FormShell.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { useIdempotencyKey } from '../../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../../components/useMutationWithRefusals.ts';
import { useLanguage, useT } from '../../../i18n/useT.ts';
import { Section } from '../../../ui/Section.tsx';
import { SideSheet } from '../../../ui/SideSheet.tsx';
import reports from '../Reports.module.css';
import { DeliveryList } from './DeliveryList.tsx';
import {
  RemoveReportScheduleDocument,
  type ReportScheduleFieldsFragment,
  SaveReportScheduleDocument,
  SendReportNowDocument,
} from './mailing.generated.ts';
import { ScheduleFields } from './ScheduleFields.tsx';
import { newSchedule, valuesOf } from './scheduleValues.ts';

interface Props {
  schedule: ReportScheduleFieldsFragment | null;
  onClose: () => void;
  onChanged: () => void;
}

/** A schedule: what, when, to whom; sent at once if wished; how it went. */
export function ScheduleDrawer({ schedule, onClose, onChanged }: Props) {
  const t = useT('mailing');
  const words = useT('words');
  const language = useLanguage();
  const { key } = useIdempotencyKey();
  const [values, setValues] = useState(schedule ? valuesOf(schedule) : newSchedule(language));
  const saving = useMutationWithRefusals(SaveReportScheduleDocument, (data) => data.saveReportSchedule);
  const removal = useMutationWithRefusals(RemoveReportScheduleDocument, (data) => data.removeReportSchedule);
  const sending = useMutationWithRefusals(SendReportNowDocument, (data) => data.sendReportNow);
  const done = () => {
    onChanged();
    onClose();
  };
  async function save() {
    const input = {
      ...(schedule ? { id: schedule.id, version: schedule.version } : {}),
      ...{ ...values, receiverIds: [...values.receiverIds], idempotencyKey: key },
    };
    if (await saving.run({ input })) done();
  }
  return (
    <SideSheet onClose={onClose} title={schedule?.name ?? t('new')}>
      <div className={reports.stack}>
        <FormShell
          state={saving}
          onSubmit={() => void save()}
          submitLabel={words('save')}
          labels={{
            ...{ name: t('name'), subject: t('subject'), atTime: t('atTime'), receiverIds: t('receivers') },
          }}
        >
          <ScheduleFields
            values={values}
            onChange={(part) => setValues((before) => ({ ...before, ...part }))}
          />
        </FormShell>
        {schedule && (
          <>
            <Group gap={8}>
              <Button
                variant="default"
                size="compact-sm"
                disabled={sending.isSending}
                onClick={() => void sending.run({ id: schedule.id }).then(onChanged)}
              >
                {t('sendNow')}
              </Button>
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                disabled={removal.isSending}
                onClick={() => void removal.run({ id: schedule.id }).then((ok) => ok && done())}
              >
                {words('remove')}
              </Button>
            </Group>
            <RefusalNotice state={sending} />
            <RefusalNotice state={removal} />
            {schedule.deliveries.length > 0 && (
              <Section title={t('sent')} flush>
                <DeliveryList deliveries={schedule.deliveries} />
              </Section>
            )}
          </>
        )}
      </div>
    </SideSheet>
  );
}
