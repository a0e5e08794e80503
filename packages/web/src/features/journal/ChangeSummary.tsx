import { changePairs } from '../../components/changePairs.ts';
import { useChangeText } from '../../components/useChangeText.ts';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import classes from './Journal.module.css';
import type { JournalLineFragment } from './journal.generated.ts';

/** What became what, in one line. */
export function ChangeSummary({ line }: { line: JournalLineFragment }) {
  const labels = useFieldLabels();
  const read = useChangeText();
  const sentences = changePairs(line.changes).map(({ field, before, after }) => {
    const values = before === null ? read(field, after) : `${read(field, before)} → ${read(field, after)}`;
    return `${labels[field] ?? field}: ${values}`;
  });
  const text = [line.reason, ...sentences].filter(Boolean).join('; ');
  return (
    <span className={classes.summary} title={text}>
      {text}
    </span>
  );
}
