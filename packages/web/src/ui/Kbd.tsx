import classes from './Kbd.module.css';

/** A key as it is drawn on the keyboard. */
export function Kbd({ children }: { children: string }) {
  return <kbd className={classes.key}>{children}</kbd>;
}
