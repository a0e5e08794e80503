import { useQuery } from '@apollo/client/react';
import { ActionIcon, Anchor, Button, Group, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowsExchange, IconPin, IconPinFilled } from '@tabler/icons-react';
import { hasPriorityRight } from '@tyndau/domain/receptions/priorityRight';
import { useState } from 'react';
import { Link } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { field } from '../../components/urlFilter.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import {
  AcceptSeatingDocument,
  SeatingProposalDocument,
  type SeatingProposalQuery,
} from './calendar.generated.ts';
import classes from './Receptions.module.css';
import { ReceptionCalendarDocument } from './receptions.generated.ts';

type Proposal = SeatingProposalQuery['seatingProposal'];
type Seat = Proposal['seats'][number];

interface Pin {
  readonly receptionId: number;
  readonly officialId: number;
  readonly time: string;
}

const shape = { dayId: field.number };

/** The seating of a reception day: the proposal, changes by hand, accepted in one act. */
export function SeatingPage() {
  const t = useT('receptionCalendar');
  const receptions = useT('receptions');
  const formats = useFormats();
  const { today } = useViewer();
  const { filter, change } = useUrlFilter(shape);
  const year = Number(today.slice(0, 4));
  const known = useQuery(ReceptionCalendarDocument, { variables: { year } }).data?.receptionDays ?? [];
  const days = known.filter(({ on }) => on >= today);
  const dayId = filter.dayId ?? (days.find(({ kind }) => kind === 'single') ?? days[0])?.id;
  return (
    <Page
      title={t('seatDay')}
      crumbs={[{ label: t('title'), to: paths.receptionCalendar() }]}
      actions={
        <Select
          aria-label={t('chooseDay')}
          allowDeselect={false}
          data={days.map(({ id, on, receptionsTotal }) => ({
            value: String(id),
            label: `${formats.date(on)} · ${receptions('people', { count: receptionsTotal })}`,
          }))}
          value={dayId === undefined ? null : String(dayId)}
          onChange={(id) => id && change({ dayId: Number(id) })}
        />
      }
    >
      {dayId !== undefined && <DaySeating key={dayId} dayId={dayId} />}
    </Page>
  );
}

function DaySeating({ dayId }: { dayId: number }) {
  const t = useT('receptionCalendar');
  const [pins, setPins] = useState<readonly Pin[]>([]);
  const [changing, setChanging] = useState<number | null>(null);
  const { data, previousData, error, refetch } = useQuery(SeatingProposalDocument, {
    variables: { dayId, pins: [...pins] },
    fetchPolicy: 'network-only',
  });
  const state = useMutationWithRefusals(AcceptSeatingDocument, (answer) => answer.acceptSeating);
  const proposal = (data ?? previousData)?.seatingProposal;
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!proposal) return null;
  if (proposal.receptions.length === 0) return <EmptyState title={t('nobody')} />;
  const { receptions, seats, officials } = proposal;
  const versionOf = (id: number) => receptions.find((one) => one.id === id)?.version ?? 0;
  const told = receptions.filter(({ step }) => step > 4).length;
  const put = (pin: Pin) => setPins([...pins.filter((one) => one.receptionId !== pin.receptionId), pin]);
  const release = (id: number) => setPins(pins.filter(({ receptionId }) => receptionId !== id));
  async function accept() {
    const places = seats.map(({ receptionId, officialId, time, isPinned }) => ({
      ...{ id: receptionId, version: versionOf(receptionId), officialId, time, isPinned },
    }));
    if (!(await state.run({ input: { dayId, places } }))) return;
    notifications.show({ color: 'green', message: t('accepted') });
    setPins([]);
    void refetch();
  }
  return (
    <div className={classes.stack}>
      <Section
        title={t('proposal', { seated: seats.length, unseated: proposal.unseated.length })}
        hint={t('waits', {
          all: proposal.measure.meanWaitMinutes,
          first: proposal.measure.meanWaitOfPrivilegedMinutes,
          hours: proposal.measure.bodyHours,
        })}
        actions={
          <Button loading={state.isSending} disabled={seats.length === 0} onClick={() => void accept()}>
            {t('accept')}
          </Button>
        }
      >
        <RefusalNotice state={state} />
        {officials.length === 0 && <Notice tone="attention">{t('noOfficials')}</Notice>}
        {told > 0 && <Notice tone="neutral">{t('toldAgain', { count: told })}</Notice>}
        <Troubles proposal={proposal} />
      </Section>
      <div className={classes.desks}>
        {officials.map((official) => (
          <Section key={official.id} title={official.fullName} flush>
            <ol className={classes.orders}>
              {seats
                .filter(({ officialId }) => officialId === official.id)
                .map((seat) => (
                  <SeatLine
                    key={seat.receptionId}
                    {...{ proposal, seat }}
                    isByHand={pins.some((pin) => pin.receptionId === seat.receptionId)}
                    isChanging={changing === seat.receptionId}
                    onChanging={setChanging}
                    onPut={put}
                    onRelease={release}
                  />
                ))}
            </ol>
          </Section>
        ))}
      </div>
    </div>
  );
}

