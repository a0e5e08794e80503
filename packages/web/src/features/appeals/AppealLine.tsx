import { AppealStateBadge } from '../../components/AppealStateBadge.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { TimelinessBadge } from '../../ui/TimelinessBadge.tsx';
import classes from './Appeals.module.css';
import { ApplicantCell } from './ApplicantCell.tsx';
import type { AppealRowFragment } from './appeals.generated.ts';

/** A line of the register on a telephone. */
export function AppealLine({ row }: { row: AppealRowFragment }) {
  const formats = useFormats();
  return (
    <>
      <strong>
        <ApplicantCell row={row} />
      </strong>
      <div className={classes.lineQuestion}>{formats.name(row.question.name)}</div>
      <div className={classes.soft}>
        {row.number} · {formats.date(row.registeredOn)}
      </div>
      <div className={classes.lineFoot}>
        <AppealStateBadge state={row.state} />
        <TimelinessBadge dueOn={row.dueOn} timeliness={row.timeliness} brief />
      </div>
    </>
  );
}
