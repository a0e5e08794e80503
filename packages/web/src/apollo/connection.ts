import { useSyncExternalStore } from 'react';

type Listener = () => void;

/** An answer that takes longer than this is told of: a wheel that turns without a word leaves people guessing. */
const LONG_MS = 8000;

/** Whether the server answers, and in time. While it does not, queries wait here and go out again when it does. */
class Connection {
  #isDown = false;
  #late = new Set<object>();
  #listeners = new Set<Listener>();
  #waiting = new Set<Listener>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #question: Promise<boolean> | undefined;

  readonly subscribe = (listener: Listener): Listener => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly isDown = (): boolean => this.#isDown;

  readonly isLate = (): boolean => this.#late.size > 0;

  /** Watches one request until it is answered or fails; the database may stand still while the server lives. */
  async watch<Answer>(request: Promise<Answer>): Promise<Answer> {
    const timer = setTimeout(() => {
      this.#late.add(request);
      this.#tell();
    }, LONG_MS);
    try {
      return await request;
    } finally {
      clearTimeout(timer);
      if (this.#late.delete(request)) this.#tell();
    }
  }

  /** Called when the network or the proxy failed; `resume` runs once the server answers again. Returns a cancel. */
  waitForServer(resume: Listener): Listener {
    this.#waiting.add(resume);
    this.noteDown();
    return () => this.#waiting.delete(resume);
  }

  /** Called when the network failed and nobody wants to wait: only the banner is shown. */
  noteDown(): void {
    this.#set(true);
    this.#timer ??= setTimeout(() => void this.retry(), 4000);
  }

  /**
   * Waits until the server lives. What the browser fetches as a part of the program must not be asked for before: once it has
   * failed, the page never gets it again.
   */
  async whenReached(): Promise<void> {
    this.#question ??= isAlive().finally(() => {
      this.#question = undefined;
    });
    if (!(await this.#question)) await new Promise<void>((resume) => void this.waitForServer(resume));
  }

  /** Asks the server whether it lives; when it does, everything that waited goes out. */
  readonly retry = async (): Promise<void> => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!(await isAlive())) return this.noteDown();
    this.#set(false);
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resume of waiting) resume();
  };

  #set(isDown: boolean): void {
    if (this.#isDown === isDown) return;
    this.#isDown = isDown;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

async function isAlive(): Promise<boolean> {
  try {
    const response = await fetch('/healthz', { cache: 'no-store' });
    // An answer that nobody reads to its end keeps its line open.
    await response.text();
    return response.ok;
  } catch {
    return false;
  }
}

export const connection = new Connection();

/** True while the server cannot be reached. */
export function useIsDisconnected(): boolean {
  return useSyncExternalStore(connection.subscribe, connection.isDown);
}

/** True while an answer of the server is long overdue. */
export function useIsLate(): boolean {
  return useSyncExternalStore(connection.subscribe, connection.isLate);
}
