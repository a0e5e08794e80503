import { Button, Checkbox, Chip, Group } from '@mantine/core';
import { useState } from 'react';
import { DateInput } from '../../components/DateInput.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { SaveOfficialHoursDocument } from './calendar.generated.ts';
import { HoursFields } from './HoursFields.tsx';
import { type Absence, type Hours, type ScheduleRow, toAbsence, toHours } from './scheduleHours.ts';
import { Line } from './steps/fields.tsx';
import { StepForm } from './steps/StepForm.tsx';

/** The whole schedule of an official, what he needs for it, and when he is away. */
export function ScheduleForm({ row, onDone }: { row: ScheduleRow; onDone: () => void }) {
  const t = useT('receptionCalendar');
  const words = useT('receptionPapers');
  const { official } = row;
  const [languages, setLanguages] = useState<readonly string[]>(official.languages);
  const [hasVideo, setHasVideo] = useState(official.hasVideo);
  const { today } = useViewer();
  const key = () => crypto.randomUUID();
  const [hours, setHours] = useState<readonly Hours[]>(row.hours.map(toHours));
  const [absences, setAbsences] = useState<readonly Absence[]>(row.absences.map(toAbsence));
  const change = (at: string, part: Partial<Hours>) =>
    setHours(hours.map((one) => (one.key === at ? { ...one, ...part } : one)));
  const changeAbsence = (at: string, part: Partial<Absence>) =>
    setAbsences(absences.map((one) => (one.key === at ? { ...one, ...part } : one)));
  const fresh: Omit<Hours, 'key'> = {
    ...{ weekday: 2, ordinal: 1, fromTime: '10:00', toTime: '12:00', lunchFrom: null, lunchTo: null },
    ...{ slotMinutes: 15, validFrom: today, validTo: null },
    ...{ placeKk: row.hours[0]?.placeKk ?? '', placeRu: row.hours[0]?.placeRu ?? '' },
  };
  return (
    <StepForm
      document={SaveOfficialHoursDocument}
      pick={(data) => data.saveOfficialHours}
      input={() => ({
        input: {
          officialId: official.id,
          languages: [...languages],
          hasVideo,
          hours: hours.map(({ key: _key, ...one }) => one),
          absences: absences.map(({ key: _key, ...one }) => one),
        },
      })}
      submitLabel={t('save')}
      onDone={onDone}
    >
      <Group gap={20}>
        <Chip.Group multiple value={[...languages]} onChange={setLanguages}>
          <Group gap={6}>
            <span>{words('gifts.speaks')}</span>
            <Chip value="kk">Қазақша</Chip>
            <Chip value="ru">Русский</Chip>
          </Group>
        </Chip.Group>
        <Checkbox
          label={words('gifts.hasVideo')}
          checked={hasVideo}
          onChange={(event) => setHasVideo(event.currentTarget.checked)}
        />
      </Group>
      {hours.map((one, index) => (
        <HoursFields
          key={one.key}
          at={`hours.${index}`}
          one={one}
          onChange={(part) => change(one.key, part)}
          onRemove={() => setHours(hours.filter((other) => other.key !== one.key))}
        />
      ))}
      <Button variant="subtle" onClick={() => setHours([...hours, { ...fresh, key: key() }])}>
        {t('addHours')}
      </Button>
      {absences.map((one, index) => (
        <Group key={one.key} grow align="end">
          <DateInput
            name={`absences.${index}.fromOn`}
            label={t('absenceFrom')}
            value={one.fromOn}
            onChange={(on) => on && changeAbsence(one.key, { fromOn: on })}
          />
          <DateInput
            name={`absences.${index}.toOn`}
            label={t('absenceTo')}
            value={one.toOn}
            onChange={(on) => on && changeAbsence(one.key, { toOn: on })}
          />
          <Line
            name={`absences.${index}.reason`}
            label={t('absenceReason')}
            value={one.reason}
            onChange={(reason) => changeAbsence(one.key, { reason })}
          />
          <Button
            variant="subtle"
            onClick={() => setAbsences(absences.filter((other) => other.key !== one.key))}
          >
            {t('remove')}
          </Button>
        </Group>
      ))}
      <Button
        variant="subtle"
        onClick={() => setAbsences([...absences, { key: key(), fromOn: today, toOn: today, reason: '' }])}
      >
        {t('addAbsence')}
      </Button>
    </StepForm>
  );
}
