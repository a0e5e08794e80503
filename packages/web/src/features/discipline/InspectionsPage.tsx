import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type InspectionState, inspectionStateNames } from '@tyndau/domain/discipline/recordInspection';
import { type LedgerColumn, LedgerTable } from '../../components/LedgerTable.tsx';
import { RecordsPage } from '../../components/RecordsPage.tsx';
import { field } from '../../components/urlFilter.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import type { Tone } from '../../ui/tone.ts';
import classes from './Discipline.module.css';
import { type InspectionLineFragment, RecordInspectionsDocument } from './discipline.generated.ts';
import { InspectionSheet, PlanSheet } from './InspectionSheets.tsx';

const shape = { open: field.text };

const tones: Record<InspectionState, Tone> = {
  planned: 'accent',
  toMend: 'attention',
  overdue: 'overdue',
  mended: 'done',
  notMended: 'overdue',
  clean: 'done',
};

/** Where an inspection stands. */
export function InspectionBadge({ state }: { state: string }) {
  const formats = useFormats();
  const known = state as InspectionState;
  return <StateBadge tone={tones[known]}>{formats.name(inspectionStateNames[known])}</StateBadge>;
}

/** How bodies keep their records: what is planned, what was found, what is to be mended until when. */
export function InspectionsPage() {
  const t = useT('discipline');
  const { may } = useViewer();
  const { filter, change } = useUrlFilter(shape);
  const asked = useQuery(RecordInspectionsDocument, { fetchPolicy: 'cache-and-network' });
  const columns = useInspectionColumns();
  const rows = asked.data?.recordInspections ?? [];
  const opened = rows.find(({ id }) => String(id) === filter.open);
  const close = () => {
    change({ open: undefined });
    void asked.refetch();
  };
  return (
    <RecordsPage
      title={t('tab.inspections')}
      asked={asked}
      count={asked.data?.recordInspections.length}
      empty={{ title: t('noInspections'), hint: t('noInspectionsHint') }}
      over={
        <>
          {filter.open === 'new' && may('discipline.keep') && <PlanSheet onClose={close} />}
          {opened && <InspectionSheet key={opened.version} row={opened} onClose={close} />}
        </>
      }
      actions={
        may('discipline.keep') && (
          <Button leftSection={<IconPlus size={15} />} onClick={() => change({ open: 'new' })}>
            {t('planInspection')}
          </Button>
        )
      }
    >
      <LedgerTable
        label={t('tab.inspections')}
        rows={rows}
        columns={columns((row) => change({ open: String(row.id) }))}
      />
    </RecordsPage>
  );
}

/** The columns of the ledger; the number opens its sheet. */
function useInspectionColumns() {
  const t = useT('discipline');
  const formats = useFormats();
  const body = (row: InspectionLineFragment) => formats.name(row.body.shortName);
  return (onOpen: (row: InspectionLineFragment) => void): readonly LedgerColumn<InspectionLineFragment>[] => [
    {
      ...{ name: 'number', title: t('number'), by: (row) => row.number, isShort: true },
      cell: (row) => (
        <button type="button" className={classes.open} onClick={() => onOpen(row)}>
          {row.number}
        </button>
      ),
    },
    { name: 'body', title: t('body'), by: body, cell: body },
    {
      ...{ name: 'inspectors', title: t('inspectors') },
      by: (row) => row.inspectors,
      cell: (row) => row.inspectors,
    },
    {
      ...{ name: 'held', title: t('held'), by: (row) => row.heldOn ?? row.plannedOn, isShort: true },
      cell: (row) =>
        row.heldOn ? formats.date(row.heldOn) : t('plannedFor', { on: formats.date(row.plannedOn) }),
    },
    {
      ...{ name: 'mendBy', title: t('mendBy'), by: (row) => row.mendBy ?? '', isShort: true },
      cell: (row) => (row.mendBy ? formats.date(row.mendBy) : '—'),
    },
    {
      ...{ name: 'state', title: t('state') },
      by: (row) => formats.name(inspectionStateNames[row.state as InspectionState]),
      cell: (row) => <InspectionBadge state={row.state} />,
    },
  ];
}
