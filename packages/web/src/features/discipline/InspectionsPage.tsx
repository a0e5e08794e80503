import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type InspectionState, inspectionStateNames } from '@tyndau/domain/discipline/recordInspection';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { field } from '../../components/urlFilter.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
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
  const { data, error, refetch } = useQuery(RecordInspectionsDocument, { fetchPolicy: 'cache-and-network' });
  const rows = data?.recordInspections ?? [];
  const opened = rows.find(({ id }) => String(id) === filter.open);
  const close = () => {
    change({ open: undefined });
    void refetch();
  };
  return (
    <Page
      title={t('tab.inspections')}
      actions={
        may('discipline.keep') && (
          <Button leftSection={<IconPlus size={15} />} onClick={() => change({ open: 'new' })}>
            {t('planInspection')}
          </Button>
        )
      }
    >
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data && rows.length === 0 && <EmptyState title={t('noInspections')} hint={t('noInspectionsHint')} />}
      {rows.length > 0 && (
        <Section flush>
          <div className={classes.scroll}>
            <table className={classes.table}>
              <thead>
                <tr>
                  {(['number', 'body', 'inspectors', 'held', 'mendBy', 'state'] as const).map((name) => (
                    <th key={name}>{t(name)}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <InspectionRow key={row.id} row={row} onOpen={() => change({ open: String(row.id) })} />
                ))}
              </tbody>
            </table>
          </div>
        </Section>
      )}
      {filter.open === 'new' && may('discipline.keep') && <PlanSheet onClose={close} />}
      {opened && <InspectionSheet key={opened.version} row={opened} onClose={close} />}
    </Page>
  );
}

function InspectionRow({ row, onOpen }: { row: InspectionLineFragment; onOpen: () => void }) {
  const t = useT('discipline');
  const formats = useFormats();
  return (
    <tr>
      <td className={classes.when}>
        <Button variant="subtle" size="compact-sm" onClick={onOpen}>
          {row.number}
        </Button>
      </td>
      <td>{formats.name(row.body.shortName)}</td>
      <td>{row.inspectors}</td>
      <td className={classes.when}>
        {row.heldOn ? formats.date(row.heldOn) : t('plannedFor', { on: formats.date(row.plannedOn) })}
      </td>
      <td className={classes.when}>{row.mendBy ? formats.date(row.mendBy) : '—'}</td>
      <td>
        <InspectionBadge state={row.state} />
      </td>
    </tr>
  );
}
