import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { readFilter } from '../../components/urlFilter.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { fetchAllTexts } from '../../i18n/i18n.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import boardClasses from './board/Board.module.css';
import { BoardActions } from './board/BoardActions.tsx';
import { BoardGrid, type ShownBoard } from './board/BoardGrid.tsx';
import { BoardNote } from './board/boardNote.ts';
import { type OpenBoard, useOpenBoard } from './board/openBoard.ts';
import { useAskAhead } from './board/useAskAhead.ts';
import { useBoardNote } from './board/useBoardNote.ts';
import { type BoardFilter, boardShape } from './boardFilter.ts';
import classes from './Figures.module.css';
import { FilterBar } from './FilterBar.tsx';

const BoardEditor = lazy(async () => {
  const [{ BoardEditor: found }] = await Promise.all([import('./board/BoardEditor.tsx'), fetchAllTexts()]);
  return { default: found };
});

const DEFAULT_BOARD = 'department';
const AFTER_THE_SCREEN_MS = 1000;

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
  const [shown, setShown] = useState<ShownBoard>();
  const asOf = shown?.asOf;
  const note = useBoardNote(shown?.filter ?? filter, asOf);
  const isNew = (useLocation().state as { isNew?: boolean } | null)?.isNew === true;
  useRestOfTheRoom(asOf !== undefined);
  const [isArranged, arranging] = useDisclosure(isNew);
  const { onChange, onPick } = useAskAhead(board.panels, filter, change);
  const content = { filter, onPick };
  const grid = <BoardGrid panels={board.panels} onShown={setShown} {...content} />;
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
      <FilterBar {...{ filter, today, onChange, onReset: reset, isShown: asOf !== undefined }} />
      <div ref={wall} className={boardClasses.wall}>
        <div className={boardClasses.wallHead}>
          <h2>{board.name}</h2>
          <span>{note}</span>
        </div>
        <p className={classes.printedFilter}>{note}</p>
        <BoardNote value={note}>
          {isArranged ? (
            <Suspense fallback={grid}>
              <BoardEditor
                board={board}
                {...content}
                onDone={() => {
                  onChanged();
                  arranging.close();
                }}
              />
            </Suspense>
          ) : (
            grid
          )}
        </BoardNote>
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

// Where one goes from a board needs its texts; they come when the board stands.
function useRestOfTheRoom(isShown: boolean) {
  useEffect(() => {
    if (!isShown) return;
    const timer = setTimeout(() => void fetchAllTexts().catch(() => null), AFTER_THE_SCREEN_MS);
    return () => clearTimeout(timer);
  }, [isShown]);
}
