import { Button, UnstyledButton } from '@mantine/core';
import { IconBell, IconChevronDown } from '@tabler/icons-react';
import { nextFor } from '@tyndau/domain/receptions/queue/callOrder';
import { deskDelay } from '@tyndau/domain/receptions/queue/deskDelay';
import { useState } from 'react';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { useBoard } from './BoardContext.tsx';
import { type BoardColumn, type ColumnParts, columnParts } from './boardColumns.ts';
import type { ShownPerson } from './boardView.ts';
import { PersonRow } from './PersonRow.tsx';
import { RoomButton } from './RoomButton.tsx';
import classes from './Visits.module.css';

/** Parts that are folded until somebody asks for them; of those who are still to come the next few are shown. */
const folded: readonly (keyof ColumnParts)[] = ['missed', 'done'];
const NEXT_EXPECTED = 6;
const order = ['inRoom', 'summoned', 'waiting', 'expected', 'missed', 'done'] as const;

/** One column: an official, a room or a district, from the room to the door. */
export function ColumnView({ column, isShown }: { column: BoardColumn; isShown: boolean }) {
  const t = useT('visits');
  const { now } = useBoard();
  const parts = columnParts(column.people, now);
  const behind = column.desk ? deskDelay(column.people, now) : 0;
  return (
    <section className={classes.column} aria-label={column.title} data-shown={isShown || undefined}>
      <header className={classes.columnHead}>
        <div className={classes.columnTitle}>
          <h2>{column.title}</h2>
          {column.desk && <RoomButton desk={column.desk} />}
        </div>
        <div className={classes.quiet}>
          {t('counts', {
            waiting: parts.waiting.length + parts.summoned.length,
            done: parts.done.length,
            all: column.people.length,
          })}
        </div>
        {behind > 0 && <StateBadge tone="attention">{t('behind', { count: behind })}</StateBadge>}
        {column.desk && <NextButton officialId={column.desk.official.id} people={column.people} />}
      </header>
      <div className={classes.rows}>
        {column.people.length === 0 && <p className={classes.quiet}>{t('nobody')}</p>}
        {order.map((part) => (
          <Part key={part} part={part} people={parts[part]} />
        ))}
      </div>
    </section>
  );
}

function Part({ part, people }: { part: keyof ColumnParts; people: readonly ShownPerson[] }) {
  const t = useT('visits');
  const isFolded = folded.includes(part);
  const [isOpen, setIsOpen] = useState(false);
  if (people.length === 0) return null;
  const few = isFolded ? 0 : part === 'expected' ? NEXT_EXPECTED : people.length;
  const shown = isOpen ? people : people.slice(0, few);
  const canUnfold = people.length > few;
  return (
    <div className={classes.part} data-part={part}>
      <UnstyledButton
        className={classes.partTitle ?? ''}
        disabled={!canUnfold}
        aria-expanded={canUnfold ? isOpen : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t(`part.${part}`)}
        <span className={classes.count}>{people.length}</span>
        {canUnfold && <IconChevronDown size={14} data-open={isOpen || undefined} />}
      </UnstyledButton>
      <ul>
        {shown.map((person) => (
          <PersonRow key={person.key} person={person} />
        ))}
      </ul>
    </div>
  );
}

function NextButton({ officialId, people }: { officialId: number; people: readonly ShownPerson[] }) {
  const t = useT('visits');
  const { may } = useViewer();
  const { desk, now, isToday } = useBoard();
  // The reserve stands in a column of its own, and is called where the official's own queue is empty.
  const reserve = [...desk.view().people.values()].filter((one) => one.isReserve);
  const next = nextFor([...people, ...reserve], officialId, now);
  if (!may('reception.answer') || !isToday || !next) return null;
  return (
    <Button
      variant="light"
      size="compact-sm"
      fullWidth
      leftSection={<IconBell size={14} />}
      onClick={() => void desk.act(next, { act: 'summon', officialId }, next.name)}
    >
      {t('next')}
      {next.queueNumber === null ? '' : `: ${next.queueNumber}`}
    </Button>
  );
}
