import { useQuery } from '@apollo/client/react';
import type { AppealKind } from '@tyndau/domain/appeals/appealKinds';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { TermDerivation } from '../../ui/TermDerivation.tsx';
import classes from './Registration.module.css';
import { TermToBeDocument } from './registration.generated.ts';

/** The term the letter would get by today's law, while its card is being typed. */
export function TermToBe({ kind, receivedAt }: { kind: AppealKind; receivedAt: string | null }) {
  const t = useT('registration');
  const words = useT('words');
  const formats = useFormats();
  const { data, previousData } = useQuery(TermToBeDocument, { variables: { kind, receivedAt } });
  const shown = data ?? previousData;
  if (!shown) return null;
  const term = shown.previewTerm;
  if (!term) return <span className={classes.warning}>{t('term.none')}</span>;
  const count = { count: term.length };
  const length =
    term.unit === 'months'
      ? words('months', count)
      : term.unit === 'calendarDays'
        ? words('calendarDays', count)
        : words('workingDays', count);
  return (
    <span className={classes.term}>
      <span>
        {t('field.term')}: <strong>{formats.date(term.dueOn)}</strong>, {length}
      </span>
      <TermDerivation term={term} />
    </span>
  );
}
