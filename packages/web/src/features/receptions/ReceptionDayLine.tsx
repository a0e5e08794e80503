import { type ReceptionDayKind, receptionDayKinds } from '@tyndau/domain/receptions/receptionDay';
import { dayjs } from '../../i18n/calendar.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import classes from './Receptions.module.css';
import type { ReceptionDayFieldsFragment } from './receptions.generated.ts';

/** The kind of a day for its name; one this version does not know is an ordinary one. */
export function dayKindOf(kind: string): ReceptionDayKind {
  return receptionDayKinds.find((known) => known === kind) ?? 'ordinary';
}

interface Props {
  day: ReceptionDayFieldsFragment;
  isNext: boolean;
  isChosen: boolean;
  onChoose: () => void;
}

/** A day of reception: what it is, where, how many come; pressed, it shows who. */
export function ReceptionDayLine({ day, isNext, isChosen, onChoose }: Props) {
  const t = useT('receptions');
  const formats = useFormats();
  const isOffsite = day.kind === 'offsite' && day.territory !== null;
  return (
    <button
      type="button"
      className={classes.dayLine}
      data-kind={day.kind}
      aria-pressed={isChosen}
      onClick={onChoose}
    >
      <span className={classes.dayNumber}>
        {Number(day.on.slice(8))}
        <small>{dayjs(day.on).format('dd')}</small>
      </span>
      <span>
        <strong>{t(`dayKind.${dayKindOf(day.kind)}`)}</strong>
        <span className={classes.quiet}>
          {isOffsite && day.territory ? formats.name(day.territory.name) : formats.name(day.place)}
        </span>
        <span className={classes.quiet}>{t('people', { count: day.receptionsTotal })}</span>
      </span>
      <span className={classes.dayMarks}>
        {isNext && <StateBadge tone="accent">{t('next')}</StateBadge>}
        {!day.confirmed && <StateBadge tone="attention">{t('notConfirmed')}</StateBadge>}
      </span>
    </button>
  );
}
