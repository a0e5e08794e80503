import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import classes from './Kazpost.module.css';

interface Props {
  rows: readonly { readonly rowNumber: number; readonly identifier: string; readonly code: string }[];
}

/** Rows of the list that could not be taken, each with its reason; the others were. */
export function BadRows({ rows }: Props) {
  const t = useT('kazpost');
  const say = useRefusalText();
  if (rows.length === 0) return null;
  return (
    <Notice tone="attention" title={t('badRows', { count: rows.length })}>
      <ul className={classes.rows}>
        {rows.slice(0, 50).map(({ rowNumber, identifier, code }) => (
          <li key={rowNumber}>{t('badRow', { row: rowNumber, text: `${identifier} — ${say({ code })}` })}</li>
        ))}
      </ul>
    </Notice>
  );
}
