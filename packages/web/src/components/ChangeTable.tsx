import { useFieldLabels } from '../i18n/useFieldLabels.ts';
import { useT } from '../i18n/useT.ts';
import classes from './ChangeTable.module.css';
import { changePairs } from './changePairs.ts';
import { useChangeText } from './useChangeText.ts';

/** What became what, field by field. */
export function ChangeTable({ changes }: { changes: unknown }) {
  const words = useT('words');
  const labels = useFieldLabels();
  const read = useChangeText();
  const pairs = changePairs(changes);
  if (pairs.length === 0) return null;
  return (
    <table className={classes.changes}>
      <thead>
        <tr>
          <th scope="col">{words('conflict.field')}</th>
          <th scope="col">{words('conflict.before')}</th>
          <th scope="col">{words('history.after')}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{labels[field] ?? field}</th>
            <td className={before === null ? classes.nothing : classes.before}>{read(field, before)}</td>
            <td className={after === null ? classes.nothing : undefined}>{read(field, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
