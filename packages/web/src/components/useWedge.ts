import { scannedSign, toLatinLayout } from '@tyndau/domain/kazpost/scannedKeys';
import { type RefObject, useEffect, useRef } from 'react';

/** Scanners that send no Enter: a whole number followed by silence is a scan. */
const SILENCE_MS = 150;

/**
 * Listens to a keyboard-wedge scanner on the whole page. Keys are read by their places, so that the layout of the
 * computer plays no part; what is typed into other fields stays theirs, and so does everything while a dialog is open. A number
 * that is whole by `isWhole` needs no Enter.
 */
export function useWedge(
  field: RefObject<HTMLInputElement | null>,
  onScan: (code: string) => void,
  isWhole: (text: string) => boolean = () => false,
): void {
  const told = useRef(onScan);
  told.current = onScan;
  const whole = useRef(isWhole);
  whole.current = isWhole;
  useEffect(() => {
    let silence: ReturnType<typeof setTimeout> | undefined;
    const submit = () => {
      clearTimeout(silence);
      const input = field.current;
      const text = toLatinLayout(input?.value.trim() ?? '');
      if (!input || text === '') return false;
      input.value = '';
      told.current(text);
      return true;
    };
    const handle = (event: KeyboardEvent) => {
      const input = field.current;
      if (!input || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const isOwn = event.target === input;
      if (!isOwn && (isElsewhere(event.target) || document.querySelector('[role="dialog"]'))) return;
      if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey && input.value !== '')) {
        if (!submit()) return;
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      const sign = scannedSign(event.code);
      if (sign === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (!isOwn) input.focus({ preventScroll: true });
      const [from, to] = [
        input.selectionStart ?? input.value.length,
        input.selectionEnd ?? input.value.length,
      ];
      input.setRangeText(sign, from, to, 'end');
      clearTimeout(silence);
      if (whole.current(input.value)) silence = setTimeout(submit, SILENCE_MS);
    };
    window.addEventListener('keydown', handle, { capture: true });
    return () => {
      clearTimeout(silence);
      window.removeEventListener('keydown', handle, { capture: true });
    };
  }, [field]);
}

function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable="true"]') !== null
  );
}
