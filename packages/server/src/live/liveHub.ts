import type { App } from '../app.ts';
import { Prisma } from '../db/archive.ts';
import { listen } from '../db/listen.ts';
import { NEWS_CHANNEL, type News } from '../db/news.ts';
import { displayNameOf } from '../features/people/personNames.ts';
import { officeOfViewer } from '../officeOfUser.ts';
import { ANNOUNCE_MS, PresenceBook } from './presence.ts';
import type { Screen } from './screen.ts';
import { listVisible, OWN_TOPIC, sightOf } from './topics.ts';

type Changed = Extract<News, { kind: 'changed' }>;

const BEAT_MS = 20_000;
/** Changes wait this long for one another: a list that is told of ten at once asks once. */
const GATHER_MS = 250;
/** A page that is reloaded or a tab that moves on comes back within this time: nobody should see it leave. */
const GRACE_MS = 2500;
const MOST_IDS = 200;

/** The open lines of this process, and what they are told. */
export class LiveHub {
  readonly #app: App;
  readonly #screens = new Set<Screen>();
  readonly #presence = new PresenceBook();
  readonly #listeners = new Set<(noun: string) => void>();
  readonly #timers: NodeJS.Timeout[] = [];
  #changed: Changed[] = [];
  #gathering: NodeJS.Timeout | null = null;
  #stopListening: () => Promise<void> = async () => undefined;

  constructor(app: App) {
    this.#app = app;
  }

