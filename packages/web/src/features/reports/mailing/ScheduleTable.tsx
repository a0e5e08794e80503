import { UnstyledButton } from '@mantine/core';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { StateBadge } from '../../../ui/StateBadge.tsx';
import reports from '../Reports.module.css';
import { DeliveryState } from './DeliveryState.tsx';
import classes from './Mailing.module.css';
import type { ReportScheduleFieldsFragment } from './mailing.generated.ts';
import { useRhythmText } from './useRhythmText.ts';

interface Props {
  schedules: readonly ReportScheduleFieldsFragment[];
  onOpen: (schedule: ReportScheduleFieldsFragment) => void;
}

/** What is sent, when, to whom, and how it went the last time. */
export function ScheduleTable({ schedules, onOpen }: Props) {
  const t = useT('mailing');
  const formats = useFormats();
  const rhythmText = useRhythmText();
  return (
    <div className={reports.scroll}>
      <table className={reports.table}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('receivers')}</th>
            <th scope="col">{t('next')}</th>
            <th scope="col">{t('last')}</th>
          </tr>
        </thead>
        <tbody>
          {schedules.map((schedule) => {
            const [last] = schedule.deliveries;
            const lot = schedule.deliveries.filter(({ dueAt }) => dueAt === last?.dueAt);
            const bad = lot.find(({ state }) => state === 'failed' || state === 'refused');
            const shown = bad ?? last;
            return (
              <tr key={schedule.id}>
                <th scope="row">
                  <UnstyledButton className={classes.open ?? ''} onClick={() => onOpen(schedule)}>
                    {schedule.name}
                  </UnstyledButton>
                </th>
                <td>{t(`kinds.${schedule.kind as 'statistical'}`)}</td>
                <td>{rhythmText(schedule)}</td>
                <td>{schedule.receivers.map(({ displayName }) => displayName).join(', ')}</td>
                <td>
                  {schedule.isActive ? (
                    formats.dateTime(schedule.nextAt)
                  ) : (
                    <StateBadge tone="neutral">{t('paused')}</StateBadge>
                  )}
                </td>
                <td>
                  {shown ? (
                    <>
                      <DeliveryState delivery={shown} /> {formats.dateTime(shown.dueAt)}
                    </>
                  ) : (
                    '—'
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
