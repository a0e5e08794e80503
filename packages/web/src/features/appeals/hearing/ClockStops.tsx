import { useReference } from '../../../components/useReference.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { StateBadge } from '../../../ui/StateBadge.tsx';
import type { AppealPaperFragment } from '../appeal.generated.ts';
import classes from '../Card.module.css';

type Stop = AppealPaperFragment['clockStops'][number];

/** Every time the term stood still: by which ground, from when to when, and both days of the term. */
export function ClockStops({ stops }: { stops: readonly Stop[] }) {
  return stops.map((stop) => <StopLine key={stop.id} stop={stop} />);
}

function StopLine({ stop }: { stop: Stop }) {
  const t = useT('hearing');
  const formats = useFormats();
  const reference = useReference();
  const { stoppedOn, untilOn, resumedOn, endReason, dueOnBefore, dueOnAfter, ground, reason } = stop;
  const ends: Record<string, string> = {
    answered: t('end.answered'),
    termExpired: t('end.termExpired'),
    complied: t('end.complied'),
    ended: t('end.ended'),
  };
  return (
    <div className={classes.extension}>
      <div>
        {t('stopped', { from: formats.date(stoppedOn), to: formats.date(resumedOn ?? untilOn ?? stoppedOn) })}{' '}
        <StateBadge tone={endReason ? 'neutral' : 'control'}>
          {endReason ? (ends[endReason] ?? endReason) : t('standsStill')}
        </StateBadge>
      </div>
      {dueOnBefore && dueOnAfter && (
        <div>
          {formats.date(dueOnBefore)} → <strong>{formats.date(dueOnAfter)}</strong>
        </div>
      )}
      <div className={classes.soft}>
        {[ground ? reference.entryName('clockStopGround', ground) : t('conformity'), reason]
          .filter(Boolean)
          .join(': ')}
        {' · '}
        {stop.stoppedBy.displayName}
      </div>
    </div>
  );
}
