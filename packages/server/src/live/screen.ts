import { randomUUID } from 'node:crypto';
import { PassThrough } from 'node:stream';
import type { Viewer } from '../office.ts';
import type { PresenceMode } from './presence.ts';
import type { Topic } from './topics.ts';

/** Whoever does not read what he is sent for so long that this much waits has gone, or is too slow to be told live. */
const MOST_WAITING_BYTES = 256 * 1024;

/** What a screen is told. */
export type Message =
  | { readonly type: 'open' }
  | { readonly type: 'told' }
  /** Some news may be missing: ask for everything that is shown. */
  | { readonly type: 'missed' }
  /** No more will come on this line. `session`: sign in first; `closing`: come again; `rights`: come again at once. */
  | { readonly type: 'over'; readonly why: 'session' | 'closing' | 'rights' }
  | {
      readonly type: 'changed';
      readonly topic: string;
      /** Which ones, for a topic of many; null: more than are worth naming. */
      readonly ids?: readonly number[] | null;
      readonly by?: { readonly id: number; readonly name: string } | null;
      readonly action?: string;
      readonly version?: number | null;
      readonly at?: string;
    }
  | {
      readonly type: 'presence';
      readonly topic: string;
      readonly people: readonly { readonly id: number; readonly name: string; readonly mode: PresenceMode }[];
    };

export interface ScreenWishes {
  /** Topics by their text, already looked through for permission. */
  readonly topics: ReadonlyMap<string, Topic>;
  /** Where the person is seen to be, and how. */
  readonly seats: ReadonlyMap<string, PresenceMode>;
}

/** One open line to one browser. */
export class Screen {
  readonly id = randomUUID().slice(0, 8);
  readonly stream = new PassThrough();
  readonly viewer: Viewer;
  readonly topics: ScreenWishes['topics'];
  readonly seats: ScreenWishes['seats'];
  readonly #lastPresence = new Map<string, string>();

  constructor(viewer: Viewer, { topics, seats }: ScreenWishes) {
    this.viewer = viewer;
    this.topics = topics;
    this.seats = seats;
  }

  send(message: Message): void {
    const text = JSON.stringify(message);
    if (message.type === 'presence') {
      if (this.#lastPresence.get(message.topic) === text) return;
      this.#lastPresence.set(message.topic, text);
    }
    this.#write(`data: ${text}\n\n`);
  }

  /** A sign of life: proxies keep the line open, the browser knows that it is. */
  beat(): void {
    this.#write(': beat\n\n');
  }

  end(why: 'session' | 'closing' | 'rights'): void {
    this.send({ type: 'over', why });
    this.stream.end();
  }

  #write(text: string): void {
    if (this.stream.writableEnded || this.stream.destroyed) return;
    if (this.stream.writableLength > MOST_WAITING_BYTES) this.stream.destroy();
    else this.stream.write(text);
  }
}
