import { Menu } from '@mantine/core';
import type { ReactElement } from 'react';
import { useLocation } from 'react-router';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useLanguage, useT } from '../../../i18n/useT.ts';
import { paths } from '../../../paths.ts';
import type { BoardDialogPurpose } from './BoardDialog.tsx';
import type { OpenBoard } from './openBoard.ts';
import { useRemoveBoard } from './useRemoveBoard.tsx';

interface Props {
  board: OpenBoard;
  onCatalogue: () => void;
  onDialog: (purpose: BoardDialogPurpose) => void;
  button: ReactElement;
}

/** What is seldom done with a board; comes open. */
export function BoardMoreMenu({ board, onCatalogue, onDialog, button }: Props) {
  const t = useT('boards');
  const language = useLanguage();
  const { search } = useLocation();
  const { may } = useViewer();
  const remove = useRemoveBoard();
  return (
    <Menu position="bottom-end" defaultOpened withInitialFocusPlaceholder={false}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {may('export') && (
          <Menu.Item component="a" href={paths.boardBook(board.code, search, language)}>
            {t('boardAsBook')}
          </Menu.Item>
        )}
        <Menu.Item onClick={onCatalogue}>{t('catalogue')}</Menu.Item>
        <Menu.Item onClick={() => onDialog('copy')}>{t('copy')}</Menu.Item>
        {board.isOwn && <Menu.Item onClick={() => onDialog('share')}>{t('share')}</Menu.Item>}
        {board.isOwn && <Menu.Item onClick={() => void remove(board)}>{t('remove')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
