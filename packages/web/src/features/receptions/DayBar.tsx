import { ActionIcon, Button, Group, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { addDays, plainDate } from '@tyndau/domain/calendar/plainDate';
import dayjs from 'dayjs';
import { DateInput } from '../../components/DateInput.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';

const views = ['day', 'week', 'month', 'year'] as const;

interface Props {
  on: string;
  onDay: (day: string) => void;
  onView: (view: (typeof views)[number]) => void;
}

/** Which day is shown, the one before and the one after, and the longer views. */
export function DayBar({ on, onDay, onView }: Props) {
  const t = useT('receptionCalendar');
  const { today } = useViewer();
  return (
    <Group gap={8} mb={10}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('previous')}
        onClick={() => onDay(addDays(plainDate(on), -1))}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <DateInput aria-label={t('view.day')} w={150} value={on} onChange={(day) => day && onDay(day)} />
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('next')}
        onClick={() => onDay(addDays(plainDate(on), 1))}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
      <Button variant="default" disabled={on === today} onClick={() => onDay(today)}>
        {t('today')}
      </Button>
      <strong>{dayjs(on).format('dddd')}</strong>
      <SegmentedControl
        ml="auto"
        aria-label={t('title')}
        data={views.map((value) => ({ value, label: t(`view.${value}`) }))}
        value="day"
        onChange={(next) => onView(views.find((one) => one === next) ?? 'day')}
      />
    </Group>
  );
}
