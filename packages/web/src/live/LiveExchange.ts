import { LiveLine } from './LiveLine.ts';
import { type LiveMessage, type LiveWishes, type PageWord, togetherWishes } from './liveMessages.ts';

interface Subscriber {
  readonly wishes: LiveWishes;
  readonly seenAt: number;
}

/** Browsers let a hidden page speak once a minute; one that missed three turns was closed without a word. */
const PAGE_LIVES_MS = 200_000;

/** One line for many pages: gathers what they wish, gives everybody everything that comes. */
export class LiveExchange<Page> {
  readonly #pages = new Map<Page, Subscriber>();
  readonly #presence = new Map<string, LiveMessage>();
  readonly #line: LiveLine;
  readonly #send: (page: Page, message: LiveMessage) => void;
  #userId: number | null = null;

  constructor(send: (page: Page, message: LiveMessage) => void) {
    this.#send = send;
    this.#line = new LiveLine((message) => this.#spread(message));
  }

  hear(page: Page, word: PageWord): void {
    const known = this.#pages.get(page);
    if (word.kind === 'bye') this.#pages.delete(page);
    else if (word.kind === 'beat') {
      if (known) this.#pages.set(page, { ...known, seenAt: Date.now() });
    } else {
      this.#pages.set(page, { wishes: word.wishes, seenAt: Date.now() });
      for (const topic of word.wishes.watch) {
        const last = this.#presence.get(topic);
        if (last && !known?.wishes.watch.includes(topic)) this.#send(page, last);
      }
    }
    this.#renew(word.kind === 'wishes' ? word.userId : this.#userId);
  }

  #renew(userId: number | null): void {
    for (const [page, { seenAt }] of this.#pages) {
      if (seenAt < Date.now() - PAGE_LIVES_MS) this.#pages.delete(page);
    }
    if (this.#pages.size === 0) {
      this.#presence.clear();
      this.#line.stop();
      return;
    }
    const afresh = userId !== this.#userId;
    this.#userId = userId;
    this.#line.wish(togetherWishes([...this.#pages.values()].map(({ wishes }) => wishes)), { afresh });
  }

  #spread(message: LiveMessage): void {
    if (message.type === 'presence') this.#presence.set(message.topic, message);
    for (const page of this.#pages.keys()) this.#send(page, message);
  }
}
