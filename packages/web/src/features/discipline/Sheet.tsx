import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.ts';
import classes from './Discipline.module.css';

/** The side sheet of one entry of a book. */
export function Sheet(props: { title: string; onClose: () => void; children: ReactNode }) {
  const words = useT('words');
  return (
    <Drawer
      opened
      onClose={props.onClose}
      position="right"
      size="min(560px, 100vw)"
      title={props.title}
      closeButtonProps={{ 'aria-label': words('close') }}
    >
      <div className={classes.stack}>{props.children}</div>
    </Drawer>
  );
}
