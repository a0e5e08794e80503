import { type LiveMessage, type LiveWishes, lineAddress } from './liveMessages.ts';
import { readEvents } from './readEvents.ts';

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;
/** The server beats every 20 seconds; a line that is silent for three beats is dead. */
const SILENCE_MS = 65_000;

/**
 * One line to the server: opened for the wishes, opened anew when they change (the old one is left when the new one
 * speaks, so that nothing is missed), and after a failure with growing waits. Knows neither pages nor React.
 */
export class LiveLine {
  readonly #onMessage: (message: LiveMessage) => void;
  #address: string | null = null;
  #open: AbortController | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;

  constructor(onMessage: (message: LiveMessage) => void) {
    this.#onMessage = onMessage;
  }

  /** Keeps a line for these wishes; `afresh` even when they are the same (somebody else has signed in). */
  wish(wishes: LiveWishes, { afresh = false } = {}): void {
    const address = lineAddress(wishes);
    if (address === this.#address && !afresh) return;
    this.#address = address;
    this.#failures = 0;
    void this.#connect();
  }

  /** Leaves the line. */
  stop(): void {
    clearTimeout(this.#retry);
    this.#address = null;
    this.#open?.abort();
    this.#open = null;
  }

  async #connect(): Promise<void> {
    clearTimeout(this.#retry);
    const address = this.#address;
    if (address === null) return;
    const own = new AbortController();
    const before = this.#open;
    this.#open = own;
    const wasBroken = this.#failures > 0;
    try {
      const response = await fetch(address, {
        signal: own.signal,
        credentials: 'same-origin',
        cache: 'no-store',
        headers: { 'x-tyndau': '1', accept: 'text/event-stream' },
      });
      before?.abort();
      if (response.status === 401 || response.status === 403) return this.#endWith('session');
      if (!response.ok || !response.body) throw new TypeError('No line');
      await this.#listen(response.body, own, wasBroken);
    } catch {
      before?.abort();
    }
    if (this.#open === own && this.#address !== null) this.#connectLater();
  }

  async #listen(body: ReadableStream<Uint8Array>, own: AbortController, wasBroken: boolean): Promise<void> {
    let silence: ReturnType<typeof setTimeout> | undefined;
    const noteLife = () => {
      clearTimeout(silence);
      silence = setTimeout(() => own.abort(), SILENCE_MS);
    };
    const hear = (message: LiveMessage) => {
      if (this.#open !== own) return;
      if (message.type === 'over' && message.why === 'session') return this.#endWith('session');
      if (message.type === 'open') this.#failures = 0;
      this.#onMessage(message);
      if (message.type === 'open' && wasBroken) this.#onMessage({ type: 'missed' });
    };
    try {
      noteLife();
      await readEvents(body, hear, noteLife);
    } finally {
      clearTimeout(silence);
    }
  }

  // Whoever is not signed in need not knock: the page opens the line again when somebody is.
  #endWith(why: 'session'): void {
    this.stop();
    this.#onMessage({ type: 'over', why });
  }

  #connectLater(): void {
    this.#failures += 1;
    const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (this.#failures - 1));
    // Not all screens of the office at the same moment after a restart.
    this.#retry = setTimeout(() => void this.#connect(), longest * (0.5 + Math.random() / 2));
  }
}
