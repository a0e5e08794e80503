import { Button, Group, NumberInput, Select, Stack } from '@mantine/core';
import { useT } from '../../i18n/useT.ts';
import { type Hours, ordinals, weekdays } from './scheduleHours.ts';
import { Line } from './steps/fields.tsx';

interface HoursProps {
  at: string;
  one: Hours;
  onChange: (part: Partial<Hours>) => void;
  onRemove: () => void;
}

/** One line of a schedule: which days, from when to when, where. */
export function HoursFields({ at, one, onChange, onRemove }: HoursProps) {
  const t = useT('receptionCalendar');
  const words = useT('words');
  const papers = useT('receptionPapers');
  return (
    <Stack gap={6}>
      <Group grow align="end">
        <Select
          label={t('weekdayOf')}
          allowDeselect={false}
          data={weekdays.map((day) => ({ value: String(day), label: words(`term.weekday.d${day}`) }))}
          value={String(one.weekday)}
          onChange={(day) => day && onChange({ weekday: Number(day) })}
        />
        <Select
          label={t('ordinal')}
          allowDeselect={false}
          data={ordinals.map(([name, value]) => ({ value, label: t(`ordinalOf.${name}`) }))}
          value={String(one.ordinal ?? '')}
          onChange={(value) => onChange({ ordinal: value ? Number(value) : null })}
        />
        <NumberInput
          label={t('slotMinutes')}
          min={5}
          max={240}
          step={5}
          value={one.slotMinutes}
          onChange={(minutes) => onChange({ slotMinutes: Number(minutes) || 15 })}
        />
      </Group>
      <Group grow align="end">
        <Line
          name={`${at}.fromTime`}
          label={t('fromTime')}
          value={one.fromTime}
          onChange={(fromTime) => onChange({ fromTime })}
        />
        <Line
          name={`${at}.toTime`}
          label={t('toTime')}
          value={one.toTime}
          onChange={(toTime) => onChange({ toTime })}
        />
        <Line
          name={`${at}.lunchFrom`}
          label={t('lunchFrom')}
          value={one.lunchFrom ?? ''}
          onChange={(lunchFrom) => onChange({ lunchFrom: lunchFrom || null })}
        />
        <Line
          name={`${at}.lunchTo`}
          label={t('lunchTo')}
          value={one.lunchTo ?? ''}
          onChange={(lunchTo) => onChange({ lunchTo: lunchTo || null })}
        />
        <Button variant="subtle" onClick={onRemove}>
          {t('remove')}
        </Button>
      </Group>
      <Group grow align="end">
        <Line
          name={`${at}.placeKk`}
          label={papers('gifts.placeKk')}
          value={one.placeKk}
          onChange={(placeKk) => onChange({ placeKk })}
        />
        <Line
          name={`${at}.placeRu`}
          label={papers('gifts.placeRu')}
          value={one.placeRu}
          onChange={(placeRu) => onChange({ placeRu })}
        />
      </Group>
    </Stack>
  );
}
