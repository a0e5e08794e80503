import { useSyncExternalStore } from 'react';

/** A key of the keyboard by its place, so that it works in Kazakh, Russian and English layouts: 'KeyJ', 'Ctrl+KeyK', 'Shift+Slash'. */
export type Combination = string;

export interface HotkeyBinding {
  readonly combination: Combination;
  /** What it does, in the reader's language; shown in the sheet of keys. */
  readonly label: string;
  /** null: the key is handled where the focus is; the sheet only tells of it. */
  readonly run: ((event: KeyboardEvent) => void) | null;
}

type Listener = () => void;

/** The bindings of what is on the screen. The one bound last wins: a dialog over a list, a list over the page. */
class Hotkeys {
  #bindings: readonly HotkeyBinding[] = [];
  #listeners = new Set<Listener>();
  #isEnabled = true;

  readonly subscribe = (listener: Listener): Listener => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly bindings = (): readonly HotkeyBinding[] => this.#bindings;

  /** Plain letters can be switched off in the profile; combinations with Ctrl always work. */
  enable(isEnabled: boolean): void {
    this.#isEnabled = isEnabled;
  }

  bind(binding: HotkeyBinding): Listener {
    if (this.#bindings.length === 0) window.addEventListener('keydown', this.#handle);
    this.#set([...this.#bindings, binding]);
    return () => {
      this.#set(this.#bindings.filter((other) => other !== binding));
      if (this.#bindings.length === 0) window.removeEventListener('keydown', this.#handle);
    };
  }

  #set(bindings: readonly HotkeyBinding[]): void {
    this.#bindings = bindings;
    for (const listener of this.#listeners) listener();
  }

  readonly #handle = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.repeat || event.isComposing) return;
    const pressed = combinationOf(event);
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
    if (isPlain && (!this.#isEnabled || isTyping(event.target) || isDialogOpen())) return;
    const binding = this.#bindings.findLast(
      ({ combination, run }) => run !== null && combination === pressed,
    );
    if (!binding?.run) return;
    event.preventDefault();
    binding.run(event);
  };
}

/** The pressed keys as a combination. Ctrl and the Apple key are one. */
export function combinationOf(
  event: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): Combination {
  const held = [
    event.ctrlKey || event.metaKey ? 'Ctrl' : null,
    event.altKey ? 'Alt' : null,
    event.shiftKey ? 'Shift' : null,
  ].filter((name) => name !== null);
  return [...held, event.code].join('+');
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable="true"]') !== null
  );
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

export const hotkeys = new Hotkeys();

/** Everything bound on this screen, for the sheet of keys. */
export function useHotkeyBindings(): readonly HotkeyBinding[] {
  return useSyncExternalStore(hotkeys.subscribe, hotkeys.bindings);
}

// The Russian layout; the Kazakh one has the same letters in these places.
const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  [...'QWERTYUIOPASDFGHJKLZXCVBNM'].map((latin, index) => [
    latin,
    [...'ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ'][index] ?? '',
  ]),
);
const names: Readonly<Record<string, string>> = {
  Slash: '/',
  BracketLeft: '[',
  BracketRight: ']',
  Escape: 'Esc',
  Space: '␣',
  ArrowUp: '↑',
  ArrowDown: '↓',
  'Shift+Slash': '?',
  Home: 'Home',
  End: 'End',
};

/** 'Ctrl+KeyK' as ['Ctrl', 'K · Л']: the sheet shows the Cyrillic letter beside the Latin one. */
export function keysOf(combination: Combination): string[] {
  const whole = names[combination];
  if (whole) return [whole];
  return combination.split('+').map((part) => {
    const letter = /^Key([A-Z])$/.exec(part)?.[1];
    if (letter) return `${letter} · ${cyrillic[letter]}`;
    return names[part] ?? part.replace(/^Digit/, '');
  });
}
