import { Menu } from '@mantine/core';
import type { ReactElement } from 'react';
import { BoardsList } from './BoardsList.tsx';

interface Props {
  current: string;
  onNew: () => void;
  button: ReactElement;
}

/** The boards one can open; comes open. */
export function BoardsMenu({ current, onNew, button }: Props) {
  return (
    <Menu position="bottom-end" width={300} defaultOpened withInitialFocusPlaceholder={false}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <BoardsList current={current} onNew={onNew} />
      </Menu.Dropdown>
    </Menu>
  );
}
