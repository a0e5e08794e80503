import { Button } from '@mantine/core';
import { isFinalState } from '@tyndau/domain/appeals/lifecycle';
import { isAppealState } from '../../components/AppealStateBadge.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { AppealPaperFragment } from './appeal.generated.ts';

/** A report of a crime that has not gone on yet: to the hour, with the way to send it at once. */
export function CrimeNotice({
  appeal,
  onForward,
}: {
  appeal: AppealPaperFragment;
  onForward: (() => void) | null;
}) {
  const t = useT('paths');
  const formats = useFormats();
  const { crimeDueAt, state, pathSteps } = appeal;
  const isOver = isAppealState(state) && isFinalState(state);
  const hasGone = pathSteps.some(({ ground, endReason }) => ground === 'crimeOrThreat' && endReason === null);
  if (!crimeDueAt || isOver || hasGone) return null;
  const isLate = new Date(crimeDueAt).getTime() < Date.now();
  return (
    <Notice
      tone="overdue"
      title={t('crimeTitle')}
      action={
        onForward && (
          <Button size="compact-md" onClick={onForward}>
            {t('crimeGo')}
          </Button>
        )
      }
    >
      {t(isLate ? 'crimeLate' : 'crimeText', { at: formats.dateTime(crimeDueAt) })}
    </Notice>
  );
}
