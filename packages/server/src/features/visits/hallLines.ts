import { PassThrough } from 'node:stream';
import type { App } from '../../app.ts';
import type { HallScreen } from '../../db/generated/client.ts';
import { officeOfUser } from '../../officeOfUser.ts';
import { hallContent } from './hallContent.ts';
import { listBoard, listRooms } from './visits.store.ts';

/** Hours strike and midnights pass without anybody doing anything: so often every screen is looked at anew. */
const LOOK_MS = 20_000;
/** Changes wait this long for one another. */
const GATHER_MS = 100;
const MOST_LINES_OF_SCREEN = 30;
const MOST_WAITING_BYTES = 64 * 1024;
const newsOfHall: readonly string[] = ['reception', 'official', 'hallScreen'];

interface Line {
  readonly stream: PassThrough;
  last: string;
}

/** The open public screens of this process. */
export class HallLines {
  readonly #app: App;
  readonly #lines = new Map<number, Set<Line>>();
  readonly #timer: NodeJS.Timeout;
  #gathering: NodeJS.Timeout | null = null;

  constructor(app: App) {
    this.#app = app;
    this.#timer = setInterval(() => this.#lookSoon(), LOOK_MS).unref();
  }

  /** Opens a line of the screen; the oldest gives way where there are too many. */
  open(screen: HallScreen): PassThrough {
    const line: Line = { stream: new PassThrough(), last: '' };
    const lines = this.#lines.get(screen.id) ?? new Set();
    this.#lines.set(screen.id, lines.add(line));
    const [oldest] = lines;
    if (lines.size > MOST_LINES_OF_SCREEN) oldest?.stream.end();
    line.stream.once('close', () => lines.delete(line));
    void this.#show(screen.id).catch(() => line.stream.destroy());
    return line.stream;
  }

  /** Something of the noun has changed in the office. */
  hear(noun: string): void {
    if (newsOfHall.includes(noun)) this.#lookSoon();
  }

  close(): void {
    clearInterval(this.#timer);
    if (this.#gathering) clearTimeout(this.#gathering);
    for (const lines of this.#lines.values()) for (const { stream } of lines) stream.end();
  }

  #lookSoon(): void {
    this.#gathering ??= setTimeout(() => {
      this.#gathering = null;
      for (const id of this.#lines.keys()) void this.#show(id).catch(() => undefined);
    }, GATHER_MS).unref();
  }

  async #show(screenId: number): Promise<void> {
    const lines = this.#lines.get(screenId);
    if (!lines || lines.size === 0) return void this.#lines.delete(screenId);
    const content = await this.#contentOf(screenId);
    for (const line of lines) {
      if (content === null) line.stream.end('data: {"type":"over"}\n\n');
      else if (line.stream.writableLength > MOST_WAITING_BYTES) line.stream.destroy();
      else if (content === line.last) line.stream.write(': beat\n\n');
      else line.stream.write(`data: ${content}\n\n`);
      line.last = content ?? '';
    }
  }

  // Seen with the eyes of whoever made the screen: the people of other districts stay theirs.
  async #contentOf(screenId: number): Promise<string | null> {
    const screen = await this.#app.archive.prisma.hallScreen.findUnique({ where: { id: screenId } });
    if (!screen || screen.revokedAt) return null;
    const office = await officeOfUser(this.#app, screen.madeById, `hall screen ${screenId}`);
    if (!office.may('reception.read')) return null;
    const on = office.today;
    const [people, rooms] = await Promise.all([listBoard(office, on), listRooms(office, on)]);
    return JSON.stringify({ type: 'hall', ...hallContent(on, people, rooms, office.now) });
  }
}
