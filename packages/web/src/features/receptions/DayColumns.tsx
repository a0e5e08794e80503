import { minutesOf, timeOf } from '@tyndau/domain/receptions/officialHours';
import type { DragEvent } from 'react';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import type {
  CalendarReceptionFragment,
  OfficialsOpenOnQuery,
  ReceptionCalendarPageQuery,
} from './calendar.generated.ts';
import classes from './DayColumns.module.css';
import type { WantedMove } from './MoveDialog.tsx';
import { officeClock } from './officeClock.ts';
import { heldAt, PersonBlock, receptionHeld } from './PersonBlock.tsx';

type OpenStretch = OfficialsOpenOnQuery['officialsOpenOn'][number]['stretches'][number];
type Official = ReceptionCalendarPageQuery['officials'][number];

interface Props {
  on: string;
  officials: readonly Official[];
  receptions: readonly CalendarReceptionFragment[];
  /** Hours of the day by official, the lunch left out; whoever is not among them does not receive. */
  open: ReadonlyMap<number, readonly OpenStretch[]>;
  /** Null where the viewer may not move anybody. */
  onMove: ((move: WantedMove) => void) | null;
}

/** Pixels of a minute: a quarter of an hour is one readable line. */
const SCALE = 1.8;
const SNAP_MINUTES = 15;

/** One day: everybody who receives is a column; people are dragged to another hour or to another official. */
export function DayColumns({ on, officials, receptions, open, onMove }: Props) {
  const formats = useFormats();
  const seated = receptions.filter(({ startsAt, official }) => startsAt && official);
  const [from, to] = spanOf(seated);
  const hours = Array.from({ length: (to - from) / 60 }, (_, index) => from + index * 60);
  function drop(event: DragEvent<HTMLElement>, officialId: number) {
    event.preventDefault();
    const reception = receptionHeld(event, seated);
    if (!reception || !onMove) return;
    // People take hold of a block by its middle; its beginning is what counts.
    const offset = event.clientY - event.currentTarget.getBoundingClientRect().top - heldAt(event);
    const minutes = from + Math.round(offset / SCALE / SNAP_MINUTES) * SNAP_MINUTES;
    const time = timeOf(Math.min(Math.max(minutes, 0), 24 * 60 - SNAP_MINUTES));
    onMove({ reception, on, time, officialId });
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: many officials are wider than the screen, and must be reachable by keys
    <section className={classes.frame} aria-label={formats.date(on)} tabIndex={0}>
      <div
        className={classes.grid}
        style={{ gridTemplateColumns: `52px repeat(${officials.length}, minmax(116px, 1fr))` }}
      >
        <div className={classes.corner} />
        {officials.map((official) => (
          <ColumnHead key={official.id} official={official} />
        ))}
        <div className={classes.hours} style={{ height: (to - from) * SCALE }} aria-hidden="true">
          {hours.map((hour) => (
            <span key={hour} style={{ top: (hour - from) * SCALE }}>
              {timeOf(hour)}
            </span>
          ))}
        </div>
        {officials.map(({ id, fullName }) => (
          <ul
            key={id}
            className={classes.column}
            aria-label={fullName}
            style={{ backgroundSize: `100% ${60 * SCALE}px` }}
            onDragOver={(event) => onMove && event.preventDefault()}
            onDrop={(event) => drop(event, id)}
          >
            {closedBetween(open.get(id) ?? [], from, to).map(([start, end]) => (
              <li
                key={start}
                className={classes.closed}
                aria-hidden="true"
                style={{ top: (start - from) * SCALE, height: (end - start) * SCALE }}
              />
            ))}
            {seated
              .filter(({ official }) => official?.id === id)
              .map((reception) => (
                <Place
                  key={reception.id}
                  reception={reception}
                  from={from}
                  onMove={
                    onMove && (() => onMove({ reception, on, officialId: id, time: hourOf(reception) }))
                  }
                />
              ))}
          </ul>
        ))}
      </div>
    </section>
  );
}

// The usual working day, longer where somebody is received earlier or later.
function spanOf(receptions: readonly CalendarReceptionFragment[]): [number, number] {
  const starts = receptions.map(({ startsAt }) => minutesOf(officeClock(startsAt ?? '')));
  const first = Math.min(9 * 60, ...starts);
  const last = Math.max(18 * 60, ...starts.map((start) => start + 30));
  return [Math.floor(first / 60) * 60, Math.min(Math.ceil(last / 60), 24) * 60];
}

/** When nobody is received between two hours: before the first stretch, at lunch, after the last. */
function closedBetween(open: readonly OpenStretch[], from: number, to: number): [number, number][] {
  const edges = [
    from,
    ...open.flatMap(({ fromTime, toTime }) => [minutesOf(fromTime), minutesOf(toTime)]),
    to,
  ];
  return edges
    .flatMap((edge, index): [number, number][] => (index % 2 ? [] : [[edge, edges[index + 1] ?? to]]))
    .filter(([start, end]) => end > start);
}

const languageMarks: Readonly<Record<string, string>> = { kk: 'ҚАЗ', ru: 'РУС' };

function ColumnHead({ official }: { official: Official }) {
  const t = useT('receptionPapers');
  const formats = useFormats();
  const { fullName, post, languages, hasVideo } = official;
  const marks = [
    ...languages.map((one) => languageMarks[one] ?? one),
    ...(hasVideo ? [] : [t('gifts.noVideo')]),
  ];
  return (
    <div className={classes.head} title={formats.name(post)}>
      <strong>{fullName}</strong>
      {marks.length > 0 && <small>{marks.join(' · ')}</small>}
    </div>
  );
}

const hourOf = ({ startsAt }: CalendarReceptionFragment) => (startsAt ? officeClock(startsAt) : '');

interface PlaceProps {
  reception: CalendarReceptionFragment;
  from: number;
  onMove: (() => void) | null;
}

function Place({ reception, from, onMove }: PlaceProps) {
  const { startsAt, endsAt } = reception;
  if (!startsAt || !endsAt) return null;
  const start = minutesOf(officeClock(startsAt));
  const minutes = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
  return (
    <li className={classes.place} style={{ top: (start - from) * SCALE, height: minutes * SCALE - 2 }}>
      <PersonBlock reception={reception} onMove={onMove} />
    </li>
  );
}
