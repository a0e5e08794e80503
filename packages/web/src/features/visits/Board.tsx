import { Button, Group, SegmentedControl, Select } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../../components/Page.tsx';
import { field } from '../../components/urlFilter.ts';
import { useReference } from '../../components/useReference.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { BoardContext } from './BoardContext.tsx';
import { boardColumns, groupings } from './boardColumns.ts';
import { ColumnView } from './ColumnView.tsx';
import { PersonDrawer } from './PersonDrawer.tsx';
import { RefusedActs } from './RefusedActs.tsx';
import { ScanBar } from './ScanBar.tsx';
import { ScreensDrawer } from './ScreensDrawer.tsx';
import { SendingState } from './SendingState.tsx';
import { useBoardDesk } from './useBoardDesk.ts';
import { useNow } from './useNow.ts';
import classes from './Visits.module.css';
import type { ReceptionBoardQuery } from './visits.generated.ts';
import { WalkInDrawer } from './WalkInDrawer.tsx';

const shape = { by: field.text, column: field.text };

/** The day as it goes: who is where, who is next, what is late; every act is kept until the server has it. */
export function Board({ board }: { board: ReceptionBoardQuery['receptionBoard'] }) {
  const t = useT('visits');
  const { today, may } = useViewer();
  const formats = useFormats();
  const reference = useReference();
  const now = useNow();
  const { filter, change } = useUrlFilter(shape);
  const { desk, view } = useBoardDesk(board);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [isRegistering, setIsRegistering] = useState(false);
  const [isShowingScreens, setIsShowingScreens] = useState(false);
  useEffect(() => desk.merge(desk.nextQuestion(), board.people), [desk, board.people]);

  const grouping = groupings.find((one) => one === filter.by) ?? 'official';
  const people = useMemo(() => [...view.people.values()], [view.people]);
  const columns = boardColumns(people, board.desks, grouping, {
    reserve: t('reserve'),
    noRoom: t('noRoom'),
    noDistrict: t('noDistrict'),
    district: reference.territoryName,
  });
  const shown = columns.find(({ key }) => key === filter.column) ?? columns[0];
  const open = openKey === null ? null : (view.people.get(openKey) ?? null);
  const moved = board.people.filter(({ isMovedAway }) => isMovedAway).length;
  const isToday = board.on === today;
  return (
    <BoardContext value={{ desk, desks: board.desks, on: board.on, isToday, now, open: setOpenKey }}>
      <Page
        title={t('titleOn', { on: formats.date(board.on) })}
        crumbs={[{ label: useT('receptions')('title'), to: paths.receptions() }]}
        aside={<SendingState view={view} />}
        fill
        actions={
          <Group gap={8}>
            <Button variant="default" component={Link} to={paths.receptionDayTotals(board.on)}>
              {t('totals')}
            </Button>
            {may('reception.prepare') && (
              <Button variant="default" onClick={() => setIsShowingScreens(true)}>
                {t('screens')}
              </Button>
            )}
            {may('reception.register') && isToday && (
              <Button leftSection={<IconUserPlus size={16} />} onClick={() => setIsRegistering(true)}>
                {t('walkIn')}
              </Button>
            )}
          </Group>
        }
      >
        {view.isOffline && view.waiting > 0 && <Notice tone="attention">{t('offline')}</Notice>}
        {!isToday && <Notice tone="neutral">{t('otherDay')}</Notice>}
        <RefusedActs view={view} />
        <Group gap={10} align="end" className={classes.bar ?? ''}>
          {isToday && may('reception.register') && <ScanBar people={people} />}
          <SegmentedControl
            className={classes.groups ?? ''}
            aria-label={t('group')}
            value={grouping}
            data={groupings.map((value) => ({ value, label: t(`groupBy.${value}`) }))}
            onChange={(by) => change({ by, column: undefined })}
          />
          {moved > 0 && <span className={classes.quiet}>{t('movedAway', { count: moved })}</span>}
        </Group>
        {columns.length > 1 && shown && (
          <Select
            className={classes.columnChoice ?? ''}
            label={t('column')}
            allowDeselect={false}
            value={shown.key}
            data={columns.map(({ key, title }) => ({ value: key, label: title }))}
            onChange={(column) => change({ column: column ?? undefined })}
          />
        )}
        {people.length === 0 && <EmptyState title={t('emptyDay')} hint={t('emptyDayHint')} />}
        <div className={classes.board}>
          {columns.map((column) => (
            <ColumnView key={column.key} column={column} isShown={column.key === shown?.key} />
          ))}
        </div>
      </Page>
      {open && <PersonDrawer person={open} onClose={() => setOpenKey(null)} />}
      {isShowingScreens && <ScreensDrawer onClose={() => setIsShowingScreens(false)} />}
      {isRegistering && <WalkInDrawer onClose={() => setIsRegistering(false)} />}
    </BoardContext>
  );
}
