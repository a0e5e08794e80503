import { useCallback, useRef, useState } from 'react';

/**
 * The values of a form. `set('name')` gives the handler of one field; `patch` changes several. `onChange` hears every
 * change made by hand: the place to keep a draft.
 */
export function useFormValues<T extends object>(initial: T, onChange?: (values: T) => void) {
  const [values, setValues] = useState(initial);
  // Two fields may change within one event (a picker and what follows from it): each builds upon the other.
  const latest = useRef(initial);
  const told = useRef(onChange);
  told.current = onChange;

  const patch = useCallback((part: Partial<T>) => {
    latest.current = { ...latest.current, ...part };
    setValues(latest.current);
    told.current?.(latest.current);
  }, []);
  /** What the program itself puts in: no draft is made of it. */
  const fill = useCallback((part: Partial<T>) => {
    latest.current = { ...latest.current, ...part };
    setValues(latest.current);
  }, []);
  const set = useCallback(
    <K extends keyof T>(name: K) =>
      (value: T[K]) =>
        patch({ [name]: value } as unknown as Partial<T>),
    [patch],
  );
  return { values, set, patch, fill };
}
