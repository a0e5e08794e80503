import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useIsDisconnected } from '../../apollo/connection.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useLive } from '../../live/useLive.ts';
import { openActStore } from './actStore.ts';
import { BoardDesk, type BoardView } from './boardDesk.ts';
import { keepBoard, useKeptBoard } from './useKeptBoard.ts';
import {
  ReceptionBoardDocument,
  ReceptionBoardPeopleDocument,
  type ReceptionBoardQuery,
  RecordVisitActsDocument,
} from './visits.generated.ts';

const MOST_ONE_BY_ONE = 60;

/** The board of one day, alive while the page is: what others do comes over the live line. */
export function useBoardDesk(board: ReceptionBoardQuery['receptionBoard']): {
  readonly desk: BoardDesk;
  readonly view: BoardView;
} {
  const { on } = board;
  const client = useApolloClient();
  const latest = useRef(board);
  latest.current = board;
  const { viewer } = useViewer();
  const desk = useMemo(
    () =>
      new BoardDesk({
        on,
        userId: viewer.id,
        store: openActStore(),
        clock: () => Date.now(),
        async send(acts) {
          const { data } = await client.mutate({
            mutation: RecordVisitActsDocument,
            variables: { on, acts: [...acts] },
            fetchPolicy: 'no-cache',
          });
          if (!data) throw new Error('The server gave no answer');
          return data.recordVisitActs;
        },
        keep: (people) => keepBoard(latest.current, people),
      }),
    [client, on, viewer.id],
  );
  useEffect(() => {
    const wake = () => void desk.flush();
    desk.open();
    window.addEventListener('online', wake);
    return () => {
      window.removeEventListener('online', wake);
      desk.close();
    };
  }, [desk]);

  const ask = async (ids: readonly number[] | null) => {
    const question = desk.nextQuestion();
    const few = ids && ids.length <= MOST_ONE_BY_ONE ? [...ids] : null;
    const { data } = await (few
      ? client.query({
          query: ReceptionBoardPeopleDocument,
          variables: { on, ids: few },
          fetchPolicy: 'no-cache',
        })
      : client.query({ query: ReceptionBoardDocument, variables: { on }, fetchPolicy: 'no-cache' }));
    if (data) desk.merge(question, data.receptionBoard.people, few);
  };
  const reload = useRef(() => undefined);
  reload.current = () => void ask(null).catch(() => undefined);
  const isDown = useIsDisconnected();
  const wasDown = useRef(false);
  // What colleagues did while the line was down, and what a kept board did not know.
  useEffect(() => {
    if (wasDown.current && !isDown) reload.current();
    wasDown.current = isDown;
  }, [isDown]);
  useKeptBoard(board, desk);
  useLive('reception', (change) => void ask(change?.ids ?? null).catch(() => undefined));
  return { desk, view: useSyncExternalStore(desk.subscribe, desk.view) };
}
