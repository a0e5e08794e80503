import { Button, UnstyledButton } from '@mantine/core';
import { hasPriorityRight } from '@tyndau/domain/receptions/priorityRight';
import { permissionOfVisitAct, type VisitAct, type VisitState } from '@tyndau/domain/receptions/queue/visit';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { useBoard } from './BoardContext.tsx';
import type { ShownPerson } from './boardView.ts';
import classes from './Visits.module.css';

/** What is done next with somebody who stands there: one press on the row. */
const nextAct: Partial<Record<VisitState, VisitAct>> = {
  expected: 'arrive',
  arrived: 'summon',
  summoned: 'begin',
  inRoom: 'end',
  missed: 'arrive',
};

const minutes = (from: number | null, to: number) =>
  from === null ? 0 : Math.max(0, Math.floor((to - from) / 60_000));

/** A person of the day: number, hour, name, how long; and the next act. */
export function PersonRow({ person }: { person: ShownPerson }) {
  const formats = useFormats();
  const t = useT('visits');
  const { may } = useViewer();
  const { desk, open, isToday } = useBoard();
  const act = nextAct[person.state];
  const needsOfficial = act === 'summon' && person.officialId === null;
  const canAct = act !== undefined && isToday && may(permissionOfVisitAct[act]) && !needsOfficial;
  const hour = person.plannedAt === null ? null : formats.time(new Date(person.plannedAt).toISOString());
  return (
    <li className={classes.person} data-waiting-acts={person.waitingActs > 0 || undefined}>
      <UnstyledButton className={classes.personMain ?? ''} onClick={() => open(person.key)}>
        <span className={classes.number}>{person.queueNumber ?? '·'}</span>
        <span className={classes.who}>
          <span className={classes.name}>{person.name}</span>
          <span className={classes.facts}>
            {hour && <span>{hour}</span>}
            <Spent person={person} />
            <Marks person={person} />
          </span>
        </span>
      </UnstyledButton>
      {canAct && (
        <Button
          variant={act === 'arrive' ? 'default' : 'light'}
          size="compact-xs"
          aria-label={`${t(`act.${act}`)}: ${person.name}`}
          onClick={() =>
            act === 'end'
              ? open(person.key)
              : void desk.act(person, { act, officialId: person.officialId }, person.name)
          }
        >
          {t(`act.${act}`)}
        </Button>
      )}
    </li>
  );
}

function Spent({ person: { visit, fields, plannedAt, state } }: { person: ShownPerson }) {
  const t = useT('visits');
  const { now } = useBoard();
  if (state === 'inRoom' || state === 'done') {
    const spent = minutes(visit.beganAt, visit.endedAt ?? now);
    const plan = fields?.planMinutes ?? 15;
    if (visit.beganAt === null) return null;
    return <span data-late={spent > plan || undefined}>{t('ofPlan', { spent, plan })}</span>;
  }
  if (state === 'arrived' || state === 'summoned') {
    return <span>{t('waits', { count: minutes(visit.readyAt, now) })}</span>;
  }
  const late = state === 'expected' ? minutes(plannedAt, now) : 0;
  return late > 0 ? <span data-late>+{t('minutes', { count: late })}</span> : null;
}

function Marks({ person }: { person: ShownPerson }) {
  const t = useT('visits');
  return (
    <>
      {hasPriorityRight(person.privilege) && <StateBadge tone="control">{t('priority')}</StateBadge>}
      {(person.fields?.isWalkIn ?? true) && <span>{t('walkInMark')}</span>}
      {person.isPutBack && person.state === 'arrived' && <span>{t('putBack')}</span>}
      {person.fields?.format === 'video' && <span>{t('video')}</span>}
      {person.waitingActs > 0 && <StateBadge tone="attention">{t('notSent')}</StateBadge>}
    </>
  );
}
