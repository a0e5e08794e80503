import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';

/**
 * As on paper: Enter ends a field and goes to the next one; in the last one it goes to the main button. A picker's Enter
 * chooses and goes on. Ctrl+Enter belongs to FormShell, Enter in a long text to the text.
 * Hang it on `onKeyDown` of what is around the fields of a form.
 */
export function moveOnEnter(event: KeyboardEvent<HTMLElement>): void {
  const isEnter = event.code === 'Enter' || event.code === 'NumpadEnter';
  const field = event.target;
  if (!isEnter || event.ctrlKey || event.metaKey || event.shiftKey || event.nativeEvent.isComposing) return;
  if (!(field instanceof HTMLInputElement) || field.form === null) return;
  event.preventDefault();
  const { form } = field;
  // A picker that is choosing is drawn anew first. At once, never by a timer: the second of two quick Enters belongs to the
  // next field already.
  flushSync(() => undefined);
  next(form, field)?.focus();
}

function next(form: HTMLFormElement, from: HTMLElement): HTMLElement | null {
  const stops = [...form.elements].filter(isStop);
  const place = stops.indexOf(from);
  const submit = form.querySelector<HTMLElement>('button[type="submit"]');
  return stops.slice(place + 1).find((stop) => !isSameGroup(stop, from)) ?? submit;
}

function isStop(element: Element): element is HTMLElement {
  if (element instanceof HTMLTextAreaElement) return isReachable(element) && element.ariaHidden !== 'true';
  if (!(element instanceof HTMLInputElement)) return false;
  if (element.type === 'file' || element.type === 'hidden') return false;
  return isReachable(element) && (element.type !== 'radio' || element.checked);
}

function isReachable(element: HTMLInputElement | HTMLTextAreaElement): boolean {
  return !element.disabled && !element.readOnly && element.tabIndex >= 0 && !element.closest('[hidden]');
}

function isSameGroup(a: HTMLElement, b: HTMLElement): boolean {
  return (
    a instanceof HTMLInputElement && b instanceof HTMLInputElement && a.type === 'radio' && a.name === b.name
  );
}
