import { ActionIcon, Menu, SegmentedControl } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { LineOutcome } from '@tyndau/domain/kazpost/reconciliation';
import { type RefObject, useMemo, useRef } from 'react';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import type { RegistryColumn } from '../../components/RegistryColumn.ts';
import { RegistryTable } from '../../components/RegistryTable.tsx';
import { field } from '../../components/urlFilter.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import type { DeliveryDesk, DeskLine, DeskScan, DeskView } from './deliveryDesk.ts';
import { EnvelopeLetter } from './EnvelopeLetter.tsx';
import classes from './Kazpost.module.css';
import { OutcomeBadge } from './OutcomeBadge.tsx';
import { useDecision } from './useDecision.ts';

interface Props {
  desk: DeliveryDesk;
  view: DeskView;
  isWorking: boolean;
}

type Row = LineOutcome<DeskLine, DeskScan>;
/** The columns stay the same objects while the decision is redrawn with every scan. */
type LatestDecision = RefObject<ReturnType<typeof useDecision>>;
const shape = { outcome: field.text };
const outcomes = ['matched', 'missing', 'wrongAddressee'] as const;

/** The courier's list, each line with its outcome. */
export function LinesSection({ desk, view, isWorking }: Props) {
  const t = useT('kazpost');
  const { filter, change } = useUrlFilter(shape);
  const asked = outcomes.find((outcome) => outcome === filter.outcome) ?? 'all';
  const decision = useDecision(desk);
  const { lines } = view.reconciliation;
  const rows = useMemo(
    () => (asked === 'all' ? lines : lines.filter(({ outcome }) => outcome === asked)),
    [lines, asked],
  );
  const latest = useRef(decision);
  latest.current = decision;
  const columns = useLineColumns(isWorking, latest);
  const countOf = (outcome: string) => lines.filter((line) => line.outcome === outcome).length;
  return (
    <Section title={t('lines')} flush>
      <div className={classes.form}>
        <SegmentedControl
          aria-label={t('outcomeFilter')}
          value={asked}
          onChange={(outcome) => change({ outcome: outcome === 'all' ? undefined : outcome })}
          data={[
            { value: 'all', label: `${t('outcome.all')} · ${lines.length}` },
            ...outcomes.map((outcome) => ({
              value: outcome,
              label: `${t(`outcome.${outcome}`)} · ${countOf(outcome)}`,
            })),
          ]}
        />
        <RefusalNotice state={decision.state} />
        <div className={classes.list}>
          <RegistryTable
            id="postalLines"
            label={t('lines')}
            columns={columns}
            rowId={({ line }) => String(line.id)}
            rows={rows}
            total={rows.length}
            isLoading={false}
            hasMore={false}
            nextPage={1}
            loadPage={() => undefined}
            narrow={(row) => <NarrowLine row={row} isWorking={isWorking} decision={latest} />}
            empty={<EmptyState title={t('nothingHere')} />}
          />
        </div>
      </div>
    </Section>
  );
}

function useLineColumns(isWorking: boolean, decision: LatestDecision): RegistryColumn<Row>[] {
  const t = useT('kazpost');
  return useMemo(
    () => [
      { id: 'line', title: t('column.line'), width: 56, align: 'end', cell: ({ line }) => line.lineNumber },
      {
        id: 'code',
        title: t('column.code'),
        width: 150,
        cell: ({ line }) => line.identifier ?? t('ordinary'),
      },
      {
        id: 'outcome',
        title: t('column.outcome'),
        width: 170,
        cell: ({ outcome }) => <OutcomeBadge outcome={outcome} />,
      },
      {
        id: 'actions',
        title: t('column.actions'),
        width: 96,
        cell: (row) => isWorking && <LineMenu row={row} decision={decision} />,
      },
      { id: 'addressee', title: t('column.addressee'), width: 150, cell: ({ line }) => line.addressee },
      { id: 'sender', title: t('column.sender'), width: 130, grows: true, cell: ({ line }) => line.sender },
      {
        id: 'letter',
        title: t('column.letter'),
        width: 90,
        cell: ({ scan }) => <EnvelopeLetter intake={scan?.intake ?? null} />,
      },
    ],
    [t, isWorking, decision],
  );
}

function LineMenu({ row, decision }: { row: Row; decision: LatestDecision }) {
  const t = useT('kazpost');
  const { scan, outcome, line } = row;
  if (!scan || scan.intake) return null;
  const { decide, numberNow } = decision.current;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${t('column.actions')}: ${line.identifier ?? line.lineNumber}`}
          onClick={(event) => event.stopPropagation()}
        >
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {outcome === 'matched' ? (
          <>
            <Menu.Item onClick={() => void decide([scan.key], 'wrongAddressee')}>{t('giveBack')}</Menu.Item>
            <Menu.Item onClick={() => void numberNow(scan.key)}>{t('numberNow')}</Menu.Item>
          </>
        ) : (
          <Menu.Item onClick={() => void decide([scan.key], 'accepted')}>{t('toJournal')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

interface NarrowProps {
  row: Row;
  isWorking: boolean;
  decision: LatestDecision;
}

function NarrowLine({ row, isWorking, decision }: NarrowProps) {
  const t = useT('kazpost');
  const { line, outcome, scan } = row;
  return (
    <>
      <div className={classes.narrowLine}>
        <strong>
          {line.lineNumber}. {line.identifier ?? t('ordinary')}
        </strong>
        {isWorking && <LineMenu row={row} decision={decision} />}
      </div>
      <div className={classes.narrowLine}>
        <span className={classes.soft}>{line.sender || line.addressee}</span>
        <span>
          <EnvelopeLetter intake={scan?.intake ?? null} /> <OutcomeBadge outcome={outcome} />
        </span>
      </div>
    </>
  );
}
