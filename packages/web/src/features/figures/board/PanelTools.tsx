import { ActionIcon } from '@mantine/core';
import { IconArrowsMove, IconPencil, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { useT } from '../../../i18n/useT.ts';
import classes from './Board.module.css';

interface Props {
  title: string;
  panelKey: string;
  onMove: (by: number) => void;
  onMoveTo: (overKey: string) => void;
  onSize: (by: { readonly columns?: number; readonly rows?: number }) => void;
  onEdit: () => void;
  onRemove: () => void;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };
const sizes: Readonly<Record<string, { readonly columns?: number; readonly rows?: number }>> = {
  ArrowLeft: { columns: -1 },
  ArrowRight: { columns: 1 },
  ArrowUp: { rows: -1 },
  ArrowDown: { rows: 1 },
};

/** Moves, sizes, changes and removes a panel: by the mouse, and by the arrows while the handle is in focus. */
export function PanelTools({ title, panelKey, onMove, onMoveTo, onSize, onEdit, onRemove }: Props) {
  const t = useT('boards');
  const latest = useRef(onMoveTo);
  latest.current = onMoveTo;
  function handleKeyDown(event: React.KeyboardEvent) {
    const [step, size] = [steps[event.key], sizes[event.key]];
    if (step === undefined || size === undefined) return;
    event.preventDefault();
    if (event.shiftKey) onSize(size);
    else onMove(step);
  }
  // The handle itself moves in the document while it is dragged: the window is listened to.
  function handlePointerDown() {
    let over = panelKey;
    const follow = ({ clientX, clientY }: PointerEvent) => {
      const under = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-panel]');
      const key = under?.dataset.panel ?? over;
      if (key !== over && key !== panelKey) latest.current(key);
      over = key;
    };
    const drop = () => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', drop);
    };
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', drop);
  }
  return (
    <>
      <ActionIcon
        variant="subtle"
        size="sm"
        className={classes.handle ?? ''}
        data-handle={panelKey}
        aria-label={t('movePanel', { title })}
        title={t('moveHint')}
        onKeyDown={handleKeyDown}
        onPointerDown={handlePointerDown}
      >
        <IconArrowsMove size={16} />
      </ActionIcon>
      <ActionIcon variant="subtle" size="sm" aria-label={t('editPanel', { title })} onClick={onEdit}>
        <IconPencil size={16} />
      </ActionIcon>
      <ActionIcon variant="subtle" size="sm" aria-label={t('removePanel', { title })} onClick={onRemove}>
        <IconTrash size={16} />
      </ActionIcon>
    </>
  );
}
