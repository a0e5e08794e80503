import { IconArrowsMove } from '@tabler/icons-react';
import { hasPriorityRight } from '@tyndau/domain/receptions/priorityRight';
import { type DragEvent, useState } from 'react';
import { Link } from 'react-router';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import type { CalendarReceptionFragment } from './calendar.generated.ts';
import classes from './DayColumns.module.css';
import { officeClock } from './officeClock.ts';

const HELD = 'application/x-held';

/** Who was dropped. */
export function receptionHeld(
  event: DragEvent<HTMLElement>,
  receptions: readonly CalendarReceptionFragment[],
): CalendarReceptionFragment | undefined {
  return receptions.find(({ id }) => String(id) === event.dataTransfer.getData('text/plain'));
}

/** How far below its beginning the block was taken hold of, in pixels. */
export const heldAt = (event: DragEvent<HTMLElement>) => Number(event.dataTransfer.getData(HELD)) || 0;

interface Props {
  reception: CalendarReceptionFragment;
  /** Null where the viewer may not move anybody. */
  onMove: (() => void) | null;
}

/** A person of the calendar: leads to the card, is dragged, and has the button that asks the same as dragging does. */
export function PersonBlock({ reception, onMove }: Props) {
  const t = useT('receptionCalendar');
  const [isHeld, setIsHeld] = useState(false);
  const { id, applicantName, startsAt, privilege, format, step } = reception;
  const kind =
    step > 10 ? 'done' : hasPriorityRight(privilege) ? 'first' : format === 'video' ? 'video' : 'plain';
  const mayMove = onMove !== null && step >= 4 && step <= 9;
  const hour = startsAt ? officeClock(startsAt) : '';
  return (
    <>
      <Link
        to={paths.reception(id)}
        className={classes.block}
        data-kind={kind}
        data-held={isHeld || undefined}
        draggable={mayMove}
        title={`${hour} ${applicantName}`}
        onDragStart={(event) => {
          event.dataTransfer.setData('text/plain', String(id));
          const held = event.clientY - event.currentTarget.getBoundingClientRect().top;
          event.dataTransfer.setData(HELD, String(held));
          event.dataTransfer.effectAllowed = 'move';
          setIsHeld(true);
        }}
        onDragEnd={() => setIsHeld(false)}
      >
        <b>{hour}</b> {applicantName}
      </Link>
      {mayMove && (
        <button
          type="button"
          className={classes.move}
          aria-label={`${t('moveTitle')}: ${applicantName}`}
          title={t('moveTitle')}
          onClick={onMove}
        >
          <IconArrowsMove size={14} />
        </button>
      )}
    </>
  );
}
