import { Outlet } from 'react-router';
import { ReferenceIndex } from './ReferenceIndex.tsx';
import classes from './ReferenceRoom.module.css';

/** The reference room: the index of shelves on the left, the shelf itself on the right. */
export function ReferenceRoom() {
  return (
    <div className={classes.room}>
      <ReferenceIndex />
      <div className={classes.shelf}>
        <Outlet />
      </div>
    </div>
  );
}
