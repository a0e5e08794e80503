import { useActionName } from '../../components/useActionName.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { ChangeSummary } from './ChangeSummary.tsx';
import classes from './Journal.module.css';
import type { JournalLineFragment } from './journal.generated.ts';

/** An entry on a telephone. */
export function JournalCardLine({ line }: { line: JournalLineFragment }) {
  const words = useT('words');
  const formats = useFormats();
  const actionName = useActionName();
  return (
    <div className={classes.card}>
      <strong>{actionName(line.action)}</strong>
      <span className={classes.quiet}>
        {formats.dateTime(line.at)}, {line.actor?.displayName ?? words('history.system')}
      </span>
      <ChangeSummary line={line} />
    </div>
  );
}
