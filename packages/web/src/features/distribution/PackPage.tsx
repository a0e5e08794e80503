import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { DateInput } from '../../components/DateInput.tsx';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { field } from '../../components/urlFilter.ts';
import type { RefusalView } from '../../components/useMutationWithRefusals.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { DistributeForm } from './DistributeForm.tsx';
import classes from './Distribution.module.css';
import { DistributionProposalDocument } from './distribution.generated.ts';
import { PackLetters } from './PackLetters.tsx';
import { PackSeats } from './PackSeats.tsx';
import { differenceShown, isAtTable, type Moves, type Proposal } from './packBalance.ts';

const shape = { journalOn: field.date, leaveOut: field.numbers };
const nobody: number[] = [];

/** The pack before it is handed over: who would get which letters and why; letters may be moved by hand. */
export function PackPage() {
  const t = useT('distribution');
  const { filter, change } = useUrlFilter(shape);
  const leaveOut = filter.leaveOut ?? nobody;
  const { data, previousData, error, refetch } = useQuery(DistributionProposalDocument, {
    variables: { journalOn: filter.journalOn ?? null, leaveOut },
    fetchPolicy: 'network-only',
  });
  const say = useRefusalText();
  const [gone, setGone] = useState<RefusalView | null>(null);
  const proposal = (data ?? previousData)?.distributionProposal;
  return (
    <Page title={t('pack.title')}>
      <div className={classes.bar}>
        <DateInput
          label={t('pack.day')}
          placeholder={t('pack.dayHint')}
          value={filter.journalOn ?? null}
          onChange={(journalOn) => change({ journalOn: journalOn ?? undefined })}
        />
      </div>
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {gone && (
        <Notice tone="attention" role="alert">
          {say(gone)}
        </Notice>
      )}
      {proposal && (
        <Pack
          // Moves belong to the pack they were made in.
          key={packKey(proposal)}
          proposal={proposal}
          leaveOut={leaveOut}
          onLeaveOut={(ids) => change({ leaveOut: ids.length > 0 ? ids : undefined })}
          onGone={(refusal) => {
            setGone(refusal);
            void refetch();
          }}
        />
      )}
    </Page>
  );
}

const packKey = ({ letters, seats }: Proposal) =>
  `${letters.map(({ intake }) => intake.id).join()} ${seats.filter(isAtTable).map(({ user }) => user.id)}`;

interface PackProps {
  proposal: Proposal;
  leaveOut: readonly number[];
  onLeaveOut: (ids: number[]) => void;
  onGone: (refusal: RefusalView) => void;
}

function Pack({ proposal, leaveOut, onLeaveOut, onGone }: PackProps) {
  const t = useT('distribution');
  const formats = useFormats();
  const [moves, setMoves] = useState<Moves>(new Map());
  const { letters, seats, waiting } = proposal;
  const atTable = seats.filter(isAtTable);
  const difference = differenceShown(proposal, moves);
  return (
    <>
      <div className={classes.bar}>
        <Figure label={t('pack.waiting')} value={formats.number(waiting)} />
        <Figure label={t('pack.atTable')} value={formats.number(atTable.length)} />
        <Figure
          label={t('pack.difference')}
          value={difference === 0 ? t('pack.fair') : formats.number(difference)}
        />
      </div>
      <PackSeats proposal={proposal} moves={moves} leaveOut={leaveOut} onLeaveOut={onLeaveOut} />
      {waiting === 0 && <EmptyState title={t('pack.none')} hint={t('pack.noneHint')} />}
      {waiting > 0 && atTable.length === 0 && <Notice tone="attention">{t('pack.nobody')}</Notice>}
      {letters.length > 0 && (
        <>
          <DistributeForm
            proposal={proposal}
            moves={moves}
            leaveOut={leaveOut}
            difference={difference}
            onGone={onGone}
            onReset={() => setMoves(new Map())}
          />
          <Section title={t('pack.letters')} flush>
            <PackLetters
              proposal={proposal}
              moves={moves}
              onMove={(intakeId, registrarId) =>
                setMoves((known) => new Map(known).set(intakeId, registrarId))
              }
            />
          </Section>
          {letters.length < waiting && (
            <div className={classes.soft}>{t('pack.more', { count: letters.length })}</div>
          )}
        </>
      )}
    </>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div className={classes.figure}>
      <strong>{value}</strong>
      {label}
    </div>
  );
}
