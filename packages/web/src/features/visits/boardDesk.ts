import type { VisitRefusal } from '@tyndau/domain/receptions/queue/decideVisit';
import type { RefusalView } from '../../components/useMutationWithRefusals.ts';
import type { ActStore, KeptAct } from './actStore.ts';
import { applyAct, personKeyOf, type ShownPerson, showPeople } from './boardView.ts';
import type { BoardPersonFieldsFragment, VisitActInput } from './visits.generated.ts';

/** Everything the board shows, as one value: replaced at every change. */
export interface BoardView {
  readonly people: ReadonlyMap<string, ShownPerson>;
  readonly waiting: number;
  readonly isOffline: boolean;
  /** What the server would not take: they stay until somebody has seen them. */
  readonly refused: readonly KeptAct[];
}

export interface ActsAnswer {
  readonly acts: readonly {
    readonly key: string;
    readonly receptionId: number | null;
    readonly refusals: readonly RefusalView[];
  }[];
  readonly people: readonly BoardPersonFieldsFragment[];
}

interface Options {
  readonly on: string;
  readonly userId: number;
  readonly store: ActStore;
  readonly send: (acts: readonly VisitActInput[]) => Promise<ActsAnswer>;
  /** Lays down what the server said, for a reload without a network. */
  readonly keep: (people: readonly BoardPersonFieldsFragment[]) => Promise<void>;
  readonly clock: () => number;
}

export type NewAct = Omit<VisitActInput, 'key' | 'doneAt' | 'receptionId' | 'walkInKey'>;

const AT_ONCE = 50;
const RETRY_MS = 2000;

/**
 * The board of one day on one computer. What is done is judged at once by the same law as on the server, kept on this
 * computer, shown, and sent in its order as often as it takes.
 */
export class BoardDesk {
  readonly #options: Options;
  readonly #listeners = new Set<() => void>();
  readonly #server = new Map<number, BoardPersonFieldsFragment>();
  /** Questions are numbered, so that an answer that was overtaken does not undo a later one. */
  readonly #askedAt = new Map<number, number>();
  #questions = 0;
  #kept: readonly KeptAct[] = [];
  #view: BoardView = { people: new Map(), waiting: 0, isOffline: false, refused: [] };
  #isSending = false;
  #isClosed = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  readonly #loaded: Promise<void>;

  constructor(options: Options) {
    this.#options = options;
    this.#loaded = options.store.load(options.userId, options.on).then((acts) => {
      this.#kept = acts;
      this.#show();
      void this.flush();
    });
  }

  readonly view = (): BoardView => this.#view;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Number of a question that is about to be asked; its answer is merged under it. */
  nextQuestion(): number {
    this.#questions += 1;
    return this.#questions;
  }

  /** Lays down what the server said; `ids`: those who were asked for, null for everybody. */
  merge(
    question: number,
    people: readonly BoardPersonFieldsFragment[],
    ids: readonly number[] | null = null,
  ): void {
    const isNews = (id: number) => (this.#askedAt.get(id) ?? 0) <= question;
    const found = new Set(people.map(({ id }) => id));
    for (const id of ids ?? [...this.#server.keys()]) {
      if (!found.has(id) && isNews(id)) this.#server.delete(id);
    }
    for (const person of people) {
      if (!isNews(person.id)) continue;
      this.#askedAt.set(person.id, question);
      this.#server.set(person.id, person);
    }
    this.#show();
  }

  /** Everybody as the server told of him last. */
  readonly known = (): readonly BoardPersonFieldsFragment[] => [...this.#server.values()];

  /** Does something with a person (null: registers a new one); gives the reasons where the law says no. */
  async act(person: ShownPerson | null, act: NewAct, who: string): Promise<readonly VisitRefusal[]> {
    await this.#loaded;
    const key = crypto.randomUUID();
    const doneAt = new Date(this.#options.clock()).toISOString();
    const whom =
      person === null ? {} : person.id === null ? { walkInKey: person.key } : { receptionId: person.id };
    const input: VisitActInput = { ...act, ...whom, key, doneAt };
    const current = person && this.#view.people.get(person.key);
    if (current) {
      const { refusals } = applyAct(current, input, this.#options.on);
      if (refusals.length > 0) return refusals;
    }
    const { on, userId, store } = this.#options;
    const seq = Math.max(0, ...this.#kept.map((one) => one.seq)) + 1;
    const kept: KeptAct = { seq, on, userId, input, who, refusals: null };
    this.#kept = [...this.#kept, kept];
    await store.put(kept);
    this.#show();
    void this.flush();
    return [];
  }

  /** Forgets a refused act that somebody has seen. */
  async forget(key: string): Promise<void> {
    this.#kept = this.#kept.filter(({ input }) => input.key !== key);
    await this.#options.store.remove([key]);
    this.#show();
  }

  /** Begins to send; after `close` once more. */
  open(): void {
    this.#isClosed = false;
    void this.flush();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#retry);
  }

  /** Sends what waits; resolves when nothing waits or the server cannot be reached. */
  async flush(): Promise<void> {
    await this.#loaded;
    if (this.#isSending || this.#isClosed) return;
    this.#isSending = true;
    clearTimeout(this.#retry);
    try {
      for (let batch = this.#nextBatch(); batch.length > 0 && !this.#isClosed; batch = this.#nextBatch()) {
        const question = this.nextQuestion();
        const answer = await this.#options.send(batch.map(({ input }) => input));
        await this.#confirm(question, answer);
      }
      this.#show({ isOffline: false });
    } catch {
      this.#show({ isOffline: true });
      this.#retry = setTimeout(() => void this.flush(), RETRY_MS);
    } finally {
      this.#isSending = false;
    }
  }

  #nextBatch(): KeptAct[] {
    return this.#kept.filter(({ refusals }) => refusals === null).slice(0, AT_ONCE);
  }

  async #confirm(question: number, { acts, people }: ActsAnswer): Promise<void> {
    const { store } = this.#options;
    const done = new Set(acts.filter(({ refusals }) => refusals.length === 0).map(({ key }) => key));
    const ids = new Map(acts.map(({ key, receptionId }) => [key, receptionId]));
    const refusedBy = new Map(
      acts.flatMap(({ key, refusals }) => (refusals.length > 0 ? [[key, refusals] as const] : [])),
    );
    // What was done meanwhile with somebody just registered names him by the number he has now.
    this.#kept = this.#kept
      .filter(({ input }) => !done.has(input.key))
      .map((kept) => {
        const refusals = refusedBy.get(kept.input.key) ?? kept.refusals;
        const receptionId = kept.input.receptionId ?? ids.get(kept.input.walkInKey ?? '') ?? null;
        return { ...kept, refusals, input: { ...kept.input, receptionId } };
      });
    const asked = people.map(({ id }) => id);
    this.merge(question, people, asked);
    for (const kept of this.#kept) await store.put(kept);
    // An act leaves this computer only when what it did is laid down here: a reload in between must not undo it.
    await this.#options.keep(this.known()).catch(() => undefined);
    await store.remove([...done]);
  }

  #show(part: { isOffline?: boolean } = {}): void {
    const people = showPeople(this.#server.values(), this.#kept, this.#options.on);
    const refused = this.#kept.filter(({ refusals }) => refusals !== null);
    const waiting = this.#kept.length - refused.length;
    this.#view = { ...this.#view, ...part, people, waiting, refused };
    for (const listener of this.#listeners) listener();
  }

  /** The person of a refused act, as he is now. */
  personOf(kept: KeptAct): ShownPerson | undefined {
    return this.#view.people.get(personKeyOf(kept.input));
  }
}
