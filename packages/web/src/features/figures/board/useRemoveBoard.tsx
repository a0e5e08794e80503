import { useApolloClient } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from 'react-router';
import { useT } from '../../../i18n/useT.ts';
import { paths } from '../../../paths.ts';
import { BoardsQueryDocument, RemoveBoardDocument, RestoreBoardDocument } from './boards.generated.ts';
import type { OpenBoard } from './openBoard.ts';

const UNDO_MS = 12_000;

/** Takes a board away, with a way back. */
export function useRemoveBoard(): (board: OpenBoard) => Promise<void> {
  const t = useT('boards');
  const client = useApolloClient();
  const navigate = useNavigate();
  return async ({ id, code, name }) => {
    if (id === null) return;
    const change = { variables: { id }, refetchQueries: [BoardsQueryDocument] };
    const done = await client.mutate({ mutation: RemoveBoardDocument, ...change }).catch(() => null);
    if (!done) return;
    void navigate(paths.board());
    const shown = `board-${id}`;
    const restore = async () => {
      notifications.hide(shown);
      await client.mutate({ mutation: RestoreBoardDocument, ...change }).catch(() => null);
      void navigate(paths.board({}, code));
    };
    notifications.show({
      id: shown,
      autoClose: UNDO_MS,
      message: (
        <Group justify="space-between" wrap="nowrap">
          {t('removed', { name })}
          <Button size="compact-xs" variant="default" onClick={() => void restore()}>
            {t('restore')}
          </Button>
        </Group>
      ),
    });
  };
}
