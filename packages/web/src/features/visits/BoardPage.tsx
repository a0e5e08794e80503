import { useQuery } from '@apollo/client/react';
import { Navigate, useParams } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Board } from './Board.tsx';
import { ReceptionBoardDocument } from './visits.generated.ts';

/** The board of a reception day; without a day in the address that of today, or of the next day with people. */
export function BoardPage() {
  const t = useT('visits');
  const receptions = useT('receptions');
  const { on } = useParams();
  const { data, error, refetch } = useQuery(ReceptionBoardDocument, {
    variables: { on: on ?? null },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const board = data?.receptionBoard;
  if (board && !on) return <Navigate to={paths.receptionDay(board.on)} replace />;
  if (board && board.on === on) return <Board key={board.on} board={board} />;
  return (
    <Page title={t('title')} crumbs={[{ label: receptions('title'), to: paths.receptions() }]}>
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
    </Page>
  );
}
