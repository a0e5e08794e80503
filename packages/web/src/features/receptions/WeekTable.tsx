import { addDays, dayOfWeek, type PlainDate, plainDate } from '@tyndau/domain/calendar/plainDate';
import type { DragEvent } from 'react';
import { dayjs } from '../../i18n/calendar.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { CalendarReceptionFragment, ReceptionCalendarPageQuery } from './calendar.generated.ts';
import type { WantedMove } from './MoveDialog.tsx';
import { officeClock, officeDay } from './officeClock.ts';
import { PersonBlock, receptionHeld } from './PersonBlock.tsx';
import classes from './WeekTable.module.css';

type Official = ReceptionCalendarPageQuery['officials'][number];

/** A cell shows so many; the rest are on the page of the day. */
const MOST_SHOWN = 6;

interface Props {
  on: string;
  officials: readonly Official[];
  receptions: readonly CalendarReceptionFragment[];
  onDay: (day: string) => void;
  /** Null where the viewer may not move anybody. */
  onMove: ((move: WantedMove) => void) | null;
}

/** A week from Monday: everybody who receives is a line, and people are dragged to another day or another official. */
export function WeekTable({ on, officials, receptions, onDay, onMove }: Props) {
  const t = useT('receptionCalendar');
  const formats = useFormats();
  const days = weekOf(plainDate(on));
  const ofWeek = receptions.filter(
    ({ startsAt }) => startsAt && days.includes(officeDay(startsAt) as PlainDate),
  );
  const rows = officials.filter(({ id }) => ofWeek.some(({ official }) => official?.id === id));
  if (rows.length === 0) return <EmptyState title={t('noEvents')} />;
  function drop(event: DragEvent<HTMLElement>, day: string, officialId: number) {
    event.preventDefault();
    const reception = receptionHeld(event, ofWeek);
    if (reception && onMove)
      onMove({ reception, on: day, officialId, time: officeClock(reception.startsAt ?? '') });
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a week is wider than a telephone, and must be reachable by keys
    <section className={classes.frame} aria-label={t('view.week')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('officials')}</th>
            {days.map((day) => (
              <th key={day} scope="col" data-free={dayOfWeek(day) > 5 || undefined}>
                <button type="button" className={classes.day} onClick={() => onDay(day)}>
                  {dayjs(day).format('dd')} {formats.date(day).slice(0, 5)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, fullName }) => (
            <tr key={id}>
              <th scope="row">{fullName}</th>
              {days.map((day) => (
                <td
                  key={day}
                  onDragOver={(event) => onMove && event.preventDefault()}
                  onDrop={(event) => drop(event, day, id)}
                >
                  <Cell
                    people={ofWeek.filter(
                      ({ startsAt, official }) => official?.id === id && officeDay(startsAt ?? '') === day,
                    )}
                    onMore={() => onDay(day)}
                    onMove={
                      onMove && ((reception) => onMove({ ...wanted(reception), on: day, officialId: id }))
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CellProps {
  people: readonly CalendarReceptionFragment[];
  onMore: () => void;
  onMove: ((reception: CalendarReceptionFragment) => void) | null;
}

function Cell({ people, onMore, onMove }: CellProps) {
  const t = useT('receptionCalendar');
  if (people.length === 0) return null;
  const inOrder = [...people].sort((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? ''));
  return (
    <ul className={classes.people}>
      {inOrder.slice(0, MOST_SHOWN).map((reception) => (
        <li key={reception.id} className={classes.person}>
          <PersonBlock reception={reception} onMove={onMove && (() => onMove(reception))} />
        </li>
      ))}
      {people.length > MOST_SHOWN && (
        <li>
          <button type="button" className={classes.day} onClick={onMore}>
            {t('more', { count: people.length - MOST_SHOWN })}
          </button>
        </li>
      )}
    </ul>
  );
}

const wanted = (reception: CalendarReceptionFragment) => ({
  reception,
  time: officeClock(reception.startsAt ?? ''),
});

function weekOf(on: PlainDate): readonly PlainDate[] {
  const monday = addDays(on, 1 - dayOfWeek(on));
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}
