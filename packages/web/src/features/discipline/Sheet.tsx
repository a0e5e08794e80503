import type { ReactNode } from 'react';
import { SideSheet } from '../../ui/SideSheet.tsx';
import classes from './Discipline.module.css';

/** The side sheet of one entry of a book. */
export function Sheet(props: { title: string; onClose: () => void; children: ReactNode }) {
  return (
    <SideSheet onClose={props.onClose} title={props.title}>
      <div className={classes.stack}>{props.children}</div>
    </SideSheet>
  );
}
