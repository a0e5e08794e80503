import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import {
  type DisciplineGround,
  type DisciplineOutcome,
  type DisciplinePenalty,
  disciplineGroundNames,
  disciplineOutcomeNames,
  disciplinePenaltyNames,
} from '@tyndau/domain/discipline/disciplineProposal';
import { type LedgerColumn, LedgerTable } from '../../components/LedgerTable.tsx';
import { RecordsPage } from '../../components/RecordsPage.tsx';
import { field } from '../../components/urlFilter.ts';
import { useCodeName } from '../../components/useCodeName.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import classes from './Discipline.module.css';
import { DisciplineProposalsDocument, type ProposalLineFragment } from './discipline.generated.ts';
import { ProposalSheet, ProposeSheet } from './ProposalSheets.tsx';

const shape = { open: field.text };

/** Who was proposed to be held to account, for what, and what came of it. */
export function ProposalsPage() {
  const t = useT('discipline');
  const { may } = useViewer();
  const { filter, change } = useUrlFilter(shape);
  const asked = useQuery(DisciplineProposalsDocument, { fetchPolicy: 'cache-and-network' });
  const columns = useProposalColumns();
  const rows = asked.data?.disciplineProposals ?? [];
  const opened = rows.find(({ id }) => String(id) === filter.open);
  const close = () => {
    change({ open: undefined });
    void asked.refetch();
  };
  return (
    <RecordsPage
      title={t('tab.proposals')}
      asked={asked}
      count={asked.data?.disciplineProposals.length}
      empty={{ title: t('noProposals'), hint: t('noProposalsHint') }}
      over={
        <>
          {filter.open === 'new' && may('discipline.keep') && <ProposeSheet onClose={close} />}
          {opened && <ProposalSheet key={opened.version} row={opened} onClose={close} />}
        </>
      }
      actions={
        may('discipline.keep') && (
          <Button leftSection={<IconPlus size={15} />} onClick={() => change({ open: 'new' })}>
            {t('propose')}
          </Button>
        )
      }
    >
      <LedgerTable
        label={t('tab.proposals')}
        rows={rows}
        columns={columns((row) => change({ open: String(row.id) }))}
      />
    </RecordsPage>
  );
}

/** The columns of the ledger; the number opens its sheet. */
function useProposalColumns() {
  const t = useT('discipline');
  const formats = useFormats();
  const nameOf = useCodeName();
  const ground = (row: ProposalLineFragment) => nameOf(disciplineGroundNames, row.ground as DisciplineGround);
  const penalty = (row: ProposalLineFragment) =>
    nameOf(disciplinePenaltyNames, row.penalty as DisciplinePenalty);
  return (onOpen: (row: ProposalLineFragment) => void): readonly LedgerColumn<ProposalLineFragment>[] => [
    {
      ...{ name: 'number', title: t('number'), by: (row) => row.number, isShort: true },
      cell: (row) => (
        <>
          <button type="button" className={classes.open} onClick={() => onOpen(row)}>
            {row.number}
          </button>
          <div className={classes.soft}>{formats.date(row.proposedOn)}</div>
        </>
      ),
    },
    {
      ...{ name: 'person', title: t('person'), by: (row) => row.personName },
      cell: (row) => (
        <>
          {row.personName}
          <div className={classes.soft}>
            {row.personPost}, {formats.name(row.body.shortName)}
          </div>
        </>
      ),
    },
    { name: 'ground', title: t('ground'), by: ground, cell: ground },
    { name: 'penalty', title: t('penalty'), by: penalty, cell: penalty },
    {
      ...{ name: 'outcome', title: t('outcome') },
      // What waits stands first, by the day until which it waits.
      by: (row) => (row.outcome === null ? `0 ${row.answerDueOn}` : `1 ${row.outcome}`),
      cell: (row) => <OutcomeBadge row={row} />,
    },
  ];
}

/** What came of it; while nothing did, until when the answer is awaited. */
export function OutcomeBadge({ row }: { row: ProposalLineFragment }) {
  const t = useT('discipline');
  const formats = useFormats();
  const { today } = useViewer();
  const nameOf = useCodeName();
  if (row.outcome === null) {
    const tone = row.answerDueOn < today ? 'overdue' : 'attention';
    return <StateBadge tone={tone}>{t('awaited', { on: formats.date(row.answerDueOn) })}</StateBadge>;
  }
  const name = nameOf(disciplineOutcomeNames, row.outcome as DisciplineOutcome);
  return <StateBadge tone={row.outcome === 'imposed' ? 'done' : 'neutral'}>{name}</StateBadge>;
}
