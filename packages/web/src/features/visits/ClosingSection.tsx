import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import type { TotalsPerson } from './totals.ts';
import { useNow } from './useNow.ts';
import classes from './Visits.module.css';
import {
  CloseReceptionDayDocument,
  type CloseReceptionDayMutation,
  type ReceptionDayTotalsQuery,
} from './visits.generated.ts';

interface Props {
  board: ReceptionDayTotalsQuery['receptionBoard'];
  people: readonly TotalsPerson[];
  onDone: () => void;
}

/** What is still to be done with the day: absences noted on the cards, then the protocol of each official. */
export function ClosingSection({ board, people, onDone }: Props) {
  const t = useT('visits');
  const { today } = useViewer();
  const state = useMutationWithRefusals(CloseReceptionDayDocument, (data) => data.closeReceptionDay);
  const [closed, setClosed] = useState<CloseReceptionDayMutation['closeReceptionDay'] | null>(null);
  const isOpen = ({ step, receptionState }: TotalsPerson) => step <= 10 && receptionState !== 'notAppeared';
  const inHall = people.filter(({ state: where }) => ['arrived', 'summoned', 'inRoom'].includes(where));
  const toClose = people.filter((one) => isOpen(one) && !inHall.includes(one));
  const now = useNow();
  const early = toClose.filter(
    ({ state: where, plannedAt }) => where === 'expected' && Date.parse(plannedAt ?? '') > now,
  );
  const toProtocol = people.filter(({ receptionState }) => receptionState === 'received');
  async function close() {
    const done = await state.run({ on: board.on });
    if (!done) return;
    setClosed(done);
    onDone();
  }
  return (
    <Section title={t('closing')}>
      <div className={classes.sheet}>
        {inHall.length > 0 && <Notice tone="attention">{t('stillInHall', { count: inHall.length })}</Notice>}
        {board.on <= today && early.length > 0 && (
          <Notice tone="attention">{t('earlyToClose', { count: early.length })}</Notice>
        )}
        {board.on <= today && toClose.length > 0 && (
          <div className={classes.doing}>
            <span>{t('toClose', { count: toClose.length })}</span>
            <Button loading={state.isSending} onClick={() => void close()}>
              {t('closeDay')}
            </Button>
          </div>
        )}
        <RefusalNotice state={state} />
        {closed && (
          <Notice tone="done" role="status">
            {t('closed', { notAppeared: closed.notAppeared, answered: closed.answered })}
            {closed.left.length > 0 && (
              <ul className={classes.refused}>
                {closed.left.map(({ id, number, name, step }) => (
                  <li key={id}>
                    <Anchor component={Link} to={paths.reception(id)}>
                      {t('leftOpen', { number, name, step })}
                    </Anchor>
                  </li>
                ))}
              </ul>
            )}
          </Notice>
        )}
        <ul className={classes.refused} aria-label={t('protocols')}>
          {board.desks.map(({ official }) => {
            const own = toProtocol.filter(({ officialId }) => officialId === official.id);
            if (own.length === 0) return null;
            const filter = { officialIds: [official.id], states: ['received'] };
            return (
              <li key={official.id}>
                <span>
                  {official.fullName}: {t('awaitProtocol', { count: own.length })}
                </span>
                <Anchor component={Link} to={paths.receptions(filter)}>
                  {t('makeProtocol')}
                </Anchor>
              </li>
            );
          })}
        </ul>
      </div>
    </Section>
  );
}
