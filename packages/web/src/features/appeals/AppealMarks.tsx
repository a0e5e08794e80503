import { controlLevelNames } from '@tyndau/domain/appeals/vocabularyNames';
import { useCodeName } from '../../components/useCodeName.ts';
import { useT } from '../../i18n/useT.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import classes from './Appeals.module.css';

interface Marked {
  readonly isRepeat: boolean;
  readonly isAnonymous: boolean;
  readonly reportsCrime: boolean;
  readonly controlLevel?: string | null;
  readonly controlEndedOn?: string | null;
  readonly reworkCount: number;
  readonly character?: string;
  readonly signatories?: number;
}

/** The marks of a card in words. */
export function AppealMarks({ appeal }: { appeal: Marked }) {
  const t = useT('appeals');
  const codeName = useCodeName();
  const isOnControl = appeal.controlLevel && !appeal.controlEndedOn;
  return (
    <span className={classes.marks}>
      {isOnControl && (
        <StateBadge tone="control">
          {t('mark.control', { level: codeName(controlLevelNames, appeal.controlLevel) })}
        </StateBadge>
      )}
      {appeal.reportsCrime && <StateBadge tone="overdue">{t('mark.crime')}</StateBadge>}
      {appeal.isRepeat && <StateBadge tone="attention">{t('mark.repeat')}</StateBadge>}
      {appeal.isAnonymous && <StateBadge tone="neutral">{t('mark.anonymous')}</StateBadge>}
      {appeal.character === 'collective' && (
        <StateBadge tone="neutral">{t('mark.collective', { count: appeal.signatories ?? 0 })}</StateBadge>
      )}
      {appeal.reworkCount > 0 && (
        <StateBadge tone="attention">{t('mark.rework', { count: appeal.reworkCount })}</StateBadge>
      )}
    </span>
  );
}
