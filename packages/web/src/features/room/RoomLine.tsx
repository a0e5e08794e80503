import { StateBadge } from '../../ui/StateBadge.tsx';
import { TimelinessBadge } from '../../ui/TimelinessBadge.tsx';
import classes from './Room.module.css';
import { stageTones } from './roomTones.ts';
import { type RoomRow, useStageName } from './useRoomColumns.tsx';

/** A line of the room on a telephone. */
export function RoomLine({ row }: { row: RoomRow }) {
  const stageName = useStageName();
  const { appeal, stage, holder } = row;
  return (
    <div className={classes.line}>
      <div className={classes.lineHead}>
        <strong>{appeal.number}</strong>
        <TimelinessBadge brief dueOn={appeal.dueOn} timeliness={appeal.timeliness} />
      </div>
      <div className={classes.annotation}>{appeal.annotation}</div>
      <div className={classes.lineHead}>
        <span className={classes.soft}>
          {appeal.applicantName}
          {holder ? ` · ${holder.displayName}` : ''}
        </span>
        <StateBadge tone={stageTones[stage] ?? 'neutral'}>{stageName(stage)}</StateBadge>
      </div>
    </div>
  );
}
