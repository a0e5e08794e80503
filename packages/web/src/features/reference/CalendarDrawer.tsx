import { useApolloClient } from '@apollo/client/react';
import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { dayOfWeek, type PlainDate } from '@tyndau/domain/calendar/plainDate';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { dayjs } from '../../i18n/calendar.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { exceptionKinds } from './dayTones.ts';
import { EntryDrawer } from './EntryDrawer.tsx';
import { EntryFacts } from './EntryFacts.tsx';
import { ChoiceField, FlagField, NameFields } from './EntryFields.tsx';
import { EntryForm } from './EntryForm.tsx';
import { EntryHistory } from './EntryHistory.tsx';
import { nameInput, nameValues } from './entryNames.ts';
import {
  type CalendarDayFragment,
  CalendarDaysDocument,
  RemoveCalendarExceptionDocument,
  type RemoveCalendarExceptionMutation,
  SaveCalendarExceptionDocument,
  type SaveCalendarExceptionMutation,
} from './reference.generated.ts';
import { useEntryForm } from './useEntryForm.ts';

const pick = (data: SaveCalendarExceptionMutation) => data.saveCalendarException;
const pickRemoved = (data: RemoveCalendarExceptionMutation) => data.removeCalendarException;

interface Props {
  on: PlainDate;
  entry: CalendarDayFragment | null;
  onClose: () => void;
}

/** What one day is. A day that was never set follows the five-day week. */
export function CalendarDrawer({ on, entry, onClose }: Props) {
  const t = useT('reference');
  const formats = useFormats();
  const { may } = useViewer();
  return (
    <EntryDrawer title={`${formats.date(on)}, ${dayjs(on).format('dddd')}`} onClose={onClose} size={480}>
      {!entry && <Text size="sm">{dayOfWeek(on) > 5 ? t('ordinaryWeekend') : t('ordinaryDay')}</Text>}
      {may('calendar.edit') ? (
        <CalendarForm on={on} entry={entry} onClose={onClose} />
      ) : (
        entry && <EntryFacts values={{ ...nameValues(entry.name), confirmed: entry.confirmed }} />
      )}
      <EntryHistory entity="calendarException" code={on} />
    </EntryDrawer>
  );
}

function CalendarForm({ on, entry, onClose }: Props) {
  const t = useT('reference');
  const form = useEntryForm({
    initial: {
      ...nameValues(entry?.name),
      kind: entry?.kind ?? (dayOfWeek(on) > 5 ? 'worked' : 'dayOff'),
      confirmed: entry?.confirmed ?? true,
    },
    version: entry?.version ?? null,
    document: SaveCalendarExceptionDocument,
    pick,
    list: CalendarDaysDocument,
    onSaved: onClose,
    variables: ({ nameKk, nameRu, nameEn, ...rest }, version) => ({
      input: { ...rest, on, name: nameInput({ nameKk, nameRu, nameEn }), version },
    }),
  });
  const { values, set } = form;
  return (
    <>
      <EntryForm
        form={form}
        label={t('part.calendar')}
        actions={entry && <RemoveButton on={on} version={entry.version} onClose={onClose} />}
      >
        <ChoiceField
          wide
          name="kind"
          value={values.kind}
          onChange={set('kind')}
          choices={exceptionKinds.map((kind) => ({ value: kind, label: t(`dayKind.${kind}`) }))}
        />
        <NameFields values={values} set={set} />
        <FlagField
          name="confirmed"
          value={values.confirmed}
          onChange={set('confirmed')}
          description={t('confirmedHint')}
        />
      </EntryForm>
      <Text size="xs" c="dimmed">
        {t('calendarHint')}
      </Text>
    </>
  );
}

function RemoveButton({ on, version, onClose }: { on: string; version: number; onClose: () => void }) {
  const t = useT('reference');
  const client = useApolloClient();
  const removal = useMutationWithRefusals(RemoveCalendarExceptionDocument, pickRemoved);
  async function handleRemove() {
    if (!(await removal.run({ on, version }))) return;
    await client.query({ query: CalendarDaysDocument, fetchPolicy: 'network-only' });
    notifications.show({ message: t('dayCleared'), color: 'moss' });
    onClose();
  }
  return (
    <>
      <Button variant="default" loading={removal.isSending} onClick={() => void handleRemove()}>
        {t('clearDay')}
      </Button>
      <RefusalNotice state={removal} />
    </>
  );
}
