import { ActionIcon, Button } from '@mantine/core';
import { IconChevronDown, IconDots, IconMaximize, IconPencil, IconPrinter } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useHotkey } from '../../../components/useHotkey.ts';
import { fetchAllTexts } from '../../../i18n/i18n.ts';
import { useT } from '../../../i18n/useT.ts';
import { Deferred } from '../../../ui/Deferred.tsx';
import { drawAll } from '../../../ui/drawAll.ts';
import type { BoardDialogPurpose } from './BoardDialog.tsx';
import type { OpenBoard } from './openBoard.ts';

// Nothing of this is needed to look at a board.
const BoardsMenu = lazy(async () => ({ default: (await import('./BoardsMenu.tsx')).BoardsMenu }));
const BoardMoreMenu = lazy(async () => ({ default: (await import('./BoardMoreMenu.tsx')).BoardMoreMenu }));
const FigureCatalogue = lazy(async () => {
  const [{ FigureCatalogue: found }] = await Promise.all([import('../FigureCatalogue.tsx'), fetchAllTexts()]);
  return { default: found };
});
const BoardDialog = lazy(async () => {
  const [{ BoardDialog: found }] = await Promise.all([import('./BoardDialog.tsx'), fetchAllTexts()]);
  return { default: found };
});

interface Props {
  board: OpenBoard;
  onArrange: () => void;
  onChanged: () => void;
  onWall: () => void;
}

/** What can be done with a board: open another, arrange it, name and share it, copy it, show it on a wall, print it. */
export function BoardActions({ board, onArrange, onChanged, onWall }: Props) {
  const t = useT('boards');
  const [purpose, setPurpose] = useState<BoardDialogPurpose | null>(null);
  const [isCatalogueOpen, setCatalogueOpen] = useState(false);
  const print = () => drawAll().then(() => window.print());
  useHotkey('Ctrl+KeyP', t('print'), () => void print());
  const boards = (onClick?: () => void) => (
    <Button
      size="xs"
      variant="default"
      rightSection={<IconChevronDown size={14} />}
      aria-haspopup="menu"
      {...(onClick ? { onClick } : {})}
      data-no-print
    >
      {t('boards')}
    </Button>
  );
  const more = (onClick?: () => void) => (
    <ActionIcon
      size={30}
      variant="default"
      aria-label={t('more')}
      title={t('more')}
      aria-haspopup="menu"
      {...(onClick ? { onClick } : {})}
      data-no-print
    >
      <IconDots size={16} />
    </ActionIcon>
  );
  return (
    <>
      <Deferred button={boards}>
        <BoardsMenu current={board.code} onNew={() => setPurpose('new')} button={boards()} />
      </Deferred>
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
        onClick={() => void print()}
        data-no-print
      >
        <IconPrinter size={16} />
      </ActionIcon>
      <Deferred button={more}>
        <BoardMoreMenu
          board={board}
          button={more()}
          onCatalogue={() => setCatalogueOpen(true)}
          onDialog={setPurpose}
        />
      </Deferred>
      <Suspense fallback={null}>
        {isCatalogueOpen && <FigureCatalogue onClose={() => setCatalogueOpen(false)} />}
        {purpose && (
          <BoardDialog
            {...{ board, purpose }}
            onClose={() => setPurpose(null)}
            onSaved={() => {
              setPurpose(null);
              onChanged();
            }}
          />
        )}
      </Suspense>
    </>
  );
}
