import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { ReceptionStateBadge } from './ReceptionStateBadge.tsx';
import classes from './Receptions.module.css';
import type { ReceptionLineFragment } from './receptions.generated.ts';

/** A reception on a telephone. */
export function ReceptionCardLine({ row }: { row: ReceptionLineFragment }) {
  const t = useT('receptions');
  const formats = useFormats();
  return (
    <div className={classes.line}>
      <strong>{row.applicantName}</strong>
      <ReceptionStateBadge state={row.state} />
      <span className={classes.quiet}>
        {row.number}, {row.startsAt ? formats.dateTime(row.startsAt) : t('notAppointed')}
      </span>
    </div>
  );
}
