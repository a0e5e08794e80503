import { useDisclosure } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { readFilter } from '../../components/urlFilter.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import boardClasses from './board/Board.module.css';
import { BoardActions } from './board/BoardActions.tsx';
import { BoardEditor } from './board/BoardEditor.tsx';
import { BoardGrid } from './board/BoardGrid.tsx';
import { type OpenBoard, useOpenBoard } from './board/openBoard.ts';
import { changeByPicks } from './board/panelQuestion.ts';
import { useBoardNote } from './board/useBoardNote.ts';
import { type BoardFilter, boardShape } from './boardFilter.ts';
import classes from './Figures.module.css';
import { FilterBar } from './FilterBar.tsx';

const DEFAULT_BOARD = 'department';

/** A board of panels over one filter: a click on a mark of any of them filters all the others. */
export function BoardPage() {
  const t = useT('figures');
  const { code = DEFAULT_BOARD } = useParams();
  const { board, error, refetch } = useOpenBoard(code);
  if (board) return <BoardRoom key={board.code} board={board} onChanged={refetch} />;
  return (
    <Page title={t('boardTitle')}>{error && <FaultNotice error={error} onRetry={() => refetch()} />}</Page>
  );
}

function BoardRoom({ board, onChanged }: { board: OpenBoard; onChanged: () => void }) {
  const words = useT('words');
  const formats = useFormats();
  const { today } = useViewer();
  const wall = useRef<HTMLDivElement>(null);
  const { filter: ofAddress, change, reset } = useUrlFilter(boardShape);
  const own = useOwnFilter(board);
  const filter = own ?? ofAddress;
  const [asOf, setAsOf] = useState<string>();
  const note = useBoardNote(filter, asOf);
  const isNew = (useLocation().state as { isNew?: boolean } | null)?.isNew === true;
  const [isArranged, arranging] = useDisclosure(isNew);
  const content = {
    ...{ filter, note, onAsOf: setAsOf },
    onPick: (picks: Parameters<typeof changeByPicks>[2]) => change(changeByPicks(filter, today, picks)),
  };
  return (
    <Page
      title={board.name}
      aside={asOf && words('asOf', { at: formats.dateTime(asOf) })}
      actions={
        isArranged ? null : (
          <BoardActions
            board={board}
            onArrange={arranging.open}
            onChanged={onChanged}
            onWall={() => void wall.current?.requestFullscreen()}
          />
        )
      }
    >
      <FilterBar filter={filter} today={today} onChange={change} onReset={reset} />
      <div ref={wall} className={boardClasses.wall}>
        <div className={boardClasses.wallHead}>
          <h2>{board.name}</h2>
          <span>{note}</span>
        </div>
        <p className={classes.printedFilter}>{note}</p>
        {isArranged ? (
          <BoardEditor
            board={board}
            {...content}
            onDone={() => {
              onChanged();
              arranging.close();
            }}
          />
        ) : (
          <BoardGrid panels={board.panels} {...content} />
        )}
      </div>
    </Page>
  );
}

// A board opens with its own period and filter where the address says nothing; from then on the address has the word. The
// panels do not wait for the address to be written.
function useOwnFilter({ search }: OpenBoard): BoardFilter | null {
  const location = useLocation();
  const navigate = useNavigate();
  const isBare = location.search === '' && search !== '' && search !== '?';
  useEffect(() => {
    if (isBare) void navigate({ search }, { replace: true, state: location.state });
  }, [isBare, search, navigate, location.state]);
  return useMemo(
    () => (isBare ? readFilter(boardShape, new URLSearchParams(search)) : null),
    [isBare, search],
  );
}
