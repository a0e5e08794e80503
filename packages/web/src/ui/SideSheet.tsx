import { Drawer } from '@mantine/core';
import { type ReactNode, useContext } from 'react';
import { useT } from '../i18n/useT.ts';
import { SheetNotice } from './SheetNotice.ts';
import classes from './SideSheet.module.css';

interface Props {
  readonly title: ReactNode;
  readonly onClose: () => void;
  /** Stays in the page and keeps what was typed in it while it is shut; without it the sheet is open as long as it is there. */
  readonly isOpen?: boolean | undefined;
  /** Pixels on a desk; a telephone is covered whole. */
  readonly width?: number | undefined;
  /** What lies under the sheet is being worked on beside it, and must be seen. */
  readonly isClear?: boolean | undefined;
  readonly children: ReactNode;
}

/** What is filled in or read beside the page: slides in from the right, takes the keyboard, and is left by its cross or Escape. */
export function SideSheet({ title, onClose, isOpen = true, width = 560, isClear = false, children }: Props) {
  const t = useT('words');
  const notice = useContext(SheetNotice);
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      size={`min(${width}px, 100vw)`}
      title={title}
      {...(isClear ? { overlayProps: { backgroundOpacity: 0.08 } } : {})}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={classes.notice}>{notice}</div>
      {children}
    </Drawer>
  );
}
