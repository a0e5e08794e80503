/** How somebody is at a thing. */
export type PresenceMode = 'viewing' | 'editing';

interface Seat {
  readonly userId: number;
  readonly mode: PresenceMode;
  readonly until: number;
}

/** A person at a thing, whatever number of screens he has it open on. */
export interface Present {
  readonly userId: number;
  readonly mode: PresenceMode;
}

/** Seats are announced anew this often; whoever misses two of them (his process died) is gone. */
export const ANNOUNCE_MS = 15_000;
const SEAT_MS = 2.5 * ANNOUNCE_MS;

/** Who is at which thing, in the whole office: every process keeps the same book from the same news. */
export class PresenceBook {
  readonly #topics = new Map<string, Map<string, Seat>>();

  /** Notes that a screen stands at the topic or has left it. Tells whether the people there are others now. */
  note(topic: string, desk: string, userId: number, mode: PresenceMode | 'left', now: number): boolean {
    const before = this.#key(topic, now);
    const seats = this.#topics.get(topic) ?? new Map<string, Seat>();
    if (mode === 'left') seats.delete(desk);
    else seats.set(desk, { userId, mode, until: now + SEAT_MS });
    if (seats.size > 0) this.#topics.set(topic, seats);
    else this.#topics.delete(topic);
    return this.#key(topic, now) !== before;
  }

  /** People at the topic; who edits on one screen edits. */
  at(topic: string, now: number): Present[] {
    const people = new Map<number, Present>();
    for (const { userId, mode, until } of this.#topics.get(topic)?.values() ?? []) {
      if (until < now || people.get(userId)?.mode === 'editing') continue;
      people.set(userId, { userId, mode });
    }
    return [...people.values()].sort((one, other) => one.userId - other.userId);
  }

  /** Forgets seats that nobody announced for long; gives the topics where somebody went. */
  sweep(now: number): string[] {
    const changed: string[] = [];
    for (const [topic, seats] of this.#topics) {
      const gone = [...seats].filter(([, { until }]) => until < now);
      for (const [desk] of gone) seats.delete(desk);
      if (gone.length > 0) changed.push(topic);
      if (seats.size === 0) this.#topics.delete(topic);
    }
    return changed;
  }

  #key(topic: string, now: number): string {
    return JSON.stringify(this.at(topic, now));
  }
}
