import type { Person, TestOffice } from '../testing/testOffice.ts';
import type { Message } from './screen.ts';

/** An open line as a browser would hold it. */
export interface Line {
  readonly status: number;
  readonly heard: readonly Message[];
  /** Resolves when the server has ended the line. */
  readonly ended: Promise<void>;
  leave(): void;
}

/** Makes the office listen on a port; lines need a real connection. */
export async function openPort(office: TestOffice): Promise<string> {
  return office.app.server.listen({ host: '127.0.0.1', port: 0 });
}

/** Opens a line of the person. */
export async function openLine(address: string, person: Person | null, query: string): Promise<Line> {
  const own = new AbortController();
  const headers = person ? await person.headers() : {};
  const response = await fetch(`${address}/api/live?${query}`, { headers, signal: own.signal });
  const heard: Message[] = [];
  const ended = read(response, heard).catch(() => undefined);
  return { status: response.status, heard, ended, leave: () => own.abort() };
}

async function read(response: Response, heard: Message[]): Promise<void> {
  let rest = '';
  for await (const piece of response.body ?? []) {
    const events = (rest + new TextDecoder().decode(piece)).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) if (event.startsWith('data: ')) heard.push(JSON.parse(event.slice(6)));
  }
}
