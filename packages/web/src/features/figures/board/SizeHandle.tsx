import { IconArrowsDiagonal2 } from '@tabler/icons-react';
import { COLUMNS } from '@tyndau/domain/boards/board';
import { useRef } from 'react';
import classes from './Board.module.css';
import { heightOf } from './panelHeight.ts';

interface Props {
  onSize: (by: { readonly columns?: number; readonly rows?: number }) => void;
}

/** The corner by which a panel is drawn larger; the keys of the handle do the same. */
export function SizeHandle({ onSize }: Props) {
  const latest = useRef(onSize);
  latest.current = onSize;
  function handlePointerDown(event: React.PointerEvent<HTMLElement>) {
    event.preventDefault();
    const grid = event.currentTarget.closest<HTMLElement>('[data-grid]');
    const columnWidth = (grid?.clientWidth ?? 1200) / COLUMNS;
    const rowHeight = heightOf(2) - heightOf(1);
    let { clientX: x, clientY: y } = event;
    const follow = ({ clientX, clientY }: PointerEvent) => {
      const columns = Math.round((clientX - x) / columnWidth);
      const rows = Math.round((clientY - y) / rowHeight);
      if (columns === 0 && rows === 0) return;
      x += columns * columnWidth;
      y += rows * rowHeight;
      latest.current({ columns, rows });
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
    <span className={classes.size} aria-hidden onPointerDown={handlePointerDown}>
      <IconArrowsDiagonal2 size={16} />
    </span>
  );
}
