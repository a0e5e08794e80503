import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import type { TermDayView } from '../../ui/termView.ts';
import { useDayReason } from '../../ui/useDayReason.ts';
import classes from './Card.module.css';

/** The few days of a short term, each with why it was counted or not. */
export function TermDays({ derivation, dueOn }: { derivation: readonly TermDayView[]; dueOn: string }) {
  const t = useT('paths');
  const formats = useFormats();
  const why = useDayReason();
  return (
    <details className={classes.details}>
      <summary>{t('howCounted')}</summary>
      <ol className={classes.days}>
        {derivation.map((day) => (
          <li key={day.on} data-last={day.on === dueOn || undefined}>
            {formats.date(day.on)} {day.ordinal !== null && `(${day.ordinal}) `}— {why(day)}
          </li>
        ))}
      </ol>
    </details>
  );
}
