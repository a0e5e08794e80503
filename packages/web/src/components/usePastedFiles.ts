import { type RefObject, useEffect, useRef } from 'react';

/**
 * Files from the clipboard go to the field of files of the form that is being filled, wherever in it the cursor stands:
 * nobody clicks on a dashed box before pressing Ctrl+V. Text is pasted as ever.
 */
export function usePastedFiles(zone: RefObject<HTMLElement | null>, take: (files: File[]) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    function handle(event: ClipboardEvent) {
      const files = [...(event.clipboardData?.files ?? [])];
      if (event.defaultPrevented || files.length === 0 || !zone.current) return;
      if (!isMeant(zone.current, event.target)) return;
      event.preventDefault();
      latest.current(files.map(named));
    }
    document.addEventListener('paste', handle);
    return () => document.removeEventListener('paste', handle);
  }, [zone]);
}

function isMeant(zone: HTMLElement, target: EventTarget | null): boolean {
  if (zone.offsetParent === null) return false;
  const dialog = document.querySelector('[role="dialog"][aria-modal="true"]');
  if (dialog && !dialog.contains(zone)) return false;
  const form = target instanceof Element ? target.closest('form') : null;
  return form === null || form === zone.closest('form');
}

/** Every picture of a clipboard is called image.png: the moment tells them apart. */
function named(file: File): File {
  if (file.name !== 'image.png') return file;
  const moment = new Date().toISOString().slice(11, 23).replaceAll(/\D/g, '');
  return new File([file], `image-${moment}.png`, { type: file.type });
}
