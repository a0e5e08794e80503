import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import cardClasses from '../Card.module.css';
import type { Execution } from './useExecution.ts';

/** With whom the appeal lies now: the body or unit, and who of it, as far as the reader may know. */
export function HolderLine({ heldBy }: { heldBy: NonNullable<Execution['heldBy']> }) {
  const t = useT('execution');
  const formats = useFormats();
  const { stage, body, person, since } = heldBy;
  const where = body ? formats.name(body.name) : t('held.department');
  return (
    <span>
      {person ? `${person.displayName}, ${where}` : where}
      {stage === 'approval' && ` · ${t('held.approval')}`}
      {since && (
        <span className={cardClasses.soft}> · {t('held.since', { at: formats.dateTime(since) })}</span>
      )}
    </span>
  );
}