  async open(): Promise<void> {
    this.#stopListening = await listen(this.#app.archive, NEWS_CHANNEL, {
      hear: (payload) => this.#hear(payload),
      mayHaveMissed: () => this.#tellAll({ type: 'missed' }),
    });
    this.#every(BEAT_MS, () => this.#beat());
    this.#every(ANNOUNCE_MS, () => this.#announceSeats());
  }

  /** How many lines are open. */
  get size(): number {
    return this.#screens.size;
  }

  /** Calls back on every change, with the noun alone: for lines of another kind. Gives the way to stop it. */
  onNews(listener: (noun: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** How many lines a session holds. */
  linesOf(sessionId: string): Screen[] {
    return [...this.#screens].filter(({ viewer }) => viewer.sessionId === sessionId);
  }

  add(screen: Screen): void {
    this.#screens.add(screen);
    screen.stream.once('close', () => this.#remove(screen));
    screen.send({ type: 'open' });
    for (const topic of screen.topics.keys()) this.#showPresence(screen, topic);
    this.#announce(screen);
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    if (this.#gathering) clearTimeout(this.#gathering);
    await this.#stopListening();
  }

  /** Ends every line, so that the server can close; the browsers come again by themselves. */
  endAll(): void {
    for (const screen of this.#screens) screen.end('closing');
  }

  #every(ms: number, work: () => void): void {
    this.#timers.push(setInterval(work, ms).unref());
  }

  #tellAll(message: { readonly type: 'missed' }): void {
    for (const screen of this.#screens) screen.send(message);
  }

  #remove(screen: Screen): void {
    this.#screens.delete(screen);
    setTimeout(() => this.#announce(screen, 'left'), GRACE_MS).unref();
  }

  #announce(screen: Screen, left?: 'left'): void {
    const { id: desk, viewer } = screen;
    const news = [...screen.seats].map(
      ([topic, mode]): News => ({ kind: 'here', desk, userId: viewer.id, topic, mode: left ?? mode }),
    );
    this.#app.archive.tell(news);
  }

  #announceSeats(): void {
    for (const screen of this.#screens) this.#announce(screen);
    for (const topic of this.#presence.sweep(Date.now())) this.#showPresenceToAll(topic);
  }

  #hear(payload: string): void {
    for (const news of JSON.parse(payload) as News[]) {
      if (news.kind === 'told') this.#tell(news.userId);
      else if (news.kind === 'changed') this.#gather(news);
      else if (this.#presence.note(news.topic, news.desk, news.userId, news.mode, Date.now()))
        this.#showPresenceToAll(news.topic);
    }
  }

  #tell(userId: number): void {
    for (const screen of this.#screens)
      if (screen.viewer.id === userId && screen.topics.has(OWN_TOPIC)) screen.send({ type: 'told' });
  }

  #showPresenceToAll(topic: string): void {
    for (const screen of this.#screens) if (screen.topics.has(topic)) this.#showPresence(screen, topic);
  }

  #showPresence(screen: Screen, topic: string): void {
    const others = this.#presence.at(topic, Date.now()).filter(({ userId }) => userId !== screen.viewer.id);
    if (others.length === 0 && !screen.topics.get(topic)?.id) return;
    const people = others.map(({ userId, mode }) => ({ id: userId, name: this.#nameOf(userId), mode }));
    screen.send({ type: 'presence', topic, people });
  }

  #nameOf(userId: number): string {
    const user = this.#app.keeper.current.users.get(userId);
    return user ? displayNameOf(user) : '';
  }

  #gather(news: Changed): void {
    this.#changed.push(news);
    this.#gathering ??= setTimeout(() => {
      this.#gathering = null;
      const changed = this.#changed;
      this.#changed = [];
      // The archive may be away for a moment: then the screens are told that something is missing.
      this.#spread(changed).catch(() => this.#tellAll({ type: 'missed' }));
    }, GATHER_MS).unref();
  }

  async #spread(changed: readonly Changed[]): Promise<void> {
    for (const noun of new Set(changed.map((news) => news.noun))) {
      for (const listener of this.#listeners) listener(noun);
      const ofNoun = changed.filter((news) => news.noun === noun);
      const seen = new Map<string, Promise<ReadonlySet<number>>>();
      for (const screen of this.#screens) await this.#spreadTo(screen, noun, ofNoun, seen);
    }
  }

  async #spreadTo(
    screen: Screen,
    noun: string,
    changed: readonly Changed[],
    seen: Map<string, Promise<ReadonlySet<number>>>,
  ): Promise<void> {
    const watchesAll = screen.topics.has(noun);
    const own = changed.filter(({ id }) => id === null || screen.topics.has(`${noun}:${id}`));
    if (!watchesAll && own.length === 0) return;
    const ids = [...new Set(changed.flatMap(({ id }) => id ?? []))];
    const office = officeOfViewer(this.#app, screen.viewer);
    const key = sightOf(office);
    const asked = seen.get(key) ?? listVisible(office, noun, ids);
    seen.set(key, asked);
    const visible = await asked;
    const isCrowd = ids.length > MOST_IDS || changed.some(({ id }) => id === null);
    if (watchesAll && (isCrowd || visible.size > 0))
      screen.send({ type: 'changed', topic: noun, ids: isCrowd ? null : [...visible] });
    for (const { id, by, action, version } of own) {
      if (id === null || !visible.has(id)) continue;
      const author = by === null ? null : { id: by, name: this.#nameOf(by) };
      const at = this.#app.clock().toISOString();
      screen.send({ type: 'changed', topic: `${noun}:${id}`, by: author, action, version, at });
    }
  }

  #beat(): void {
    for (const screen of this.#screens) screen.beat();
    this.#endStrangers().catch(() => undefined);
  }

  // A line outlives its request: whoever was signed out, disabled or given another post meanwhile must ask anew.
  async #endStrangers(): Promise<void> {
    const sessions = [...new Set([...this.#screens].map(({ viewer }) => viewer.sessionId))];
    if (sessions.length === 0) return;
    const rows = await this.#app.archive.read<{ id: string; key: string }>(Prisma.sql`
      SELECT s.token_hash AS id, concat_ws(' ', u.role, u.body_id, u.territory_code) AS key
      FROM sessions s JOIN users u ON u.id = s.user_id
      WHERE s.token_hash = ANY(${sessions}) AND s.expires_at > ${this.#app.clock()}
        AND u.disabled_at IS NULL AND NOT u.must_change_password`);
    const keys = new Map(rows.map(({ id, key }) => [id, key]));
    for (const screen of this.#screens) {
      const { role, bodyId, territoryCode, sessionId } = screen.viewer;
      const key = keys.get(sessionId);
      if (key === undefined) screen.end('session');
      else if (key !== [role, bodyId, ...(territoryCode ? [territoryCode] : [])].join(' '))
        screen.end('rights');
    }
  }
}
