import { Switch } from '@mantine/core';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './Distribution.module.css';
import { countsOf, isAtTable, type Moves, type Proposal, type Seat } from './packBalance.ts';

interface Props {
  proposal: Proposal;
  moves: Moves;
  leaveOut: readonly number[];
  onLeaveOut: (ids: number[]) => void;
}

/** Who sits at the table and how much of the day each has. */
export function PackSeats({ proposal, moves, leaveOut, onLeaveOut }: Props) {
  const t = useT('distribution');
  const counts = countsOf(proposal, moves);
  const largest = Math.max(
    1,
    ...proposal.seats.map((seat) => seat.already + (counts.get(seat.user.id) ?? 0)),
  );
  return (
    <ul className={classes.seats}>
      {proposal.seats.map((seat) => {
        const { id, displayName } = seat.user;
        const now = counts.get(id) ?? 0;
        return (
          <li key={id} className={classes.seat} data-out={isAtTable(seat) ? undefined : true}>
            <div className={classes.seatHead}>
              <strong>{displayName}</strong>
              <span className={classes.count}>{now}</span>
            </div>
            <div className={classes.track} aria-hidden>
              <span className={classes.before} style={{ width: `${(seat.already / largest) * 100}%` }} />
              <span className={classes.now} style={{ width: `${(now / largest) * 100}%` }} />
            </div>
            <SeatNote seat={seat} now={now} />
            {seat.isPresent && (
              <Switch
                size="xs"
                label={t('pack.takesPart')}
                checked={!leaveOut.includes(id)}
                onChange={(event) =>
                  onLeaveOut(
                    event.currentTarget.checked ? leaveOut.filter((one) => one !== id) : [...leaveOut, id],
                  )
                }
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function SeatNote({ seat, now }: { seat: Seat; now: number }) {
  const t = useT('distribution');
  const formats = useFormats();
  const { absence, substitute, standsInFor, already } = seat;
  const parts = [
    absence && t('pack.absent', { on: formats.date(absence.toOn) }),
    substitute && t('pack.replacedBy', { name: substitute.displayName }),
    standsInFor && t('pack.standsIn', { name: standsInFor.displayName }),
    already > 0 && t('pack.already', { count: already }),
    already > 0 && t('pack.total', { count: already + now }),
  ].filter(Boolean);
  return parts.length === 0 ? null : <span className={classes.soft}>{parts.join(' · ')}</span>;
}
