import { LiveExchange } from './LiveExchange.ts';
import type { LiveChange, LiveMessage, LiveWishes, PageWord, PresentPerson } from './liveMessages.ts';

type Listener<Fact> = (fact: Fact) => void;
type Mode = PresentPerson['mode'];

/** Changes of wishes that belong together (a card that is left, the next that opens) go as one. */
const GATHER_MS = 60;
const BEAT_MS = 25_000;
const nobody: readonly PresentPerson[] = [];

/** The page's end of the live line. Until `start` (nobody is signed in) wishes are only remembered. */
class Live {
  readonly #changes = new Map<string, Set<Listener<LiveChange | null>>>();
  readonly #presenceListeners = new Map<string, Set<Listener<void>>>();
  readonly #presence = new Map<string, readonly PresentPerson[]>();
  readonly #seats = new Set<{ readonly topic: string; readonly mode: Mode }>();
  #say: ((word: PageWord) => void) | null = null;
  #userId: number | null = null;
  #gathering: ReturnType<typeof setTimeout> | undefined;

  /** Opens the line for whoever has signed in; gives the way to leave it. */
  start(userId: number): () => void {
    this.#say ??= connect((message) => this.#hear(message));
    this.#userId = userId;
    this.#wishSoon();
    const beat = setInterval(() => this.#say?.({ kind: 'beat' }), BEAT_MS);
    const leave = () => this.#say?.({ kind: 'bye' });
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && this.#wishSoon();
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', comeBack);
    return () => {
      clearInterval(beat);
      clearTimeout(this.#gathering);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', comeBack);
      this.#userId = null;
      leave();
    };
  }

  /** Calls back on news of the topic; with null when some may have been missed: ask for all that is shown. */
  watch(topic: string, listener: Listener<LiveChange | null>): () => void {
    const listeners = this.#changes.get(topic) ?? new Set();
    this.#changes.set(topic, listeners.add(listener));
    this.#wishSoon();
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#changes.delete(topic);
      this.#wishSoon();
    };
  }

  /** Tells colleagues that the person is at the thing. */
  sit(topic: string, mode: Mode): () => void {
    const seat = { topic, mode };
    this.#seats.add(seat);
    this.#wishSoon();
    return () => {
      this.#seats.delete(seat);
      if (![...this.#seats].some((other) => other.topic === topic)) this.#presence.delete(topic);
      this.#wishSoon();
    };
  }

  /** Colleagues at the thing, as last heard. */
  presentAt(topic: string): readonly PresentPerson[] {
    return this.#presence.get(topic) ?? nobody;
  }

  onPresence(topic: string, listener: Listener<void>): () => void {
    const listeners = this.#presenceListeners.get(topic) ?? new Set();
    this.#presenceListeners.set(topic, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  #wishSoon(): void {
    if (this.#userId === null) return;
    clearTimeout(this.#gathering);
    this.#gathering = setTimeout(() => {
      if (this.#userId !== null)
        this.#say?.({ kind: 'wishes', userId: this.#userId, wishes: this.#wishes() });
    }, GATHER_MS);
  }

  #wishes(): LiveWishes {
    const seats = [...this.#seats];
    const of = (mode: Mode) => seats.filter((seat) => seat.mode === mode).map(({ topic }) => topic);
    return {
      watch: [...new Set([...this.#changes.keys(), ...seats.map(({ topic }) => topic)])],
      view: of('viewing'),
      edit: of('editing'),
    };
  }

  #hear(message: LiveMessage): void {
    if (message.type === 'changed') this.#tell(message.topic, message);
    else if (message.type === 'told') this.#tell('me', { topic: 'me' });
    else if (message.type === 'missed') for (const topic of this.#changes.keys()) this.#tell(topic, null);
    else if (message.type === 'presence') {
      this.#presence.set(message.topic, message.people);
      for (const listener of this.#presenceListeners.get(message.topic) ?? []) listener();
    }
  }

  #tell(topic: string, change: LiveChange | null): void {
    for (const listener of [...(this.#changes.get(topic) ?? [])]) listener(change);
  }
}

/** The shared worker where the browser has one and can fetch it; else this page holds a line of its own. */
function connect(onMessage: Listener<LiveMessage>): (word: PageWord) => void {
  let own: LiveExchange<null> | undefined;
  const sayAlone = (word: PageWord) => {
    own ??= new LiveExchange<null>((_page, message) => onMessage(message));
    own.hear(null, word);
  };
  if (!('SharedWorker' in window)) return sayAlone;
  const worker = new SharedWorker(new URL('./liveWorker.ts', import.meta.url), {
    type: 'module',
    name: 'tyndau-live',
  });
  let wishes: PageWord | undefined;
  let isBroken = false;
  worker.port.onmessage = ({ data }: MessageEvent<LiveMessage>) => onMessage(data);
  // A page opened without a network cannot fetch the worker.
  worker.onerror = () => {
    isBroken = true;
    if (wishes) sayAlone(wishes);
  };
  return (word) => {
    if (word.kind === 'wishes') wishes = word;
    if (isBroken) sayAlone(word);
    else worker.port.postMessage(word);
  };
}

export const live = new Live();
