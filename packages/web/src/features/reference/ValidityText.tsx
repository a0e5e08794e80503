import { isInForce } from '../../components/inForce.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import classes from './Shelf.module.css';

interface Props {
  row: { readonly validFrom: string | null; readonly validTo: string | null };
}

/** From when until when; a word for what is no longer, or not yet, in force. Nothing for what always was. */
export function ValidityText({ row }: Props) {
  const t = useT('reference');
  const formats = useFormats();
  const { today } = useViewer();
  const from = row.validFrom && t('since', { on: formats.date(row.validFrom) });
  const to = row.validTo && t('until', { on: formats.date(row.validTo) });
  const state = isInForce(row, today) ? null : row.validTo && row.validTo < today ? 'former' : 'future';
  return (
    <span>
      <span className={`${classes.quiet} ${classes.nowrap}`}>{[from, to].filter(Boolean).join(' ')}</span>
      {state && (
        <>
          {' '}
          <StateBadge tone={state === 'future' ? 'accent' : 'neutral'}>{t(state)}</StateBadge>
        </>
      )}
    </span>
  );
}
