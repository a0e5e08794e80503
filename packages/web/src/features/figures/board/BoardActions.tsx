import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDots, IconMaximize, IconPencil, IconPrinter } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useLocation } from 'react-router';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useLanguage, useT } from '../../../i18n/useT.ts';
import { paths } from '../../../paths.ts';
import { BoardDialog, type BoardDialogPurpose } from './BoardDialog.tsx';
import { BoardsList } from './BoardsList.tsx';
import type { OpenBoard } from './openBoard.ts';
import { useRemoveBoard } from './useRemoveBoard.tsx';

const FigureCatalogue = lazy(async () => ({
  default: (await import('../FigureCatalogue.tsx')).FigureCatalogue,
}));

interface Props {
  board: OpenBoard;
  onArrange: () => void;
  onChanged: () => void;
  onWall: () => void;
}

/** What can be done with a board: open another, arrange it, name and share it, copy it, show it on a wall, print it. */
export function BoardActions({ board, onArrange, onChanged, onWall }: Props) {
  const t = useT('boards');
  const language = useLanguage();
  const { search } = useLocation();
  const { may } = useViewer();
  const [purpose, setPurpose] = useState<BoardDialogPurpose | null>(null);
  const [isCatalogueOpen, setCatalogueOpen] = useState(false);
  const remove = useRemoveBoard();
  return (
    <>
      <Menu position="bottom-end" width={300}>
        <Menu.Target>
          <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} />} data-no-print>
            {t('boards')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <BoardsList current={board.code} onNew={() => setPurpose('new')} />
        </Menu.Dropdown>
      </Menu>
      {board.isOwn && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPencil size={15} />}
          onClick={onArrange}
          data-no-print
        >
          {t('arrange')}
        </Button>
      )}
      <ActionIcon
        size={30}
        variant="default"
        aria-label={t('wall')}
        title={t('wall')}
        onClick={onWall}
        data-no-print
      >
        <IconMaximize size={16} />
      </ActionIcon>
      <ActionIcon
        size={30}
        variant="default"
        aria-label={t('print')}
        title={t('print')}
        onClick={() => window.print()}
        data-no-print
      >
        <IconPrinter size={16} />
      </ActionIcon>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={30} variant="default" aria-label={t('more')} title={t('more')} data-no-print>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {may('export') && (
            <Menu.Item component="a" href={paths.boardBook(board.code, search, language)}>
              {t('boardAsBook')}
            </Menu.Item>
          )}
          <Menu.Item onClick={() => setCatalogueOpen(true)}>{t('catalogue')}</Menu.Item>
          <Menu.Item onClick={() => setPurpose('copy')}>{t('copy')}</Menu.Item>
          {board.isOwn && <Menu.Item onClick={() => setPurpose('share')}>{t('share')}</Menu.Item>}
          {board.isOwn && <Menu.Item onClick={() => void remove(board)}>{t('remove')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {isCatalogueOpen && (
        <Suspense fallback={null}>
          <FigureCatalogue onClose={() => setCatalogueOpen(false)} />
        </Suspense>
      )}
      {purpose && (
        <BoardDialog
          board={board}
          purpose={purpose}
          onClose={() => setPurpose(null)}
          onSaved={() => {
            setPurpose(null);
            onChanged();
          }}
        />
      )}
    </>
  );
}
