import { useSyncExternalStore } from 'react';

type Listener = () => void;

/**
 * A session that ended in the middle of work. Operations that met it wait here; after signing in again they are sent
 * once more, so that a form that was being saved is saved.
 */
class Interruption {
  #isOpen = false;
  #isWatched = false;
  #listeners = new Set<Listener>();
  #waiting = new Set<Listener>();

  readonly subscribe = (listener: Listener): Listener => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly isOpen = (): boolean => this.#isOpen;
  readonly isWatched = (): boolean => this.#isWatched;

  /** The shell of a signed-in person is on the screen: only then a sign-in dialog can be shown over it. */
  watch(): Listener {
    this.#isWatched = true;
    return () => {
      this.#isWatched = false;
      this.#set(false);
      this.#waiting.clear();
    };
  }

  /** Holds an operation until the person has signed in again. Returns a cancel. */
  hold(resume: Listener): Listener {
    this.#waiting.add(resume);
    this.#set(true);
    return () => this.#waiting.delete(resume);
  }

  /** The person is back. */
  readonly end = (): void => {
    this.#set(false);
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resume of waiting) resume();
  };

  #set(isOpen: boolean): void {
    if (this.#isOpen === isOpen) return;
    this.#isOpen = isOpen;
    for (const listener of this.#listeners) listener();
  }
}

export const interruption = new Interruption();

/** True while the sign-in dialog must stand over the page. */
export function useIsInterrupted(): boolean {
  return useSyncExternalStore(interruption.subscribe, interruption.isOpen);
}
