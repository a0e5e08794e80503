import { ActionIcon, Button, Group, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { addDays, plainDate } from '@tyndau/domain/calendar/plainDate';
import { DateInput } from '../../components/DateInput.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { dayjs } from '../../i18n/calendar.ts';
import { useT } from '../../i18n/useT.ts';

const views = ['day', 'week', 'month', 'year'] as const;

interface Props {
  on: string;
  view: 'day' | 'week';
  onDay: (day: string) => void;
  onView: (view: (typeof views)[number]) => void;
}

/** Which day or week is shown, the one before and the one after, and the other views. */
export function DayBar({ on, view, onDay, onView }: Props) {
  const t = useT('receptionCalendar');
  const { today } = useViewer();
  const step = view === 'day' ? 1 : 7;
  return (
    <Group gap={8} mb={10}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('previous')}
        onClick={() => onDay(addDays(plainDate(on), -step))}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <DateInput aria-label={t('view.day')} w={150} value={on} onChange={(day) => day && onDay(day)} />
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('next')}
        onClick={() => onDay(addDays(plainDate(on), step))}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
      <Button variant="default" disabled={on === today} onClick={() => onDay(today)}>
        {t('today')}
      </Button>
      {view === 'day' && <strong>{dayjs(on).format('dddd')}</strong>}
      <SegmentedControl
        ml="auto"
        aria-label={t('title')}
        data={views.map((value) => ({ value, label: t(`view.${value}`) }))}
        value={view}
        onChange={(next) => onView(views.find((one) => one === next) ?? 'day')}
      />
    </Group>
  );
}
