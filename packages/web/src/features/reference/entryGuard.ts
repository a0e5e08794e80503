import { createContext, useContext, useEffect } from 'react';

/** Tells the drawer around a form that something is typed and not saved. */
export const EntryGuard = createContext<(isDirty: boolean) => void>(() => {});

/** Keeps the drawer informed. */
export function useEntryGuard(isDirty: boolean): void {
  const tell = useContext(EntryGuard);
  useEffect(() => {
    tell(isDirty);
    return () => tell(false);
  }, [tell, isDirty]);
}
