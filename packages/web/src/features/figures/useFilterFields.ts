import {
  type ComponentType,
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { FilterFieldsProps } from './filterFieldsShown.ts';

type Fields = ComponentType<FilterFieldsProps>;

const AFTER_THE_SCREEN_MS = 600;
let known: Fields | null = null;

async function fetchFields(): Promise<Fields> {
  known = (await import('./FilterFields.tsx')).FilterFields;
  return known;
}

/**
 * What the filter is chosen with: fetched when somebody comes near it, or when the screen has long been drawn. The field
 * that was pressed meanwhile opens by itself.
 */
export function useFilterFields(bar: RefObject<HTMLElement | null>, isShown: boolean) {
  const [Fields, setFields] = useState<Fields | null>(() => known);
  const pressed = useRef<number | null>(null);
  const fetch = useCallback(() => {
    if (!known)
      void fetchFields()
        .then((found) => startTransition(() => setFields(() => found)))
        .catch(() => null);
  }, []);
  const want = useCallback(
    (event: { type: string; target: EventTarget }) => {
      if (known) return;
      const isPress = event.type !== 'pointerenter';
      if (isPress && event.target instanceof HTMLInputElement)
        pressed.current = inputsOf(bar.current).indexOf(event.target);
      fetch();
    },
    [bar, fetch],
  );
  useEffect(() => {
    if (!isShown || Fields) return;
    const timer = setTimeout(fetch, AFTER_THE_SCREEN_MS);
    return () => clearTimeout(timer);
  }, [isShown, Fields, fetch]);
  useEffect(() => {
    const field = Fields && pressed.current !== null ? inputsOf(bar.current)[pressed.current] : undefined;
    pressed.current = null;
    field?.focus();
    field?.click();
  }, [Fields, bar]);
  return { Fields, want };
}

function inputsOf(bar: HTMLElement | null): HTMLInputElement[] {
  return [...(bar?.querySelectorAll<HTMLInputElement>('input:not([type=hidden])') ?? [])];
}
