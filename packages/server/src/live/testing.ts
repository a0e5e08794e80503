import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
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

/** Opens a line of the person. A connection of its own each: a pool would keep others open that nobody uses. */
export async function openLine(address: string, person: Person | null, query: string): Promise<Line> {
  const headers = person ? await person.headers() : {};
  const asked = request(`${address}/api/live?${query}`, { headers, agent: false });
  asked.on('error', () => undefined);
  asked.end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const heard: Message[] = [];
  const ended = read(response, heard).catch(() => undefined);
  return { status: response.statusCode ?? 0, heard, ended, leave: () => void asked.destroy() };
}

async function read(response: IncomingMessage, heard: Message[]): Promise<void> {
  let rest = '';
  for await (const piece of response.setEncoding('utf8')) {
    const events = `${rest}${String(piece)}`.split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) if (event.startsWith('data: ')) heard.push(JSON.parse(event.slice(6)));
  }
}
