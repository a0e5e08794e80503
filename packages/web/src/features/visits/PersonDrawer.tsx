import { Anchor, Button, Group } from '@mantine/core';
import { possibleVisitActs, type VisitRefusal } from '@tyndau/domain/receptions/queue/decideVisit';
import { permissionOfVisitAct, visitStateNames } from '@tyndau/domain/receptions/queue/visit';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCodeName } from '../../components/useCodeName.ts';
import { useReference } from '../../components/useReference.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SideSheet } from '../../ui/SideSheet.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { EndForm, GiveForm } from './actForms.tsx';
import { useBoard } from './BoardContext.tsx';
import type { NewAct } from './boardDesk.ts';
import type { ShownPerson } from './boardView.ts';
import classes from './Visits.module.css';

/** Everything of one person of the day, and everything that can be done with him. */
export function PersonDrawer({ person, onClose }: { person: ShownPerson; onClose: () => void }) {
  const t = useT('visits');
  const { may } = useViewer();
  const { desk, isToday } = useBoard();
  const nameOf = useCodeName();
  const [refusals, setRefusals] = useState<readonly VisitRefusal[]>([]);
  const acts = isToday ? possibleVisitActs(person.visit).filter((act) => may(permissionOfVisitAct[act])) : [];
  const [form, setForm] = useState<'end' | 'give' | null>(acts.includes('end') ? 'end' : null);
  async function run(act: NewAct) {
    const said = await desk.act(person, act, person.name);
    setRefusals(said);
    if (said.length === 0) onClose();
  }
  const simple = acts.filter((act) => {
    if (act === 'end' || act === 'give') return false;
    return act !== 'summon' || person.officialId !== null;
  });
  return (
    <SideSheet onClose={onClose} width={480} title={person.name}>
      <div className={classes.sheet}>
        <Group gap={8}>
          <StateBadge tone={person.state === 'done' ? 'done' : 'accent'}>
            {nameOf(visitStateNames, person.state)}
          </StateBadge>
          {person.isReserve && <StateBadge tone="neutral">{t('reserve')}</StateBadge>}
        </Group>
        {form === 'end' && <EndForm refusals={refusals} onDone={(act) => void run(act)} />}
        {form === 'give' && <GiveForm person={person} refusals={refusals} onDone={(act) => void run(act)} />}
        {form === null && refusals.length > 0 && <Refusals refusals={refusals} />}
        <Group gap={8}>
          {form !== 'end' && acts.includes('end') && (
            <Button onClick={() => setForm('end')}>{t('act.end')}</Button>
          )}
          {form === null &&
            simple.map((act, index) => (
              <Button
                key={act}
                variant={index === 0 ? 'filled' : 'default'}
                onClick={() => void run({ act, officialId: person.officialId })}
              >
                {t(`act.${act}`)}
              </Button>
            ))}
          {form === 'end' && (
            <Button variant="default" onClick={() => void run({ act: 'requeue' })}>
              {t('act.requeue')}
            </Button>
          )}
          {form === null && acts.includes('give') && (
            <Button variant="default" onClick={() => setForm('give')}>
              {t('act.give')}
            </Button>
          )}
        </Group>
        <Facts person={person} />
      </div>
    </SideSheet>
  );
}

function Refusals({ refusals }: { refusals: readonly VisitRefusal[] }) {
  const words = useT('refusals');
  return <Notice tone="overdue">{refusals.map(({ code }) => words(code)).join('. ')}</Notice>;
}

function Facts({ person }: { person: ShownPerson }) {
  const t = useT('visits');
  const formats = useFormats();
  const reference = useReference();
  const { desks } = useBoard();
  const { fields, visit, walkIn } = person;
  const time = (at: number | null) => (at === null ? undefined : formats.time(new Date(at).toISOString()));
  const official = desks.find((one) => one.official.id === person.officialId)?.official;
  const questionCode = fields?.question.code ?? walkIn?.questionCode;
  return (
    <>
      <DefinitionList
        items={[
          [t('queueNumber'), person.queueNumber ?? (person.id === null ? t('noNumberYet') : undefined)],
          [t('planned'), time(person.plannedAt)],
          [t('came'), time(visit.arrivedAt)],
          [t('began'), time(visit.beganAt)],
          [t('ended'), time(visit.endedAt)],
          [t('whoReceives'), official?.fullName ?? t('reserve')],
          [
            t('right'),
            person.privilege && person.privilege !== 'none'
              ? reference.entryName('privilege', person.privilege)
              : undefined,
          ],
          [t('question'), questionCode ? reference.questionName(questionCode) : undefined],
          [t('essence'), fields?.essence ?? walkIn?.essence],
          [t('district'), person.territoryCode ? reference.territoryName(person.territoryCode) : undefined],
          [t('outcome'), fields?.outcome ? reference.entryName('outcome', fields.outcome) : undefined],
          [t('answer'), fields?.note || undefined],
        ]}
      />
      {fields && fields.step < 10 && (
        <Notice tone="attention">{t('cardBehind', { step: fields.step })}</Notice>
      )}
      {person.id !== null && (
        <Anchor component={Link} to={paths.reception(person.id)}>
          {t('openCard')}
        </Anchor>
      )}
    </>
  );
}
