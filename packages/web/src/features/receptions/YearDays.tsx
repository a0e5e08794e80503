import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { dayjs } from '../../i18n/calendar.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import { SideSheet } from '../../ui/SideSheet.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import classes from './Receptions.module.css';
import type { ReceptionCalendarQuery } from './receptions.generated.ts';
import { SaveReceptionDayDocument } from './schedule.generated.ts';
import { type SingleDay, singleDayInput, singleDaysOf } from './singleDays.ts';

interface Props {
  year: number;
  data: ReceptionCalendarQuery;
  onClose: () => void;
  onDone: () => void;
}

/** The single reception days of a year: computed by the rule, moved off days off by proposal, confirmed by a person. */
export function YearDays({ year, data, onClose, onDone }: Props) {
  const t = useT('receptionCalendar');
  const say = useRefusalText();
  const { today, may } = useViewer();
  const [save, { error }] = useMutation(SaveReceptionDayDocument);
  const [told, setTold] = useState<readonly string[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const days = singleDaysOf(data, today);
  const open = days.filter(({ state }) => state === 'proposed');
  async function confirm(wanted: readonly SingleDay[]) {
    setIsBusy(true);
    const refused: string[] = [];
    for (const day of wanted) {
      const answer = await save({ variables: { input: singleDayInput(day, data.receptionDays) } }).catch(
        () => null,
      );
      refused.push(...(answer?.data?.saveReceptionDay.refusals ?? []).map(say));
    }
    setTold(refused);
    setIsBusy(false);
    onDone();
  }
  return (
    <SideSheet onClose={onClose} width={520} title={t('singleDays.yearTitle', { year })}>
      <Stack gap={12}>
        <p className={classes.quiet}>{t('singleDays.yearHint')}</p>
        {error && <FaultNotice error={error} />}
        {told.length > 0 && (
          <Notice tone="overdue" role="alert">
            {told.join(' ')}
          </Notice>
        )}
        <ul className={classes.orders}>
          {days.map((day) => (
            <DayOfYear
              key={day.lastFriday}
              day={day}
              isBusy={isBusy}
              onConfirm={may('reception.calendar') ? () => void confirm([day]) : null}
            />
          ))}
        </ul>
        {may('reception.calendar') && open.length > 1 && (
          <div>
            <Button loading={isBusy} onClick={() => void confirm(open)}>
              {t('singleDays.confirmAll')}
            </Button>
          </div>
        )}
      </Stack>
    </SideSheet>
  );
}

interface LineProps {
  day: SingleDay;
  isBusy: boolean;
  onConfirm: (() => void) | null;
}

function DayOfYear({ day: { on, lastFriday, isMoved, state }, isBusy, onConfirm }: LineProps) {
  const t = useT('receptionCalendar');
  const formats = useFormats();
  return (
    <li>
      <Group justify="space-between" gap={8}>
        <span>
          <strong>{formats.date(on)}</strong>, {dayjs(on).format('dddd')}
          {isMoved && (
            <span className={classes.quiet}>
              {t('singleDays.movedFrom', { on: formats.date(lastFriday) })}
            </span>
          )}
        </span>
        {state === 'confirmed' && <StateBadge tone="done">{t('singleDays.confirmed')}</StateBadge>}
        {state === 'past' && <span className={classes.quiet}>{t('singleDays.pastDay')}</span>}
        {state === 'proposed' && (
          <Group gap={8}>
            <StateBadge tone={isMoved ? 'attention' : 'neutral'}>{t('singleDays.toConfirm')}</StateBadge>
            {onConfirm && (
              <Button
                size="compact-sm"
                variant="default"
                disabled={isBusy}
                aria-label={t('singleDays.confirmDay', { on: formats.date(on) })}
                onClick={onConfirm}
              >
                {t('singleDays.confirmDay', { on: '' }).trim()}
              </Button>
            )}
          </Group>
        )}
      </Group>
    </li>
  );
}