interface SeatProps {
  proposal: Proposal;
  seat: Seat;
  /** Pinned on this screen just now; what was pinned before, or told to the person, is changed by another place only. */
  isByHand: boolean;
  /** Another place is being chosen for the person: one list at a time, a day has hundreds of places. */
  isChanging: boolean;
  onChanging: (id: number | null) => void;
  onPut: (pin: Pin) => void;
  onRelease: (id: number) => void;
}

function SeatLine({ proposal, seat, isByHand, isChanging, onChanging, onPut, onRelease }: SeatProps) {
  const t = useT('receptionCalendar');
  const { receptionId, officialId, time, isPinned } = seat;
  const one = proposal.receptions.find(({ id }) => id === receptionId);
  if (!one) return null;
  return (
    <li>
      <Group gap={8} wrap="nowrap" justify="space-between">
        <span>
          <strong>{time}</strong>{' '}
          <Anchor component={Link} to={paths.reception(one.id)}>
            {one.applicantName}
          </Anchor>{' '}
          {hasPriorityRight(one.privilege) && <StateBadge tone="control">{t('first')}</StateBadge>}
        </span>
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            aria-label={t('changePlace', { name: one.applicantName })}
            aria-expanded={isChanging}
            title={t('changePlace', { name: one.applicantName })}
            onClick={() => onChanging(isChanging ? null : receptionId)}
          >
            <IconArrowsExchange size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            aria-pressed={isPinned}
            disabled={isPinned && !isByHand}
            aria-label={`${t(isPinned ? 'unpin' : 'pin')}: ${one.applicantName}`}
            title={t(isPinned ? 'pinned' : 'pin')}
            onClick={() => (isPinned ? onRelease(receptionId) : onPut({ receptionId, officialId, time }))}
          >
            {isPinned ? <IconPinFilled size={16} /> : <IconPin size={16} />}
          </ActionIcon>
        </Group>
      </Group>
      {isChanging && (
        <PlaceSelect
          proposal={proposal}
          name={one.applicantName}
          receptionId={receptionId}
          onChoose={(place) => {
            onChanging(null);
            onPut({ receptionId, officialId: place.officialId, time: place.time });
          }}
        />
      )}
    </li>
  );
}

interface PlaceProps {
  proposal: Proposal;
  name: string;
  receptionId: number;
  onChoose: (place: Seat) => void;
}

/** The places of the others: whoever sits there is seated anew. */
function PlaceSelect({ proposal, name, receptionId, onChoose }: PlaceProps) {
  const t = useT('receptionCalendar');
  const other = proposal.seats.filter((place) => place.receptionId !== receptionId);
  const names = new Map(proposal.officials.map(({ id, fullName }) => [id, fullName]));
  return (
    <Select
      size="xs"
      mt={4}
      aria-label={t('changePlace', { name })}
      placeholder={t('place')}
      searchable
      autoFocus
      limit={100}
      value={null}
      data={other.map((place) => ({
        value: String(place.receptionId),
        label: `${place.time} · ${names.get(place.officialId) ?? ''}`,
      }))}
      onChange={(id) => {
        const place = other.find((one) => String(one.receptionId) === id);
        if (place) onChoose(place);
      }}
    />
  );
}

function Troubles({ proposal }: { proposal: Proposal }) {
  const t = useT('receptionCalendar');
  const say = useRefusalText();
  const nameOf = (id: number) => proposal.receptions.find((one) => one.id === id)?.applicantName ?? '';
  const told = (code: string) => say({ code, field: null, params: {} });
  return (
    <>
      {proposal.unseated.length > 0 && (
        <Notice tone="attention" title={t('unseatedTitle')}>
          <ul>
            {proposal.unseated.map(({ receptionId, reason }) => (
              <li key={receptionId}>
                <Anchor component={Link} to={paths.reception(receptionId)}>
                  {nameOf(receptionId)}
                </Anchor>
                : {told(reason)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {proposal.breaches.length > 0 && (
        <Notice tone="overdue" title={t('breachesTitle')}>
          <ul>
            {proposal.breaches.map(({ receptionId, code }) => (
              <li key={`${receptionId} ${code}`}>
                {nameOf(receptionId)}: {told(code)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
