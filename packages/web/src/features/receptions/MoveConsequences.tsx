import { useQuery } from '@apollo/client/react';
import { moveConsequences } from '@tyndau/domain/receptions/receptionMove';
import type { ReactNode } from 'react';
import { useFormats } from '../../i18n/useFormats.ts';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ReceptionMovePreviewDocument, type ReceptionMovePreviewQuery } from './calendar.generated.ts';

/** Where a reception is to go; the question of what that brings. */
export interface MoveQuestion {
  readonly id: number;
  readonly on: string;
  readonly time: string;
  readonly officialId: number;
}

interface Props {
  /** Null while a day, an hour or an official is missing. */
  move: MoveQuestion | null;
  /** What is shown where the move is possible. */
  children: ReactNode;
}

/** What a move brings, shown before it is done: what must be repeated, which terms become others, why it cannot be. */
export function MoveConsequences({ move, children }: Props) {
  const say = useRefusalText();
  const { data } = useQuery(ReceptionMovePreviewDocument, {
    variables: move ?? { id: 0, on: '', time: '', officialId: 0 },
    skip: move === null,
    fetchPolicy: 'network-only',
  });
  const preview = move && data?.receptionMovePreview;
  if (!preview) return null;
  if (preview.refusals.length > 0) {
    return (
      <Notice tone="overdue" role="alert">
        {preview.refusals.map(say).join(' ')}
      </Notice>
    );
  }
  return (
    <>
      <Consequences preview={preview} />
      {children}
    </>
  );
}

type Preview = ReceptionMovePreviewQuery['receptionMovePreview'];

function Consequences({ preview: { consequences, terms } }: { preview: Preview }) {
  const t = useT('receptionCalendar');
  const formats = useFormats();
  const again = moveConsequences.filter((one) => consequences.includes(one));
  const dayOf = (on: string | null | undefined) => (on ? formats.date(on) : '—');
  return (
    <>
      <Notice tone={again.length > 0 ? 'attention' : 'neutral'} title={t('consequencesTitle')}>
        {again.length === 0 ? t('noConsequences') : again.map((one) => t(`consequence.${one}`)).join('; ')}
      </Notice>
      {terms.length > 0 && (
        <Notice tone={terms.some(({ isPast }) => isPast) ? 'overdue' : 'neutral'} title={t('termsTitle')}>
          <ul>
            {terms.map(({ step, before, after, isPast }) => (
              <li key={step}>
                {t('term', { step, before: dayOf(before), after: dayOf(after) })}
                {isPast && ` (${t('termPast')})`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
